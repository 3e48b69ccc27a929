/** What is read: files, folders, patterns, packed files, tables, encodings; and what is refused with advice. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { CLI, command, ran } from './command.ts'

// Each test starts the command several times, which takes long where other work is done.
vi.setConfig({ testTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = command(folder)
type Row = { id: string | null; text?: string; format?: string; error?: { message: string } }
const linesOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return name
}

const SAID = '“It is safe,” said Ana Ruiz — at the café in Orléans.'
for (const name of ['paper', 'paper/north', 'paper/.hidden']) mkdirSync(join(folder, name))
write('paper/a.md', `# Fares rise\n\n${SAID}`)
write('paper/b.txt.gz', gzipSync('Tomas Vell flew to Oslo.'))
write('paper/north/c.HTM', '<!doctype html><p>It rained in Oslo.</p>')
write('paper/north/d.jsonl', '{"id":"d1","text":"It snowed."}\n{"id":"d2","text":"It thawed."}\n')
write('paper/.hidden/e.txt', 'Nobody reads this.')
write('paper/ferry.jpg', 'no article')

describe('files, folders and patterns', () => {
  it('reads a folder by the endings of its files, in order, ids from paths and lines', async () => {
    const { status, stdout, stderr } = await run(['analyze', 'paper/', '--only', 'format'])
    expect(linesOf(stdout).map(({ id, format }) => [id, format])).toEqual([
      ['paper/a.md', 'markdown'],
      ['paper/b.txt.gz', 'text'],
      ['paper/north/c.HTM', 'html'],
      ['d1', 'text'],
      ['d2', 'text'],
    ])
    expect([status, stderr]).toEqual([0, ''])
  })
  it('reads what a pattern matches, and several inputs, each once', async () => {
    const ids = async (args: string[]) =>
      linesOf((await run(['analyze', ...args, '--only', 'id'])).stdout).map(({ id }) => id)
    expect(await ids(['paper/**/*.{md,gz}'])).toEqual(['paper/a.md', 'paper/b.txt.gz'])
    expect(await ids(['paper/north/d.jsonl', 'paper/a.md', 'paper/a.md'])).toEqual(['d1', 'd2', 'paper/a.md'])
  })
  it('takes a name with marks of patterns for the file that has it', async () => {
    write('paper [old].txt', 'It rained.')
    expect(JSON.parse((await run(['analyze', 'paper [old].txt', '--only', 'text'])).stdout)).toEqual({
      text: 'It rained.',
    })
  })
  it('goes on behind a file that cannot be read, and says which: in band, or beside', async () => {
    write('broken.pdf', '%PDF-1.7')
    const { status, stdout, stderr } = await run([
      'analyze',
      'paper/a.md',
      'broken.pdf',
      'none.txt',
      'paper/b.txt.gz',
      '--only',
      'format',
    ])
    expect(linesOf(stdout).map(({ id, error }) => [id, error?.message.slice(0, 27)])).toEqual([
      ['paper/a.md', undefined],
      ['broken.pdf', 'broken.pdf is a PDF, and no'],
      ['none.txt', 'There is no file none.txt. '],
      ['paper/b.txt.gz', undefined],
    ])
    expect([status, stderr]).toEqual([1, ''])
    const text = await run(['analyze', 'paper/a.md', 'broken.pdf', '--text'])
    expect([text.status, text.stdout]).toEqual([1, `==> paper/a.md <==\n${SAID}\n`])
    expect(text.stderr).toMatch(
      /^broadsheet: broken\.pdf is a PDF, and no text\. Take its text first: pdftotext .*\n$/,
    )
  })
  it('unpacks what is packed by gzip whatever its name, standard input too', async () => {
    const packed = gzipSync('Tomas Vell flew to Oslo.')
    expect(JSON.parse((await run(['analyze', '-', '--only', 'text'], packed)).stdout)).toEqual({
      text: 'Tomas Vell flew to Oslo.',
    })
    expect(await run(['analyze', write('cut.txt.gz', packed.subarray(0, 20))])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^broadsheet: cut\.txt\.gz is no whole gzip file\. .*\n$/),
    })
    expect((await run(['analyze', write('plain.txt.gz', 'It rained.')])).stderr).toMatch(/no whole gzip file/)
  })
})

/** Windows-1252, as iconv writes it. */
const windows = Buffer.from(
  SAID.replace(/[“”—]/g, (mark) => ({ '“': '\x93', '”': '\x94', '—': '\x97' })[mark]!),
  'latin1',
)
const swapped = Buffer.from(`\ufeff${SAID}`, 'utf16le').swap16()

describe('encodings', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SAID}`), ''],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${SAID}`, 'utf16le'), ''],
    ['UTF-16, big end first', swapped, ''],
    ['UTF-16 without a mark', Buffer.from(SAID.replace(/[“”—]/g, '"'), 'utf16le'), ''],
    [
      'Windows-1252',
      windows,
      'broadsheet: said.txt is no UTF-8; it is read as windows-1252. Where that is wrong, give --encoding.\n',
    ],
  ])('reads %s', async (_, bytes, told) => {
    const { stdout, stderr, status } = await run(['analyze', write('said.txt', bytes), '--only', 'text'])
    const { text } = JSON.parse(stdout) as { text: string }
    expect(text.replaceAll('"', '').replace(/[“”]/g, '')).toBe(
      told === '' && bytes[1] === 0 && bytes[0] !== 0xff
        ? SAID.replace(/[“”—]/g, '')
        : SAID.replace(/[“”]/g, ''),
    )
    expect([status, stderr]).toEqual([0, told])
  })
  it('reads what a page declares, and what --encoding says', async () => {
    const page = Buffer.concat([
      Buffer.from('<!doctype html><meta charset="shift_jis"><p>Ana Ruiz flew to '),
      Buffer.from([0x93, 0x8c, 0x8b, 0x9e]),
      Buffer.from('.</p>'),
    ])
    expect(JSON.parse((await run(['analyze', write('page.html', page), '--only', 'text'])).stdout)).toEqual({
      text: 'Ana Ruiz flew to 東京.',
    })
    const cyrillic = Buffer.from([0xc0, 0xed, 0xe0])
    expect(
      JSON.parse(
        (await run(['analyze', '-', '--encoding', 'windows-1251', '--only', 'text'], cyrillic)).stdout,
      ),
    ).toEqual({ text: 'Ана' })
  })
  it.each<[string, Uint8Array, RegExp]>([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), /is a PDF, and no text\. Take its text first: pdftotext/],
    ['a Word file', Buffer.from('PK\x03\x04word'), /is a zip archive, as Word.* Save its text as/],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), /is a picture, and no text/],
    ['bytes', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 256), /is binary, and no text/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), /is UTF-32\. Save it as UTF-8/],
    ['an archive of xz', Buffer.from('\xfd7zXZ\0', 'latin1'), /Unpack it first: xzcat/],
  ])('refuses %s with advice and exit code 2', async (_, bytes, message) => {
    for (const result of [
      await run(['analyze', write('thing.txt', bytes)]),
      await run(['analyze', '-'], Buffer.from(bytes)),
    ]) {
      expect([result.status, result.stdout]).toEqual([2, ''])
      expect(result.stderr).toMatch(message)
      expect(result.stderr.trim().split('\n')).toHaveLength(1)
    }
  })
})

describe('tables', () => {
  it('reads an article a row: any delimiter, quoted cells, a mark, ids, authors', async () => {
    const csv =
      '\ufeffID;Text;authors;publishedAt;views\r\n7;"Ana Ruiz said ""no"";\nthen she flew.";Orla Fennimore; 2026-11-20;3\r\n8;It rained.;;;\r\n'
    const { status, stdout } = await run(['analyze', write('rows.csv', csv), '--only', 'text,metadata'])
    expect(linesOf(stdout)).toMatchObject([
      { id: '7', text: 'Ana Ruiz said "no";\nthen she flew.', metadata: { authors: ['Orla Fennimore'] } },
      { id: '8', text: 'It rained.' },
    ])
    expect(status).toBe(0)
    expect(
      linesOf(
        (await run(['analyze', '-', '--format', 'tsv', '--only', 'text'], 'text\tid\nIt rained, then.\tx\n'))
          .stdout,
      ),
    ).toEqual([{ id: 'x', text: 'It rained, then.' }])
  })
  it('says what is wrong with a table, and where', async () => {
    const head = write('head.csv', 'id,txet\n1,It rained.\n')
    const advice =
      'The head has no column "text"; its columns are id, txet. Call the column of the articles "text".'
    expect(await run(['analyze', head])).toEqual({ status: 2, stdout: '', stderr: `broadsheet: ${advice}\n` })
    expect((await run(['analyze', write('only-head.csv', 'id,txet\n')])).status).toBe(2)
    const both = await run(['analyze', head, write('fine.csv', 'text\nIt rained.\n'), '--only', 'id'])
    expect(linesOf(both.stdout).map(({ error }) => error?.message ?? null)).toEqual([
      `${head}: ${advice}`,
      null,
    ])
    expect(both.status).toBe(1)
    const cut = await run([
      'analyze',
      write(
        'cut.csv',
        'id,text\n1,It rained.\n2,"It\nthawed."\n3,"It ""snowed" now."\n4,5,6\n7,"It snowed.\n',
      ),
      '--only',
      'id',
    ])
    expect(linesOf(cut.stdout).map(({ id, error }) => error?.message ?? id)).toEqual([
      '1',
      '2',
      'Line 5 is no CSV: a quotation mark within quotes is not doubled.',
      '4',
      'Line 7 is no CSV: a quoted cell does not end.',
    ])
    expect(cut.status).toBe(1)
    const place = write('place.csv', 'text,authors\n"It ""snowed" now.,\n,\n')
    expect(linesOf((await run(['analyze', place, '--only', 'warnings'])).stdout).length).toBe(2)
    const bad = await run([
      'analyze',
      write('bad.csv', 'text,publishedAt\nIt rained.,2026-11-20\n\nIt snowed.,once\n'),
    ])
    const [, found] = linesOf(bad.stdout)
    expect(found?.error?.message ?? 'fine').toMatch(/^(?:Line 4: |fine)/)
  })
  it('takes numbers for ids in lines of JSON, and says where one is too large', async () => {
    const input =
      '{"id":7,"text":"It rained."}\n{"id":12345678901234567890,"text":"x"}\n{"id":true,"text":"x"}\n{"id":"d","text":8}\n'
    const { stdout, status } = await run(['analyze', '-', '--jsonl', '--only', 'id'], input)
    const found = linesOf(stdout)
    expect(found.map(({ id }) => id)).toEqual(['7', null, null, 'd'])
    expect(found.slice(1).map(({ error }) => error?.message.slice(0, 8))).toEqual([
      'Line 2 h',
      'Line 3: ',
      'Line 4: ',
    ])
    expect(found[1]?.error?.message).toContain('"12345678901234567890" in quotation marks is kept')
    expect(status).toBe(1)
    const done = write('done.jsonl', '{"id":7,"entities":[]}\n')
    expect(
      linesOf(
        (await run(['analyze', '-', '--jsonl', '--only', 'id', '--skip-done', done], input.slice(0, 28)))
          .stdout,
      ),
    ).toEqual([])
  })
})

describe('what the system refuses', () => {
  it.skipIf(process.platform === 'win32')(
    'says in one line that a link leads in a circle, or nowhere',
    async () => {
      symlinkSync('circle-b', join(folder, 'circle-a'))
      symlinkSync('circle-a', join(folder, 'circle-b'))
      symlinkSync('nowhere', join(folder, 'lost'))
      expect(await run(['analyze', 'circle-a'])).toMatchObject({
        status: 2,
        stderr: 'broadsheet: circle-a is a link that leads in a circle. Name the file itself.\n',
      })
      expect((await run(['analyze', 'lost'])).stderr).toMatch(/^broadsheet: There is no file lost\..*\n$/)
      symlinkSync('..', join(folder, 'paper', 'up'))
      expect(linesOf((await run(['analyze', 'paper', '--only', 'id'])).stdout)).toHaveLength(5)
    },
  )
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says that a file may not be read',
    async () => {
      write('secret.txt', 'It rained.')
      chmodSync(join(folder, 'secret.txt'), 0)
      expect(await run(['analyze', 'secret.txt'])).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('may not be read'),
      })
    },
  )
  it.each([
    [['--out', 'no/such/folder/out.jsonl'], /There is no folder no\/such\/folder\. Make it/],
    [['--out', 'paper'], /paper is a folder/],
    [['--out', `${'x'.repeat(300)}.jsonl`], /is longer than the system allows/],
    [['--skip-done', 'paper'], /paper is a folder|The file is a folder/],
  ])('says in one line why it cannot write: %j', async (args, message) => {
    const { status, stderr } = await run(['analyze', 'paper/a.md', ...args])
    expect(stderr).toMatch(message)
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1])
  })
  it.skipIf(process.platform !== 'linux')('says that the disk is full where standard output is', async () => {
    const { status, stderr } = await ran(
      'sh',
      ['-c', `"${process.execPath}" "${CLI}" analyze paper/a.md > /dev/full`],
      { cwd: folder },
    )
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^broadsheet: The disk is full\..*\n$/)])
  })
})

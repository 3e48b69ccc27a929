/** What is written: rows, tokens, places in other units, and what shells complete. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { widthOf } from '../../src/html/terminal/columns.ts'
import { CLI, command } from './command.ts'

// Each test starts the command several times, which takes long where other work is done.
vi.setConfig({ testTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-outputs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = '🚢 “It is café-safe,” said Ana Ruiz, who runs the ferry to Norway for $40.'
writeFileSync(join(folder, 'ship.txt'), TEXT)
writeFileSync(
  join(folder, 'many.jsonl'),
  `${JSON.stringify({ id: 's', text: TEXT })}\n{"id":"bad","text":1}\n{"id":"r","text":"It rained in Oslo."}\n`,
)

const run = command(folder)
const analyze = async (...args: string[]) => await run(['analyze', ...args], TEXT)

describe('rows', () => {
  it('writes a kind as lines of JSON, as CSV and as TSV, with the columns that are asked for', async () => {
    const fields = ['--rows', 'quotations', '--fields', 'speaker,text']
    expect((await analyze('ship.txt', ...fields)).stdout).toBe(
      '{"speaker":"Ana Ruiz","text":"It is café-safe,"}\n',
    )
    expect((await analyze('ship.txt', ...fields, '--csv')).stdout).toBe(
      'speaker,text\r\nAna Ruiz,"It is café-safe,"\r\n',
    )
    expect((await analyze('ship.txt', ...fields, '--tsv')).stdout).toBe(
      'speaker\ttext\r\nAna Ruiz\tIt is café-safe,\r\n',
    )
    expect((await analyze('ship.txt', '--csv')).stdout).toMatch(
      /^article,id,type,name,[^\n]*\r\n,e1,person,Ana Ruiz,/,
    )
  })
  it.each([[[]], [['--workers', '2']]])(
    'puts the rows of many articles under one head, errors beside, with %j',
    async (more) => {
      const { status, stdout, stderr } = await analyze(
        'many.jsonl',
        '--rows',
        'entities',
        '--csv',
        '--fields',
        'article,name',
        ...more,
      )
      expect(stdout).toBe('article,name\r\ns,Ana Ruiz\r\ns,Norway\r\nr,Oslo\r\n')
      expect(stderr).toMatch(/^broadsheet: bad: Line 2: source\.text is the number 1.*\n$/)
      expect(status).toBe(1)
    },
  )
  it('writes into a file', async () => {
    expect(
      await analyze(
        'ship.txt',
        '--rows',
        'values',
        '--fields',
        'text,currency',
        '--csv',
        '--out',
        'values.csv',
      ),
    ).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'values.csv'), 'utf8')).toBe('text,currency\r\n$40,USD\r\n')
  })
})

describe('tokens', () => {
  it('writes a line a word', async () => {
    const lines = (await analyze('ship.txt', '--tokens', '--fields', 'text,pos,start')).stdout.split('\r\n')
    expect(lines[0]).toBe('text\tpos\tstart')
    expect(lines).toContain('Ruiz\tPROPN\t31')
    expect((await analyze('ship.txt', '--tokens', '--csv')).stdout).toMatch(
      /^article,sentence,text,pos,lemma,isStop,start,end\r\n/,
    )
  })
})

/** The unit's own slice of the text. */
const slices = {
  utf16: (start: number, end: number) => TEXT.slice(start, end),
  codepoints: (start: number, end: number) => [...TEXT].slice(start, end).join(''),
  utf8: (start: number, end: number) => Buffer.from(TEXT).subarray(start, end).toString(),
} as const

describe.each(['utf16', 'codepoints', 'utf8'] as const)('--offsets %s', async (unit) => {
  const cut = slices[unit]
  type Place = { start: number; end: number; text: string }
  it('counts the places of an analysis, of rows and of tokens', async () => {
    const analysis = JSON.parse((await analyze('ship.txt', '--offsets', unit)).stdout) as {
      quotations: Place[]
      entities: { mentions: Place[] }[]
      blocks: (Place & { source: Place })[]
    }
    const places = [
      ...analysis.quotations,
      ...analysis.entities.flatMap(({ mentions }) => mentions),
      ...analysis.blocks,
    ]
    expect(places.length).toBeGreaterThan(3)
    for (const { start, end, text } of places) expect(cut(start, end)).toBe(text)
    expect(cut(analysis.blocks[0]!.source.start, analysis.blocks[0]!.source.end)).toBe(TEXT)
    for (const args of [
      ['--rows', 'quotations'],
      ['--rows', 'values'],
      ['--rows', 'blocks'],
      ['--rows', 'paragraphs'],
    ]) {
      const { stdout } = await analyze('ship.txt', ...args, '--offsets', unit)
      const found = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Place)
      expect(found.length).toBeGreaterThan(0)
      for (const { start, end, text } of found) expect(cut(start, end)).toBe(text)
    }
    const { stdout } = await analyze('ship.txt', '--tokens', '--fields', 'text,start,end', '--offsets', unit)
    const tokens = stdout.trim().split('\r\n').slice(1)
    expect(tokens.length).toBeGreaterThan(15)
    for (const line of tokens) {
      const [text, start, end] = line.split('\t') as [string, string, string]
      expect(cut(Number(start), Number(end))).toBe(text.replace(/^"|"$/g, ''))
    }
  })
  it('counts those of lines, in threads too', async () => {
    for (const more of [[], ['--workers', '2']]) {
      const [line] = (
        await analyze('many.jsonl', '--only', 'quotations', '--offsets', unit, ...more)
      ).stdout.split('\n')
      const { id, quotations } = JSON.parse(line!) as { id: string; quotations: Place[] }
      expect([id, quotations.map(({ start, end }) => cut(start, end))]).toEqual(['s', ['It is café-safe,']])
    }
  })
})

it('draws a table as wide as the terminal, and lets no letter of the article steer it', async () => {
  writeFileSync(
    join(folder, 'long.txt'),
    `Ana Ruiz \x1b[31msaid: “${'It is safe. '.repeat(20)}” 東京都庁 ${'東'.repeat(90)}.`,
  )
  for (const columns of [60, 140]) {
    const { stdout } = await run(['analyze', 'long.txt', '--table'], '', { COLUMNS: String(columns) })
    expect(stdout).not.toContain('\x1b')
    const widths = stdout.split('\n').map(widthOf)
    expect([Math.max(...widths) <= columns, Math.max(...widths) > columns - 8]).toEqual([true, true])
  }
})

describe('completions', () => {
  const has = (shell: string) => spawnSync(shell, ['--version']).status === 0
  it.each(['bash', 'zsh', 'fish'])('of %s name every option and its words', async (shell) => {
    const { status, stdout } = await run(['completions', shell])
    expect(status).toBe(0)
    for (const word of ['skip-done', 'quotations', 'codepoints', 'markdown', 'sourceMap'])
      expect(stdout).toContain(word)
    expect(stdout).toMatch(/completions\b/)
  })
  it.each(['bash', 'zsh', 'fish'].filter(has))('are read by %s', async (shell) => {
    const script = (await run(['completions', shell])).stdout
    writeFileSync(join(folder, `complete.${shell}`), script)
    const flag = shell === 'fish' ? '--no-execute' : '-n'
    expect(spawnSync(shell, [flag, join(folder, `complete.${shell}`)], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
  })
  it.skipIf(!has('bash'))('complete in bash', async () => {
    const complete = (...words: string[]) =>
      spawnSync(
        'bash',
        [
          '-c',
          `eval "$("${process.execPath}" "${CLI}" completions bash)"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _broadsheet; echo "\${COMPREPLY[@]}"`,
        ],
        { encoding: 'utf8', cwd: folder },
      ).stdout.trim()
    expect(complete('broadsheet', 'an')).toBe('analyze')
    expect(complete('broadsheet', 'analyze', '--ro')).toBe('--rows')
    expect(complete('broadsheet', 'analyze', '--rows', 'q')).toBe('quotations')
    expect(complete('broadsheet', 'analyze', '--only', 'quoted')).toBe('quotedTerms')
    expect(complete('broadsheet', 'analyze', 'shi')).toBe('ship.txt')
    expect(complete('broadsheet', 'completions', 'z')).toBe('zsh')
  })
})

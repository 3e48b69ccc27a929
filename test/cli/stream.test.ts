import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { Progress, progressLine } from '../../src/cli/progress.ts'
import { CLI, command } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-stream-'))
afterAll(() => rmSync(folder, { recursive: true }))

const row = (id: number) =>
  `${JSON.stringify({ id: `a${id}`, text: `Ana Ruiz flew to Oslo on day ${id}.` })}\n`
const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i)).join('')
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const idsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)

const run = ([input = '', ...more]: readonly string[]) =>
  command()(['analyze', input, '--jsonl', '--only', 'entities', ...more])

describe('lines of many articles', () => {
  it.each([[[]], [['--workers', '2']]])('reads and writes .gz, with %j the same bytes', async (more) => {
    const input = file('in.jsonl.gz', gzipSync(rows(150)))
    const out = join(folder, 'out.jsonl.gz')
    expect(await run([input, '--out', out, ...more])).toEqual({ status: 0, stdout: '', stderr: '' })
    const plain = (await run([file('in.jsonl', rows(150))])).stdout
    expect(gunzipSync(readFileSync(out)).toString()).toBe(plain)
    expect(idsIn(plain)).toEqual(Array.from({ length: 150 }, (_, i) => `a${i}`))
  })
  it.each(['part.jsonl', 'part.jsonl.gz'])(
    'goes on behind what a run that was killed wrote to %s',
    async (name) => {
      const whole = (await run([file('six.jsonl', rows(6))])).stdout
      const lines = whole.split('\n')
      const half = `${lines.slice(0, 3).join('\n')}\n`
      const packed = Buffer.concat([gzipSync(half), gzipSync(`${lines[3]}\n`).subarray(0, -20)])
      const out = file(name, name.endsWith('.gz') ? packed : half + lines[3]?.slice(0, 40))
      expect((await run([join(folder, 'six.jsonl'), '--out', out, '--skip-done', out])).status).toBe(0)
      const found = readFileSync(out)
      expect((name.endsWith('.gz') ? gunzipSync(found) : found).toString()).toBe(whole)
      expect(existsSync(`${out}.part`) || existsSync(`${out}.part.gz`)).toBe(false)
    },
  )
  it('reads again what failed, and passes over what is done', async () => {
    const done = file('done.jsonl', '{"id":"a0","entities":[]}\n{"id":"a1","error":{"code":"timeout"}}\n')
    expect(idsIn((await run([file('three.jsonl', rows(3)), '--skip-done', done])).stdout)).toEqual([
      'a1',
      'a2',
    ])
    expect(
      idsIn((await run([join(folder, 'three.jsonl'), '--skip-done', join(folder, 'none')])).stdout),
    ).toHaveLength(3)
  })
  it.each([[[]], [['--workers', '2']]])(
    'answers a bad line with its number, and loses no other, with %j',
    async (more) => {
      const bad = Buffer.from([0x22, 0xff, 0x22, 0x0a])
      const input = file(
        'bad.jsonl',
        Buffer.concat([Buffer.from(rows(2)), bad, Buffer.from(`{\n${rows(2)}`)]),
      )
      const { status, stdout } = await run([input, ...more])
      const found = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string | null; error?: { message: string } })
      expect(found.map(({ id, error }) => error?.message.slice(0, 14) ?? id)).toEqual([
        'a0',
        'a1',
        'Line 3 is no U',
        'Line 4 is no J',
        'a0',
        'a1',
      ])
      expect(status).toBe(1)
    },
  )
  it.each([[['--out', 'cut.jsonl']], [['--out', 'cut.jsonl.gz', '--workers', '2']]])(
    'leaves whole lines when it is interrupted, with %j',
    async ([flag, name, ...more]) => {
      const out = join(folder, name as string)
      const input = file('many.jsonl', rows(50_000))
      const child = spawn(process.execPath, [CLI, 'analyze', input, '--jsonl', flag as string, out, ...more])
      const ended = new Promise((resolve) => child.once('exit', resolve))
      while (child.exitCode === null && (!existsSync(out) || readFileSync(out).length === 0))
        await new Promise((resolve) => setTimeout(resolve, 50))
      child.kill('SIGINT')
      expect(await ended).toBe(130)
      const found = readFileSync(out)
      const text = (out.endsWith('.gz') ? gunzipSync(found) : found).toString()
      expect(text.endsWith('}\n')).toBe(true)
      const ids = idsIn(text)
      expect(ids).toEqual(ids.map((_, i) => `a${i}`))
      expect(ids.length).toBeLessThan(50_000)
    },
    60_000,
  )
  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, with exit code 2', async () => {
    const { status, stderr } = await run([file('two.jsonl', rows(2)), '--out', '/dev/full'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('disk is full')])
  })
  it('refuses to write over what it reads', async () => {
    const input = file('same.jsonl', rows(1))
    expect(await run([input, '--out', input])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--out names'),
    })
    expect(readFileSync(input, 'utf8')).toBe(rows(1))
  })
})

it.each([
  [[0, 0, 0, 0], '0 articles, 0 failed, 0.0/s'],
  [[120, 3, 60, 0.5], '50 %, 120 articles, 3 failed, 2.0/s, 1 min left'],
  [[9000, 0, 90, 0.01], '1 %, 9000 articles, 0 failed, 100/s, 2 h 29 min left'],
  [[30, 0, 3, 1], '100 %, 30 articles, 0 failed, 10/s'],
] as const)('tells how far a run is: %j', ([done, failed, seconds, part], line) => {
  expect(progressLine(done, failed, seconds, part)).toBe(line)
})

it.each([
  [
    { isTTY: true, columns: 40 },
    true,
    /^\r\x1b\[K50 %, 1 articles, 0 failed, [^\n]{0,20}\r\x1b\[K2 articles in \d+ s \([^)]+\), 1 failed\n$/,
  ],
  [{ isTTY: true }, false, /^$/],
  [{ isTTY: false }, true, /^$/],
])('tells progress and a summary at a terminal, of many articles: %j, %s', (terminal, many, told) => {
  let words = ''
  const write = (more: string) => {
    words += more
  }
  const input = { size: 100, position: () => 50 }
  const progress = new Progress(input, many, false, { ...terminal, write })
  progress.count(true)
  progress.count(false)
  progress.end()
  expect(words).toMatch(told)
  expect(progress.failed).toBe(1)
})
it('tells the end alone where the answers go to the terminal too', () => {
  let words = ''
  const progress = new Progress({ size: null, position: () => 0 }, true, true, {
    isTTY: true,
    write: (more) => {
      words += more
    },
  })
  progress.count(true)
  progress.end()
  expect(words).toMatch(/^1 article in \d+ s \(.*\), 0 failed\n$/)
})

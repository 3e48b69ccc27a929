/** What a run leaves that is interrupted, or whose disk is full: whole lines, the first of those that it would have written. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { CLI, command, ran } from './command.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-whole-'))
afterAll(() => rmSync(folder, { recursive: true }))

const COUNT = 50_000
const row = (id: number) =>
  `${JSON.stringify({ id: `a${id}`, text: `Ana Ruiz flew to Oslo on day ${id}.` })}\n`
const many = join(folder, 'many.jsonl')
writeFileSync(many, Array.from({ length: COUNT }, (_, i) => row(i)).join(''))

const read = (file: string) => {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
}

/** How many whole lines there are, each an analysis, in the order of the articles. */
function lines(text: string): number {
  if (text === '') return 0
  expect(text.endsWith('}\n')).toBe(true)
  const ids = text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id)
  expect(ids).toEqual(ids.map((_, i) => `a${i}`))
  return ids.length
}

const code = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))
async function until(child: ChildProcess, ready: () => boolean): Promise<void> {
  while (child.exitCode === null && !ready()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a run that is interrupted', () => {
  it.each([
    ['SIGINT', 130, 'cut.jsonl', []],
    ['SIGINT', 130, 'cut.jsonl.gz', ['--workers', '2']],
    ['SIGTERM', 143, 'ended.jsonl', ['--workers', '2']],
    ['SIGTERM', 143, 'ended.jsonl.gz', []],
  ] as const)('leaves whole lines: %s, exit code %i, %s %j', async (signal, expected, name, more) => {
    const out = join(folder, name)
    const child = spawn(process.execPath, [CLI, 'analyze', many, '--only', 'entities', '--out', out, ...more])
    const ended = code(child)
    await until(child, () => existsSync(out) && readFileSync(out).length > 0)
    child.kill(signal)
    expect(await ended).toBe(expected)
    const count = lines(read(out))
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(COUNT)
  })
  it('leaves whole lines in a file that the shell made', async () => {
    const out = join(folder, 'shell.jsonl')
    const child = spawn(process.execPath, [CLI, 'analyze', many, '--only', 'id'], {
      stdio: ['ignore', openSync(out, 'w'), 'pipe'],
    })
    const ended = code(child)
    await until(child, () => readFileSync(out).length > 0)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(lines(read(out))).toBeLessThan(COUNT)
  })
  it.each([[[]], [['--workers', '2']]])('ends while it waits for standard input, with %j', async (more) => {
    const args = [CLI, 'analyze', '-', '--jsonl', '--only', 'id', ...more]
    const child = spawn(process.execPath, args)
    const ended = code(child)
    const out = buffer(child.stdout)
    child.stdin.write(row(0) + row(1) + row(2))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(lines((await out).toString())).toBeGreaterThan(0)
  })
  it('goes on where it was cut', async () => {
    const out = join(folder, 'again.jsonl')
    const few = join(folder, 'few.jsonl')
    writeFileSync(few, Array.from({ length: 300 }, (_, i) => row(i)).join(''))
    const whole = (await command()(['analyze', few, '--only', 'id'])).stdout
    writeFileSync(out, whole.slice(0, whole.length / 2))
    expect(
      await command()(['analyze', few, '--only', 'id', '--workers', '2', '--out', out, '--skip-done', out]),
    ).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read(out)).toBe(whole)
  })
})

const limits = spawnSync('bash', ['-c', 'ulimit -f 100']).status === 0

/** The command with files of no more than 100 or so KB: what is written next fits in part, as where a disk fills up. */
const small = (rest: string) =>
  ran('bash', ['-c', `ulimit -f 100; "$0" "$@" ${rest}`, process.execPath, CLI, 'analyze', many])

describe('a full disk', () => {
  it.skipIf(!existsSync('/dev/full')).each([
    ['--out', '--out /dev/full'],
    ['--out, in threads', '--workers 2 --out /dev/full'],
    ['standard output', '> /dev/full'],
  ])('is told, with exit code 2: %s', async (_, rest) => {
    const { status, stderr } = await ran('bash', [
      '-c',
      `head -n 5 "$2" | "$0" "$1" analyze - --jsonl --only id ${rest}`,
      process.execPath,
      CLI,
      many,
    ])
    expect([status, stderr]).toEqual([
      2,
      'broadsheet: The disk is full. Make room, and go on with --skip-done and --out.\n',
    ])
  })
  it.skipIf(!limits).each([
    ['full.jsonl', '--only entities --out full.jsonl'],
    ['full.jsonl.gz', '--workers 2 --out full.jsonl.gz'],
    ['shell.jsonl', '--only entities > shell.jsonl'],
    ['more.jsonl', '--only entities >> more.jsonl'],
  ])('leaves whole lines in %s', async (name, rest) => {
    const out = join(folder, name)
    const { status, stderr } = await small(rest.replaceAll(name, `'${out}'`))
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^broadsheet: .*larger than the system allows.*\n$/),
    ])
    expect(lines(read(out))).toBeGreaterThan(name.endsWith('.gz') ? 0 : 100)
  })
})

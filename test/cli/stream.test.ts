import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from './command.ts'

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
  it('reads folders, patterns and packed files in threads as without, in the order of their names', async () => {
    mkdirSync(join(folder, 'days/late'), { recursive: true })
    for (const [i, name] of ['b.jsonl', 'a.jsonl.gz', 'late/c.ndjson', 'late/d.txt'].entries()) {
      const lines = name.endsWith('.txt') ? 'It rained in Oslo.' : rows(60).replaceAll('"a', `"${i}-`)
      file(join('days', name), name.endsWith('.gz') ? gzipSync(lines) : lines)
    }
    const given = [[join(folder, 'days')], [join(folder, 'days/*.jsonl*'), join(folder, 'days/late/*')]]
    const found = await Promise.all(
      given.flatMap((inputs) => [run(inputs), run([...inputs, '--workers', '2'])]),
    )
    for (const ran of found) expect(ran).toEqual({ ...found[0], status: 0, stderr: '' })
    const ids = idsIn(found[0]!.stdout)
    expect(ids.filter((_, i) => i % 60 === 0)).toEqual(['1-0', '0-0', '2-0', join(folder, 'days/late/d.txt')])
    expect(ids).toHaveLength(181)
  })
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
  it.each([
    [[], 50],
    [['--workers', '2'], 5000],
  ])(
    'answers bad lines with their numbers, and loses no other, with %j, amid twice %i',
    async (more, half) => {
      const input = file(
        'bad.jsonl',
        Buffer.concat([
          Buffer.from(rows(half)),
          Buffer.from([0x22, 0xff, 0x22, 0x0a]),
          Buffer.from('{"id":"half","text":"It rai\n'),
          Buffer.from(`{"text":"${'It rained. '.repeat(4_545_455)}"}\n`), // 50 MB
          Buffer.from('42\n'),
          Buffer.from(rows(half)),
        ]),
      )
      const { status, stdout, stderr } = await run([input, ...more])
      const found = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string | null; error?: { code: string; message: string } })
      const ids = Array.from({ length: half }, (_, i) => `a${i}`)
      expect(
        found.map(({ id, error }) => error?.message.match(/^Line \d+:? \S+ \S+ \S+/)?.[0] ?? id),
      ).toEqual([
        ...ids,
        `Line ${half + 1} is no UTF-8:`,
        `Line ${half + 2} is no JSON:`,
        `Line ${half + 3} is too long:`,
        `Line ${half + 4}: analyze() was given`,
        ...ids,
      ])
      expect(found.slice(half, half + 4).map(({ error }) => error?.code)).toEqual(Array(4).fill('bad-input'))
      expect([status, stderr]).toEqual([1, ''])
    },
    240_000,
  )
  it('refuses to write over what it reads', async () => {
    const input = file('same.jsonl', rows(1))
    expect(await run([input, '--out', input])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--out names'),
    })
    expect(readFileSync(input, 'utf8')).toBe(rows(1))
  })
})

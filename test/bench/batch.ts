/**
 * What a batch takes against a plain loop, each in a process of its own, in turn, medians of five (ROUNDS).
 * `npm run bench:batch -- FILE.jsonl [ARTICLES ...]`: texts of the file's rows, repeated; 50 and 1500 articles where none are named.
 */
import { execFile } from 'node:child_process'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '..', '..')
const ROUNDS = Number(process.env['ROUNDS'] ?? 5)

const LOOP =
  "const { analyze } = await import('broadsheet'); for (const text of texts) names += analyze(text).entities.length"

const WAYS: Readonly<Record<string, string>> = {
  loop: LOOP,
  // What the machine lets two readers do that share nothing: threads can hardly do better.
  'two loops': LOOP,
  'one worker': batch(1),
  'two workers': batch(2),
}

function batch(workers: number): string {
  return `const { analyzeAll } = await import('broadsheet/batch')
    for await (const { analysis } of analyzeAll(texts, { workers: ${workers} })) names += analysis.entities.length`
}

interface Reading {
  readonly wall: number
  readonly processor: number
  readonly names: number
}

const execute = promisify(execFile)

/** Both times in milliseconds, from before the library is loaded; of several processes at once, which share the articles, until the last is done. */
async function measure(way: string, file: string, count: number, processes: number): Promise<Reading> {
  const script = (part: number) => `import { readFileSync } from 'node:fs'
    const rows = readFileSync(${JSON.stringify(file)}, 'utf8').trim().split('\\n').map((line) => JSON.parse(line).text)
    const texts = Array.from({ length: ${count} }, (_, i) => rows[i % rows.length]).slice(${(count * part) / processes}, ${(count * (part + 1)) / processes})
    let names = 0
    const start = performance.now(), used = process.cpuUsage()
    ${way}
    const { user, system } = process.cpuUsage(used)
    console.log(JSON.stringify({ wall: performance.now() - start, processor: (user + system) / 1000, names }))`
  const runs = Array.from({ length: processes }, async (_, part) => {
    const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script(part)], {
      cwd: ROOT,
    })
    return JSON.parse(stdout) as Reading
  })
  return (await Promise.all(runs)).reduce((all, one) => ({
    wall: Math.max(all.wall, one.wall),
    processor: all.processor + one.processor,
    names: all.names + one.names,
  }))
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0

const [file, ...counts] = process.argv.slice(2)
if (!file) throw new Error('Name a file of JSON lines with texts.')
for (const count of counts.length > 0 ? counts.map(Number) : [50, 1500]) {
  const readings = new Map(Object.keys(WAYS).map((name) => [name, [] as Reading[]]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(WAYS))
      readings.get(name)?.push(await measure(way, resolve(file), count, name === 'two loops' ? 2 : 1))
  const loop = readings.get('loop') ?? []
  console.log(`${count} articles, load ${loadavg()[0]?.toFixed(1)}`)
  for (const [name, list] of readings) {
    if (list.some(({ names }, i) => names !== loop[i]?.names)) throw new Error(`${name} finds other names.`)
    const wall = median(list.map((reading) => reading.wall))
    const processor = median(list.map((reading) => reading.processor))
    const against = median(list.map((reading, i) => (loop[i]?.wall ?? 0) / reading.wall))
    console.log(
      `  ${name.padEnd(12)} ${(wall / 1000).toFixed(2)} s, processor ${(processor / 1000).toFixed(2)} s, ${against.toFixed(2)} × the loop's pace`,
    )
  }
}

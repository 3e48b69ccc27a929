/**
 * What a batch takes against a plain loop, each in a process of its own, in turn, medians of five (ROUNDS).
 * `npm run bench:batch -- FILE.jsonl [ARTICLES ...]`: texts of the file's rows, repeated; 50 and 1500 articles where none are named.
 */
import { execFileSync } from 'node:child_process'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const ROUNDS = Number(process.env['ROUNDS'] ?? 5)

const WAYS: Readonly<Record<string, string>> = {
  loop: "const { analyze } = await import('broadsheet'); for (const text of texts) names += analyze(text).entities.length",
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

/** Both times in milliseconds, from before the library is loaded. */
function measure(way: string, file: string, count: number): Reading {
  const script = `import { readFileSync } from 'node:fs'
    const rows = readFileSync(${JSON.stringify(file)}, 'utf8').trim().split('\\n').map((line) => JSON.parse(line).text)
    const texts = Array.from({ length: ${count} }, (_, i) => rows[i % rows.length])
    let names = 0
    const start = performance.now(), used = process.cpuUsage()
    ${way}
    const { user, system } = process.cpuUsage(used)
    console.log(JSON.stringify({ wall: performance.now() - start, processor: (user + system) / 1000, names }))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' }),
  ) as Reading
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0

const [file, ...counts] = process.argv.slice(2)
if (!file) throw new Error('Name a file of JSON lines with texts.')
for (const count of counts.length > 0 ? counts.map(Number) : [50, 1500]) {
  const readings = new Map(Object.keys(WAYS).map((name) => [name, [] as Reading[]]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, way] of Object.entries(WAYS))
      readings.get(name)?.push(measure(way, resolve(file), count))
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

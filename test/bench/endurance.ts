/**
 * What a long batch holds: heap and resident memory along the run, with their slopes in bytes an article, threads started, and that nothing is
 * lost where a thread is ended every 500 articles. `npm run bench:endurance -- [COUNT [FILE.jsonl]]`: COUNT articles (100,000), invented
 * ones of a line, or the texts of the file's rows, repeated. Fails where an answer is lost, out of order or an error, or where memory grows.
 */
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { analyzeAll } from 'broadsheet/batch'

const WORKERS = 2
const KILL_EVERY = 500
const SAMPLES = 20
/** What memory may grow by for an article, in bytes: a leak of one answer would be thousands. */
const FLAT = 100

const [counted = '100000', file] = process.argv.slice(2)
const count = Number(counted)
const texts = file
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : null

function* articles(): Generator<string> {
  for (let i = 0; i < count; i++)
    yield texts?.[i % texts.length] ?? `Ana Ruiz flew to Oslo on day ${i}. “It is safe,” she said.`
}

let started = 0
const alive: Worker[] = []
process.on('worker', (thread) => {
  const worker = thread as Worker
  started++
  alive.push(worker)
  worker.once('exit', () => alive.splice(alive.indexOf(worker), 1))
})

/** The slope of a line of least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

async function run(kills: boolean): Promise<boolean> {
  started = 0
  const heap: [number, number][] = []
  const resident: [number, number][] = []
  const wrong: string[] = []
  let done = 0
  let ended = 0
  const start = performance.now()
  for await (const result of analyzeAll(articles(), { workers: WORKERS })) {
    if (result.index !== done) wrong.push(`${result.index} came as ${done}`)
    if (!result.ok) wrong.push(`${result.index}: ${result.error.message}`)
    done++
    if (kills && done % KILL_EVERY === 0) {
      alive[ended % alive.length]?.terminate()
      ended++
    }
    if (done % Math.ceil(count / SAMPLES) === 0) {
      globalThis.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      heap.push([done, heapUsed])
      resident.push([done, rss])
    }
  }
  const seconds = (performance.now() - start) / 1000
  // The first half fills caches and warms threads.
  const [heapSlope, residentSlope] = [heap, resident].map((points) => slope(points.slice(points.length / 2)))
  const megabytes = (points: readonly (readonly [number, number])[]) =>
    points.map(([, bytes]) => Math.round(bytes / 1e6)).join(' ')
  console.log(`${done} of ${count} articles in ${seconds.toFixed(0)} s, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(`  threads: ${started} started, ${ended} ended on purpose`)
  console.log(`  heap, MB: ${megabytes(heap)}; slope ${heapSlope?.toFixed(1)} bytes an article`)
  console.log(`  resident, MB: ${megabytes(resident)}; slope ${residentSlope?.toFixed(1)} bytes an article`)
  if (done !== count) wrong.push(`${count - done} answers are missing`)
  if (!kills && started !== WORKERS) wrong.push(`${started} threads were started for ${WORKERS}`)
  if (!kills && heapSlope! > FLAT) wrong.push('the heap grows')
  if (!kills && residentSlope! > FLAT) wrong.push('resident memory grows')
  for (const message of wrong.slice(0, 10)) console.log(`  WRONG: ${message}`)
  return wrong.length === 0
}

const right = [await run(false), await run(true)]
process.exitCode = right.every(Boolean) ? 0 : 1

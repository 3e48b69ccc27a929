import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')

/** Heap of the main thread after each of three equal parts of a run, and what the answers of the second part weigh as JSON. */
const measure = (ordered: boolean) => `
import { analyzeAll } from 'broadsheet/batch'
const PART = 500
function* articles() { for (let i = 0; i < 3 * PART; i++) yield \`Ana Ruiz flew to Oslo on day \${i}.\` }
const heaps = []
let weight = 0, count = 0
for await (const { analysis } of analyzeAll(articles(), { workers: 1, ordered: ${ordered} })) {
  if (count >= PART && count < 2 * PART) weight += JSON.stringify(analysis).length
  if (++count % PART === 0) { gc(); heaps.push(process.memoryUsage().heapUsed) }
}
process.stdout.write(JSON.stringify({ heaps, weight }))`

describe('memory of analyzeAll', () => {
  it.each([[true], [false]])(
    'does not grow with the articles read (ordered: %j)',
    async (ordered) => {
      const { stdout, stderr } = await run(
        process.execPath,
        ['--expose-gc', '--input-type=module', '-e', measure(ordered)],
        { cwd: root },
      )
      expect(stderr).toBe('')
      const { heaps, weight } = JSON.parse(stdout) as { heaps: [number, number, number]; weight: number }
      expect(weight).toBeGreaterThan(5e5)
      expect((heaps[2] - heaps[0]) / 2).toBeLessThan(weight / 4)
    },
    180_000,
  )
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const batch = join(import.meta.dirname, '..', '..', 'dist', 'batch.js')
const deno = spawnSync('deno', ['--version']).status === 0

const RUN = `
const { analyzeAll } = await import('file://' + Deno.args[0])
const found = []
const articles = ['Ana Ruiz flew to Oslo.', 42, 'Norway won.', 'It rained.']
for await (const result of analyzeAll(articles, { workers: 2 })) found.push(result.ok)
for await (const result of analyzeAll(articles, { workers: 1, timeoutMs: 60_000 })) found.push(result.ok)
console.log(JSON.stringify(found))`

// Deno's npm package is 90 MB, so that it is no dev dependency: the test runs where Deno is installed.
it.skipIf(!deno)('analyzeAll runs in Deno', () => {
  const { stdout } = spawnSync('deno', ['run', '-A', '-', batch], {
    input: RUN,
    encoding: 'utf8',
    timeout: 50_000,
  })
  expect(JSON.parse(stdout)).toEqual([true, false, true, true, true, false, true, true])
})

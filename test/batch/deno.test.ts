import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ran } from '../cli/command.ts'

const dist = join(import.meta.dirname, '..', '..', 'dist')
const deno = spawnSync('deno', ['--version']).status === 0
// Deno's npm package is 90 MB, so that it is no dev dependency.
if (!deno)
  console.warn('Nothing is tested in Deno: it is not on PATH (npm install --prefix SOME_FOLDER deno has it).')

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-deno-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a script says that Deno runs; it ends when no thread and no listener is left. */
async function said(script: string): Promise<unknown> {
  const head = `const { analyzeAll } = await import(${JSON.stringify(`file://${dist}/batch.js`)})\n`
  const { status, stdout, stderr } = await ran('deno', ['run', '-A', '-'], { input: head + script })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

describe.skipIf(!deno)('in Deno', () => {
  it('analyzeAll answers in place and in threads', async () => {
    const found = await said(`
      const articles = ['Ana Ruiz flew to Oslo.', 42, 'Norway won.', 'It rained.']
      const found = []
      for (const options of [{ workers: 2 }, { workers: 2, timeoutMs: 60_000 }])
        for await (const { ok } of analyzeAll(articles, options)) found.push(ok)
      const many = Array.from({ length: 150 }, (_, i) => 'Ana Ruiz flew to Oslo on day ' + i + '.')
      const names = []
      for await (const { index, analysis } of analyzeAll(many, { workers: 2 })) names[index] = analysis.entities[0].name
      console.log(JSON.stringify([found, names.length, new Set(names).size]))`)
    expect(found).toEqual([[true, false, true, true, true, false, true, true], 150, 1])
  })
  it('ends with a break, a source that throws and a signal, and tells an article that takes too long', async () => {
    const found = await said(`
      const told = []
      async function read(articles, options, most = Infinity) {
        let count = 0
        try {
          for await (const { error } of analyzeAll(articles, { workers: 2, timeoutMs: 60_000, ...options })) {
            if (error) told.push(error.code)
            if (++count >= most) break
          }
          told.push(count)
        } catch (error) { told.push(count + ' ' + error.message) }
      }
      function* days() { for (let i = 0; ; i++) yield 'Ana Ruiz flew to Oslo on day ' + i + '.' }
      function* broken() { yield 'It rained.'; throw new Error('no more') }
      await read(days(), {}, 20)
      await read(broken(), {})
      const signal = AbortSignal.timeout(3000)
      await read(days(), { signal }).then(() => { told[told.length - 1] = signal.aborted })
      await read(['It rained.', 'Ana Ruiz flew to Oslo. '.repeat(200_000)], { timeoutMs: 500 })
      console.log(JSON.stringify(told))`)
    expect(found).toEqual([20, '1 no more', true, 'timeout', 2])
  })
  it('the command reads lines in threads', async () => {
    const input = join(folder, 'in.jsonl')
    const row = (i: number) => `${JSON.stringify({ id: `a${i}`, text: 'Ana Ruiz flew to Oslo.' })}\n`
    writeFileSync(input, Array.from({ length: 150 }, (_, i) => row(i)).join(''))
    const args = ['analyze', input, '--workers', '2', '--only', 'entities']
    const [inDeno, inNode] = await Promise.all([
      ran('deno', ['run', '-A', join(dist, 'cli.js'), ...args]),
      ran(process.execPath, [join(dist, 'cli.js'), ...args]),
    ])
    expect(inDeno).toEqual(inNode)
    expect(inDeno.stdout.split('\n')).toHaveLength(151)
  })
})

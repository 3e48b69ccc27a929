/** The main entry bundled for browsers: needs no built-in module and no global of Node, and answers as it does in Node. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist', 'index.js')

/** What the bundle of some code answers in a realm that has the language's own globals and `atob`, as every browser does. */
async function answer(contents: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'bundle',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  const realm = createContext({ atob })
  return JSON.parse(runInContext(`${outputFiles[0]!.text}\nJSON.stringify(bundle.answer)`, realm) as string)
}

describe.skipIf(!existsSync(dist))('a bundle for browsers (needs npm run build)', () => {
  it('answers as in Node', async () => {
    const source = readFileSync(join(root, 'test', 'articles', 'page', 'source.html'), 'utf8')
    const { analyze } = (await import(dist)) as typeof import('../../src/index.ts')
    const found = await answer(
      `import { analyze } from './dist/index.js'\nexport const answer = analyze(${JSON.stringify(source)})`,
    )
    expect(found).toEqual(JSON.parse(JSON.stringify(analyze(source))))
  }, 60_000)

  it('would be seen to need Node', async () => {
    await expect(answer(`import { cwd } from 'node:process'\nexport const answer = cwd()`)).rejects.toThrow()
    await expect(answer(`export const answer = process.pid`)).rejects.toThrow(/process is not defined/)
  })
})

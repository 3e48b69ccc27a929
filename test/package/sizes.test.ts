/** What a page has to load: each function bundled by itself with all that it needs, minified and gzipped. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** What an import of these names from an entry weighs; all names where none is told. */
async function gzipped(name: string, entry = 'index'): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import ${name} from './dist/${entry}.js'; globalThis.read = ${name.replace('* as ', '')}`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

describe.skipIf(!existsSync(join(root, 'dist', 'index.js')))('a bundle (needs npm run build)', () => {
  it.each([
    ['tokenize', 1_400_000],
    ['mainText', 1_200_000],
    ['extractEntities', 3_600_000],
    ['extractQuotations', 4_300_000],
    ['scoreSentiment', 4_800_000],
    ['analyze', 4_800_000],
  ])(
    'of %s() alone has at most %d bytes',
    async (name, most) => {
      const bytes = await gzipped(`{ ${name} }`)
      expect(bytes).toBeLessThanOrEqual(most)
      // Less by far would be a bundle that lost its models.
      expect(bytes).toBeGreaterThan(most / 2)
    },
    60_000,
  )
  it('of broadsheet/query has at most 12 kB, and holds neither zod nor a model', async () => {
    const bytes = await gzipped('* as query', 'query')
    expect(bytes).toBeLessThanOrEqual(12_000)
    expect(bytes).toBeGreaterThan(8_000)
    expect(await gzipped('{ BroadsheetError }', 'errors')).toBeLessThan(300)
  })
  it.each([
    ['broadsheet/schema', '* as schema', 'schema', 20_000],
    ['broadsheet/batch', '{ analyzeAll }', 'batch', 4_850_000],
  ])(
    'of %s has at most its budget',
    async (_, name, entry, most) => {
      const bytes = await gzipped(name, entry)
      expect(bytes).toBeLessThanOrEqual(most)
      expect(bytes).toBeGreaterThan(most / 2)
    },
    60_000,
  )
  it.each([
    ['* as html', 10_000, 12_000],
    ['{ renderHtml }', 8_000, 11_000],
    ['{ renderText }', 4_000, 8_500],
  ])('of %s from broadsheet/html has from %d to %d bytes', async (name, least, most) => {
    const bytes = await gzipped(name, 'html')
    expect(bytes).toBeLessThanOrEqual(most)
    expect(bytes).toBeGreaterThan(least)
  })
})

/** A bundle that imports only tokenize() holds no list, weight or code of names, quotations or sentiment (the layout may ask the boilerplate model). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const dist = join(root, 'dist', 'index.js')
const FOREIGN =
  /(?:organizations|surnames|first-names|cities|reporting|tone|speaker|quotation|sentiment|titles)/

async function bundle(names: string): Promise<{ inputs: string[]; code: string }> {
  const result = await build({
    stdin: {
      contents: `import { ${names} } from './dist/index.js'; console.log(${names})`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['wink-*', 'htmlparser2', '@lezer/*', 'zod', 'zod/*'],
    write: false,
    metafile: true,
    treeShaking: true,
  })
  const inputs = Object.values(result.metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  )
  return { inputs, code: result.outputFiles[0]!.text }
}

describe.skipIf(!existsSync(dist))('a bundle of tokenize() alone (needs npm run build)', () => {
  it('holds none of the data of later stages', async () => {
    const { inputs, code } = await bundle('tokenize')
    expect(inputs.some((path) => path.includes('data/abbreviations'))).toBe(true)
    expect(inputs.filter((path) => FOREIGN.test(path))).toEqual([])
    expect(code).not.toContain('function extractQuotations')
    expect(code).not.toContain('function scoreSentiment')
  })

  it.each(['tokenize', 'parseArticle', 'extractEntities'])('%s carries no parser', async (name) => {
    const { inputs, code } = await bundle(name)
    expect(inputs.filter((path) => path.includes('data/parser'))).toEqual([])
    expect(code).not.toContain('ParserNetwork')
  })

  it('parseSyntax is seen to carry it, and nothing of names, quotations and sentiment', async () => {
    const { inputs, code } = await bundle('parseSyntax')
    expect(inputs.some((path) => path.includes('data/parser'))).toBe(true)
    expect(code).toContain('ParserNetwork')
    expect(inputs.filter((path) => FOREIGN.test(path))).toEqual([])
  })

  it('would be seen to hold them', async () => {
    const { inputs } = await bundle('analyze')
    expect(inputs.filter((path) => FOREIGN.test(path)).length).toBeGreaterThan(3)
  })
})

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hasRecipe, modelNames, readRecipe, SILVER } from '../../data/fit/recipe.ts'
import { makeSilver, packSilver, type Teacher, textDigest, unpackSilver } from '../../data/fit/silver.ts'

const files = readdirSync(SILVER).filter((file) => file.endsWith('.gz'))

const DIGITS = /^[0-9a-f]+$/
const FILE = /^[a-z]+\/[a-z0-9-]+\.train\.jsonl$/

/** All that a file of labels may hold; what does not belong there is told. */
function oddities(content: string): string[] {
  return content
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const row = JSON.parse(line) as unknown[]
      const [first, second, columns] = row
      if (row.length === 2)
        return typeof first === 'string' && FILE.test(first) && isDigest(second, 64) ? [] : [line]
      const isText = row.length === 3 && Number.isInteger(first) && isDigest(second, 8)
      const areNumbers =
        Array.isArray(columns) && columns.every((one) => Array.isArray(one) && one.every(Number.isInteger))
      return isText && areNumbers ? [] : [line]
    })
}
const isDigest = (value: unknown, length: number): boolean =>
  typeof value === 'string' && value.length === length && DIGITS.test(value)

describe('labels that a teacher made', () => {
  test.each(files)('%s holds numbers, names of files and digests, and no word of a text', (file) => {
    const content = gunzipSync(readFileSync(join(SILVER, file))).toString('utf8')
    expect(content.length).toBeGreaterThan(1000)
    expect(oddities(content)).toEqual([])
    // Packed files name nothing either: neither a path nor a comment.
    expect(readFileSync(join(SILVER, file)).subarray(0, 10)[3]).toBe(0)
  })
  test('words are found where they are', () => {
    const good = `["news/mill.train.jsonl","${'ab'.repeat(32)}"]\n[3,"0a1b2c3d",[[1,2],[]]]\n`
    expect(oddities(good)).toEqual([])
    for (const [from, to] of [
      ['[1,2]', '["Ana"]'],
      ['[1,2]', '[1.5]'],
      ['0a1b2c3d', 'the mill'],
      ['news/mill.train.jsonl', 'The mill burned down'],
      ['[]]]', '[]],"Ana"]'],
    ] as const)
      expect(oddities(good.replace(from, to)), to).toHaveLength(1)
  })
  test('of texts to learn from alone, and of corpora that the recipe of their model names', () => {
    for (const name of modelNames().filter(hasRecipe))
      for (const file of Object.keys(readRecipe(name).silver)) {
        const { corpora } = readRecipe(name)
        for (const part of unpackSilver(readFileSync(join(SILVER, file)))) {
          expect(part.texts.length).toBeGreaterThan(0)
          expect(corpora[part.corpus]).toBe(part.sha256)
        }
      }
  })
})

describe('the kit of labels', () => {
  const folder = mkdtempSync(join(tmpdir(), 'silver-'))
  const lines = (...texts: string[]) => texts.map((text) => JSON.stringify({ text })).join('\n')
  const shared = 'the old mill by the river burned down twice'
  writeFileSync(
    join(folder, 'a.jsonl'),
    lines('Ana Ruiz spoke.', 'nothing', `Yes, ${shared}.`, 'Ana Ruiz spoke.'),
  )
  writeFileSync(join(folder, 'b.jsonl'), lines('Ben Ode spoke.'))
  writeFileSync(join(folder, 'dev.jsonl'), lines(`They say “${shared.toUpperCase()}”`))
  const teacher: Teacher = {
    file: 'test.gz',
    corpora: ['a.jsonl', 'b.jsonl'],
    apart: ['dev.jsonl'],
    label: ({ text }) => (text === 'nothing' ? null : [[text.length], []]),
  }
  const parts = unpackSilver(makeSilver(teacher, folder, () => {}))

  test('each text is labelled once, by its place and its digest; none that shares eight words with a text to measure on', () => {
    expect(parts.map(({ corpus, texts }) => [corpus, texts])).toEqual([
      ['a.jsonl', [{ index: 0, digest: textDigest('Ana Ruiz spoke.'), columns: [[15], []] }]],
      ['b.jsonl', [{ index: 0, digest: textDigest('Ben Ode spoke.'), columns: [[14], []] }]],
    ])
  })
  test('what is packed is unpacked', () => {
    expect(unpackSilver(packSilver(parts))).toEqual(parts)
  })
})

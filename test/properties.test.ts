/**
 * What holds for every input, in every format: on random text, on pieces that have broken readers of news before, and on
 * the golden articles. `npm run fuzz` asks the same of many more.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze, createAnalyzer, parseArticle, tokenize } from '../src/index.ts'
import type { ArticleInput } from '../src/schema/input.ts'
import { PIECES } from './fuzz/pieces.ts'
import { apart, holds } from './fuzz/promises.ts'
import { anyInput, FORMATS } from './fuzz/strings.ts'

function withoutReasons(analysis: ArticleAnalysis): unknown {
  return JSON.parse(JSON.stringify(analysis), (key, value: unknown) => (key === 'reasons' ? [] : value))
}

function check(input: ArticleInput): void {
  const frozen = JSON.stringify(input)
  const analysis = analyze(input)
  expect(JSON.stringify(input)).toBe(frozen)
  holds(analysis, input.text)
  const article = parseArticle(input)
  expect(analyze(article)).toStrictEqual(analysis)
  const { tokens, sentences } = tokenize(article)
  expect(sentences).toStrictEqual(analysis.sentences)
  apart('tokens', tokens)
  for (const token of tokens) {
    const sentence = sentences[token.sentence]
    if (
      !sentence ||
      token.start < sentence.start ||
      token.end > sentence.end ||
      token.text !== analysis.text.slice(token.start, token.end)
    )
      throw new Error(`token ${JSON.stringify(token)} lies outside its sentence`)
  }
}

describe('for every input', () => {
  it('the result keeps its promises', () => {
    fc.assert(fc.property(anyInput, check), { numRuns: 400, seed: 20261124 })
  })

  it.each(FORMATS)('format %s: so does a text of one piece over and over', (format) => {
    for (const piece of PIECES) check({ text: piece.repeat(40), format })
    for (const piece of PIECES) check({ text: `${piece} `.repeat(20), format })
  })

  it('so do the reasons, where they are asked for, and nothing else changes', () => {
    const { analyze: explained } = createAnalyzer({ explain: true })
    fc.assert(
      fc.property(anyInput, (input) => {
        const analysis = explained(input)
        holds(analysis, input.text)
        expect(withoutReasons(analysis)).toStrictEqual(analyze(input))
      }),
      { numRuns: 100, seed: 20261126 },
    )
  })

  it('the same input gives the same result', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(analyze(input)).toStrictEqual(analyze({ ...input }))
      }),
      { numRuns: 50, seed: 20261125 },
    )
  })
})

describe('for every golden article', () => {
  const root = join(import.meta.dirname, 'articles')
  const sources = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const file = readdirSync(join(root, entry.name)).find((name) => name.startsWith('source.'))!
      return [entry.name, readFileSync(join(root, entry.name, file), 'utf8')] as const
    })

  it.each(sources)('%s: the result keeps its promises in every format', (_, text) => {
    for (const format of FORMATS) check({ text, format, publishedAt: '2026-11-18' })
  })

  it.each(sources)('%s: so do the reasons', (_, text) => {
    const analysis = createAnalyzer({ explain: true }).analyze(text)
    holds(analysis, text)
    expect(withoutReasons(analysis)).toStrictEqual(analyze(text))
  })
})

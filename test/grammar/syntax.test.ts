/** What holds of the parse of any text, and what it says of a few plain sentences. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnalyzer, parseArticle, parseSyntax } from '../../src/index.ts'
import type { ArticleInput } from '../../src/schema/input.ts'
import { linksSchema } from '../../src/schema/syntax.ts'
import { PIECES } from '../fuzz/pieces.ts'
import { treesHold } from '../fuzz/promises.ts'
import { anyInput } from '../fuzz/strings.ts'

function check(input: ArticleInput): void {
  const article = parseArticle(input)
  const links = parseSyntax(article)
  expect(linksSchema.safeParse(links).success).toBe(true)
  treesHold(links, article)
}

describe('for every input', () => {
  it('there is one link a token, to its own sentence, and all words come to a root', () => {
    fc.assert(fc.property(anyInput, check), { numRuns: 300, seed: 20261129 })
    for (const piece of PIECES) check({ text: `${piece} `.repeat(30), format: 'text' })
  })

  it('a sentence of 50,000 words is cut', () => {
    const text = `${'The boats and the crews that came from the ports, '.repeat(4600)}left.`
    const article = parseArticle({ text, format: 'text' })
    expect(Math.max(...article.tokens.map(({ sentence }) => sentence))).toBeLessThan(3)
    check({ text, format: 'text' })
  })
})

function said(text: string): string[] {
  const { tokens } = parseArticle(text)
  return parseSyntax(text).map(
    ({ head, relation }, i) => `${tokens[i]?.text} ${relation} ${tokens[head]?.text ?? '-'}`,
  )
}

describe('plain sentences', () => {
  it('have subject, object and marks', () => {
    expect(said('The mayor opened the bridge.')).toEqual([
      'The det mayor',
      'mayor nsubj opened',
      'opened root -',
      'the det bridge',
      'bridge obj opened',
      '. punct opened',
    ])
  })
  it('tell the passive from the active', () => {
    expect(said('The ferry was hit by a wave.')).toEqual(
      expect.arrayContaining(['ferry nsubj:pass hit', 'was aux:pass hit', 'wave obl:agent hit']),
    )
  })
  it('are parsed the same by every analyzer and for an article that was stored', () => {
    const text = 'The mayor of Oslo said on Monday that she would not resign. Nobody believed her.'
    const links = parseSyntax(text)
    expect(createAnalyzer({}).parseSyntax(text)).toEqual(links)
    const article = parseArticle(text)
    expect(parseSyntax(JSON.parse(JSON.stringify(article)))).toEqual(links)
    expect(parseSyntax(article)).toEqual(links)
  })
})

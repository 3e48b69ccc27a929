/** What holds of tokens and sentences for every text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle, tokenize } from '../../src/index.ts'

const CLUSTERS = [
  'e\u0301',
  'o\u0308\u0323',
  '👩‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇳🇴',
  '👍🏽',
  '1️⃣',
  '#️⃣',
  '❤️',
  '👩🏿‍🚀',
  'क्षि',
  '한',
]
const PIECES = [
  ...CLUSTERS,
  ' ',
  '\n',
  '\n\n',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '\u202e',
  '\0',
  '\ud83d',
  '\udc00',
  'Mr.',
  'U.S.',
  "don't",
  'Lund’s',
  'http://',
  'www.',
  '@a',
  '#b',
  'x@y.no',
  '5pm',
  '3.',
  '...',
  '?!',
  '“',
  '”',
  '"',
  "'",
  '(',
  '[6]',
  '-',
  '--',
  '日本',
  'Ünal',
  'мир',
  ':-)',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map((units) => String.fromCharCode(...units)),
)

function check(input: string): void {
  const article = parseArticle({ text: input, format: 'text' })
  const { tokens, sentences, blocks } = article
  let at = 0
  let sentence = 0
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(at)
    expect(token.end).toBeGreaterThan(token.start)
    expect(article.text.slice(token.start, token.end)).toBe(token.text)
    expect(token.text).not.toMatch(/\s/)
    expect(article.text.slice(at, token.start).trim()).toBe('')
    expect(token.sentence === sentence || token.sentence === sentence + 1).toBe(true)
    sentence = token.sentence
    const holder = sentences[sentence]!
    expect(token.start >= holder.start && token.end <= holder.end).toBe(true)
    at = token.end
  }
  expect(article.text.slice(at).trim()).toBe('')
  let end = 0
  for (const found of sentences) {
    expect(found.start).toBeGreaterThanOrEqual(end)
    expect(article.text.slice(found.start, found.end)).toBe(found.text)
    const block = blocks[found.block]!
    expect(found.start >= block.start && found.end <= block.end).toBe(true)
    end = found.end
  }
}

describe('exactness', () => {
  it('puts every character that is not white space in one token, tokens in sentences, sentences in blocks', () => {
    fc.assert(fc.property(text, check), { numRuns: 500, seed: 4 })
  })

  it('never cuts combining marks, flags, skin tones, keycaps or joined emoji', () => {
    const clusters = fc.array(fc.constantFrom(...CLUSTERS, 'a', '.', '!', '-', ' '), { maxLength: 40 })
    fc.assert(
      fc.property(clusters, (pieces) => {
        const inside = new Set<number>()
        let at = 0
        for (const piece of pieces) {
          for (let i = 1; i < piece.length; i++) inside.add(at + i)
          at += piece.length
        }
        for (const { start } of tokenize({ text: pieces.join(''), format: 'text' }).tokens) {
          expect(inside.has(start)).toBe(false)
        }
      }),
      { numRuns: 500, seed: 4 },
    )
  })

  it('keeps lone surrogates, alone and among words', () => {
    for (const lone of ['\ud83d', '\udc00', 'a\ud83d b', '\udc00\ud83d', 'so \udc00.']) check(lone)
  })
})

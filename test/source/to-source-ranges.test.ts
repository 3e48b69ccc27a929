/** The pieces of the input that a span is: marked up one by one, no element is cut. */
import { describe, expect, it } from 'vitest'
import { BroadsheetError, createAnalyzer, parseArticle, toSource, toSourceRanges } from '../../src/index.ts'

/** The pieces of the input that stand for what is given of its visible text. */
function piecesOf(text: string, format: 'text' | 'markdown' | 'html', words: string): string[] {
  const article = parseArticle({ text, format })
  const start = article.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return toSourceRanges(article, { start, end: start + words.length }).map((piece) =>
    text.slice(piece.start, piece.end),
  )
}

describe('toSourceRanges', () => {
  it.each([
    ['html', '<p>The <b>old</b> ferry</p>', 'old ferry', ['old', ' ferry']],
    ['html', '<p>The <b>old</b> ferry</p>', 'ld fer', ['ld', ' fer']],
    ['html', '<p>Fish &amp; chips</p>', 'Fish & chips', ['Fish &amp; chips']],
    ['html', '<p>Fish &amp; chips</p>', '&', ['&amp;']],
    ['html', '<p>One</p>\n<p>Two <i>three</i></p>', 'One\n\nTwo three', ['One', 'Two ', 'three']],
    ['html', '<p>One<br>two</p>', 'One\ntwo', ['One', 'two']],
    ['html', '<p>One</b> <i> two</i></p>', 'One two', ['One', 'two']],
    ['markdown', 'The **old** [ferry](/f) sails.', 'old ferry sails', ['old', ' ', 'ferry', ' sails']],
    ['text', 'One line\nand another.', 'line\nand', ['line\nand']],
  ] as const)('%s %j: %j', (format, text, words, pieces) => {
    expect(piecesOf(text, format, words)).toEqual(pieces)
  })
  it('lies within toSource, in order, and is empty for an empty span', () => {
    const text = '<h1>Fares <em>rise</em></h1><ul><li>one &lt; two</li><li>three</li></ul><p>End.</p>'
    const article = parseArticle({ text, format: 'html' })
    for (let start = 0; start <= article.text.length; start++)
      for (let end = start; end <= article.text.length; end++) {
        const whole = toSource(article, { start, end })
        const pieces = toSourceRanges(article, { start, end })
        if (start === end) expect(pieces).toEqual([])
        let last = whole.start
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(last)
          expect(piece.end).toBeGreaterThan(piece.start)
          expect(text.slice(piece.start, piece.end)).not.toMatch(/[<>]/)
          last = piece.end
        }
        expect(last).toBeLessThanOrEqual(Math.max(whole.end, whole.start))
      }
  })
  it('refuses what toSource refuses, by its own name', () => {
    const article = parseArticle('The ferry sails.')
    expect(() => toSourceRanges(article, { start: 0, end: 99 })).toThrow(BroadsheetError)
    expect(() => toSourceRanges(null as never, { start: 0, end: 1 })).toThrow(/toSourceRanges/)
    expect(createAnalyzer({}).toSourceRanges(article, { start: 0, end: 3 })).toEqual([{ start: 0, end: 3 }])
  })
})

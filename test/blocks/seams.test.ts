/** A paragraph that mixes article and boilerplate is split where they meet, and only there. */
import { describe, expect, it } from 'vitest'
import { mainText, parseArticle, toSource } from '../../src/index.ts'
import type { Format } from '../../src/schema/input.ts'

const ARTICLE = 'The ferry board said on Monday that fares would rise by a tenth.'

/** The pieces, those of boilerplate with their category in front. */
function pieces(text: string, format: Format = 'text'): string[] {
  return parseArticle({ text, format }).blocks.map((block) =>
    block.boilerplate ? `${block.boilerplate.category}: ${block.text}` : block.text,
  )
}

describe('a seam', () => {
  it.each([
    ['Follow us on Twitter: @harbourpost.', 'sharing'],
    ['Follow Ana Ruiz on Twitter.', 'sharing'],
    ['© 2026 Harbour Post. All rights reserved.', 'copyright'],
    ['Copyright 2026 Harbour Post.', 'copyright'],
    ['Subscribe to our newsletter for more.', 'promotion'],
    ['Sign up here to get the daily brief by email.', 'promotion'],
    ['Read more: Five harbours to visit.', 'related'],
    ['(Reporting by Ana Ruiz; editing by Tom Lie)', 'credits'],
    ['This article was originally published by Harbour Post.', 'credits'],
  ])('%s', (tail, category) => {
    expect(pieces(`${ARTICLE} ${tail}`)).toEqual([ARTICLE, `${category}: ${tail}`])
  })

  it('stands before the first of several sentences of boilerplate', () => {
    const tail = 'Follow us on Twitter: @harbourpost. © 2026 Harbour Post. All rights reserved.'
    expect(pieces(`${ARTICLE} ${tail}`)).toEqual([ARTICLE, `sharing: ${tail}`])
  })

  it('leaves the blocks before and after as they are', () => {
    const tail = 'Follow us on Twitter: @harbourpost.'
    expect(pieces(`${ARTICLE}\n\nIt rained.\n\n${ARTICLE} ${tail}\n\nNobody came.`)).toEqual([
      ARTICLE,
      'It rained.',
      ARTICLE,
      `sharing: ${tail}`,
      'Nobody came.',
    ])
  })

  it('stands after an advertising mark', () => {
    expect(pieces(`Advertisement ${ARTICLE}`)).toEqual(['promotion: Advertisement', ARTICLE])
  })

  it.each<[Format, string]>([
    [
      'markdown',
      `The ferry *board* said on Monday that fares would rise by [a tenth](x). **Follow us** on [Twitter](y).`,
    ],
    [
      'html',
      `<p>The ferry <b>board</b> said on Monday that fares would rise by a&nbsp;tenth. <i>Follow us on <a href="y">Twitter</a>.</i></p>`,
    ],
  ])('keeps the places in %s', (format, text) => {
    const article = parseArticle({ text, format })
    expect(article.blocks.map(({ role }) => role)).toEqual(['body', 'boilerplate'])
    const [body, tail] = article.blocks
    expect(article.text.slice(tail!.start, tail!.end)).toBe('Follow us on Twitter.')
    expect(body!.source.start).toBe(0)
    expect(tail!.source.end).toBe(text.length)
    expect(text.slice(tail!.source.start)).toMatch(/^Follow us/)
    expect(body!.source.end).toBeLessThanOrEqual(tail!.source.start)
    expect(toSource(article, tail!).start).toBe(tail!.source.start)
    expect(mainText(article)).toBe(body!.text)
  })
})

describe('no seam', () => {
  it.each([
    'The fishmonger laughed at the slogan. “Follow us on Twitter,” she said, and sold another cod.',
    'The museum tells its story without a word. Copyright law, its director says, is the reason.',
    'She asked the neighbours to help her. Follow the coast road and turn at the lighthouse.',
    'The council will vote in the spring. Readers of the report may wonder why it took so long.',
    'The band asked its fans to wait. Subscribe to the theory that silence helps, its singer said.',
  ])('%s', (text) => {
    expect(parseArticle({ text, format: 'text' }).blocks.map((block) => block.text)).toEqual([text])
  })

  it('inside a link', () => {
    const text = `<p>${'<a href="x">'}The board met on Monday and kept the ferry. Follow us on Twitter.</a></p>`
    expect(parseArticle({ text, format: 'html' }).blocks).toHaveLength(1)
  })
})

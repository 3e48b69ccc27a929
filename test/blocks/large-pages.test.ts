/** Pages of any size, depth and shape: an answer in time that grows with their length, and no overflow. */
import { describe, expect, it } from 'vitest'
import { findBoilerplate, mainText } from '../../src/index.ts'
import { costOf, expectCost } from '../growth.ts'

const html = (text: string) => ({ text, format: 'html' as const })
const paragraph = (i: number) =>
  `<p class="text">The harbour board met on Monday ${i} and agreed to keep the old ferry for another year.</p>\n`
const card = (i: number) =>
  `<div class="card"><a href="/x"><h3>Fares rise ${i}</h3></a><span>2 h</span></div>\n`
const many = (piece: (i: number) => string, count: number) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('')

const cost = (text: string) => () => costOf(() => mainText(html(text)))

describe('a page', () => {
  it('100,000 elements deep keeps its words', () => {
    const deep = `${'<div class="a">'.repeat(100_000)}The board met on Monday.${'</div>'.repeat(100_000)}`
    expect(mainText(html(deep))).toBe('The board met on Monday.')
    expect(mainText(html(`${'<b><i>'.repeat(50_000)}The board met on Monday.`))).toBe(
      'The board met on Monday.',
    )
  })

  it.each([
    ['of paragraphs', paragraph],
    ['of cards', card],
    ['of open elements', () => '<div><section class="a b"><p>so'],
    ['of closing elements', () => '</div></p></section>'],
    ['of elements that other ones close', () => '<b></i>so'],
    ['of unfinished tags', () => '<div class="'],
  ])('%s costs four times as much when four times as long', (_, piece) => {
    expectCost(cost(many(piece, 8000)), cost(many(piece, 2000)), { factor: 12, least: 300 })
  })

  it('of 5 MB is read', () => {
    const page = many(paragraph, Math.ceil(5_000_000 / paragraph(0).length))
    const { length } = mainText(html(page))
    expect(length).toBeGreaterThan(3_000_000)
  }, 120_000)

  it('without words has no blocks', () => {
    for (const text of ['', '<div></div>', '<script>so()</script>', '<p hidden>so</p>']) {
      expect(mainText(html(text))).toBe('')
      expect(findBoilerplate(html(text))).toEqual([])
    }
  })
})

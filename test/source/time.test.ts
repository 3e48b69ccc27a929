/**
 * Reading takes time that grows with the length, whatever the text: hostile texts against ordinary text as long.
 */
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/schema/input.ts'
import { detectFormat } from '../../src/source/detect.ts'
import { costOf, expectCost } from '../growth.ts'
import { readText } from './read-text.ts'

const LENGTH = 30_000
const ORDINARY = 'The harbour board met on Monday, it said.\n\n'
const fill = (piece: string, length = LENGTH) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

const cost = (text: string, format: Format | 'auto') => () => costOf(() => readText(text, format))

/** Far above what the machine's moods do, far below what a square of the length does. */
const BOUND = { factor: 20, least: 200 }

const MARKDOWN: readonly (readonly [what: string, text: string])[] = [
  ['spaces between words', `a${fill(' ')}b`],
  ['spaces and a tab before a line break', `a${fill(' ')}\t\nb`],
  ['spaces before a second line', `a\n${fill(' ')}b`],
  ['spaces in a heading', `# a${fill(' ')}b`],
  ['tabs behind a bullet', `- ${fill('\t')}x`],
  ['tabs behind a number', `1. ${fill('\t')}x`],
  ['tabs between bullets', `-${fill('\t', LENGTH / 20)}-${fill('\t', LENGTH / 20)}x`],
  ['a label that nothing closes', `[a${fill('x\n')}`],
  ['a definition and more', `[a]: b c\n${fill('x\n')}`],
  ['a definition with a bracket too many', `[a]: b)\n${fill('x\n')}`],
  ['a title that nothing closes', `[a]: b "${fill('x\n')}`],
  ['a title in a list', `- [a]: b (${fill('x\n')}`],
]

describe('Markdown', () => {
  const ordinary = cost(fill(ORDINARY), 'markdown')

  it.each(MARKDOWN)('of %s', (_, text) => {
    expectCost(cost(text, 'markdown'), ordinary, BOUND)
    const found = `# A\n\n[b](c)\n\n${text}`
    expect(detectFormat(found)).toBe('markdown')
    expectCost(cost(found, 'auto'), ordinary, BOUND)
  })

  it('of wide gaps, open definitions and deep lists says what it says', () => {
    const gap = ' '.repeat(60)
    const shown = (text: string) => {
      const { sourceBlocks, text: visible } = readText(text, 'markdown')
      return [...sourceBlocks].map(({ kind, start, end }) => [kind, visible.slice(start, end)])
    }
    const item = [['list-item', 'a']]
    expect(shown(`a${gap}b${gap}\nc`)).toEqual([['paragraph', 'a b\nc']])
    expect(shown(`| a${gap}|${gap}b |\n| - | - |\n| c |${gap}|`)).toEqual([
      ['table', 'a\tb'],
      ['table', 'c'],
    ])
    expect(shown(`${gap}a`)).toEqual([['code', 'a']])
    expect(shown(`- a\n${gap}\n- b`)).toEqual([...item, ['list-item', 'b']])
    expect(shown(`<div>\n${gap}\n*a*`)).toEqual([['paragraph', 'a']])
    expect(shown(`# a${gap}#`)).toEqual([['heading', 'a']])
    const lines = 'x\n'.repeat(150)
    const words = lines.trim()
    expect(shown(`[a]: b "c"\n${lines}`)).toEqual([['paragraph', words]])
    expect(shown(`[a]: <b> (c\nd)\n${lines}`)).toEqual([['paragraph', words]])
    expect(shown(`[a](b) ${lines}`)).toEqual([['paragraph', `a ${words}`]])
    expect(shown(`[a ${lines}`)).toEqual([['paragraph', `[a ${words}`]])
    expect(shown(`${'- '.repeat(30)}a\n\n- a`).at(-1)).toEqual(item[0])
  })
})

describe('HTML', () => {
  const ordinary = cost(fill(`<p>${ORDINARY}`), 'html')

  it.each([
    ['open elements', fill('<b>')],
    ['elements that nothing closes, and closing tags', fill('<b></i>')],
    ['tags that the end cuts off', fill('<a ')],
    ['attributes', `<a ${fill('b=c ')}>x`],
    ['closing drawings', fill('<svg></title>')],
    ['marks', fill('<&')],
    ['spaces', `<pre>a${fill(' ')}b`],
  ])('of %s', (_, text) => {
    expectCost(cost(text, 'html'), ordinary, BOUND)
  })
})

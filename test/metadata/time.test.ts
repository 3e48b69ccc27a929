/** What the lines of a page cost that hold nothing but spaces or marks where a name is looked for: about what prose does. */
import { describe, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import type { ArticleInput } from '../../src/schema/input.ts'
import { costOf, expectCost } from '../growth.ts'

const PROSE =
  'The harbour board met on Monday and agreed to keep the old ferry for another year, its chair said.'
const BODY = Array.from({ length: 5 }, () => PROSE).join('\n\n')
const LENGTH = 60_000
/** A short article with so many lines before it and after it that all are LENGTH characters. */
const around = (line: string): ArticleInput => {
  const lines = `${line}\n\n`.repeat(Math.ceil(LENGTH / 2 / (line.length + 2)))
  return { format: 'text', text: `Old ferry stays for another year\n\n${lines}${BODY}\n\n${lines}` }
}
const page = (head: string): ArticleInput => ({
  format: 'html',
  text: `<html><head>${head}</head><body><p>${BODY.replaceAll('\n\n', '</p><p>')}</p></body></html>`,
})

const cost = (input: ArticleInput) => () => costOf(() => parseArticle(input))
const BOUND = { factor: 8, least: 300 }

const LINES: readonly (readonly [what: string, line: string])[] = [
  ['tabs after ©', `©${'\t'.repeat(560)}(`],
  ['no-break spaces after ©', `©${'\u00a0'.repeat(560)}(`],
  ['spaces after Copyright', `Copyright${' '.repeat(560)}!`],
]
const AUTHORS: readonly (readonly [what: string, author: string])[] = [
  ['spaces in an author', `a${' '.repeat(LENGTH)}b`],
  ['no-break spaces in an author', `a${'\u00a0'.repeat(LENGTH)}b`],
]

describe('metadata', () => {
  it.each(LINES)('costs no more than prose for %s', (_, line) => {
    expectCost(cost(around(line)), cost(around(PROSE)), BOUND)
  })

  it.each(AUTHORS)('costs no more than prose for %s', (_, author) => {
    const head = (content: string) => page(`<meta name="author" content="${content}">`)
    expectCost(cost(head(author)), cost(head(PROSE.repeat(LENGTH / PROSE.length))), BOUND)
  })
})

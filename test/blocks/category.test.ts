/** Categories of lines that are boilerplate, by their words, the run they stand in and their place. All lines are invented. */
import { expect, it } from 'vitest'
import { categories } from '../../src/blocks/category.ts'
import { blockFacts, namedAuthors } from '../../src/blocks/facts.ts'
import { lay } from '../../src/blocks/lay.ts'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { readSource } from '../../src/source/index.ts'
import { advance } from '../../src/stage.ts'

/** The category of each line, all of them boilerplate; those that begin with an equals sign are the article's. */
function categoriesOf(lines: readonly string[]): (string | null)[] {
  const isArticle = lines.map((line) => line.startsWith('='))
  const text = lines.map((line) => line.replace(/^=/, '')).join('\n\n')
  const doc = advance(readSource(checkInput({ text, format: 'markdown' })), lay, {
    options: {},
    language: english,
  })
  const facts = blockFacts(doc, english)
  expect(facts.length).toBe(lines.length)
  const found = categories(
    facts,
    isArticle.map((is) => !is),
    isArticle.lastIndexOf(true),
    english,
    namedAuthors(facts, english.bylines),
  )
  return found.map((own) => own?.category ?? null)
}

const ARTICLE = '=The harbour board of Port Ellen voted on Monday to keep the old ferry for another year.'

it.each([
  ['Image by Tom Lie/Harbour Post', 'credits'],
  ['Anna Ruiz is a professor of shipping in Tarvos.', 'author-bio'],
  ['Get email updates from the pier', 'promotion'],
  ['Register to read more', 'promotion'],
  ['4 minute read', 'interface'],
  ['Previous post', 'navigation'],
  ['Editor’s choice', 'related'],
  ['Have a news tip?', 'contact'],
  ['+44 1496 555 0100', 'contact'],
  ['Tom Lie/Getty Images', 'credits'],
  ['Please turn on JavaScript to use this feature', 'interface'],
  ['Data is delayed by at least 15 minutes.', 'disclaimer'],
])('after the article %s is %s', (line, category) => {
  expect(categoriesOf([ARTICLE, line])[1]).toBe(category)
})

it('inside the text a headline is another article’s, a sentence a pitch', () => {
  const lines = [ARTICLE, 'Dredging of the inner basin starts late again', ARTICLE]
  expect(categoriesOf(lines)[1]).toBe('related')
  expect(categoriesOf([ARTICLE, 'The calendar of the pier makes a fine gift.', ARTICLE])[1]).toBe('promotion')
})

it('under a heading of comments a link is none', () => {
  const found = categoriesOf([
    ARTICLE,
    'Comments',
    'I have crossed on her for years and never once was late',
    '[Dredging of the inner basin starts late again](https://post.example/basin)',
  ])
  expect(found.slice(1)).toEqual(['comments', 'comments', 'related'])
})

it('a label behind a share button is a button only among buttons', () => {
  const found = categoriesOf([ARTICLE, 'Share', 'fb', 'Pinboard', 'Tweet', 'Key points', 'Weather'])
  expect(found.slice(1)).toEqual(['sharing', 'sharing', 'sharing', 'sharing', 'navigation', 'navigation'])
})

it('the author’s name and job behind the text belong to the note on the author, and to no run', () => {
  const found = categoriesOf([
    '=By Orla Fennimore',
    ARTICLE,
    'Share',
    'Orla Fennimore',
    'Ferry Correspondent',
    'Weather',
  ])
  expect(found.slice(2)).toEqual(['sharing', 'author-bio', 'author-bio', 'navigation'])
})

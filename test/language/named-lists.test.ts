/** Named lists: how they are read, and that each of English is asked for under its name. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namedLists } from '../../src/language/lists/named-lists.ts'
import { fill, oneOf } from '../../src/language/lists/patterns.ts'

const lists = namedLists('month\tMay\nmonth\tJune|Jun\nunit\tday|days\t1', 'unit\tweek\t7')

it('rows, words and what they stand for', () => {
  expect(lists.rows('month').map(({ words }) => words)).toEqual([['May'], ['June', 'Jun']])
  expect(lists.words('unit')).toEqual(['day', 'days', 'week'])
  expect([...lists.numbers('unit')]).toEqual([
    ['day', 1],
    ['days', 1],
    ['week', 7],
  ])
  expect(lists.set('nothing').size).toBe(0)
})

describe('patterns', () => {
  it('find the longest word, and any mark that is written for an apostrophe', () => {
    const pattern = new RegExp(`^${oneOf(["won't", 'won', 'a.m', 'no one'], '[ \\n]')}$`)
    for (const word of ['won’t', "won't", 'won', 'a.m', 'no\none']) expect(word).toMatch(pattern)
    for (const word of ['wont', 'axm', 'no-one']) expect(word).not.toMatch(pattern)
  })
  it('of no words find nothing', () => {
    expect('').not.toMatch(new RegExp(oneOf([])))
    expect('a').toMatch(new RegExp(`^${oneOf([])}?a$`))
  })
  it('are filled from lists', () => {
    expect('on weeks').toMatch(new RegExp(`^on (?:${fill('{unit}s', lists.words)}|x{1,2})$`))
  })
})

describe('lists of English', () => {
  const root = join(import.meta.dirname, '..', '..')
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
  const data = readdirSync(join(root, 'data', 'language', 'en')).filter((file) => file.endsWith('.tsv'))
  /** Files of named lists say so in their header. */
  const named = data
    .map((file) => read('data', 'language', 'en', file))
    .filter((text) => /^# columns: list, words/m.test(text))
    .flatMap((text) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .map((line) => line.split('\t')[0] ?? '')
  const code = readdirSync(join(root, 'src', 'language'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
    .map((file) => read('src', 'language', file))
  const asked = [
    ...code.flatMap((text) =>
      [...text.matchAll(/\b(?:words|set|map|numbers|rows|numbered)\('([\w-]+)'/g)].map(([, name]) => name),
    ),
    ...[...read('data', 'language', 'en', 'boilerplate-phrases.tsv').matchAll(/\{([a-z][a-z-]*)\}/g)].map(
      ([, name]) => name,
    ),
  ]

  it('are each asked for, and no other is', () => {
    expect(named.length).toBeGreaterThan(200)
    expect([...new Set(named)].sort()).toEqual([...new Set(asked)].sort())
  })
})

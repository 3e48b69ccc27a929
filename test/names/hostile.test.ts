/** Rows of any length that rules read on along: no overflow, and time that grows with the length. */
import { describe, expect, it } from 'vitest'
import { extractEntities, parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'
import { draft, draftAt } from '../../src/names/candidates/run.ts'
import { readWords } from '../../src/names/words.ts'
import { worded } from '../../src/pipeline.ts'
import { link } from '../../src/references/link.ts'
import { Mentions } from '../../src/references/thing.ts'
import type { EntityType } from '../../src/schema/entities.ts'
import { costOf, expectCost } from '../growth.ts'

/** What entities alone cost, the article parsed before. */
function cost(text: string): number {
  const article = parseArticle({ text, format: 'text' })
  return costOf(() => extractEntities(article))
}

/** Different words with a capital. */
function word(i: number): string {
  let letters = ''
  for (let n = i + 700; n > 0; n = Math.floor(n / 26)) letters += String.fromCharCode(97 + (n % 26))
  return `B${letters}`
}
const many = (piece: (i: number) => string, count: number) =>
  Array.from({ length: count }, (_, i) => piece(i)).join('')

/** What it costs that one name finds its thing. */
function costOfLink(type: EntityType, name: string): number {
  const candidate = draftAt(0, 1, name, draft(type, 1, 'given'))
  const words = readWords(
    worded(parseArticle({ text: 'Ana Ruiz.', format: 'text' }), { options: {}, language: english }),
  )
  let things: ReturnType<typeof link> = []
  const cost = costOf(() => {
    things = link(words, [candidate], new Mentions(2, () => true))
  })
  expect(things.map((thing) => thing.name)).toEqual([name])
  return cost
}

describe('a given name', () => {
  it.each([
    ['a person of very many suffixes', 'person', () => ', Jr', ' Moss'],
    ['a person of very many particles', 'person', () => ' de', ' Moss'],
    ['an organization of very many commas', 'organization', (i: number) => `, ${word(i)}`, ''],
    ['an event of very many words', 'event', (i: number) => ` ${word(i)}`, ''],
  ] as const)(
    'of %s costs six times as much when six times as long',
    (_, type, piece, end) => {
      const name = (count: number) => `Ana Ruiz${many(piece, count)}${end}`
      const few = name(3000)
      const more = name(18_000)
      expectCost(
        () => costOfLink(type, more),
        () => costOfLink(type, few),
        { factor: 18, least: 300 },
      )
    },
    300_000,
  )
})

describe('a row', () => {
  it('of 40,000 peoples joined by "and" does not overflow', () => {
    expect(extractEntities({ text: 'Russian and '.repeat(40_000), format: 'text' })).not.toEqual([])
  }, 120_000)

  it('of peoples ends for all as it ends for the last', () => {
    const row = 'Russian and '.repeat(30)
    const count = (end: string) =>
      extractEntities({ text: `He lives in ${row}${end}`, format: 'text' })
        .flatMap(({ mentions }) => mentions)
        .filter(({ text }) => text === 'Russian').length
    expect(count('Russian villages.')).toBe(31)
    expect(count('Russian.')).toBe(0)
  })

  it.each([
    ['pronouns', 4000, () => 'he '],
    ['pronouns and people', 500, (i: number) => `John ${word(i)} saw that he and `],
    ['peoples', 1000, () => 'Russian and '],
    ['people', 500, (i: number) => `${word(i)} ${word(7 * i)}, `],
    ['juniors', 800, () => ', Jr'],
    ['firms', 800, () => 'Acme, Inc., '],
    ['initials', 800, () => 'J. '],
    ['hyphens', 800, (i: number) => `${word(i)}-`],
    ['titles', 800, () => 'Foreign Secretary '],
    ['brackets', 500, (i: number) => `${word(i)} Union (BU) `],
    ['possessives', 500, (i: number) => `${word(i)}'s `],
    ['namesakes', 500, (i: number) => `${word(i)} Berg said so. Berg left. `],
    ['first names', 500, (i: number) => `John ${word(i)} said so. John left. `],
    ['posts', 500, (i: number) => `Mayor Ana ${word(i)} said so. The mayor left. `],
    ['quotations', 500, (i: number) => `“I left,” ${word(i)} Berg said. `],
    ['papers', 500, (i: number) => `The ${word(i)} Times said so. The Times left. `],
  ])(
    'of %s costs six times as much when six times as long',
    (_, count, piece) => {
      const begin = 'Tom Berg said '
      const short = begin + many(piece, count)
      const long = begin + many(piece, 6 * count)
      expectCost(
        () => cost(long),
        () => cost(short),
        { factor: 18, least: 500 },
      )
    },
    120_000,
  )
})

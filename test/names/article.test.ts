/** The second reading: what an article's other places of a word say where one is in doubt. */
import { describe, expect, test } from 'vitest'
import { seeText } from '../../data/models/names/texts.ts'
import { LABELS, labelOf, newLattice, OUTSIDE, UNIT } from '../../src/models/kit/chain.ts'
import { ArticleEvidence } from '../../src/names/tagger/article.ts'

const PERSON = labelOf(0, UNIT)
const BODY = labelOf(1, UNIT)

const { view } = seeText(
  'Shares of Quintarra fell. Nobody at Quintarra spoke. Then Quintarra moved to Lyon, near Lyon.',
)
const places = (word: string): number[] =>
  view.reading.words.text.flatMap((text, i) => (text === word ? [i] : []))
const [one = 0, two = 0, three = 0] = places('Quintarra')

const lattice = newLattice()
/** One word of which the first reading thinks so. */
function thinks(chances: Readonly<Record<number, number>>): typeof lattice {
  lattice.marginals.fill(0)
  lattice.scores.fill(0)
  for (const [label, chance] of Object.entries(chances)) lattice.marginals[Number(label)] = chance
  return lattice
}
const at = (i: number) => ({ first: i, last: i })
const ahead = (label: number): number => lattice.scores[label]! - lattice.scores[OUTSIDE]!

describe('what other places say', () => {
  test('moves a doubtful one toward what they are, and the more the more there are', () => {
    const article = new ArticleEvidence(view)
    article.add(at(one), thinks({ [BODY]: 0.9, [OUTSIDE]: 0.1 }))
    article.add(at(three), thinks({ [PERSON]: 0.5, [BODY]: 0.4, [OUTSIDE]: 0.1 }))
    expect(article.support(at(three), lattice)).toBe(true)
    expect(ahead(BODY)).toBeGreaterThan(0)
    expect(ahead(PERSON)).toBeLessThan(0)
    const once = ahead(BODY)
    article.add(at(two), thinks({ [BODY]: 0.9, [OUTSIDE]: 0.1 }))
    thinks({ [PERSON]: 0.5, [BODY]: 0.4, [OUTSIDE]: 0.1 })
    article.support(at(three), lattice)
    expect(ahead(BODY)).toBeGreaterThan(once)
  })
  test('is silent on a word that stands once, whatever it says of itself', () => {
    const article = new ArticleEvidence(view)
    article.add(at(one), thinks({ [BODY]: 0.9, [OUTSIDE]: 0.1 }))
    expect(article.support(at(one), lattice)).toBe(false)
    expect([...lattice.scores].every((score) => score === 0)).toBe(true)
  })
  test('is silent on words that lists know and on words in small letters', () => {
    const article = new ArticleEvidence(view)
    for (const word of ['Lyon', 'fell'])
      for (const i of places(word)) article.add(at(i), thinks({ [PERSON]: 1 }))
    expect(article.support(at(places('Lyon')[0]!), thinks({ [OUTSIDE]: 1 }))).toBe(false)
    expect(lattice.scores.slice(0, LABELS).every((score) => score === 0)).toBe(true)
  })
})

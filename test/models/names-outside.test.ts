/** Rows that a teacher outside is asked, and how its answers become labels. */
import { describe, expect, test } from 'vitest'
import { labelWith } from '../../data/models/names/outside-answers.ts'
import { askedRows, boundsOf } from '../../data/models/names/outside-rows.ts'
import { readPlaces } from '../../data/models/names/places.ts'
import { BEGIN, LAST, labelOf, OUTSIDE, UNIT } from '../../src/models/kit/chain.ts'

const bounds = (...from: number[]) => [...boundsOf({ from })]

describe('rows', () => {
  test('are of whole sentences, up to ninety words', () => {
    expect(bounds(0, 40, 80, 100)).toEqual([
      [0, 80],
      [80, 100],
    ])
    expect(bounds(0, 30)).toEqual([[0, 30]])
    expect(bounds(0)).toEqual([])
  })
  test('cut a sentence that is longer, and lose no word', () => {
    expect(bounds(0, 10, 250, 260)).toEqual([
      [0, 10],
      [10, 100],
      [100, 190],
      [190, 260],
    ])
  })
  test('hold the words of the tagger', () => {
    expect([...askedRows('Ana Ruiz’s boat left Port Ellen.')].flatMap(({ words }) => words)).toEqual(
      expect.arrayContaining(['Ana', 'Ruiz', 'boat', 'Port', 'Ellen', '.']),
    )
  })
})

describe('answers', () => {
  const text = 'The board met. Then Qorvath Melk left for Ulumber with the rest.'
  const [row] = [...askedRows(text)]
  const words = row?.words ?? []
  const sure = (label: number) => [label, 1000]
  /** The label of each word, as a teacher that is sure of all. */
  const said = words.map((word) => {
    if (word === 'Qorvath') return sure(labelOf(1, BEGIN))
    if (word === 'Melk') return sure(labelOf(1, LAST))
    return sure(word === 'Ulumber' ? labelOf(2, UNIT) : OUTSIDE)
  })
  const opinionsWith = (answer: readonly (readonly number[])[]) =>
    readPlaces(labelWith(() => answer, { outside: 1, own: 0 })({ text }) ?? [])

  test('become labels where the words stand', () => {
    const opinions = opinionsWith(said)
    expect(opinions.get(text.indexOf('Qorvath'))?.best).toBe(labelOf(1, BEGIN))
    expect(opinions.get(text.indexOf('Melk'))).toMatchObject({
      best: labelOf(1, LAST),
      end: text.indexOf('Melk') + 4,
    })
    expect(opinions.get(text.indexOf('Ulumber'))?.best).toBe(labelOf(2, UNIT))
  })
  test('that are missing leave all labels open', () => {
    const opinion = opinionsWith([]).get(text.indexOf('Qorvath'))
    expect(Math.max(...(opinion?.chances ?? [1]))).toBeLessThan(0.9)
  })
})

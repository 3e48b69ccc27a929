import { describe, expect, test } from 'vitest'
import { goldLabels, taughtLabels } from '../../data/models/names/labels.ts'
import { PlaceWriter, readPlaces } from '../../data/models/names/places.ts'
import { seeText } from '../../data/models/names/texts.ts'
import { BEGIN, LABELS, LAST, labelOf, UNIT } from '../../src/models/kit/chain.ts'

const person = (place: number) => labelOf(0, place)
const place = (at: number) => labelOf(2, at)

/** Chances of the labels of words: each the label it surely has, or chances by label. */
function chancesOf(words: readonly (number | Readonly<Record<number, number>>)[]): Float64Array {
  const chances = new Float64Array(words.length * LABELS)
  words.forEach((word, t) => {
    if (typeof word === 'number') chances[t * LABELS + word] = 1
    else for (const [label, chance] of Object.entries(word)) chances[t * LABELS + Number(label)] = chance
  })
  return chances
}

const TEXT = 'Yesterday Ana Ruiz met The Board in Lund.'
const { words } = seeText(TEXT).reading
const at = (text: string) => words.text.indexOf(text)
const stretches = [
  ['Ana', 'Ruiz'],
  ['The', 'Board'],
  ['Lund', 'Lund'],
].map(([first = '', last = '']) => ({ first: at(first), last: at(last) }))

/** The teacher's columns for a text in which "Ana Ruiz" is a person, "The Board" nothing, and "Lund" likely a place. */
function taught(lund: Readonly<Record<number, number>>) {
  const writer = new PlaceWriter(words)
  writer.add(at('Ana'), at('Ruiz'), chancesOf([person(BEGIN), person(LAST)]))
  writer.add(at('The'), at('Board'), chancesOf([0, 0]))
  writer.add(at('Lund'), at('Lund'), chancesOf([lund]))
  return writer.columns() ?? []
}

describe('a teacher’s labels as numbers', () => {
  test('say where each word stands, what it is, and how likely that is where it is not sure', () => {
    const opinions = readPlaces(taught({ [place(UNIT)]: 0.7, [person(UNIT)]: 0.29, 0: 0.01 }))
    const start = (text: string) => TEXT.indexOf(text)
    expect([...opinions.keys()]).toEqual(['Ana', 'Ruiz', 'The Board', 'Lund'].map(start))
    expect(opinions.get(start('Ruiz'))).toEqual({
      end: start('Ruiz') + 4,
      best: person(LAST),
      chances: null,
    })
    expect(opinions.get(start('The'))).toEqual({ end: start('Board') + 5, best: 0, chances: null })
    const lund = opinions.get(start('Lund'))
    expect(lund?.best).toBe(place(UNIT))
    expect(lund?.chances?.[place(UNIT)]).toBeCloseTo(0.7 / 0.99, 5)
    expect(lund?.chances?.[0]).toBe(0)
  })

  test('become those of stretches that the teacher has read, and of no others', () => {
    const columns = taught({ [place(UNIT)]: 0.7, 0: 0.3 })
    const [ana, board, lund] = taughtLabels(words, stretches, columns)
    expect(ana).toEqual({
      first: at('Ana'),
      labels: Uint8Array.of(person(BEGIN), person(LAST)),
      allowed: null,
      soft: null,
    })
    expect(board?.labels).toEqual(Uint8Array.of(0, 0))
    expect(lund?.labels).toEqual(Uint8Array.of(place(UNIT)))
    expect(lund?.soft?.[place(UNIT)]).toBeCloseTo(0.7, 5)
    expect(lund?.soft?.[0]).toBeCloseTo(0.3, 5)
    const wider = [{ first: at('Ruiz'), last: at('met') }, ...stretches.slice(1)]
    expect(taughtLabels(words, wider, columns).map(({ first }) => first)).toEqual([at('The'), at('Lund')])
    const [gaps = [], ...others] = columns
    const moved = [gaps.map((gap, k) => gap + Number(k === 0)), ...others]
    expect(taughtLabels(words, stretches, moved)).toEqual([])
  })
  test('that cannot stand beside each other are no example', () => {
    const cut = taughtLabels(words, stretches, taught({ [place(BEGIN)]: 0.7, 0: 0.3 }))
    expect(cut.map(({ first }) => first)).toEqual([at('Ana'), at('The')])
  })
})

describe('labels of people', () => {
  const entities = [{ start: TEXT.indexOf('Lund'), end: TEXT.indexOf('Lund') + 4, type: 'country' }]
  test('a country is a location; where misc is not marked, a bare word is none or misc', () => {
    const [labelled] = goldLabels(words, [{ first: at('Board'), last: at('Lund') }], entities, true)
    expect([...(labelled?.labels ?? [])]).toEqual([0, 0, place(UNIT)])
    const allowed = [1, labelOf(3, UNIT), place(UNIT)]
    expect(allowed.map((label, t) => Boolean(((labelled?.allowed?.[t] ?? 0) >> label) & 1))).toEqual([
      false,
      true,
      true,
    ])
    expect((labelled?.allowed?.[2] ?? 0) & 1).toBe(0)
  })
  test('a name that is cut by the edge of a stretch is none', () => {
    const both = [{ start: TEXT.indexOf('Ana'), end: TEXT.indexOf(' met'), type: 'person' }]
    const [cut, whole] = goldLabels(
      words,
      [
        { first: at('Ruiz'), last: at('Ruiz') },
        { first: at('Ana'), last: at('Ruiz') },
      ],
      both,
      false,
    )
    expect([...(cut?.labels ?? [])]).toEqual([0])
    expect([...(whole?.labels ?? [])]).toEqual([person(BEGIN), person(LAST)])
  })
})

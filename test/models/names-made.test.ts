/** Invented names, and the texts they are put into: what the tagger learns beside what people labelled. */
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../data/fit/digests.ts'
import { Draws } from '../../data/fit/draws.ts'
import type { Inputs } from '../../data/fit/inputs.ts'
import { LISTS } from '../../data/fit/recipe.ts'
import { madeTexts, makers } from '../../data/models/names/made-texts.ts'
import { Swapper } from '../../data/models/names/swaps.ts'

const inputs = { list: (name: string) => entriesOf(`${LISTS}/${name}`) } as unknown as Inputs
const making = makers(inputs)

const entity = (text: string, name: string, type: string, from = 0) => {
  const start = text.indexOf(name, from)
  return { start, end: start + name.length, type }
}

describe('people and bodies made of their parts', () => {
  it('leave no letter of an order unfilled, nor anything undefined', () => {
    const draws = new Draws(3)
    for (let k = 0; k < 3000; k++) {
      const { full, short } = making.people.make(draws)
      expect(full).toMatch(/^\p{Lu}.*\p{L}\.?$/u)
      expect(full).not.toMatch(/undefined|(?<!\p{L})Pp(?!\p{L})|(?<=[^\p{L}]|^)(?:S [FM]|[FM] S)(?!\p{L})/u)
      expect(full).toContain(short)
      const body = making.bodies.make(draws, k % 2 === 0)
      expect(body).not.toMatch(/undefined|(?<!\p{L})[LKWNX](?!\p{L})/u)
    }
  })
  it('are the same for the same seed', () => {
    expect(making.people.make(new Draws(5))).toEqual(making.people.make(new Draws(5)))
  })
})

describe('a text under other names', () => {
  const text = 'Mira Oblak of BVQ met Jonas Vent in Lorna. Oblak left; the Vane Council stayed. BVQ did not.'
  const gold = {
    id: 'a',
    text,
    entities: [
      entity(text, 'Mira Oblak', 'person'),
      entity(text, 'BVQ', 'organization'),
      entity(text, 'Jonas Vent', 'person'),
      entity(text, 'Lorna', 'location'),
      entity(text, 'Oblak', 'person', 20),
      entity(text, 'Vane Council', 'organization'),
      entity(text, 'BVQ', 'organization', 40),
    ],
  }
  const swapped = new Swapper(making).swap(gold, 11)
  const names = swapped.entities.map(({ start, end }) => swapped.text.slice(start, end))

  it('keeps what stands between them, their types and their places', () => {
    const between = ({ text, entities }: typeof gold) =>
      entities.map(({ start }, k) => text.slice(entities[k - 1]?.end ?? 0, start))
    expect(between(swapped as typeof gold)).toEqual(between(gold))
    expect(swapped.entities.map(({ type }) => type)).toEqual(gold.entities.map(({ type }) => type))
    expect(names[3]).toBe('Lorna')
  })
  it('calls one by one name, and by a part of it where the text does', () => {
    expect(names[0]).not.toBe('Mira Oblak')
    expect(names[0]).toContain(names[4])
    expect(names[6]).toBe(names[1])
    expect(names[1]).toMatch(/^[A-Z]{3}$/)
  })
})

describe('sentences with made names', () => {
  it('are labelled where the names stand', () => {
    const texts = madeTexts(inputs, making, 2)
    expect(texts.length).toBeGreaterThan(100)
    for (const { text, entities } of texts) {
      expect(text).not.toMatch(/[{}]/)
      expect(entities.length).toBeGreaterThan(0)
      for (const { start, end } of entities) expect(text.slice(start, end)).toMatch(/^\S.*\S$/)
    }
    expect(texts[0]?.text).not.toBe(texts[texts.length / 2]?.text)
  })
})

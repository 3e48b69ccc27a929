import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'
import { decodeToneNet, MIDDLE_LEVEL, NAME } from '../../src/models/tone-net.ts'
import { NetReader } from '../../src/sentiment/net.ts'
import { NOWHERE, PLACES, placesOf } from '../../src/sentiment/places.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { partsClauses, type ToneFacts } from '../../src/sentiment/tone-facts.ts'
import { readWord } from '../../src/sentiment/words.ts'

/** One number a word, two units: the first hears the word itself, the second the word before it. */
const level = (value: number) => String.fromCharCode(MIDDLE_LEVEL + value)
const header = {
  size: 1,
  hidden: 2,
  steps: [0.5],
  conv: [0, 1, 1, 0, 0, 0],
  bias: [0, -1],
  turn: [-10, 0],
  readout: [1, 10],
  gates: Array.from({ length: PLACES * 4 }, (_, i) => (i < 4 ? [1, 0, 0, 1][i] : 0)),
}
const net = decodeToneNet(
  `${JSON.stringify(header)}\ngood\t${level(4)}\nplan\t${level(2)}\n${NAME}\t${level(6)}\n`,
)

function read(text: string) {
  const { tokens } = tokenize({ text, format: 'text' })
  const factsOf = (token: string) => {
    const facts = readWord(token)
    return {
      ...facts,
      parts: partsClauses(facts.word),
      row: net.rowOf(facts.word),
    } as unknown as ToneFacts
  }
  const reading = new Reading(tokens, factsOf)
  reading.read(0, tokens.length)
  return { tokens, reading }
}

describe('the network of tone', () => {
  it('adds to a word what it and the word before it say, and nothing below zero', () => {
    const { tokens, reading } = read('a good plan')
    new NetReader(net, reading).readScores(0, tokens.length)
    // "good": itself 4 × .5. "plan": itself 1, and "good" before it 2 - 1, read out ten times.
    expect([...reading.values]).toEqual([0, 2, 11])
  })
  it('hears negation', () => {
    const { tokens, reading } = read('not good')
    new NetReader(net, reading).readScores(0, tokens.length)
    expect(reading.values[1]).toBe(0)
  })
  it('hears every name alike', () => {
    const values = ['We saw Anna plan', 'We saw Bartholomew plan'].map((text) => {
      const { tokens, reading } = read(text)
      new NetReader(net, reading).readScores(0, tokens.length)
      return reading.values[3]
    })
    expect(values).toEqual([21, 21])
  })
  it('adds odds toward a mention by place', () => {
    const { tokens, reading } = read('a good Anna plan')
    const odds = { negative: 0, positive: 0 }
    const moved = new Map<number, number>()
    new NetReader(net, reading).addOdds(0, tokens.length, 2, 3, 2, odds, moved)
    // Only the place right before the mention has weights here: "good", 2 by itself, no word that is known before it.
    expect(odds).toEqual({ negative: 1, positive: 0 })
    expect([...moved].filter(([, push]) => push !== 0)).toEqual([[1, -1]])
  })
})

describe('places around a mention', () => {
  it('tell side, distance and clause; names have no length', () => {
    const { tokens, reading } = read('good plan for Ida Brandt, but Oleh Marchenko stayed')
    const places = new Uint8Array(tokens.length)
    placesOf(reading, 0, tokens.length, 3, 5, places)
    const at = (word: string) => places[tokens.findIndex(({ text }) => text === word)] as number
    expect(at('Ida')).toBe(NOWHERE)
    expect(at('Oleh')).toBe(NOWHERE)
    expect([at('for'), at('plan'), at('good')]).toEqual([0, 3, 3])
    // The comma is the first word of the right side and parts clauses; "but" parts again.
    expect(at(',')).toBe(12 + 1)
    expect(at('but')).toBe(12 + 3 + 2)
    expect(at('stayed')).toBe(12 + 3 + 2)
  })
})

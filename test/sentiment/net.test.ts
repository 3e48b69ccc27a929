/** The network of tone in plain code against WebAssembly, and in sentences longer than it reads at once. */
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/index.ts'
import model from '../../src/models/generated/tone-net.ts'
import { decodeToneNet, MOST_HEARD, type ToneNet, toneNet } from '../../src/models/tone-net.ts'
import { NetReader } from '../../src/sentiment/net.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { toneFacts } from '../../src/sentiment/tone-facts.ts'
import { readTable } from '../../src/words/table.ts'

const LINES = [
  'The harbour board praised the old ferry, but nobody had repaired its terrible engine since 1962.',
  'Maria Lindqvist was not happy with the bad and slow service of Norvia Rail.',
  'Good.',
]

/** What every word says, and what speaks of mentions. */
function heardIn(net: ToneNet, text: string): readonly [Float32Array, Float32Array] {
  const { tokens } = tokenize({ text, format: 'text' })
  const reading = new Reading(readTable({ tokens }), toneFacts())
  reading.read(0, tokens.length)
  // Rows of words are filled when a word is first asked for.
  for (const { word } of reading.facts) net.rowOf(word)
  const reader = new NetReader(net, reading)
  reader.readScores(0, tokens.length)
  return [reading.values, reader.channels]
}

describe('the network of tone', () => {
  it('answers the same to the last bit in plain code', () => {
    const plain = decodeToneNet(model, true)
    for (const line of LINES) {
      const [values, channels] = heardIn(toneNet(), line)
      expect(values.some((value) => value !== 0)).toBe(true)
      expect(heardIn(plain, line)).toEqual([values, channels])
    }
  })
  it('reads a sentence longer than its desk in pieces', () => {
    const words = Array.from({ length: 2 * MOST_HEARD + 10 }, (_, i) => (i % 7 === 0 ? 'good' : 'plan'))
    const [values] = heardIn(toneNet(), words.join(' '))
    expect(values.length).toBe(words.length)
    expect([...values].every((value) => Number.isFinite(value))).toBe(true)
    expect(values[MOST_HEARD + 7]).not.toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { Net } from '../../data/models/tone-net/network.ts'
import { type NetRow, NOWHERE } from '../../data/models/tone-net/shape.ts'
import { tokenize } from '../../src/index.ts'
import { decodeTargetTone } from '../../src/models/target-tone.ts'
import { CHANNELS, decodeToneNet, MIDDLE_LEVEL, NAME } from '../../src/models/tone-net.ts'
import { NetReader } from '../../src/sentiment/net.ts'
import { PLACES } from '../../src/sentiment/places.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { readMention } from '../../src/sentiment/target-features.ts'
import { OddsReader } from '../../src/sentiment/target-weights.ts'
import { chancesOf } from '../../src/sentiment/targets.ts'
import { NO_STEP, NOT_SUMMED, SUMS, type ToneFacts } from '../../src/sentiment/tone-facts.ts'
import { readWord } from '../../src/sentiment/words.ts'
import type { Spelling } from '../../src/words/spelling.ts'
import { readTable } from '../../src/words/table.ts'

/**
 * One number a word, two units: the first hears the word itself, the second the word before it. The memory of each side holds one
 * number; a word adds to it by its own, and the tests that need it let the units hear it.
 */
const level = (value: number) => String.fromCharCode(MIDDLE_LEVEL + value)
const UNIT_STEP = 1 / 32
const header = {
  size: 1,
  hidden: 2,
  steps: [0.5],
  unitSteps: [UNIT_STEP, UNIT_STEP],
  conv: [0, 1, 1, 0, 0, 0],
  bias: [0, -1],
  turn: [-10, 0],
  readout: [1, 10],
  memory: 1,
  recall: [0, 1, 0, 1],
  recallBias: [0, 0, 0, 0],
  earlier: [0, 0],
  later: [0, 0],
  // The first channel is the first unit, the second the other; right before a mention they speak for bad and for good.
  channels: [1, 0, 0, 1, ...Array.from({ length: 2 * CHANNELS - 4 }, () => 0)],
  gates: Array.from({ length: PLACES * 2 * CHANNELS }, (_, i) => Number(i === 0 || i === CHANNELS + 1)),
}
const netOf = (changes: object) =>
  decodeToneNet(
    `${JSON.stringify({ ...header, ...changes })}\ngood\t${level(4)}\nplan\t${level(2)}\n${NAME}\t${level(6)}\n`,
  )
const net = netOf({})

function read(text: string, of = net) {
  const { tokens } = tokenize({ text, format: 'text' })
  const factsOf = (token: Spelling) => {
    const facts = readWord(token)
    return {
      ...facts,
      row: of.rowOf(facts.word),
      heard: of.rowOf(facts.word) !== 0 && !facts.quiet,
      number: 0,
      cluster: 0,
      plainStep: NO_STEP,
      negatedStep: NO_STEP,
      sums: new Int16Array(SUMS).fill(NOT_SUMMED),
      sumsAt: 0,
    } as unknown as ToneFacts
  }
  const reading = new Reading(readTable({ tokens }), factsOf)
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
  it('remembers the words before and after, the nearest best', () => {
    const half = (value: number) => Math.tanh(value) / 2
    const told = (changes: object, text: string) => {
      const of = netOf({ turn: [0, 0], readout: [1, 0], ...changes })
      const { tokens, reading } = read(text, of)
      new NetReader(of, reading).readScores(0, tokens.length)
      return [...reading.values]
    }
    const offBy = (value = Number.NaN, wanted = 0) => Math.abs(value - wanted)
    // Every word leaves half of the memory. "good" is 2, "plan" 1; each says that, and a word that is not known nothing.
    const before = told({ earlier: [1, 0] }, 'good plan of good')
    expect(before[0]).toBeCloseTo(2, 5)
    expect(offBy(before[1], 1 + half(2))).toBeLessThan(UNIT_STEP)
    expect(offBy(before[3], 2 + half(1) + half(2) / 2)).toBeLessThan(UNIT_STEP)
    const after = told({ later: [1, 0] }, 'good plan of good')
    expect(offBy(after[0], 2 + half(1) + half(2) / 2)).toBeLessThan(UNIT_STEP)
    expect(after[3]).toBeCloseTo(2, 5)
  })
  it('hears a word of grammar beside others alone: it says nothing itself and moves no memory', () => {
    const told = (changes: object, text: string) => {
      const of = decodeToneNet(
        `${JSON.stringify({ ...header, turn: [0, 0], ...changes })}\ngood\t${level(4)}\nthe\t${level(4)}\nplan\t${level(2)}\n`,
      )
      const { tokens, reading } = read(text, of)
      new NetReader(of, reading).readScores(0, tokens.length)
      return [...reading.values]
    }
    // "plan": itself 1, and "the" before it 2 - 1, read out ten times.
    expect(told({}, 'the plan')).toEqual([0, 11])
    // Read out alone, the second unit says what stands before; the memory of "good" is as fresh past "the".
    const remembered = { readout: [1, 0], earlier: [1, 0] }
    expect(told(remembered, 'good the plan')[2]).toBe(told(remembered, 'good plan')[1])
    expect(told(remembered, 'good the plan')[2]).toBeGreaterThan(1.3)
  })
  it('remembers a name of several words as one', () => {
    const values = ['We saw Anna and plan', 'We saw Anna Maria Berg and plan'].map((text) => {
      const of = netOf({ earlier: [1, 0] })
      const { tokens, reading } = read(text, of)
      new NetReader(of, reading).readScores(0, tokens.length)
      return reading.values[tokens.length - 1]
    })
    expect(values[0]).toBeGreaterThan(1)
    expect(values[1]).toBe(values[0])
  })
  it('begins each sentence anew', () => {
    const of = netOf({ earlier: [1, 0], later: [1, 0] })
    const { tokens, reading } = read('A good plan of good. Good plan of good.', of)
    const second = tokens.findIndex(({ text }) => text === 'Good')
    const said = new NetReader(of, reading)
    said.readScores(0, second)
    said.readScores(second, tokens.length)
    const after = [...reading.values.subarray(second)]
    new NetReader(of, reading).readScores(second, tokens.length)
    expect(after.some((value) => value > 2)).toBe(true)
    expect(after).toEqual([...reading.values.subarray(second)])
  })
  it('asks for no channels where nobody is named', () => {
    const { tokens, reading } = read('a good plan')
    const said = new NetReader(net, reading)
    said.readScores(0, tokens.length, false)
    expect([...said.channels].every((value) => value === 0)).toBe(true)
    expect(reading.values[2]).toBe(11)
  })
  it('adds odds toward a mention by place', () => {
    const { tokens, reading } = read('a good Anna plan')
    const said = new NetReader(net, reading)
    said.readScores(0, tokens.length)
    const linear = decodeTargetTone('2 1\n\n\n')
    const moved = new Map<number, number>()
    const around = { reading, from: 0, to: tokens.length, score: 0 }
    const odds = new OddsReader(linear, reading, said).read(around, 2, 3, 2, moved)
    // Only the place right before the mention has weights here: "good", 2 by itself, no word that is known before it.
    expect(odds).toEqual({ negative: 1, positive: 0 })
    expect([...moved].filter(([, push]) => push !== 0)).toEqual([[1, -1]])
  })
})

describe('the trainer of the network', () => {
  const shape = { words: 6, inputs: 3, size: 4, hidden: 4, memory: 2, channels: 2, places: PLACES, sets: 1 }
  const known = Float32Array.from({ length: 18 }, (_, i) => Math.sin(i * 1.7))
  const row: NetRow = {
    ids: Int32Array.of(0, 1, -1, 2, 3, 4, 0, 5),
    heard: Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1),
    negated: Uint8Array.of(0, 0, 0, 1, 0, 0, 1, 0),
    factors: Float32Array.of(1, 0.7, 1, 1, 0, 1.2, 1, 1),
    places: Uint8Array.of(3, 4, NOWHERE, 0, NOWHERE, 12, 14, 15),
    scale: 2.5,
    score: 0.4,
    scoreWeight: 0.7,
    chances: [0.6, 0.1, 0.3],
    chanceWeight: 0.5,
    set: 0,
  }
  const fitted = (step: number) =>
    new Net(shape, known).fit([row], { epochs: 1, batch: 32, step, dropWord: 0, dropUnit: 0, decay: 0 }, 3)

  function lossOf(net: Net): number {
    const { score, odds } = net.read(row)
    const [mean = 0] = net.weights.means.value
    const [negative = 0, positive = 0] = net.weights.odds.value
    const said = chancesOf(odds[0] + negative, odds[1] + positive)
    const logs = said.reduce((sum, chance, i) => sum - (row.chances[i] as number) * Math.log(chance), 0)
    return 8 * row.scoreWeight * (score + mean - row.score) ** 2 + row.chanceWeight * logs
  }

  it('moves every weight against the loss', () => {
    const before = fitted(0)
    const after = fitted(1)
    for (const name of [
      ...(['project', 'own', 'links', 'bias', 'turn', 'readout', 'recallBias'] as const),
      ...(['earlier', 'later', 'channels', 'gates', 'means', 'odds'] as const),
    ]) {
      const { value } = before.weights[name]
      let told = 0
      value.forEach((own, i) => {
        value[i] = own + 1e-5
        const above = lossOf(before)
        value[i] = own - 1e-5
        const below = lossOf(before)
        value[i] = own
        const slope = (above - below) / 2e-5
        if (Math.abs(slope) < 1e-4) return
        told++
        // The first step of Adam is of one length for all weights, so that the sign of the slope decides.
        expect(Math.sign((after.weights[name].value[i] as number) - own), `${name} ${i}`).toBe(
          -Math.sign(slope),
        )
      })
      expect(told, name).toBeGreaterThan(0)
    }
  })
})

describe('places around a mention', () => {
  it('tell side, distance and clause; names have no length', () => {
    const { tokens, reading } = read('good plan for Ida Brandt, but Oleh Marchenko stayed')
    const places = new Map<string, number>()
    const nothing = () => undefined
    readMention({ reading, from: 0, to: tokens.length, score: 0 }, 3, 5, {
      word: nothing,
      put: nothing,
      role: nothing,
      heard: (k, place) => places.set(tokens[k]?.text ?? '', place),
    })
    // The comma is the first word of the right side and parts clauses; "but" parts again.
    expect([...places]).toEqual([
      ['plan', 3],
      ['good', 3],
      ['stayed', 12 + 3 + 2],
    ])
  })
})

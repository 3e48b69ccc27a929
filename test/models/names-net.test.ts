import { describe, expect, it } from 'vitest'
import { SILENT } from '../../data/models/names/answers.ts'
import { Net } from '../../data/models/names-net/net.ts'
import { LABELS, labelOf, UNIT } from '../../src/models/kit/chain.ts'
import { DIGITS, MIDDLE } from '../../src/models/kit/digits.ts'
import { decodeNamesNet } from '../../src/models/names-net.ts'
import { NameNetReader } from '../../src/names/tagger/net.ts'

const digits = (...levels: number[]) => levels.map((level) => DIGITS[MIDDLE + level]).join('')

describe('the text of the network of names', () => {
  const header = {
    size: 2,
    hidden: 1,
    slope: 1,
    offset: 0,
    steps: { seats: 0.5, rows: 0.1, readout: 2 },
    vectorSteps: [1, 10],
    bias: [0.25],
    offsets: [0.5],
  }
  const net = decodeNamesNet(
    [
      JSON.stringify(header),
      digits(1, -2),
      digits(45, -45),
      digits(3),
      digits(1, 1, -1, 4),
      `acre\t${digits(2, -3)}`,
      `acres\t${digits(7, 7)}`,
      '',
    ].join('\n'),
  )
  it('holds levels of a size for each kind of number, and for each number of a vector', () => {
    expect([...net.seats]).toEqual([0.5, -1])
    expect([...net.rows]).toEqual([4.5, -4.5].map(Math.fround))
    expect([...net.readout]).toEqual([6])
    const vector = Float32Array.of(0, 1)
    net.addPart(1, vector)
    expect([...vector]).toEqual([-1, 41])
    expect([net.bias[0], net.offsets[0]]).toEqual([0.25, 0.5])
  })
  it('adds the vector of a word that has one of its own, and nothing for another', () => {
    const vector = Float32Array.of(1, 1)
    net.addOwn('acre', vector)
    expect([...vector]).toEqual([3, -29])
    for (const word of ['', 'acr', 'acred', 'a\tb', 'zebra', '__proto__']) net.addOwn(word, vector)
    expect([...vector]).toEqual([3, -29])
  })
})

describe('a network that says nothing', () => {
  it('reads no memory, and leaves scores as they are', () => {
    const scores = new Float64Array(LABELS).fill(1)
    new NameNetReader(SILENT).add({} as never, { first: 0, last: 0 } as never, scores)
    expect(new Set(scores)).toEqual(new Set([1]))
  })
})

/** Stretches of one word: the first word is a person, the second none; each says so by its seat. */
function fitted(seed: number, dropOwn = 0, epochs = 1500): Net {
  const vocabulary = { starts: Int32Array.of(0, 2, 4), parts: Int32Array.of(0, 1, 0, 2), shared: 1, size: 3 }
  const tokens = {
    words: Int32Array.of(0, 1),
    rowStarts: Int32Array.of(0, 0, 0),
    rows: new Int32Array(0),
  }
  const shape = { seats: 1, rows: 1, size: 2, hidden: 4 }
  const settings = { ...shape, epochs, step: 0.02, dropOwn, dropUnit: 0, decay: 0, batch: 2 }
  const stretches = [labelOf(0, UNIT), 0].map((label, token) => ({
    weight: 1,
    held: false,
    labels: Uint8Array.of(label),
    allowed: null,
    soft: null,
    token,
  }))
  const odds = new Float64Array(LABELS * LABELS).fill(1)
  return new Net(vocabulary, tokens, shape, seed).fit(stretches, odds, settings)
}

describe('the trainer of the network', () => {
  const person = labelOf(0, UNIT)
  const scoresOf = (net: Net, word: number) => net.forward(word, 1).slice(0, LABELS)
  it('learns which word is a name', () => {
    const net = fitted(1)
    const [name, none] = [scoresOf(net, 0), scoresOf(net, 1)]
    expect(name.indexOf(Math.max(...name))).toBe(person)
    expect((name[person] as number) - (name[0] as number)).toBeGreaterThan(2)
    expect((none[0] as number) - (none[person] as number)).toBeGreaterThan(2)
  })
  it('moves no vector of a word’s own where that is always dropped', () => {
    const own = (net: Net) => net.vectors.value.slice(2)
    expect(own(fitted(1, 1))).toEqual(own(fitted(1, 1, 0)))
    expect(own(fitted(1, 0))).not.toEqual(own(fitted(1, 1, 0)))
  })
  it('gives the same weights for the same seed, and others for another', () => {
    expect(fitted(3).readout.value).toEqual(fitted(3).readout.value)
    expect(fitted(4).readout.value).not.toEqual(fitted(3).readout.value)
  })
})

import { describe, expect, it } from 'vitest'
import { AdaGrad } from '../../data/fit/adagrad.ts'
import { type Chain, type Example, fitChain } from '../../data/models/names/chain.ts'
import { BEGIN, LABELS, LAST, labelOf, UNIT } from '../../src/models/kit/chain.ts'

const [begin, last, unit] = [BEGIN, LAST, UNIT].map((place) => labelOf(0, place)) as [number, number, number]
const misc = labelOf(3, UNIT)

/** Rows of each word, stretch by stretch. */
type Words = readonly (readonly number[])[]

function examplesOf(stretches: readonly (Partial<Example> & { readonly words: Words })[]) {
  const store: number[] = []
  const examples = stretches.map(({ words, ...given }): Example => {
    const starts = Int32Array.of(0, ...words.map(() => 0))
    starts[0] = store.length
    words.forEach((rows, t) => {
      store.push(...rows)
      starts[t + 1] = store.length
    })
    const labels = given.labels ?? new Uint8Array(words.length)
    return { first: 0, allowed: null, soft: null, weight: 1, held: false, labels, starts, ...given }
  })
  return { examples, features: { store: Int32Array.from(store), rows: 4 } }
}

const settings = { epochs: 40, step: 0.3, drop: 0, decay: 0, transitions: 0.2 }

function fitted(
  stretches: Parameters<typeof examplesOf>[0],
  seeds = [1],
  changed: Partial<typeof settings> = {},
) {
  const { examples, features } = examplesOf(stretches)
  return fitChain(examples, features, { ...settings, ...changed }, seeds)
}
/** What the label of a row is ahead of that of none. */
const ahead = ({ weights }: Chain, row: number, label: number): number =>
  weights[row * LABELS + label]! - weights[row * LABELS]!

/** A word of row 0 is a name alone, one of row 1 begins a name that one of row 2 ends; row 3 says nothing, -1 is not learned. */
const NAMES = [
  { words: [[0, 3]], labels: Uint8Array.of(unit) },
  { words: [[1], [2, 3]], labels: Uint8Array.of(begin, last) },
  { words: [[3, -1]], labels: Uint8Array.of(0) },
]

describe('the trainer of the chain', () => {
  it('learns which words are names, and which label follows which', () => {
    const chain = fitted(NAMES)
    expect(ahead(chain, 0, unit)).toBeGreaterThan(2)
    expect(ahead(chain, 1, begin)).toBeGreaterThan(0.5)
    expect(ahead(chain, 2, last)).toBeGreaterThan(0.5)
    expect(ahead(chain, 3, unit)).toBeLessThan(0)
    expect(chain.transitions[begin * LABELS + last]).toBeGreaterThan(0)
  })
  it('gives the same weights for the same seeds, their mean for two, and others for another', () => {
    const drop = { drop: 0.3, epochs: 4 }
    const [one, two, both] = [[1], [2], [1, 2]].map((seeds) => fitted(NAMES, seeds, drop)) as [
      Chain,
      Chain,
      Chain,
    ]
    expect(fitted(NAMES, [1], drop)).toEqual(one)
    expect(two.weights).not.toEqual(one.weights)
    both.weights.forEach((weight, k) => {
      expect(weight).toBeCloseTo((one.weights[k]! + two.weights[k]!) / 2, 6)
    })
  })
  it('takes a teacher’s chances for what they are', () => {
    const soft = new Float32Array(LABELS)
    soft[unit] = 0.75
    soft[0] = 0.25
    const chain = fitted([{ words: [[0]], labels: Uint8Array.of(unit), soft }], [1], { epochs: 400 })
    expect(ahead(chain, 0, unit)).toBeCloseTo(Math.log(3), 1)
  })
  it('asks for none of several labels that a word may have', () => {
    const allowed = Int32Array.of(1 | (1 << misc))
    const chain = fitted([{ words: [[0]], labels: Uint8Array.of(0), allowed }])
    expect(ahead(chain, 0, misc)).toBeCloseTo(0, 5)
    expect(ahead(chain, 0, unit)).toBeLessThan(-1)
  })
  it('leaves at zero what is pulled less than the lasso holds', () => {
    const chain = fitted(NAMES, [1], { decay: 5 })
    expect(chain.weights.every((weight) => weight === 0)).toBe(true)
    const weights = new AdaGrad(2)
    weights.move(0, -1, 0.5, 0.1)
    weights.move(1, -1, 0.5)
    expect(weights.value[1]! - weights.value[0]!).toBeCloseTo(0.05, 5)
  })
})

import { describe, expect, test } from 'vitest'
import {
  forwardBackward,
  LABELS,
  mayEnd,
  mayFollow,
  mayStart,
  newLattice,
  viterbi,
} from '../../src/models/kit/chain.ts'
import { type FeatureTable, LANES, writeLevels } from '../../src/models/kit/feature-table.ts'
import { FEATURE_BITS } from '../../src/models/kit/feature-text.ts'
import { decodeNames, encodeNames, packNames } from '../../src/models/names-text.ts'

/** Numbers from -2 to 2 that are the same each time. */
function numbers(count: number, seed: number): Float64Array {
  let state = seed
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 8) / 2 ** 24) * 4 - 2
  })
}

/** Every path of labels that BILOU allows, with its score. */
function paths(
  length: number,
  scores: Float64Array,
  transitions: Float64Array,
): { path: number[]; score: number }[] {
  let open = Array.from({ length: LABELS }, (_, y) => y)
    .filter(mayStart)
    .map((y) => ({ path: [y], score: scores[y] ?? 0 }))
  for (let t = 1; t < length; t++)
    open = open.flatMap(({ path, score }) => {
      const last = path[t - 1] ?? 0
      return Array.from({ length: LABELS }, (_, y) => y)
        .filter((y) => mayFollow(last, y))
        .map((y) => ({
          path: [...path, y],
          score: score + (scores[t * LABELS + y] ?? 0) + (transitions[last * LABELS + y] ?? 0),
        }))
    })
  return open.filter(({ path }) => mayEnd(path[length - 1] ?? 0))
}

describe('a chain of labels against all its paths', () => {
  test.each([1, 2, 3, 4])('%i words', (length) => {
    const transitions = numbers(LABELS * LABELS, 7)
    const lattice = newLattice()
    lattice.scores.set(numbers(length * LABELS, 11 * length))
    const all = paths(length, lattice.scores, transitions)
    const best = all.reduce((one, other) => (other.score > one.score ? other : one))
    viterbi(lattice, length, transitions)
    expect([...lattice.path.subarray(0, length)]).toEqual(best.path)
    forwardBackward(lattice, length, transitions.map(Math.exp))
    const sum = all.reduce((total, { score }) => total + Math.exp(score), 0)
    for (let t = 0; t < length; t++)
      for (let y = 0; y < LABELS; y++) {
        const share =
          all.reduce((total, { path, score }) => total + (path[t] === y ? Math.exp(score) : 0), 0) / sum
        expect(lattice.marginals[t * LABELS + y]).toBeCloseTo(share, 9)
      }
  })
})

type Feature = { readonly key: number; readonly weights: readonly (readonly [number, number])[] }

const decode = (features: readonly Feature[]) =>
  decodeNames(
    packNames(
      encodeNames(
        { scale: 0.5, slope: 1, offset: 0, transitions: Array(LABELS * LABELS).fill(0.25) },
        features,
      ),
    ),
  )

/** The levels of a feature, each against that of "outside". */
function levelsOf({ weights }: Feature): number[] {
  const list = Array<number>(LABELS).fill(0)
  for (const [label, level] of weights) list[label] = level
  return list.map((level) => level - (list[0] ?? 0))
}

/** The sums of the features' levels, label by label. */
function levels(table: FeatureTable, keys: readonly number[]): number[] {
  const sums = new Int32Array(LANES)
  table.sum(Int32Array.from(keys), keys.length, sums, 0)
  const scores = new Float64Array(LABELS)
  writeLevels(sums, scores, 0, 1)
  return [...scores]
}

test('weights come back as they were written', () => {
  const features: Feature[] = [
    {
      key: 0,
      weights: [
        [0, -44],
        [16, 44],
      ],
    },
    { key: 1023, weights: [[16, -44]] },
    { key: 5000, weights: [[3, 7]] },
    { key: 2 ** FEATURE_BITS - 1, weights: [[8, -1]] },
  ]
  const { table, transitionScores, rows } = decode(features)
  expect(rows).toBe(4)
  expect(transitionScores[3]).toBe(0.25)
  // Asked in another order than they lie in, and more than once.
  for (const feature of [...features].reverse().concat(features))
    expect(levels(table, [feature.key])).toEqual(levelsOf(feature))
  expect(levels(table, [77, 5001, 2 ** FEATURE_BITS - 2])).toEqual(Array(LABELS).fill(0))
})

test('levels of both signs add up, whatever features share a slot', () => {
  const values = numbers(4000 * LABELS, 5)
  // Every four stand beside each other, most of them on one slot.
  const features: Feature[] = Array.from({ length: 4000 }, (_, k) => ({
    key: (k >> 2) * 15_001 + (k & 3) * 3,
    weights: Array.from({ length: LABELS }, (_, label): readonly [number, number] => [
      label,
      Math.round((values[k * LABELS + label] ?? 0) * 20),
    ]),
  }))
  const { table } = decode(features)
  for (let k = 0; k + 60 < features.length; k += 531) {
    const some = features.slice(k, k + 60)
    const expected = Array.from({ length: LABELS }, (_, label) =>
      some.reduce((sum, feature) => sum + (levelsOf(feature)[label] ?? 0), 0),
    )
    expect(levels(table, [...some.map(({ key }) => key), 2 ** FEATURE_BITS - 7])).toEqual(expected)
  }
})

import { describe, expect, test } from 'vitest'
import {
  forwardBackward,
  LABELS,
  mayEnd,
  mayFollow,
  mayStart,
  newLattice,
  viterbi,
} from '../../src/models/chain.ts'
import {
  decodeNames,
  encodeNames,
  FEATURE_BITS,
  FeatureTable,
  LANES,
  levelIn,
} from '../../src/models/names.ts'

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

test('weights come back as they were written', () => {
  const rows = [
    {
      key: 0,
      weights: [
        [0, -44],
        [16, 44],
      ] as const,
    },
    { key: 5000, weights: [[3, 7]] as const },
    { key: 2 ** FEATURE_BITS - 1, weights: [[8, -1]] as const },
  ]
  const text = encodeNames(
    { scale: 0.5, slope: 1, offset: 0, transitions: Array(LABELS * LABELS).fill(0.25) },
    rows,
  )
  const { table, transitionScores, rows: count } = decodeNames(text)
  expect(count).toBe(3)
  expect(transitionScores[3]).toBe(0.25)
  for (const { key, weights } of rows) {
    const expected = new Float64Array(LABELS)
    for (const [label, level] of weights) expected[label] = level
    expect(levels(table, [key])).toEqual([...expected])
  }
  expect(levels(table, [77])).toEqual(Array(LABELS).fill(0))
})

/** The sums of the features' levels, label by label. */
function levels(table: FeatureTable, keys: readonly number[]): number[] {
  const sums = new Int32Array(LANES)
  table.sum(Int32Array.from(keys), keys.length, sums, 0)
  return Array.from({ length: LABELS }, (_, label) => levelIn(sums, 0, label))
}

test('levels of both signs add up, whatever features share a slot', () => {
  const table = new FeatureTable(4000)
  const values = numbers(4000 * LABELS, 5)
  const level = (k: number, label: number) => Math.round((values[k * LABELS + label] ?? 0) * 20)
  // Every fourth number lies on the slot of the one before, and differs from it in its upper bits.
  const keys = Array.from({ length: 4000 }, (_, k) => (k >> 2) * 9 + (k & 3) * 2 ** 20)
  keys.forEach((key, k) => {
    const row = table.add(key)
    for (let label = 0; label < LABELS; label++) table.setLevel(row, label, level(k, label))
  })
  for (let k = 0; k + 60 < keys.length; k += 531) {
    const some = keys.slice(k, k + 60)
    const expected = Array.from({ length: LABELS }, (_, label) =>
      some.reduce((sum, _key, j) => sum + level(k + j, label), 0),
    )
    expect(levels(table, [...some, 2 ** FEATURE_BITS - 7])).toEqual(expected.map((sum) => sum + 0))
  }
})

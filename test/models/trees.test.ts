/** What trees can give at most where some values are not known yet. */
import { describe, expect, it } from 'vitest'
import { Draws } from '../../data/fit/draws.ts'
import { type Trees, treeBound, treeSum, UNKNOWN } from '../../src/models/kit/trees.ts'

const WIDTH = 6
const DEPTH = 3
const COUNT = 20
const UNSEEN = [1, 4]

function drawn(draws: Draws): Trees {
  const list = (count: number, of: () => number) => Array.from({ length: count }, of)
  return {
    depth: DEPTH,
    base: 0.5,
    trust: 0,
    features: Uint8Array.from(list(COUNT * DEPTH, () => Math.floor(draws.next() * WIDTH))),
    thresholds: Float32Array.from(list(COUNT * DEPTH, () => draws.next())),
    leaves: Float32Array.from(list(COUNT << DEPTH, () => draws.next() - 0.5)),
  }
}

describe('the bound of trees', () => {
  const draws = new Draws(5)
  const trees = drawn(draws)
  const sum = treeSum(trees)
  const rows = Array.from({ length: 200 }, () => Float32Array.from({ length: WIDTH }, () => draws.next()))

  it('is the sum where all is known', () => {
    const bound = treeBound(trees, [])
    for (const row of rows) expect(bound(row)).toBe(sum(row))
  })

  it('is never below the sum, whatever stands at the unknown places', () => {
    const bound = treeBound(trees, UNSEEN)
    for (const row of rows) {
      const seen = row.map((value, at) => (UNSEEN.includes(at) ? UNKNOWN : value))
      expect(bound(seen)).toBeGreaterThanOrEqual(sum(row))
      expect(bound(row)).toBe(bound(seen))
    }
  })

  it('says something', () => {
    const bound = treeBound(trees, UNSEEN)
    const all = treeBound(
      trees,
      Array.from({ length: WIDTH }, (_, k) => k),
    )
    expect(rows.some((row) => bound(row) < all(row))).toBe(true)
  })
})

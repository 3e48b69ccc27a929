/** The candidate that scores best is found, and few are looked at closely. */
import { describe, expect, it } from 'vitest'
import { Draws } from '../../data/fit/draws.ts'
import { BestFirst, type WriteValues } from '../../src/models/kit/best-first.ts'
import { type Trees, treeSum, UNKNOWN } from '../../src/models/kit/trees.ts'

const WIDTH = 6
const DEPTH = 3
const COUNT = 20
/** What only a close look sees. */
const LOOK = [1, 4]

describe('best first', () => {
  const draws = new Draws(9)
  const list = (count: number, of: () => number) => Array.from({ length: count }, of)
  const trees: Trees = {
    depth: DEPTH,
    base: 0.25,
    trust: 0,
    features: Uint8Array.from(list(COUNT * DEPTH, () => Math.floor(draws.next() * WIDTH))),
    thresholds: Float32Array.from(list(COUNT * DEPTH, () => draws.next())),
    leaves: Float32Array.from(list(COUNT << DEPTH, () => draws.next() - 0.5)),
  }
  const sum = treeSum(trees)
  const search = new BestFirst({ trees, sum, width: WIDTH }, LOOK)
  const pages = list(40, () => 30).map((size) =>
    list(size, () => 0).map(() => list(WIDTH, () => draws.next())),
  )

  const reader = (rows: readonly (readonly number[])[]) => {
    const looked = new Set<number>()
    const write: WriteValues = (put, at, looks) => {
      if (looks) looked.add(at)
      rows[at]!.forEach((value, k) => void put(looks || !LOOK.includes(k) ? value : UNKNOWN))
    }
    return { looked, write }
  }

  it.each([Number.NEGATIVE_INFINITY, 0.8])('finds the best above %d', (least) => {
    for (const rows of pages) {
      const scores = rows.map((row) => sum(Float32Array.from(row)))
      const most = Math.max(...scores)
      const { write } = reader(rows)
      expect(search.best(rows.length, write, least)).toBe(most > least ? scores.indexOf(most) : -1)
    }
  })

  it('looks at few', () => {
    const shares = pages.map((rows) => {
      const { looked, write } = reader(rows)
      search.best(rows.length, write, 0)
      return looked.size / rows.length
    })
    expect(Math.max(...shares)).toBeLessThan(1)
    expect(Math.min(...shares)).toBeGreaterThan(0)
  })

  it('gives the score of every candidate above the least, and of no other that was not looked at', () => {
    for (const rows of pages) {
      const { looked, write } = reader(rows)
      const scores = search.scores(rows.length, write, () => 0.5)
      rows.forEach((row, at) => {
        const own = sum(Float32Array.from(row))
        if (own > 0.5) expect(scores[at]).toBe(own)
        else if (!looked.has(at)) expect(scores[at]).toBe(Number.NEGATIVE_INFINITY)
      })
    }
  })

  it('is not put off by a row that was left half written', () => {
    const [rows] = pages as [number[][]]
    const { write } = reader(rows)
    const before = search.exact(write, 0)
    expect(() =>
      search.exact((put) => {
        put(1)
        throw new Error('half')
      }, 0),
    ).toThrow('half')
    expect(search.exact(write, 0)).toBe(before)
  })
})

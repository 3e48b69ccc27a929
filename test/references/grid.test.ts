import { expect, it } from 'vitest'
import { feature } from '../../src/models/kit/linear.ts'
import { Grid } from '../../src/references/resolver/grid.ts'

const grid = new Grid([
  [1, 2, 3, 4],
  [7, 5, 1, 1],
])

it('has a place for every value, which is told back as the hashed number', () => {
  expect([...grid.from]).toEqual([0, 24, 29])
  expect(grid.numberAt(0, (1 * 3 + 2) * 4 + 3)).toBe(feature(1, 1, 2, 3))
  expect(grid.numberAt(1, 24 + 4)).toBe(feature(7, 4, 0, 0))
})

it('holds the weights of the buckets that they are hashed to', () => {
  const weights = Int8Array.from({ length: 256 }, (_, i) => (i % 250) - 125)
  const row = grid.weightsOf({
    weights,
    mask: 255,
    scale: 1,
    slope: 1,
    offset: 0,
    further: { slope: 1, offset: 0 },
  })
  expect(row[(1 * 3 + 0) * 4 + 2]).toBe(weights[feature(1, 1, 0, 2) & 255])
  expect(row[24 + 3]).toBe(weights[feature(7, 3, 0, 0) & 255])
})

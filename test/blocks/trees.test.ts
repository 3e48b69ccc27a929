import { describe, expect, it } from 'vitest'
import { type Trees, treeSum } from '../../src/models/kit/trees.ts'

/** One tree after the other, question by question: what the walk by features must agree with. */
function slowSum(
  { depth, base, trust, features, thresholds, leaves }: Trees,
  values: readonly number[],
): number {
  let sum = base + trust * (values[0] as number)
  for (let tree = 0; tree * depth < features.length; tree++) {
    let leaf = 0
    for (let level = 0; level < depth; level++) {
      const at = tree * depth + level
      if ((values[features[at] as number] as number) > (thresholds[at] as number)) leaf |= 1 << level
    }
    sum += leaves[(tree << depth) + leaf] as number
  }
  return sum
}

describe('treeSum', () => {
  let seed = 3
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const [count, depth, width] = [40, 5, 9]
  const trees: Trees = {
    depth,
    base: 0.25,
    trust: 0.4,
    // Thresholds of few values, so that some are asked twice and some are met exactly.
    features: Uint8Array.from({ length: count * depth }, () => Math.floor(random() * width)),
    thresholds: Float32Array.from({ length: count * depth }, () => Math.floor(random() * 6)),
    leaves: Float32Array.from({ length: count << depth }, () => random() - 0.5),
  }
  const sum = treeSum(trees)

  it('agrees with asking each question', () => {
    for (let row = 0; row < 200; row++) {
      const values = Array.from({ length: width }, () => Math.floor(random() * 13) / 2)
      expect(sum(values)).toBe(slowSum(trees, values))
    }
  })

  it('reads the row that begins at the place given', () => {
    const values = Array.from({ length: width * 3 }, () => random() * 6)
    expect(sum(values, width)).toBe(slowSum(trees, values.slice(width, 2 * width)))
  })
})

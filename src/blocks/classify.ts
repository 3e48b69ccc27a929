/**
 * How likely each block is boilerplate, in two passes: a logistic regression over hashed features of each block, then
 * boosted trees over its answers for the block, its neighbours and the page around it (stacked sequential learning, Cohen
 * and Carvalho 2005), calibrated.
 */
import type { BoilerplateModel } from '../models/boilerplate.ts'
import { sumOfTrees } from '../models/trees.ts'
import type { BlockFacts } from './facts.ts'
import { blockFeatures, pageShape } from './features.ts'
import { surroundings, WIDTH } from './surroundings.ts'

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function sumOf(weights: Float32Array, features: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += weights[features[i] as number] as number
  return sum
}

/** The answer at `raw`, between the points of the calibration. */
export function calibrated(calibration: readonly number[], raw: number): number {
  const at = raw * (calibration.length - 1)
  const low = Math.floor(at)
  const from = calibration[low] ?? raw
  const to = calibration[Math.min(low + 1, calibration.length - 1)] ?? from
  return from + (to - from) * (at - low)
}

/** The share of boilerplate among such blocks, 0 … 1, one a block. */
export function boilerplateLikelihood(
  facts: readonly BlockFacts[],
  format: string,
  model: BoilerplateModel,
): Float64Array {
  const shape = pageShape(facts, format)
  const first = new Float64Array(facts.length)
  // One list serves every block: pages hold many blocks, and each has over a hundred features.
  const features: number[] = []
  for (let i = 0; i < facts.length; i++) {
    features.length = 0
    blockFeatures(facts, shape, i, features)
    first[i] = sigmoid(sumOf(model.first, features))
  }
  const rows = surroundings(facts, first, format)
  return first.map((_, i) =>
    calibrated(model.calibration, sigmoid(sumOfTrees(model.second, rows, i * WIDTH))),
  )
}

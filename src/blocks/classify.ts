/**
 * How likely each block is boilerplate: a logistic regression over hashed features in two passes, the second reading the
 * first one's answers for the neighbours (stacked sequential learning, Cohen and Carvalho 2005), then calibrated.
 */
import type { BoilerplateModel } from '../models/boilerplate.ts'
import type { BlockFacts } from './facts.ts'
import { blockFeatures, contextFeatures, pageShape } from './features.ts'

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function sumOf(weights: Float32Array, features: readonly number[]): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] as number
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
  const second = new Float64Array(facts.length)
  // One list serves every block: pages hold many blocks, and each has over a hundred features.
  const features: number[] = []
  for (let i = 0; i < facts.length; i++) {
    features.length = 0
    blockFeatures(facts, shape, i, features)
    first[i] = sigmoid(sumOf(model.first, features))
    second[i] = sumOf(model.second, features)
  }
  return second.map((sum, i) =>
    calibrated(model.calibration, sigmoid(sum + sumOf(model.second, contextFeatures(facts, first, i)))),
  )
}

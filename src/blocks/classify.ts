/**
 * How likely each block is boilerplate, in two passes: a logistic regression over hashed features of each block, then
 * boosted trees over its answers for the block, its neighbours and the page around it (stacked sequential learning, Cohen
 * and Carvalho 2005), calibrated.
 */
import type { BoilerplateModel } from '../models/boilerplate.ts'
import type { BlockFacts } from './facts.ts'
import { blockFeatures, FirstScore, pageShape } from './features.ts'
import { surroundings, WIDTH } from './surroundings.ts'

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

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
  const count = facts.length
  const first = new Float64Array(count)
  const score = new FirstScore(model.first)
  for (let i = 0; i < count; i++) {
    score.sum = 0
    blockFeatures(facts, shape, i, score)
    first[i] = sigmoid(score.sum)
  }
  const rows = surroundings(facts, first, format)
  const answers = new Float64Array(count)
  for (let i = 0; i < count; i++)
    answers[i] = calibrated(model.calibration, sigmoid(model.second(rows, i * WIDTH)))
  return answers
}

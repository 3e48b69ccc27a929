import { lazy } from '../lexicons/lists.ts'
import model from './generated/boilerplate.ts'
import { decodeWeights } from './weights.ts'

export interface BoilerplateModel {
  /** Weights of the first and of the second pass, by feature. */
  readonly first: Float32Array
  readonly second: Float32Array
  /** Share of boilerplate, from 0 to 1, at twenty-one evenly spaced raw answers: the calibration. */
  readonly calibration: readonly number[]
}

interface Header {
  readonly size: number
  readonly scales: readonly [number, number]
  readonly calibration: readonly number[]
}

/** A header of JSON in the first line, then the weights of the two passes, a line each. */
export function decodeBoilerplateModel(text: string): BoilerplateModel {
  const [head, first, second] = text.split('\n') as [string, string, string]
  const { size, scales, calibration } = JSON.parse(head) as Header
  return {
    first: decodeWeights(first, scales[0], size),
    second: decodeWeights(second, scales[1], size),
    calibration,
  }
}

export const boilerplateModel = lazy(() => decodeBoilerplateModel(model))

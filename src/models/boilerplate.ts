import { lazy } from '../language/lists/lists.ts'
import model from './generated/boilerplate.ts'
import { type TreeSum, treeSum } from './kit/trees.ts'
import { decodeLevels, type LevelWeights } from './kit/weights.ts'

export interface BoilerplateModel {
  /** Weights of the first pass, by feature. */
  readonly first: LevelWeights
  /** The second pass. */
  readonly second: TreeSum
  /** Share of boilerplate, from 0 to 1, at evenly spaced raw answers: the calibration. */
  readonly calibration: readonly number[]
}

interface Header {
  readonly size: number
  readonly scale: number
  readonly calibration: readonly number[]
  readonly trees: {
    readonly depth: number
    readonly base: number
    readonly trust: number
    readonly features: readonly number[]
    readonly thresholds: readonly number[]
    /** In thousandths. */
    readonly leaves: readonly number[]
  }
}

/** A header of JSON in the first line, then the weights of the first pass. */
export function decodeBoilerplateModel(text: string): BoilerplateModel {
  const [head, weights] = text.split('\n') as [string, string]
  const { size, scale, calibration, trees } = JSON.parse(head) as Header
  return {
    first: decodeLevels(weights, scale, size),
    second: treeSum({
      ...trees,
      features: Uint8Array.from(trees.features),
      thresholds: Float32Array.from(trees.thresholds),
      leaves: Float32Array.from(trees.leaves, (leaf) => leaf / 1000),
    }),
    calibration,
  }
}

export const boilerplateModel = lazy(() => decodeBoilerplateModel(model))

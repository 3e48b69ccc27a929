import { lazy } from '../language/lists/lists.ts'
import model from './generated/boilerplate.ts'
import { type TreeSum, type Trees, treeSum } from './kit/trees.ts'
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

/** The trees are the mean of so many fits, one behind the other. */
export const FITS = 3
/** The logit beyond which one of the fits answers for all: they would only say how sure a sure answer is. */
const SURE = 3

/** The sum of all trees, or where the first fit's leave no doubt, theirs. */
function meanOfFits(trees: Trees): TreeSum {
  const all = treeSum(trees)
  const { depth, features, thresholds, leaves } = trees
  const questions = features.length / FITS
  const one = treeSum({
    ...trees,
    features: features.subarray(0, questions),
    thresholds: thresholds.subarray(0, questions),
    leaves: leaves.subarray(0, (questions / depth) << depth).map((leaf) => leaf * FITS),
  })
  return (values, from = 0) => {
    const sum = one(values, from)
    return Math.abs(sum) > SURE ? sum : all(values, from)
  }
}

/** A header of JSON in the first line, then the weights of the first pass. */
export function decodeBoilerplateModel(text: string): BoilerplateModel {
  const [head, weights] = text.split('\n') as [string, string]
  const { size, scale, calibration, trees } = JSON.parse(head) as Header
  return {
    first: decodeLevels(weights, scale, size),
    second: meanOfFits({
      ...trees,
      features: Uint8Array.from(trees.features),
      thresholds: Float32Array.from(trees.thresholds),
      leaves: Float32Array.from(trees.leaves, (leaf) => leaf / 1000),
    }),
    calibration,
  }
}

export const boilerplateModel = lazy(() => decodeBoilerplateModel(model))

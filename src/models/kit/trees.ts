/**
 * Gradient-boosted decision trees of one depth (Friedman 2001; oblivious trees as in Dorogush, Ershov and Gulin 2018): every
 * node of a level asks the same question, so that a tree is its questions and a table of answers.
 */
export interface Trees {
  readonly depth: number
  /** The sum before any tree. */
  readonly base: number
  /** How much of the first value the sum begins with. */
  readonly trust: number
  /** Feature and threshold of each question, tree by tree: a value above the threshold sets the level's bit. */
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  /** 2 ** depth answers a tree. */
  readonly leaves: Float32Array
}

/** The sum of the trees' answers for one row of values, which begins at `from`. */
export type TreeSum = (values: ArrayLike<number>, from?: number) => number

/**
 * Walks all trees at once, feature by feature (after QuickScorer, Lucchese et al. 2015): the questions about a feature stand
 * in order of their thresholds, and the first that a value does not pass ends them.
 */
export function treeSum({ depth, base, trust, features, thresholds, leaves }: Trees): TreeSum {
  const count = features.length / depth
  const order = Array.from(features.keys()).sort(
    (a, b) => features[a]! - features[b]! || thresholds[a]! - thresholds[b]!,
  )
  const width = order.length > 0 ? features[order[order.length - 1]!]! + 1 : 0
  const limits = Float32Array.from(order, (at) => thresholds[at]!)
  const treeOf = Uint16Array.from(order, (at) => Math.floor(at / depth))
  const bits = Uint8Array.from(order, (at) => 1 << (at % depth))
  const ends = new Uint16Array(width)
  order.forEach((at, k) => {
    for (let f = features[at]!; f < width; f++) ends[f] = k + 1
  })
  /** All 0 between two rows. */
  const answers = new Uint8Array(count)
  return (values, from = 0) => {
    for (let feature = 0, at = 0; feature < width; feature++) {
      const value = values[from + feature]!
      const end = ends[feature]!
      for (; at < end && value > limits[at]!; at++) {
        const tree = treeOf[at]!
        answers[tree] = answers[tree]! | bits[at]!
      }
      at = end
    }
    let sum = base + trust * values[from]!
    for (let tree = 0; tree < count; tree++) {
      sum += leaves[(tree << depth) + answers[tree]!]!
      answers[tree] = 0
    }
    return sum
  }
}

/** What is put for a value that is not known yet. */
export const UNKNOWN = Number.NEGATIVE_INFINITY

/** The most that the sum can be where the values at these places are `UNKNOWN`: a row that stays below need not be known further. */
export function treeBound(trees: Trees, unknown: readonly number[]): TreeSum {
  const { depth, features, thresholds, leaves } = trees
  const all = (1 << depth) - 1
  const asked: number[] = []
  const most: number[] = []
  let base = trees.base
  for (let tree = 0; tree < features.length / depth; tree++) {
    let free = 0
    for (let level = 0; level < depth; level++)
      if (unknown.includes(features[tree * depth + level]!)) free |= 1 << level
    /** The best answer that may be, whatever stands at the free levels. */
    const best = Array.from({ length: all + 1 }, (_, at) =>
      Math.max(
        ...leaves.subarray(tree << depth, (tree + 1) << depth).filter((_, own) => ((own ^ at) & ~free) === 0),
      ),
    )
    if (free === all) base += best[0]!
    else {
      asked.push(tree)
      most.push(...best)
    }
  }
  const questions = asked.flatMap((tree) => Array.from({ length: depth }, (_, level) => tree * depth + level))
  return treeSum({
    ...trees,
    base,
    features: Uint8Array.from(questions, (at) => features[at]!),
    thresholds: Float32Array.from(questions, (at) => thresholds[at]!),
    leaves: Float32Array.from(most),
  })
}

/** Takes the values of a row one by one. */
export type PutNumber = (value: number | boolean) => void

/** The sums of rows whose values are put one by one; one row of numbers serves all. */
export class TreeScore {
  private readonly row: Float32Array
  private at = 0

  constructor(
    private readonly sum: TreeSum,
    width: number,
  ) {
    this.row = new Float32Array(width)
  }

  readonly put: PutNumber = (value) => void (this.row[this.at++] = Number(value))

  /** Before the first value of a row. */
  begin(): void {
    this.at = 0
  }

  /** The sum for what was put since the beginning, or what another sum of such rows says of it. */
  take(sum = this.sum): number {
    if (this.at !== this.row.length) throw new Error(`${this.at} values instead of ${this.row.length}`)
    return sum(this.row)
  }
}

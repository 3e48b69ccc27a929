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

/** The sum of the trees' answers for one row of values. */
export function sumOfTrees(trees: Trees, values: ArrayLike<number>, from = 0): number {
  const { depth, features, thresholds, leaves } = trees
  const count = features.length / depth
  let sum = trees.base + trees.trust * (values[from] as number)
  for (let tree = 0, at = 0; tree < count; tree++) {
    let leaf = 0
    for (let level = 0; level < depth; level++, at++)
      if ((values[from + (features[at] as number)] as number) > (thresholds[at] as number)) leaf |= 1 << level
    sum += leaves[(tree << depth) + leaf] as number
  }
  return sum
}

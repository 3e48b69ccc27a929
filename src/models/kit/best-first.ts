/** Finds the candidates that trees score best, and looks closely at those alone that may be among them (branch and bound, best first). */
import { type PutNumber, TreeScore, type TreeSum, type Trees, treeBound } from './trees.ts'

/** Writes the values of a candidate; what costs most to see is put as `UNKNOWN` unless it `looks`. */
export type WriteValues = (put: PutNumber, at: number, looks: boolean) => void

export class BestFirst {
  private readonly score: TreeScore
  private readonly bound: TreeSum

  /** @param look the places of the values that are unknown at a glance */
  constructor(
    ranker: { readonly trees: Trees; readonly sum: TreeSum; readonly width: number },
    look: readonly number[],
  ) {
    this.score = new TreeScore(ranker.sum, ranker.width)
    this.bound = treeBound(ranker.trees, look)
  }

  /** The score of one candidate. */
  exact(write: WriteValues, at: number): number {
    this.score.begin()
    write(this.score.put, at, true)
    return this.score.take()
  }

  /**
   * The scores of candidates. Those get -Infinity that cannot be above the least, by what a glance tells.
   * @param least what a score must be above, given the best that was found
   */
  scores(count: number, write: WriteValues, least: (best: number) => number): Float64Array {
    const { score, bound } = this
    const bounds = new Float64Array(count)
    for (let at = 0; at < count; at++) {
      score.begin()
      write(score.put, at, false)
      bounds[at] = score.take(bound)
    }
    const scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
    let best = Number.NEGATIVE_INFINITY
    for (let at = largest(bounds); at >= 0 && bounds[at]! > least(best); at = largest(bounds)) {
      bounds[at] = Number.NEGATIVE_INFINITY
      scores[at] = this.exact(write, at)
      best = Math.max(best, scores[at]!)
    }
    return scores
  }

  /** The place of the candidate that scores best, above the least; -1 where none does. */
  best(count: number, write: WriteValues, least: number): number {
    const scores = this.scores(count, write, (best) => Math.max(least, best))
    const at = largest(scores)
    return at >= 0 && scores[at]! > least ? at : -1
  }
}

/** The first place of the largest number; -1 where none is finite. */
function largest(list: Float64Array): number {
  let found = -1
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < list.length; at++)
    if (list[at]! > most) {
      most = list[at]!
      found = at
    }
  return found
}

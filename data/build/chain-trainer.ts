/**
 * Fits a linear chain (Lafferty et al. 2001) by AdaGrad (Duchi et al. 2011) with a proximal L1 step. Deterministic. A word's
 * label is one, one of several, or a teacher's probabilities of all.
 */
import {
  forwardBackward,
  LABELS,
  type Lattice,
  LONGEST,
  mayFollow,
  newLattice,
} from '../../src/models/kit/chain.ts'
import { MOST_FEATURES } from '../../src/models/kit/feature-table.ts'

const EPOCHS = 4
const STEP = 0.05
/** The share of features that is dropped at each step. */
export const DROP = 0.2
const L1 = 0.002

/** What is known of the labels of a stretch of words. */
export interface Labels {
  /** For each word the labels that it may have, as bits; null where its one label is known. */
  readonly allowed: Int32Array | null
  /** The label of each word of the stretch. */
  readonly labels: Uint8Array
  /** A teacher's probability of each label of each word, where it was not sure of all. */
  readonly soft: Float32Array | null
}

/** The probability that label `y` of word `t` should have; `clamped` has those over the labels that it may have. */
export function targetOf({ labels, allowed, soft }: Labels, clamped: Lattice, t: number, y: number): number {
  if (allowed) return clamped.marginals[t * LABELS + y] ?? 0
  if (soft) return soft[t * LABELS + y] ?? 0
  return y === labels[t] ? 1 : 0
}

/** A stretch of words with their labels. */
export interface Instance extends Labels {
  readonly weight: number
  readonly held: boolean
  /** Where each word's features begin in the list of all, and where the last ends. */
  readonly starts: Int32Array
}

export interface Chain {
  readonly weights: Float32Array
  readonly transitions: Float64Array
}

const lattice = newLattice()
const clamped = newLattice()
const dropped = new Uint8Array(LONGEST * MOST_FEATURES)

function fitOnce(examples: readonly Instance[], store: Int32Array, rows: number, start: number): Chain {
  const began = Date.now()
  const weights = new Float32Array(rows * LABELS)
  const squares = new Float32Array(rows * LABELS)
  const transitions = new Float64Array(LABELS * LABELS)
  const transitionSquares = new Float64Array(LABELS * LABELS)
  const odds = new Float64Array(LABELS * LABELS).fill(1)
  // The mean of the weights after each epoch but the first (Polyak & Juditsky 1992).
  const mean = new Float32Array(weights.length)
  const order = Int32Array.from(examples.keys())
  let seed = start
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return (seed >>> 8) % below
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = epoch >= (EPOCHS * 2) / 3 ? STEP / 2 : STEP
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1)
      const kept = order[i] ?? 0
      order[i] = order[j] ?? 0
      order[j] = kept
    }
    let loss = 0
    for (const index of order) {
      const instance = examples[index] as Instance
      const { labels, starts, weight, allowed, soft } = instance
      const length = labels.length
      lattice.scores.fill(0, 0, length * LABELS)
      for (let t = 0; t < length; t++) {
        for (let k = starts[t] ?? 0; k < (starts[t + 1] ?? 0); k++) {
          const row = store[k] ?? -1
          if (row < 0) continue
          // Features are dropped at random (Hinton et al. 2012), so that no list or rule is leant on alone.
          if (DROP > 0 && random(1000) < DROP * 1000) {
            dropped[k - (starts[0] ?? 0)] = 1
            continue
          }
          dropped[k - (starts[0] ?? 0)] = 0
          const base = row * LABELS
          for (let y = 0; y < LABELS; y++) lattice.scores[t * LABELS + y]! += weights[base + y]!
        }
      }
      forwardBackward(lattice, length, odds)
      if (allowed) {
        clamped.scores.set(lattice.scores.subarray(0, length * LABELS))
        forwardBackward(clamped, length, odds, allowed)
      }
      for (let t = 0; t < length; t++) {
        const gold = labels[t] ?? 0
        loss -= weight * Math.log(Math.max(lattice.marginals[t * LABELS + gold] ?? 0, 1e-12))
        const before = t > 0 ? (labels[t - 1] ?? 0) : -1
        for (let y = 0; y < LABELS; y++) {
          const target = targetOf(instance, clamped, t, y)
          const gradient = weight * ((lattice.marginals[t * LABELS + y] ?? 0) - target)
          if (Math.abs(gradient) < 1e-3) continue
          const square = gradient * gradient
          for (let k = starts[t]!; k < starts[t + 1]!; k++) {
            const row = store[k]!
            if (row < 0 || dropped[k - starts[0]!] === 1) continue
            const at = row * LABELS + y
            const sum = (squares[at]! += square)
            const rate = step / Math.sqrt(sum)
            let value = weights[at]! - rate * gradient
            const shrink = rate * L1
            value = value > shrink ? value - shrink : value < -shrink ? value + shrink : 0
            weights[at] = value
          }
          // The transition into the label, by the label before it in the gold: a pseudo-likelihood step.
          if (before >= 0 && !allowed && !soft && mayFollow(before, y)) {
            const at = before * LABELS + y
            const sum = (transitionSquares[at]! += square)
            transitions[at]! -= (0.2 * step * gradient) / Math.sqrt(sum)
            odds[at] = Math.exp(transitions[at]!)
          }
        }
      }
    }
    if (epoch > 0) for (let k = 0; k < mean.length; k++) mean[k]! += weights[k]! / (EPOCHS - 1)
    console.log(
      `epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
    )
  }
  return { weights: mean, transitions }
}

/**
 * `store` holds the row of each feature, -1 for those that were dropped; weights are the rows' one after another, and the
 * mean of a fit for each seed, whose order of examples differs: less is left to chance.
 */
export function fitChain(
  examples: readonly Instance[],
  store: Int32Array,
  rows: number,
  seeds: readonly number[],
): Chain {
  const [first = 1, ...others] = seeds
  const { weights, transitions } = fitOnce(examples, store, rows, first)
  for (const seed of others) {
    const more = fitOnce(examples, store, rows, seed)
    for (let k = 0; k < weights.length; k++) weights[k]! += more.weights[k]!
    for (let k = 0; k < transitions.length; k++) transitions[k]! += more.transitions[k]!
  }
  for (let k = 0; k < weights.length; k++) weights[k]! /= seeds.length
  for (let k = 0; k < transitions.length; k++) transitions[k]! /= seeds.length
  return { weights, transitions }
}

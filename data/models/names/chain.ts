/**
 * Fits a linear chain (Lafferty et al. 2001) by AdaGrad with a proximal L1 step (Duchi et al. 2011). A word's label is one, one
 * of several, or a teacher's chances of all. Deterministic.
 */
import { forwardBackward, LABELS, LONGEST, mayFollow, newLattice } from '../../../src/models/kit/chain.ts'
import { MOST_FEATURES } from '../../../src/models/kit/feature-table.ts'
import { AdaGrad } from '../../fit/adagrad.ts'
import { Draws } from '../../fit/draws.ts'
import { type Labelled, targetOf } from './labels.ts'

/** A stretch of words with their labels. */
export interface Example extends Labelled {
  readonly weight: number
  /** Left out where it tells how sure answers are. */
  readonly held: boolean
  /** Where each word's features begin in the list of all, and where the last ends. */
  readonly starts: Int32Array
}

export interface Features {
  /** The row of each feature, -1 for those that are not learned. */
  readonly store: Int32Array
  readonly rows: number
}

export interface ChainSettings {
  readonly epochs: number
  readonly step: number
  /** The share of features that is dropped at each step (Hinton et al. 2012), so that no list or rule is leant on alone. */
  readonly drop: number
  readonly decay: number
  /** The step of transitions against that of features. */
  readonly transitions: number
}

export interface Chain {
  /** A row's weights one after another. */
  readonly weights: Float32Array
  readonly transitions: Float32Array
}

/** A pull that is smaller moves nothing. */
const LEAST_PULL = 1e-3

const lattice = newLattice()
const clamped = newLattice()
/** The rows of a stretch's features, -1 for those that are dropped. */
const heard = new Int32Array(LONGEST * MOST_FEATURES)

/** One pass of a chain over stretches. */
class Trainer {
  readonly weights: AdaGrad
  readonly transitions = new AdaGrad(LABELS * LABELS)
  private readonly odds = new Float64Array(LABELS * LABELS).fill(1)
  private readonly draws: Draws

  constructor(
    private readonly features: Features,
    private readonly settings: ChainSettings,
    seed: number,
  ) {
    this.weights = new AdaGrad(features.rows * LABELS)
    this.draws = new Draws(seed)
  }

  shuffle(order: Int32Array): void {
    this.draws.shuffle(order)
  }

  private score({ labels, starts }: Example): void {
    const { scores } = lattice
    const { store } = this.features
    const { value } = this.weights
    const from = starts[0]!
    scores.fill(0, 0, labels.length * LABELS)
    for (let t = 0; t < labels.length; t++)
      for (let k = starts[t]!; k < starts[t + 1]!; k++) {
        const row = store[k]!
        const isHeard = row >= 0 && this.draws.next() >= this.settings.drop
        heard[k - from] = isHeard ? row : -1
        if (!isHeard) continue
        for (let y = 0; y < LABELS; y++)
          scores[t * LABELS + y] = scores[t * LABELS + y]! + value[row * LABELS + y]!
      }
  }

  learn(example: Example, step: number): void {
    const { labels, weight, allowed, soft } = example
    this.score(example)
    forwardBackward(lattice, labels.length, this.odds)
    if (allowed) {
      clamped.scores.set(lattice.scores.subarray(0, labels.length * LABELS))
      forwardBackward(clamped, labels.length, this.odds, allowed)
    }
    const isKnown = !allowed && !soft
    for (let t = 0; t < labels.length; t++)
      for (let y = 0; y < LABELS; y++) {
        const target = targetOf(example, clamped, t, y)
        const pull = weight * (lattice.marginals[t * LABELS + y]! - target)
        if (Math.abs(pull) < LEAST_PULL) continue
        this.moveFeatures(example, t, y, pull, step)
        // The transition into the label, by the label before it in the gold: a pseudo-likelihood step.
        if (isKnown && t > 0) this.moveTransition(labels[t - 1]!, y, pull, step)
      }
  }

  private moveFeatures({ starts }: Example, t: number, y: number, pull: number, step: number): void {
    const from = starts[0]!
    const end = starts[t + 1]! - from
    for (let k = starts[t]! - from; k < end; k++) {
      const row = heard[k]!
      if (row >= 0) this.weights.move(row * LABELS + y, pull, step, this.settings.decay)
    }
  }

  private moveTransition(before: number, y: number, pull: number, step: number): void {
    if (!mayFollow(before, y)) return
    const at = before * LABELS + y
    this.transitions.move(at, pull, step * this.settings.transitions)
    this.odds[at] = Math.exp(this.transitions.value[at]!)
  }
}

function fitOnce(
  examples: readonly Example[],
  features: Features,
  settings: ChainSettings,
  seed: number,
): Chain {
  const trainer = new Trainer(features, settings, seed)
  const order = Int32Array.from(examples.keys())
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const step = epoch >= (settings.epochs * 2) / 3 ? settings.step / 2 : settings.step
    trainer.shuffle(order)
    for (const at of order) trainer.learn(examples[at]!, step)
    if (epoch > 0) trainer.weights.keep()
  }
  return { weights: trainer.weights.mean(), transitions: trainer.transitions.value }
}

/** The mean of a fit for each seed, which tells the order of the examples: less is left to chance. */
export function fitChain(
  examples: readonly Example[],
  features: Features,
  settings: ChainSettings,
  seeds: readonly number[],
): Chain {
  const weights = new Float32Array(features.rows * LABELS)
  const transitions = new Float32Array(LABELS * LABELS)
  const add = (sum: Float32Array, one: Float32Array) => {
    for (let k = 0; k < sum.length; k++) sum[k] = sum[k]! + one[k]! / seeds.length
  }
  for (const seed of seeds) {
    const fitted = fitOnce(examples, features, settings, seed)
    add(weights, fitted.weights)
    add(transitions, fitted.transitions)
  }
  return { weights, transitions }
}

/** Scores of choices by the units of a state, and what they learn from right and wrong ones. */
import { BLOCK } from '../../../src/models/lanes/functions.ts'
import type { Lanes } from '../../../src/models/lanes/index.ts'
import type { Draws } from '../../fit/draws.ts'
import { Layer } from './layers.ts'

export class Scores {
  readonly weights: Layer
  readonly bias: Layer
  readonly layers: readonly Layer[]
  private readonly out: Float32Array
  private readonly pulls: Float32Array

  constructor(
    lanes: Lanes,
    hidden: number,
    readonly count: number,
    draws: Draws,
  ) {
    const width = Math.ceil(count / BLOCK) * BLOCK
    this.weights = new Layer(lanes, hidden, width, hidden).fill(draws, 0.5 / Math.sqrt(hidden))
    this.bias = new Layer(lanes, 1, width)
    this.layers = [this.weights, this.bias]
    this.out = lanes.floats(width)
    this.pulls = lanes.floats(width)
  }

  read(units: Float32Array): void {
    const { out, weights } = this
    out.set(this.bias.value)
    const { width } = weights
    weights.forward(1, { at: units.byteOffset, width: weights.rows }, { at: out.byteOffset, width })
  }

  best(allowed: (choice: number) => boolean): number {
    let found = -1
    for (let i = 0; i < this.count; i++)
      if (allowed(i) && (found < 0 || (this.out[i] as number) > (this.out[found] as number))) found = i
    return found
  }

  /** How the scores should move for the wanted choices to be likelier among those allowed (softmax; one of the wanted is enough). */
  pull(allowed: (choice: number) => boolean, wanted: (choice: number) => boolean): void {
    const { out, pulls, count } = this
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < count; i++) if (allowed(i)) most = Math.max(most, out[i] as number)
    let total = 0
    let good = 0
    for (let i = 0; i < count; i++) {
      const odds = allowed(i) ? Math.exp((out[i] as number) - most) : 0
      pulls[i] = odds
      total += odds
      if (odds > 0 && wanted(i)) good += odds
    }
    for (let i = 0; i < count; i++) {
      const odds = pulls[i] as number
      pulls[i] = odds / total - (odds > 0 && wanted(i) ? odds / Math.max(good, 1e-20) : 0)
    }
  }

  /** Hands the pulls on to the weights, and adds to those on the units. */
  back(units: Float32Array, unitPulls: Float32Array): void {
    const { weights, bias, pulls } = this
    const { width, rows } = weights
    for (let i = 0; i < width; i++) bias.gradient[i] = (bias.gradient[i] as number) + (pulls[i] as number)
    weights.back(
      1,
      { at: units.byteOffset, width: rows },
      { at: pulls.byteOffset, width },
      { at: unitPulls.byteOffset, width: rows },
    )
  }
}

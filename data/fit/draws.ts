/** The random numbers of every trainer: a linear congruential generator (Knuth 1981; constants of Numerical Recipes), whose upper bits count most. */
export class Draws {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 to 1, never 1. */
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return this.state / 2 ** 32
  }

  /** Around 0, nearly normal. */
  fill(values: Float64Array, wide: number): void {
    for (let i = 0; i < values.length; i++) values[i] = (this.next() + this.next() + this.next() - 1.5) * wide
  }

  shuffle(order: Int32Array): void {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1))
      const last = order[i] as number
      order[i] = order[j] as number
      order[j] = last
    }
  }
}

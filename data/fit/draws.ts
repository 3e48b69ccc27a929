/** Random numbers of a seed (xorshift; Marsaglia 2003): the same each time. */
export class Draws {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) | 1
  }

  /** From 0 to 1. */
  next(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x
    return (x >>> 0) / 2 ** 32
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

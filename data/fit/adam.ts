/** Weights that are moved by Adam (Kingma & Ba 2015). */
export class Weights {
  readonly value: Float64Array
  readonly gradient: Float64Array
  private readonly first: Float64Array
  private readonly second: Float64Array

  constructor(size: number) {
    this.value = new Float64Array(size)
    this.gradient = new Float64Array(size)
    this.first = new Float64Array(size)
    this.second = new Float64Array(size)
  }

  /** Moves [from, to) against the gradient and clears it. */
  move(from: number, to: number, step: number, decay: number): void {
    const { value, gradient, first, second } = this
    for (let i = from; i < to; i++) {
      const g = gradient[i] as number
      gradient[i] = 0
      const m = (first[i] as number) * 0.9 + g * 0.1
      const v = (second[i] as number) * 0.999 + g * g * 0.001
      first[i] = m
      second[i] = v
      value[i] = (value[i] as number) * (1 - step * decay) - (step * m) / (Math.sqrt(v) + 1e-6)
    }
  }
}

/** Weights that are moved by AdaGrad (Duchi, Hazan & Singer 2011); the answer is their mean over the epochs that are kept (Polyak & Juditsky 1992). */
export class AdaGrad {
  readonly value: Float32Array
  private readonly squares: Float32Array
  private readonly sums: Float64Array
  private kept = 0

  /** `ease` is added to the squares: the more, the less a weight that is seldom asked for moves. */
  constructor(
    size: number,
    private readonly ease = 1e-6,
  ) {
    this.value = new Float32Array(size)
    this.squares = new Float32Array(size)
    this.sums = new Float64Array(size)
  }

  /** Moves one weight against its gradient, and then so much nearer to zero as `lasso` (L1) asks. */
  move(at: number, gradient: number, step: number, lasso = 0): void {
    const { value, squares } = this
    const square = (squares[at] = squares[at]! + gradient * gradient)
    const root = Math.sqrt(square + this.ease)
    const moved = value[at]! - (step * gradient) / root
    if (lasso === 0) {
      value[at] = moved
      return
    }
    const shrink = (step * lasso) / root
    value[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0
  }

  /** Adds the weights as they are now to the mean. */
  keep(): void {
    this.kept++
    for (let k = 0; k < this.sums.length; k++) this.sums[k] = this.sums[k]! + this.value[k]!
  }

  mean(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.kept)
  }
}

/** Weights of a network that are moved by Adam (Kingma & Ba 2015), as a whole or only those rows that a batch has touched. */
import { BLOCK } from '../../../src/models/lanes/functions.ts'
import type { Lanes } from '../../../src/models/lanes/index.ts'
import type { Draws } from '../../fit/draws.ts'

const FIRST = 0.9
const SECOND = 0.999

/** Rows of floats: where they begin, in bytes, and how long each is. */
export interface Rows {
  readonly at: number
  readonly width: number
}

export class Layer {
  readonly value: Float32Array
  readonly gradient: Float32Array
  /** The values, each block of `turnedRows` rows transposed; written by `turn`. */
  private readonly turned: Float32Array
  private readonly first: Float32Array
  private readonly second: Float32Array
  private readonly touched: Uint8Array
  private readonly list: Int32Array
  private touches = 0

  constructor(
    private readonly lanes: Lanes,
    readonly rows: number,
    readonly width: number,
    private readonly turnedRows = 0,
  ) {
    const size = rows * width
    this.turned = lanes.floats(turnedRows === 0 ? 0 : size)
    this.value = lanes.floats(size)
    this.gradient = lanes.floats(size)
    this.first = new Float32Array(size)
    this.second = new Float32Array(size)
    this.touched = new Uint8Array(rows)
    this.list = new Int32Array(rows)
  }

  fill(draws: Draws, wide: number): this {
    for (let i = 0; i < this.value.length; i++)
      this.value[i] = (draws.next() + draws.next() + draws.next() - 1.5) * wide
    return this
  }

  /** The place of a row's values; its gradient lies `shift` further. */
  at(row: number): number {
    return this.value.byteOffset + row * this.width * 4
  }

  get shift(): number {
    return this.gradient.byteOffset - this.value.byteOffset
  }

  /** out += input · values of a block of rows, for `count` rows of each. */
  forward(count: number, input: Rows, out: Rows, block = 0): void {
    const { width, turnedRows } = this
    this.lanes.run.product(
      count,
      width / BLOCK,
      turnedRows,
      ...([input.at, input.width * 4, 4] as const),
      ...([this.at(block * turnedRows), width * 4] as const),
      ...([out.at, out.width * 4] as const),
    )
  }

  /** The gradient of a block from what went in and the pull on what came out; and the pull on what went in, where it is asked for. */
  back(count: number, input: Rows, pull: Rows, inputPull: Rows | null, block = 0): void {
    const { width, turnedRows, lanes } = this
    const from = block * turnedRows
    lanes.run.product(
      turnedRows,
      width / BLOCK,
      count,
      ...([input.at, 4, input.width * 4] as const),
      ...([pull.at, pull.width * 4] as const),
      ...([this.at(from) + this.shift, width * 4] as const),
    )
    if (inputPull === null) return
    lanes.run.product(
      count,
      turnedRows / BLOCK,
      width,
      ...([pull.at, pull.width * 4, 4] as const),
      ...([this.turned.byteOffset + from * width * 4, turnedRows * 4] as const),
      ...([inputPull.at, inputPull.width * 4] as const),
    )
  }

  private turn(): void {
    const { value, turned, width, turnedRows } = this
    if (turnedRows === 0) return
    const block = turnedRows * width
    for (let from = 0; from < value.length; from += block)
      for (let i = 0; i < turnedRows; i++)
        for (let j = 0; j < width; j++)
          turned[from + j * turnedRows + i] = value[from + i * width + j] as number
  }

  touch(row: number): void {
    if (this.touched[row]) return
    this.touched[row] = 1
    this.list[this.touches++] = row
  }

  /** Moves the touched rows against their gradients, and clears these. */
  moveTouched(step: number): void {
    for (let k = 0; k < this.touches; k++) {
      const row = this.list[k] as number
      this.touched[row] = 0
      this.move(row * this.width, (row + 1) * this.width, step)
    }
    this.touches = 0
  }

  /** Moves all rows; of none that is, only makes the values ready for use. */
  moveAll(step: number): void {
    if (step > 0) this.move(0, this.value.length, step)
    this.turn()
  }

  private move(from: number, to: number, step: number): void {
    const { value, gradient, first, second } = this
    for (let i = from; i < to; i++) {
      const g = gradient[i] as number
      gradient[i] = 0
      const m = (first[i] as number) * FIRST + g * (1 - FIRST)
      const v = (second[i] as number) * SECOND + g * g * (1 - SECOND)
      first[i] = m
      second[i] = v
      value[i] = (value[i] as number) - (step * m) / (Math.sqrt(v) + 1e-5)
    }
  }
}

/** Adds rows of pulls to the gradient of what was added to each of them. */
export function addPulls(bias: Layer, pulls: Float32Array, count: number): void {
  const { width, gradient } = bias
  for (let t = 0; t < count; t++)
    for (let i = 0; i < width; i++) gradient[i] = (gradient[i] as number) + (pulls[t * width + i] as number)
}

/** Weights of a network that are moved by Adam (Kingma & Ba 2015), as a whole or only those rows that a batch has touched. */

import type { Lanes } from '../../../src/models/lanes/index.ts'
import type { Draws } from '../../fit/draws.ts'

const FIRST = 0.9
const SECOND = 0.999

export class Layer {
  readonly value: Float32Array
  readonly gradient: Float32Array
  private readonly first: Float32Array
  private readonly second: Float32Array
  private readonly touched: Uint8Array
  private readonly list: Int32Array
  private touches = 0
  /** The same, each block of `turnedRows` rows transposed; written by `turn`. */
  readonly turned: Float32Array

  constructor(
    lanes: Lanes,
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

  fill(draws: Draws, wide: number): void {
    for (let i = 0; i < this.value.length; i++)
      this.value[i] = (draws.next() + draws.next() + draws.next() - 1.5) * wide
  }

  /** The place of a row's values; `shift` further is that of its gradient. */
  at(row: number): number {
    return this.value.byteOffset + row * this.width * 4
  }

  get shift(): number {
    return this.gradient.byteOffset - this.value.byteOffset
  }

  turn(): void {
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

  moveAll(step: number): void {
    this.move(0, this.value.length, step)
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

/**
 * Features whose numbers are all small have a place each in one row: a place is told by a sum, where a bucket takes a hash, and
 * the weights of one template lie side by side.
 */
import { feature, type Linear } from '../../models/kit/linear.ts'

/** A template, and how many values each of its three numbers has. */
export type GridRow = readonly [template: number, a: number, b: number, c: number]

export class Grid {
  /** How many templates there are. */
  readonly templates: number
  /** Where the row of each begins, in order; at last the length of all. */
  readonly from: Int32Array

  constructor(private readonly cells: readonly GridRow[]) {
    this.templates = cells.length
    this.from = new Int32Array(cells.length + 1)
    for (const [i, [, a, b, c]] of cells.entries()) this.from[i + 1] = this.from[i]! + a * b * c
  }

  /** The weights of the model by place. */
  weightsOf({ weights, mask }: Linear): Int8Array {
    const row = new Int8Array(this.from[this.cells.length]!)
    let place = 0
    for (const [template, a, b, c] of this.cells)
      for (let i = 0; i < a; i++)
        for (let k = 0; k < b; k++)
          for (let n = 0; n < c; n++) row[place++] = weights[feature(template, i, k, n) & mask]!
    return row
  }

  /** The hashed number of the feature at a place of a template. */
  numberAt(index: number, place: number): number {
    const [template, , b, c] = this.cells[index]!
    const own = place - this.from[index]!
    return feature(template, Math.floor(own / (b * c)), Math.floor(own / c) % b, own % c)
  }
}

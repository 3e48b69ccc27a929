/** What lanes do, in WebAssembly or in plain code. Places and steps are in bytes, widths in blocks of sixteen floats. */

/** Floats of a block. */
export const BLOCK = 16

export interface LaneFunctions {
  readonly memory: { readonly buffer: ArrayBuffer }
  /** c[i] += the sum over k of a[i, k] · b[k], for `rows` i and `depth` k; the steps from row to row and number to number in bytes. */
  product(
    rows: number,
    width: number,
    depth: number,
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
  ): void
  /** The row += the rows at the places; `count` is one at least. */
  gather(count: number, places: number, row: number, width: number, shares: 0): void
  /** The row += the rows at the places, each times its share. */
  blend(count: number, places: number, row: number, width: number, shares: number): void
  /** Each of the rows at the places += the row. */
  scatter(count: number, places: number, row: number, width: number, shares: 0): void
  /**
   * Writes the numbers of `count` (one at least) from `numbers` on that are not below zero to `shares`, and beside each to `places`
   * `base` plus `step` times its place among them; returns how many there are. It may write one beyond them.
   */
  sift(count: number, numbers: number, shares: number, places: number, base: number, step: number): number
}

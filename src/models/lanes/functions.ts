/** What lanes do, in WebAssembly or in plain code. Places and steps are in bytes, widths in blocks of sixteen floats. */

/** Floats of a block. */
export const BLOCK = 16

/** In the memory of tone what a word leaves is in parts of two to this power, and what a unit hears of it in parts of two to that. */
export const LEFT_BITS = 7
export const HELD_BITS = 17
/** So many numbers of a memory, a multiple of it, and twice as many units are read at a time. */
export const EIGHT = 8

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
  /** The row = the row at `begin` and the rows at the places. */
  sum(count: number, places: number, row: number, width: number, begin: number): void
  /** The row += the rows at the places, each times its share. */
  blend(count: number, places: number, row: number, width: number, shares: number): void
  /** Each of the rows at the places += the row. */
  scatter(count: number, places: number, row: number, width: number, shares: 0): void
  /**
   * Writes the numbers of `count` (one at least) from `numbers` on that are not below zero to `shares`, and beside each to `places`
   * `base` plus `step` times its place among them; returns how many there are. It may write one beyond them.
   */
  sift(count: number, numbers: number, shares: number, places: number, base: number, step: number): number
  /**
   * The memory of tone, `memory` numbers of two bytes from `held` on, past the words whose rows lie at the `count` places (one at least),
   * which lie `step` apart: what comes of each word is written behind what was held before it. At `offset` a row has a byte a number that
   * says what it leaves of it, then a byte a number that says what it adds.
   */
  remember(count: number, places: number, step: number, held: number, offset: number, memory: number): void
  /**
   * The units of tone of `count` words (one at least), two for each number of a memory, as four bytes each; and two sums of what they
   * tell, each half of the units its own. Of each word six places: of the rows that the word before, its own and the word behind add
   * (a byte a unit), of the memory before and behind, and of what negation adds (two bytes a unit). A unit hears of both memories by
   * two numbers at `hears`, and tells by one at `readout`, in doubles, beside that of its fellow in the other half. Rows, what negation
   * adds and what is heard lie in blocks: eight units of the first half, eight of the second (`placeOf`).
   */
  listen(
    count: number,
    words: number,
    units: number,
    scores: number,
    hears: number,
    readout: number,
    memory: number,
  ): void
}

/** Where unit `c` of a half lies in blocks. */
export const placeOf = (c: number, half: number): number => 2 * c - (c % EIGHT) + half * EIGHT

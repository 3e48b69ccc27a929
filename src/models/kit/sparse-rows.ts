/**
 * A linear model of many labels over hashed features, of which few have weights and those for few labels. Text: the features with
 * weights in the order of their numbers, for each the gap to the one before as 5-bit digits, how many labels have a weight, and for
 * each its label and its level.
 */
import { DIGITS, digitAt, MIDDLE } from './digits.ts'

const LABEL_BITS = 5
const MOST_LABELS = 2 ** LABEL_BITS

export class SparseRows {
  /** For 32 features each a word of bits, set where one has weights, and beside it how many have some in the words before. */
  readonly #bits: Int32Array
  /** Where the weights of each begin; one more for the end. */
  readonly #starts: Uint32Array
  /** Two weights each, in the lower and the upper 16 bits: 32 times its level, plus its label; 0 adds nothing. */
  readonly #weights: Int32Array
  /** The rows of the features that are being added. */
  #found = new Int32Array(64)

  /** `size` features, a power of two, of which `rows` have `count` weights; their text begins at `at`. */
  constructor(text: string, at: number, size: number, rows: number, count: number) {
    this.#bits = new Int32Array(size >> 4)
    this.#starts = new Uint32Array(rows + 1)
    const weights = new Int32Array((rows + count + 1) >> 1)
    let feature = -1
    let used = 0
    let place = at
    for (let row = 0; row < rows; row++) {
      let gap = 0
      for (;;) {
        const value = digitAt(text, place++)
        gap = gap * 32 + (value & 31)
        if (value < 32) break
      }
      feature += gap + 1
      this.#bits[(feature >> 5) << 1]! |= 1 << (feature & 31)
      this.#starts[row] = used
      for (let left = digitAt(text, place++); left > 0; left -= 2) {
        const upper = left > 1 ? weightAt(text, place + 2) << 16 : 0
        weights[used++] = (weightAt(text, place) & 0xffff) | upper
        place += left > 1 ? 4 : 2
      }
    }
    this.#weights = weights.slice(0, used)
    this.#starts[rows] = used
    let sum = 0
    for (let i = 0; i < this.#bits.length; i += 2) {
      this.#bits[i + 1] = sum
      sum += bitsOf(this.#bits[i]!)
    }
  }

  /**
   * Adds the levels of the first `count` features to `sums`, whose labels begin at `at`. All are looked up before any is added,
   * since a processor fetches from far memory ahead of time only where it needn't wait to know what comes next.
   */
  add(features: Int32Array, count: number, sums: Int16Array, at: number): void {
    const bits = this.#bits
    const starts = this.#starts
    const weights = this.#weights
    if (count >= this.#found.length) this.#found = new Int32Array(count + 1)
    const found = this.#found
    let rows = 0
    for (let k = 0; k < count; k++) {
      const feature = features[k]!
      const place = (feature >> 5) << 1
      const word = bits[place]!
      // Whether a feature has weights is a toss-up, so that its bit is counted and not asked for.
      found[rows] = bits[place + 1]! + bitsOf(word & ((1 << (feature & 31)) - 1))
      rows += (word >>> (feature & 31)) & 1
    }
    for (let k = 0; k < rows; k++) {
      const row = found[k]!
      const end = starts[row + 1]!
      for (let i = starts[row]!; i < end; i++) {
        const both = weights[i]!
        const lower = (both << 16) >> 16
        const upper = both >> 16
        sums[at + (lower & (MOST_LABELS - 1))]! += lower >> LABEL_BITS
        sums[at + (upper & (MOST_LABELS - 1))]! += upper >> LABEL_BITS
      }
    }
  }
}

/** The weight whose label and level stand at `at`. */
const weightAt = (text: string, at: number): number =>
  (digitAt(text, at + 1) - MIDDLE) * MOST_LABELS + digitAt(text, at)

function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export interface SparseRow {
  readonly feature: number
  readonly weights: readonly (readonly [label: number, level: number])[]
}

/** Levels lie between these. */
export const MOST_LEVEL = MIDDLE

/** The text that `SparseRows` reads; rows are sorted by feature. */
export function encodeSparseRows(rows: readonly SparseRow[]): string {
  const pieces: string[] = []
  let last = -1
  for (const { feature, weights } of rows) {
    let gap = feature - last - 1
    last = feature
    let digits = DIGITS[gap & 31] ?? ''
    for (gap >>= 5; gap > 0; gap >>= 5) digits = (DIGITS[32 + (gap & 31)] ?? '') + digits
    pieces.push(digits, DIGITS[weights.length] ?? '')
    for (const [label, level] of weights) pieces.push(DIGITS[label] ?? '', DIGITS[level + MIDDLE] ?? '')
  }
  return pieces.join('')
}

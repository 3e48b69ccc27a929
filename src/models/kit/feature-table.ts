/** Features of names and what each adds to every label, found by their numbers; the text that they come from is read part by part. */
import { LABELS, OUTSIDE } from './chain.ts'
import { FEATURE_BITS, type FeatureText, LOCAL_BITS, PARTS } from './feature-text.ts'

/** The most features a word has at a time. */
export const MOST_FEATURES = 256

/** The levels of a row are bytes around this one, each against that of "outside"; a row is four numbers. */
const ZERO = 128
const ROW = 4
/** Sums keep the levels of two labels in each number, in its lower and its upper 16 bits: one addition serves both. */
export const LANES = 2 * ROW
const PAIR = 0x00ff00ff
/** How far a feature may lie from its slot, so that the slot and its mark tell the whole number. */
const FARTHEST = 127

/**
 * Open addressing: the upper bits of a feature's number are its slot, which keeps the lower bits as a mark and, below them,
 * the row of its levels; row 0 has none. All features of a word are looked up in passes, since a processor fetches from far
 * memory ahead of time only where it needn't wait to know what comes next.
 */
export class FeatureTable {
  readonly #text: FeatureText
  /** One bit a part that is read. */
  readonly #read = new Int32Array(PARTS >> 5)
  #unread = PARTS
  readonly #slots: Int32Array
  /** A feature's number without these bits is its slot. */
  readonly #shift: number
  /** Bits of a slot that tell the row. */
  readonly #rowBits: number
  readonly #rows: Int32Array
  readonly #levels = new Int32Array(LABELS)
  readonly #found = new Int32Array(MOST_FEATURES)
  #used = 0

  /** @param count how many features the text has */
  constructor(text: FeatureText, count: number) {
    let rowBits = 1
    while (2 ** rowBits <= count) rowBits++
    this.#rowBits = rowBits
    this.#shift = FEATURE_BITS - rowBits - 1
    this.#slots = new Int32Array(2 ** (rowBits + 1) + FARTHEST + 2)
    this.#rows = new Int32Array((count + 1) * ROW)
    this.#text = text
  }

  #readPart(part: number): void {
    this.#text.read(part, this.#levels, (key) => this.#add(key, this.#levels))
    this.#read[part >> 5] = this.#read[part >> 5]! | (1 << (part & 31))
    this.#unread--
  }

  #add(key: number, levels: Int32Array): void {
    const row = ++this.#used
    let slot = key >>> this.#shift
    const farthest = slot + FARTHEST
    while (this.#slots[slot] !== 0)
      if (++slot > farthest) throw new Error('The table of features is too full.')
    this.#slots[slot] = (key << this.#rowBits) | row
    const zero = ZERO - levels[OUTSIDE]!
    for (let k = 0; k < ROW; k++) {
      const label = 1 + 4 * k
      this.#rows[row * ROW + k] =
        (zero + levels[label]!) |
        ((zero + levels[label + 1]!) << 8) |
        ((zero + levels[label + 2]!) << 16) |
        ((zero + levels[label + 3]!) << 24)
    }
  }

  #readPartsOf(features: Int32Array, count: number): void {
    const read = this.#read
    for (let k = 0; k < count; k++) {
      const part = features[k]! >>> LOCAL_BITS
      if (!((read[part >> 5]! >>> (part & 31)) & 1)) this.#readPart(part)
    }
  }

  /** Adds the rows of the features to the sums from `at` on. */
  sum(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const slots = this.#slots
    const shift = this.#shift
    const rows = this.#rows
    const found = this.#found
    const rowBits = this.#rowBits
    const lower = (1 << rowBits) - 1
    if (this.#unread > 0) this.#readPartsOf(features, count)
    for (let k = 0; k < count; k++) found[k] = slots[features[k]! >>> shift]!
    // Those that have a row move together.
    let most = 0
    for (let k = 0; k < count; k++) {
      let entry = found[k]!
      const key = features[k]!
      const mark = key << rowBits
      for (let slot = key >>> shift; ((entry ^ mark) & ~lower) !== 0 && entry !== 0; )
        entry = slots[++slot] ?? 0
      found[most] = (entry & lower) * ROW
      // A row or none is a toss-up, so that it is counted and not asked for.
      most += (entry | -entry) >>> 31
    }
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    let s7 = 0
    for (let k = 0; k < most; k++) {
      const row = found[k]!
      const a = rows[row]!
      const b = rows[row + 1]!
      const c = rows[row + 2]!
      const d = rows[row + 3]!
      s0 = (s0 + (a & PAIR)) | 0
      s1 = (s1 + ((a >>> 8) & PAIR)) | 0
      s2 = (s2 + (b & PAIR)) | 0
      s3 = (s3 + ((b >>> 8) & PAIR)) | 0
      s4 = (s4 + (c & PAIR)) | 0
      s5 = (s5 + ((c >>> 8) & PAIR)) | 0
      s6 = (s6 + (d & PAIR)) | 0
      s7 = (s7 + ((d >>> 8) & PAIR)) | 0
    }
    const zero = Math.imul(most, ZERO * 0x10001)
    sums[at] = sums[at]! + s0 - zero
    sums[at + 1] = sums[at + 1]! + s1 - zero
    sums[at + 2] = sums[at + 2]! + s2 - zero
    sums[at + 3] = sums[at + 3]! + s3 - zero
    sums[at + 4] = sums[at + 4]! + s4 - zero
    sums[at + 5] = sums[at + 5]! + s5 - zero
    sums[at + 6] = sums[at + 6]! + s6 - zero
    sums[at + 7] = sums[at + 7]! + s7 - zero
  }
}

/** Writes the level of each label against "outside", times the scale, to the scores from `to` on. */
export function writeLevels(sums: Int32Array, scores: Float64Array, to: number, scale: number): void {
  scores[to + OUTSIDE] = 0
  for (let lane = 0; lane < LANES; lane++) {
    const both = sums[lane]!
    const lower = (both << 16) >> 16
    const label = to + 1 + 4 * (lane >> 1) + (lane & 1)
    scores[label] = lower * scale
    scores[label + 2] = ((both - lower) >> 16) * scale
  }
}

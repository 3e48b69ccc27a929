/**
 * The tagger of names; data/models/names.md says how it was trained. Text form: a line of JSON, then the features in the
 * order of their numbers: the gap to the one before as 5-bit digits, how many labels have a weight, and for each its label
 * and its level.
 */
import { lazy } from '../lexicons/lists.ts'
import { LABELS } from './chain.ts'
import weights from './generated/names.ts'

/** Printable characters that need no escape in a string. */
export const DIGITS = /* @__PURE__ */ Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((char) => char !== '"' && char !== '\\')
  .join('')
/** The level of the character in the middle is zero. */
export const MIDDLE = 45
/** Bits of a feature's number. */
export const FEATURE_BITS = 26
/** The most features a word has at a time. */
export const MOST_FEATURES = 256

export interface NamesHeader {
  readonly rows: number
  readonly scale: number
  /** probability = 1 / (1 + exp(-(slope · logit + offset))) */
  readonly slope: number
  readonly offset: number
  readonly transitions: readonly number[]
}

export interface NamesModel extends NamesHeader {
  readonly table: FeatureTable
  readonly transitionScores: Float64Array
  readonly transitionOdds: Float64Array
}

/** Low bits of a feature's number that its mark keeps: how far it may lie from its slot. */
const LOW_BITS = 7
/** A row holds the levels of two labels in each number, in its lower and its upper 16 bits: one addition serves both. */
export const LANES = (LABELS + 1) >> 1

/**
 * Features by open addressing. The upper bits of a slot are a mark, which with the slot's place is the feature's whole
 * number; the lower bits tell its row of levels. All features of a word are looked up in three passes, since a processor
 * fetches from far memory ahead of time only where it needn't wait to know what comes next.
 */
export class FeatureTable {
  readonly #slots: Int32Array
  readonly #mask: number
  /** Bits of a slot that tell the row; row 0 is none. */
  readonly #rowBits: number
  readonly #rows: Int32Array
  readonly #found: Int32Array
  #used = 0

  constructor(rows: number) {
    let bits = 1
    while (2 ** bits <= rows * 2) bits++
    this.#slots = new Int32Array(2 ** bits)
    this.#mask = 2 ** bits - 1
    this.#rowBits = bits - 1
    this.#rows = new Int32Array((rows + 1) * LANES)
    this.#found = new Int32Array(MOST_FEATURES)
  }

  #markOf(key: number): number {
    const high = key >>> (this.#rowBits + 1)
    return ((high << LOW_BITS) | (key & (2 ** LOW_BITS - 1))) << this.#rowBits
  }

  /** The row of a new feature. @throws Error if it lies too far from its slot */
  add(key: number): number {
    let slot = key & this.#mask
    for (let steps = 0; this.#slots[slot] !== 0; steps++) {
      slot = (slot + 1) & this.#mask
      if (steps >= 2 ** LOW_BITS - 1) throw new Error('The table of features is too full.')
    }
    const row = ++this.#used
    this.#slots[slot] = this.#markOf(key) | row
    return row
  }

  setLevel(row: number, label: number, level: number): void {
    const at = row * LANES + (label >> 1)
    this.#rows[at] = (this.#rows[at] ?? 0) + (label & 1 ? level << 16 : level)
  }

  /** Adds the rows of the features to the sums from `at` on. */
  sum(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const slots = this.#slots
    const mask = this.#mask
    const rows = this.#rows
    const found = this.#found
    const rowBits = this.#rowBits
    const lower = (1 << rowBits) - 1
    for (let k = 0; k < count; k++) found[k] = slots[(features[k] ?? 0) & mask] ?? 0
    let hits = 0
    for (let k = 0; k < count; k++) {
      let entry = found[k] ?? 0
      if (entry === 0) continue
      const key = features[k] ?? 0
      const mark = (((key >>> (rowBits + 1)) << LOW_BITS) | (key & (2 ** LOW_BITS - 1))) << rowBits
      for (let slot = key; ((entry ^ mark) & ~lower) !== 0 && entry !== 0; ) entry = slots[++slot & mask] ?? 0
      found[hits] = (entry & lower) * LANES
      if (entry !== 0) hits++
    }
    let s0 = sums[at] ?? 0
    let s1 = sums[at + 1] ?? 0
    let s2 = sums[at + 2] ?? 0
    let s3 = sums[at + 3] ?? 0
    let s4 = sums[at + 4] ?? 0
    let s5 = sums[at + 5] ?? 0
    let s6 = sums[at + 6] ?? 0
    let s7 = sums[at + 7] ?? 0
    let s8 = sums[at + 8] ?? 0
    for (let k = 0; k < hits; k++) {
      const row = found[k] ?? 0
      s0 = (s0 + (rows[row] ?? 0)) | 0
      s1 = (s1 + (rows[row + 1] ?? 0)) | 0
      s2 = (s2 + (rows[row + 2] ?? 0)) | 0
      s3 = (s3 + (rows[row + 3] ?? 0)) | 0
      s4 = (s4 + (rows[row + 4] ?? 0)) | 0
      s5 = (s5 + (rows[row + 5] ?? 0)) | 0
      s6 = (s6 + (rows[row + 6] ?? 0)) | 0
      s7 = (s7 + (rows[row + 7] ?? 0)) | 0
      s8 = (s8 + (rows[row + 8] ?? 0)) | 0
    }
    sums[at] = s0
    sums[at + 1] = s1
    sums[at + 2] = s2
    sums[at + 3] = s3
    sums[at + 4] = s4
    sums[at + 5] = s5
    sums[at + 6] = s6
    sums[at + 7] = s7
    sums[at + 8] = s8
  }
}

/** The level of a label in sums that begin at `at`. */
export function levelIn(sums: Int32Array, at: number, label: number): number {
  const both = sums[at + (label >> 1)] ?? 0
  const lower = (both << 16) >> 16
  return label & 1 ? (both - lower) >> 16 : lower
}

export function decodeNames(text: string): NamesModel {
  const cut = text.indexOf('\n')
  const header = JSON.parse(text.slice(0, cut)) as NamesHeader
  const digit = new Uint8Array(128)
  for (let i = 0; i < DIGITS.length; i++) digit[DIGITS.charCodeAt(i)] = i
  const table = new FeatureTable(header.rows)
  let key = -1
  let at = cut + 1
  for (let k = 0; k < header.rows; k++) {
    let gap = 0
    for (;;) {
      const value = digit[text.charCodeAt(at++)] ?? 0
      gap = gap * 32 + (value & 31)
      if (value < 32) break
    }
    key += gap + 1
    const row = table.add(key)
    for (let count = digit[text.charCodeAt(at++)] ?? 0; count > 0; count--) {
      const label = digit[text.charCodeAt(at++)] ?? 0
      table.setLevel(row, label, (digit[text.charCodeAt(at++)] ?? 0) - MIDDLE)
    }
  }
  const transitionScores = Float64Array.from(header.transitions)
  return { ...header, table, transitionScores, transitionOdds: transitionScores.map(Math.exp) }
}

/** Writes what `decodeNames` reads; `rows` are sorted by key. */
export function encodeNames(
  header: Omit<NamesHeader, 'rows'>,
  rows: readonly { readonly key: number; readonly weights: readonly (readonly [number, number])[] }[],
): string {
  const pieces: string[] = []
  let last = -1
  for (const { key, weights: list } of rows) {
    let gap = key - last - 1
    last = key
    let digits = DIGITS[gap & 31] ?? ''
    for (gap = Math.floor(gap / 32); gap > 0; gap = Math.floor(gap / 32))
      digits = (DIGITS[32 + (gap & 31)] ?? '') + digits
    pieces.push(digits, DIGITS[list.length] ?? '')
    for (const [label, level] of list) pieces.push(DIGITS[label] ?? '', DIGITS[level + MIDDLE] ?? '')
  }
  if (header.transitions.length !== LABELS * LABELS) throw new Error('transitions of another set of labels')
  return `${JSON.stringify({ rows: rows.length, ...header })}\n${pieces.join('')}`
}

export const namesModel = lazy(() => decodeNames(weights))

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

export interface NamesHeader {
  readonly rows: number
  readonly pairs: number
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

/** Low bits of a feature's number that its mark keeps. */
const LOW_BITS = 8

/**
 * Features by open addressing. Most look-ups find nothing, so the marks that tell are kept apart, small enough for a
 * processor's nearer memory. A mark is the bits of the number above the slot's and its lowest: with the slot they are the
 * whole number, as long as no feature lies 256 slots or more from its own.
 */
export class FeatureTable {
  readonly #marks: Uint16Array
  readonly #bits: number
  /** Where a feature's weights begin, and how many there are in the lowest 5 bits. */
  readonly #places: Int32Array
  /** A weight's label in the upper byte, its level in the lower. */
  readonly #pairs: Int16Array

  constructor(rows: number, pairs: number) {
    let bits = FEATURE_BITS + LOW_BITS - 15
    while (2 ** bits < rows * 2) bits++
    this.#bits = bits
    this.#marks = new Uint16Array(2 ** bits)
    this.#places = new Int32Array(2 ** bits)
    this.#pairs = new Int16Array(pairs)
  }

  setPair(at: number, label: number, level: number): void {
    this.#pairs[at] = (label << 8) | (level & 255)
  }

  /** @throws Error if the feature lies too far from its slot */
  set(key: number, start: number, count: number): void {
    const mask = this.#marks.length - 1
    let slot = key & mask
    let steps = 0
    while (this.#marks[slot] !== 0) {
      slot = (slot + 1) & mask
      if (++steps >= 2 ** LOW_BITS) throw new Error('The table of features is too full.')
    }
    this.#marks[slot] = 1 + (((key >> this.#bits) << LOW_BITS) | (key & (2 ** LOW_BITS - 1)))
    this.#places[slot] = (start << 5) | count
  }

  /** Adds the levels of the feature's labels to the sums from `at` on. */
  add(key: number, sums: Float64Array, at: number): void {
    const marks = this.#marks
    const mask = marks.length - 1
    const mark = 1 + (((key >> this.#bits) << LOW_BITS) | (key & (2 ** LOW_BITS - 1)))
    let slot = key & mask
    for (;;) {
      const found = marks[slot] ?? 0
      if (found === 0) return
      if (found === mark) break
      slot = (slot + 1) & mask
    }
    const place = this.#places[slot] ?? 0
    const from = place >> 5
    const to = from + (place & 31)
    for (let k = from; k < to; k++) {
      const pair = this.#pairs[k] ?? 0
      const label = at + (pair >> 8)
      sums[label] = (sums[label] ?? 0) + ((pair << 24) >> 24)
    }
  }
}

export function decodeNames(text: string): NamesModel {
  const cut = text.indexOf('\n')
  const header = JSON.parse(text.slice(0, cut)) as NamesHeader
  const digit = new Uint8Array(128)
  for (let i = 0; i < DIGITS.length; i++) digit[DIGITS.charCodeAt(i)] = i
  const table = new FeatureTable(header.rows, header.pairs)
  let key = -1
  let pair = 0
  let at = cut + 1
  for (let row = 0; row < header.rows; row++) {
    let gap = 0
    for (;;) {
      const value = digit[text.charCodeAt(at++)] ?? 0
      gap = gap * 32 + (value & 31)
      if (value < 32) break
    }
    key += gap + 1
    const count = digit[text.charCodeAt(at++)] ?? 0
    table.set(key, pair, count)
    for (let k = 0; k < count; k++) {
      const label = digit[text.charCodeAt(at++)] ?? 0
      table.setPair(pair++, label, (digit[text.charCodeAt(at++)] ?? 0) - MIDDLE)
    }
  }
  const transitionScores = Float64Array.from(header.transitions)
  return { ...header, table, transitionScores, transitionOdds: transitionScores.map(Math.exp) }
}

/** Writes what `decodeNames` reads; `rows` are sorted by key. */
export function encodeNames(
  header: Omit<NamesHeader, 'rows' | 'pairs'>,
  rows: readonly { readonly key: number; readonly weights: readonly (readonly [number, number])[] }[],
): string {
  const pieces: string[] = []
  let last = -1
  let pairs = 0
  for (const { key, weights: list } of rows) {
    let gap = key - last - 1
    last = key
    let digits = DIGITS[gap & 31] ?? ''
    for (gap = Math.floor(gap / 32); gap > 0; gap = Math.floor(gap / 32))
      digits = (DIGITS[32 + (gap & 31)] ?? '') + digits
    pieces.push(digits, DIGITS[list.length] ?? '')
    for (const [label, level] of list) pieces.push(DIGITS[label] ?? '', DIGITS[level + MIDDLE] ?? '')
    pairs += list.length
  }
  if (header.transitions.length !== LABELS * LABELS) throw new Error('transitions of another set of labels')
  return `${JSON.stringify({ rows: rows.length, pairs, ...header })}\n${pieces.join('')}`
}

export const namesModel = lazy(() => decodeNames(weights))

/**
 * Features and what each adds to every label as text, read part by part as they are asked for: an article asks for some thousands
 * of two hundred thousand. Like stands with like, which gzip packs better: for each part of the numbers how many features it
 * has; the rest of each feature's number in two digits; and their weights. A weight is one digit: which label, counted from the
 * one before, what level, and whether the feature has more. Of these the commonest have digits of their own; the others take
 * three, the last digit, then labels skipped and end, then level.
 */
import { LABELS } from './chain.ts'
import { DIGITS, digitAt, MIDDLE } from './digits.ts'

/** Bits of a feature's number. */
export const FEATURE_BITS = 26
/** The upper bits of a feature's number, which tell the part that holds it. */
const PART_BITS = 16
export const PARTS = 2 ** PART_BITS
export const LOCAL_BITS = FEATURE_BITS - PART_BITS
const DIGIT_BITS = LOCAL_BITS / 2

/** The digit that says that a weight is written out. */
const WRITTEN_OUT = DIGITS.length - 1

export interface FeatureWeights {
  readonly key: number
  /** In the order of labels; at least one. */
  readonly weights: readonly (readonly [label: number, level: number])[]
}

/** The digits of what a weight tells, as it is written out. */
const spelled = (skipped: number, level: number, isLast: boolean): string =>
  (DIGITS[2 * skipped + (isLast ? 1 : 0)] ?? '') + (DIGITS[level + MIDDLE] ?? '')

export class FeatureText {
  readonly #text: string
  /** Where the features' numbers begin. */
  readonly #keys: number
  /** By part: its first feature, and where its weights begin; one more for the end. */
  readonly #first: Int32Array
  readonly #weights: Int32Array
  /** By digit: labels skipped, level, and 1 for the last weight of a feature. */
  readonly #skips = new Uint8Array(DIGITS.length)
  readonly #levels = new Int8Array(DIGITS.length)
  readonly #ends = new Uint8Array(DIGITS.length)

  /** The text begins at `at`; `common` are the commonest weights, two digits each, in the order of their digits. */
  constructor(text: string, at: number, rows: number, common: string) {
    this.#text = text
    this.#keys = at + PARTS
    this.#first = new Int32Array(PARTS + 1)
    this.#weights = new Int32Array(PARTS + 1)
    for (let k = 0; 2 * k < common.length; k++) {
      const first = digitAt(common, 2 * k)
      this.#skips[k] = first >> 1
      this.#ends[k] = first & 1
      this.#levels[k] = digitAt(common, 2 * k + 1) - MIDDLE
    }
    let place = this.#keys + 2 * rows
    for (let part = 0; part < PARTS; part++) {
      const count = digitAt(text, at + part)
      this.#first[part + 1] = this.#first[part]! + count
      this.#weights[part] = place
      for (let left = count; left > 0; ) {
        const digit = digitAt(text, place)
        if (digit !== WRITTEN_OUT) {
          left -= this.#ends[digit]!
          place++
        } else {
          left -= digitAt(text, place + 1) & 1
          place += 3
        }
      }
    }
    this.#weights[PARTS] = place
  }

  /** Gives each feature of a part with its levels by label, which hold good until it returns. */
  read(part: number, levels: Int32Array, put: (key: number) => void): void {
    const text = this.#text
    const last = this.#first[part + 1]!
    let place = this.#weights[part]!
    for (let row = this.#first[part]!; row < last; row++) {
      const at = this.#keys + 2 * row
      levels.fill(0)
      let label = -1
      for (let isLast = 0; isLast === 0; ) {
        const digit = digitAt(text, place++)
        if (digit !== WRITTEN_OUT) {
          label += this.#skips[digit]! + 1
          levels[label] = this.#levels[digit]!
          isLast = this.#ends[digit]!
        } else {
          const first = digitAt(text, place++)
          label += (first >> 1) + 1
          levels[label] = digitAt(text, place++) - MIDDLE
          isLast = first & 1
        }
      }
      put((part << LOCAL_BITS) | (digitAt(text, at) << DIGIT_BITS) | digitAt(text, at + 1))
    }
  }
}

/** Writes what `FeatureText` reads; features are sorted by key. */
export function packFeatures(features: readonly FeatureWeights[]): { common: string; packed: string } {
  const counts = new Array<number>(PARTS).fill(0)
  const keys: string[] = []
  const told: string[] = []
  const often = new Map<string, number>()
  for (const { key, weights } of features) {
    counts[key >>> LOCAL_BITS]!++
    const local = key & (2 ** LOCAL_BITS - 1)
    keys.push((DIGITS[local >> DIGIT_BITS] ?? '') + (DIGITS[local & (2 ** DIGIT_BITS - 1)] ?? ''))
    if (weights.length === 0 || weights.some(([label]) => label >= LABELS))
      throw new Error('A feature without weights, or of another set of labels.')
    let before = -1
    weights.forEach(([label, level], k) => {
      const one = spelled(label - before - 1, level, k + 1 === weights.length)
      before = label
      told.push(one)
      often.set(one, (often.get(one) ?? 0) + 1)
    })
  }
  if (Math.max(...counts) >= DIGITS.length) throw new Error('A part holds more features than a digit counts.')
  const common = [...often]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, WRITTEN_OUT)
    .map(([one]) => one)
  const digits = new Map(common.map((one, k) => [one, DIGITS[k]]))
  const written = DIGITS[WRITTEN_OUT] ?? ''
  const weights = told.map((one) => digits.get(one) ?? written + one)
  return {
    common: common.join(''),
    packed: counts.map((count) => DIGITS[count]).join('') + keys.join('') + weights.join(''),
  }
}

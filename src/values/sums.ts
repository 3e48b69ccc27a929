/** What a sum of money is drafted from: its amounts, its currency, and the words around that call it approximate. */
import { matchAt } from '../text/sticky.ts'
import type { Facts, ValueDraft } from './draft.ts'
import { type Quantity, readFigures } from './number.ts'
import type { ValuePatterns } from './patterns.ts'

/** Amounts above this are slips of the pen or of the scraper. */
const MOST = 1e15

/** How far before a sum, in UTF-16 units, words of approximation are looked for. */
const BEFORE = 24

export interface Sum {
  readonly start: number
  readonly end: number
  readonly amount: number
  /** The upper end of a range. */
  readonly amountTo?: number | null
}

/** Draft of a sum; `sure` is the currency that it names beyond doubt, where it names one. */
export function money(
  text: string,
  { start, end, amount, amountTo = null }: Sum,
  currency: (facts: Facts) => string | null,
  { money: patterns }: ValuePatterns,
  sure?: string | null,
): ValueDraft {
  const sane = (of: number | null) => (of !== null && Math.abs(of) <= MOST ? of : null)
  const approximate =
    patterns.approximately.test(text.slice(Math.max(0, start - BEFORE), start)) ||
    matchAt(patterns.orSo, text, end) !== null
  const draft: ValueDraft = {
    start,
    end,
    read: (facts) => ({
      kind: 'money',
      amount: sane(amount),
      amountTo: sane(amount) === null ? null : sane(amountTo),
      currency: currency(facts),
      approximate,
    }),
  }
  return sure === undefined ? { ...draft, plain: true } : { ...draft, currency: sure }
}

/** Both ends of a range, or a number alone. */
export interface Amounts {
  readonly amount: number
  readonly amountTo: number | null
  readonly end: number
}

/** What a number after a sign begins: "5-10 million", "5m to 7m" and the like; `start` is where the whole begins. */
export function amountsFrom(text: string, start: number, first: Quantity, language: ValuePatterns): Amounts {
  const { patterns, before } = surroundings(text, start, language)
  const alone = { amount: first.value, amountTo: null, end: first.end }
  const joint = matchAt(patterns.to, text, first.end)
  const second = joint && readFigures(text, first.end + joint[0].length, true, language)
  if (!joint || !second) return alone
  const [, word, and, sign] = joint
  const amount = sharedMagnitude(first, second)
  if (and !== undefined && !patterns.between.test(before)) return alone
  // "from $5 to $10 million" is a change, and "$5 to $10" may be one.
  if (word !== undefined && (sign !== undefined || patterns.from.test(before)))
    return sign === undefined ? alone : { ...alone, amount }
  return second.value > amount ? { amount, amountTo: second.value, end: second.end } : alone
}

function surroundings(text: string, start: number, { money: patterns }: ValuePatterns) {
  return { patterns, before: text.slice(Math.max(0, start - BEFORE), start) }
}

/** "$5-10 million": five million; "$500-$1 million" is no five hundred million. */
function sharedMagnitude(first: Quantity, second: Quantity): number {
  const shared =
    first.magnitude === 1 && second.magnitude > 1 && first.value < second.value / second.magnitude
  return shared ? first.value * second.magnitude : first.value
}

/** The second number of "5 to 7 million euros", where a range of sums begins with figures. */
export function rangeOfFigures(
  text: string,
  start: number,
  first: Quantity,
  language: ValuePatterns,
): { readonly amount: number; readonly second: Quantity } | null {
  const { patterns, before } = surroundings(text, start, language)
  const joint = matchAt(patterns.to, text, first.end)
  const second = joint && readFigures(text, first.end + joint[0].length, true, language)
  if (!joint || !second || joint[3] !== undefined) return null
  if (joint[2] !== undefined ? !patterns.between.test(before) : patterns.from.test(before)) return null
  const amount = sharedMagnitude(first, second)
  return second.value > amount ? { amount, second } : null
}

import { GAP, matchAt } from '../text/sticky.ts'

/** A number written in figures or words, with its magnitude: "1.2 million", "twenty-five". */
export interface Quantity {
  readonly value: number
  readonly end: number
  /** The magnitude alone, 1 if none is written. */
  readonly magnitude: number
}

const MAGNITUDES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** Short magnitudes belong to money alone: "5m" is a length elsewhere. */
const SHORT: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['cr', 1e7],
])
const FRACTIONS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 0.333],
  ['⅔', 0.667],
])

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Number words below a hundred, to their values. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  .../* @__PURE__ */ UNITS.map((word, i) => [word, i] as const),
  .../* @__PURE__ */ TENS.map((word, i) => [word, 20 + i * 10] as const),
])

const FIGURES = /(\d{1,3}(?:,\d{2,3}){1,6}|\d{1,15})(\.\d{1,9})?(?!\d|[.,]\d)([½¼¾⅓⅔])?/y
const MAGNITUDE = new RegExp(
  `(?:${GAP}|-)?(hundred|thousand|lakh|million|crore|billion|trillion)(?![A-Za-z])`,
  'iy',
)
const SHORT_MAGNITUDE = new RegExp(`${GAP}?(mln|mn|m|bln|bn|b|trn|tn|t|k|cr)(?![A-Za-z0-9])`, 'iy')
const WORD = new RegExp(`(?:${GAP}|-)([A-Za-z]{3,9})(?![A-Za-z])`, 'y')

/** A number in figures at an offset; `money` allows the short magnitudes. */
export function readFigures(text: string, at: number, money: boolean): Quantity | null {
  const match = matchAt(FIGURES, text, at)
  if (!match) return null
  const [all, whole = '', decimals = '', fraction = ''] = match
  const figures = Number(whole.replaceAll(',', '') + decimals) + (FRACTIONS.get(fraction) ?? 0)
  const end = at + all.length
  const long = matchAt(MAGNITUDE, text, end)
  const short = !long && money ? matchAt(SHORT_MAGNITUDE, text, end) : null
  const written = long ?? short
  if (!written) return { value: figures, end, magnitude: 1 }
  // A single letter must touch the figures: "$5 a day" and "$5 k" say no thousand.
  if (short && written[0].length > written[1]!.length && written[1]!.length === 1)
    return { value: figures, end, magnitude: 1 }
  const name = written[1]!.toLowerCase()
  const magnitude = (long ? MAGNITUDES : SHORT).get(name) ?? 1
  return { value: figures * magnitude, end: end + written[0].length, magnitude }
}

/** A number in words whose first word is `[start, end)`: "five", "one hundred and fifty", "twenty-five million". */
export function readNumberWords(text: string, start: number, end: number): Quantity | null {
  let current = SMALL_NUMBERS.get(text.slice(start, end).toLowerCase())
  if (current === undefined) return null
  let total = 0
  let magnitude = 1
  let stop = end
  let at = end
  // Twelve words are more than any number of a news text has.
  for (let i = 0; i < 12; i++) {
    const match = matchAt(WORD, text, at)
    if (!match) break
    const word = match[1]!.toLowerCase()
    const small = SMALL_NUMBERS.get(word)
    const scale = MAGNITUDES.get(word)
    at += match[0].length
    if (small !== undefined) {
      if (small >= 10 ? current % 100 !== 0 : current % 10 !== 0 || current === 10) break
      current += small
    } else if (scale === 100) {
      if (current === 0 || current >= 100) break
      current *= 100
    } else if (scale !== undefined) {
      if (current === 0) break
      total += current * scale
      current = 0
      magnitude = scale
    } else if (word === 'and' && (current === 0 || current % 100 === 0)) continue
    else break
    stop = at
  }
  return { value: total + current, end: stop, magnitude }
}

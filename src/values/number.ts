import { matchAt } from '../text/sticky.ts'
import type { ValuePatterns } from './patterns.ts'

/** A number written in figures or words, with its magnitude: "1.2 million", "twenty-five". */
export interface Quantity {
  readonly value: number
  readonly end: number
  /** The magnitude alone, 1 if none is written. */
  readonly magnitude: number
}

const FRACTIONS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 0.333],
  ['⅔', 0.667],
])

const FIGURES = /(\d{1,3}(?:,\d{2,3}){1,6}|\d{1,15})(\.\d{1,9})?(?!\d|[.,]\d)([½¼¾⅓⅔])?/y
/** A number in figures at an offset; `money` allows the short magnitudes. */
export function readFigures(
  text: string,
  at: number,
  money: boolean,
  { words, numbers }: ValuePatterns,
): Quantity | null {
  const match = matchAt(FIGURES, text, at)
  if (!match) return null
  const [all, whole = '', decimals = '', fraction = ''] = match
  const figures = Number(whole.replaceAll(',', '') + decimals) + (FRACTIONS.get(fraction) ?? 0)
  const end = at + all.length
  const long = matchAt(numbers.magnitude, text, end)
  const short = !long && money ? matchAt(numbers.shortMagnitude, text, end) : null
  const written = long ?? short
  if (!written) return { value: figures, end, magnitude: 1 }
  // A single letter must touch the figures: "$5 a day" and "$5 k" say no thousand.
  if (short && written[0].length > written[1]!.length && written[1]!.length === 1)
    return { value: figures, end, magnitude: 1 }
  const name = written[1]!.toLowerCase()
  const magnitude = (long ? words.magnitudes : words.shortMagnitudes).get(name) ?? 1
  return { value: figures * magnitude, end: end + written[0].length, magnitude }
}

/** A number in words whose first word is `[start, end)`: "five", "one hundred and fifty", "twenty-five million". */
export function readNumberWords(
  text: string,
  start: number,
  end: number,
  { words, numbers }: ValuePatterns,
): Quantity | null {
  let current = words.numbers.get(text.slice(start, end).toLowerCase())
  if (current === undefined) return null
  let total = 0
  let magnitude = 1
  let stop = end
  let at = end
  // Twelve words are more than any number of a news text has.
  for (let i = 0; i < 12; i++) {
    const match = matchAt(numbers.word, text, at)
    if (!match) break
    const word = match[1]!.toLowerCase()
    const small = words.numbers.get(word)
    const scale = words.magnitudes.get(word)
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
    } else if (words.and.has(word) && (current === 0 || current % 100 === 0)) continue
    else break
    stop = at
  }
  return { value: total + current, end: stop, magnitude }
}

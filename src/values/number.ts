import { isDigit } from '../text/letters.ts'
import { matchAt, wordAfter } from '../text/sticky.ts'
import type { ValuePatterns } from './patterns.ts'

/** A number written in figures or words, with its magnitude: "1.2 million", "twenty-five". */
export interface Quantity {
  readonly value: number
  readonly end: number
  /** The magnitude alone, 1 if none is written. */
  readonly magnitude: number
  /** Whether it is written as no year or number of a thing is: "5,000", "2.50", "3 million". */
  readonly grouped: boolean
}

const FRACTIONS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
])

const FIGURES = /(\d{1,3}(?:,\d{2,3}){1,6}|\d{1,15})(\.\d{1,9})?(?!\d|[.,]\d)([½¼¾⅓⅔])?/y
/** Sums are also written "10 000", "1.000.000" and "5,50". */
const SUM =
  /(\d{1,3}(?:(?:,\d{2,3}){0,6},\d{3}|(?:[ \u00a0\u202f]\d{3}){1,5}|(?:\.\d{3}){2,5})|\d{1,15})(\.\d{1,9}|,\d\d)?(?!\d|[.,]\d)([½¼¾⅓⅔])?/y

/** A number in figures at an offset; `money` allows what sums alone are written with. */
export function readFigures(
  text: string,
  at: number,
  money: boolean,
  { words, numbers }: ValuePatterns,
): Quantity | null {
  const stop = plainEnd(text, at, money)
  const read = stop > at ? { figures: Number(text.slice(at, stop)), end: stop, grouped: false } : null
  const written = read ?? writtenFigures(text, at, money)
  return written && withMagnitude(text, written, money, { words, numbers })
}

/** Figures as they are written, before any magnitude. */
interface Figures {
  readonly figures: number
  readonly end: number
  readonly grouped: boolean
}

/** Where figures end that neither mark nor blank parts from others: most, which need no pattern; else the offset itself. */
function plainEnd(text: string, at: number, money: boolean): number {
  let end = at
  while (isDigit(text.charCodeAt(end))) end++
  if (end - at > MOST_PLAIN || end >= text.length) return end - at > MOST_PLAIN ? at : end
  const code = text.charCodeAt(end)
  const parts = code === COMMA || code === DOT || (money && (code === SPACE || code >= 128))
  return (parts && isDigit(text.charCodeAt(end + 1))) || (code >= 128 && FRACTIONS.has(text[end]!)) ? at : end
}
const MOST_PLAIN = 15
const COMMA = 44
const DOT = 46
const SPACE = 32

const POINT = /\.(\d{1,3})(?!\d|[.,]\d)/y

function writtenFigures(text: string, at: number, money: boolean): Figures | null {
  // "$.50"
  if (money && text.charCodeAt(at) === DOT) {
    const part = matchAt(POINT, text, at)
    return part && { figures: Number(`0${part[0]}`), end: at + part[0].length, grouped: false }
  }
  const match = (money ? matchAt(SUM, text, at) : null) ?? matchAt(FIGURES, text, at)
  if (!match) return null
  const [all, whole = '', decimals = '', fraction = ''] = match
  const plain = Number(whole.replace(/[^\d]/g, '') + decimals.replace(',', '.'))
  const figures = plain + (FRACTIONS.get(fraction) ?? 0)
  const end = at + all.length
  const grouped = decimals.length === 3 || whole.length > 3 ? !/^\d+$/.test(whole + decimals) : false
  return { figures, end, grouped }
}

function withMagnitude(
  text: string,
  { figures, end, grouped }: Figures,
  money: boolean,
  { words, numbers }: Pick<ValuePatterns, 'words' | 'numbers'>,
): Quantity {
  if (!numbers.mayBeMagnitude(text, end)) return { value: figures, end, magnitude: 1, grouped }
  const long = matchAt(numbers.magnitude, text, end)
  const short = !long && money ? matchAt(numbers.shortMagnitude, text, end) : null
  const written = long ?? short
  if (!written) return { value: figures, end, magnitude: 1, grouped }
  // A single letter must touch the figures: "$5 a day" and "$5 k" say no thousand.
  if (short && written[0].length > written[1]!.length && written[1]!.length === 1)
    return { value: figures, end, magnitude: 1, grouped }
  const name = written[1]!.toLowerCase()
  const magnitude = (long ? words.magnitudes : words.shortMagnitudes).get(name) ?? 1
  return { value: figures * magnitude, end: end + written[0].length, magnitude, grouped: true }
}

/** A number in words whose first word is `[start, end)`: "five", "one hundred and fifty", "two and a half million". */
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
    const next = text[at] === '-' ? '-' : wordAfter(text, at)
    if (next !== '-' && !words.numbers.has(next) && !words.magnitudes.has(next) && !words.and.has(next)) break
    const match = matchAt(numbers.word, text, at)
    if (!match) break
    const half = words.and.has(next) ? matchAt(numbers.andAHalf, text, at) : null
    if (half && Number.isInteger(current)) {
      current += 0.5
      at = stop = at + half[0].length
      continue
    }
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
  return { value: total + current, end: stop, magnitude, grouped: magnitude > 1 }
}

/** Whether a number, or a word that may begin a count of something, stands behind an offset: a look that costs little. */
export function numberFollows(text: string, at: number, { words }: ValuePatterns): boolean {
  const form = wordAfter(text, at)
  if (form === '') return false
  if (isDigit(form.charCodeAt(0))) return true
  return words.numbers.has(form) || words.one.has(form) || words.dates.half.has(form)
}

/** Shares in words: "a third of voters", "nearly half of them", "one in five", "nine out of ten". */
import { matchAt, wordBefore } from '../text/sticky.ts'
import type { ValueDraft, ValueRule } from './draft.ts'
import { numberFollows } from './number.ts'
import type { ValuePatterns } from './patterns.ts'

function share(start: number, end: number, amount: number): ValueDraft {
  return { start, end, read: () => ({ kind: 'percentage', amount: amount * 100 }) }
}

/** How far before a fraction its count is looked for. */
const BACK = 12

/** "a third of", "two-thirds of", "half of"; not "the third of", "the second half of", "a quarter of an hour". */
export const fractionLed: ValueRule = (text, start, end, language) => {
  const { words, shares } = language
  const part = words.fractions.get(text.slice(start, end).toLowerCase())
  if (part === undefined || !matchAt(shares.ofMany, text, end)) return null
  if (part === 0.5) {
    const before = wordBefore(text, start).toLowerCase()
    const opens = before === '' && /(?:^|[.!?\n,(“"] ?)$/.test(text.slice(Math.max(0, start - 2), start))
    return opens || words.beforeHalf.has(before) ? share(start, end, part) : null
  }
  const count = shares.count.exec(text.slice(Math.max(0, start - BACK), start))
  if (!count) return null
  const number = readSmall(count[1]!, language)
  return number === null || number * part >= 1 ? null : share(start - count[0].length, end, number * part)
}

function readSmall(word: string, { words }: ValuePatterns): number | null {
  const form = word.toLowerCase()
  return words.one.has(form) ? 1 : (words.numbers.get(form) ?? (/^\d+$/.test(form) ? Number(form) : null))
}

/** "one in five", "9 out of 10"; not "one in five years". `[start, end)` is "in" or "out". */
export const oneIn: ValueRule = (text, start, end, language) => {
  const { shares } = language
  // "out of" has a word between.
  if (language.words.dates.in.includes(text.slice(start, end)) && !numberFollows(text, end, language))
    return null
  const after = matchAt(shares.outOf, text, start)
  const before = after && shares.numberBefore.exec(text.slice(Math.max(0, start - BACK), start))
  if (!after || !before) return null
  const [part, whole] = [readSmall(before[1]!, language), readSmall(after[1]!, language)]
  if (part === null || whole === null || part < 1 || part >= whole || whole > 1000) return null
  return share(
    start - before[0].length + before[0].indexOf(before[1]!),
    start + after[0].length,
    part / whole,
  )
}

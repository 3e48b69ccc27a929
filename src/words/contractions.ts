import { isApostrophe, withStraight } from '../text/apostrophes.ts'
import type { WordLanguage } from './language.ts'

/** Where the parts of a fused word end, from its own start; undefined for any other word, and for abbreviations (IM). */
export function fusedParts(
  chunk: string,
  start: number,
  end: number,
  { fused, longestFused }: WordLanguage,
): readonly number[] | undefined {
  const length = end - start
  if (length < 2 || length > longestFused) return undefined
  const word = chunk.slice(start, end)
  if (length < 4 && word === word.toUpperCase()) return undefined
  return fused.get(withStraight(word.toLowerCase()))
}

/** Where the second part of a contraction or possessive begins in chunk[start, end); -1 where there is none. */
export function cliticStart(
  chunk: string,
  start: number,
  end: number,
  { clitics, front }: WordLanguage,
): number {
  let mark = -1
  for (let i = end - 2; i >= start && i >= end - 4; i--) if (isApostrophe(chunk.charCodeAt(i))) mark = i
  if (mark < 0) {
    // Y'all and d'you have theirs near the front.
    return isApostrophe(chunk.charCodeAt(start + 1)) && front.test(chunk.slice(start, end)) ? start + 2 : -1
  }
  const tail = chunk.slice(mark + 1, end).toLowerCase()
  if (tail === 't' && mark - start >= 2 && (chunk.charCodeAt(mark - 1) | 32) === 110) return mark - 1
  if (mark === start || !clitics.has(tail)) {
    return mark === start + 1 && front.test(chunk.slice(start, end)) ? start + 2 : -1
  }
  // The 1990's: one word, as a decade without its apostrophe is.
  const decade =
    tail === 's' && chunk.charCodeAt(mark - 1) === 48 && /^\d{2,4}$/.test(chunk.slice(start, mark))
  return decade ? -1 : mark
}

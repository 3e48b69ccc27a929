/** Where the sentence of a word begins and ends, so far as is looked. */
import type { QuotationWords } from './words.ts'

/** On either side. */
const MOST_WORDS = 90

/** First and last word of the sentence of a word. */
export function sentenceOf(words: QuotationWords, at: number): [number, number] {
  const own = words.sentence[at]
  let first = at
  while (first > 0 && words.sentence[first - 1] === own && at - first < MOST_WORDS) first--
  let last = at + 1
  while (last < words.count && words.sentence[last] === own && last - at < MOST_WORDS) last++
  return [first, last]
}

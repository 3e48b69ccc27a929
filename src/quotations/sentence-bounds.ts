/** Where the sentence of a word begins and ends, so far as is looked. */
import type { QuotationWords } from './words.ts'

/** On either side, where nothing else is asked for. */
const MOST_WORDS = 90

/** The sentence of a word, [first, last), so far as `most` words on either side. */
export function sentenceOf(words: QuotationWords, at: number, most = MOST_WORDS): [number, number] {
  const own = words.sentence[at]
  let first = at
  while (first > 0 && words.sentence[first - 1] === own && at - first < most) first--
  let last = at + 1
  while (last < words.count && words.sentence[last] === own && last - at < most) last++
  return [first, last]
}

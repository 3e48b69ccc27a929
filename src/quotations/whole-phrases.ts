/** Phrases together with the names they cut, and before what stands in brackets: the tags know nothing of "Ministry of Health" as one name. */
import type { Grammar } from './cues.ts'
import type { QuotationWords } from './words.ts'

/** How many words a phrase is widened by on either side, and how often it is. */
const MOST_WORDS = 40
const MOST_TIMES = 3

/** The words [first, last) of a phrase with the mentions that it cuts, and with the phrases that these cut in turn: "Ministry | of Health data". */
export function wholePhrase(
  { joins, count }: QuotationWords,
  { phrases, phraseAt }: Grammar,
  index: number,
): { readonly first: number; readonly last: number; readonly head: number } {
  const phrase = phrases[index]
  if (!phrase) return { first: 0, last: 0, head: 0 }
  let { first, last, head } = phrase
  while (joins[first] === 1 && phrase.first - first < MOST_WORDS) first--
  for (let k = 0; k < MOST_TIMES && last < count && joins[last] === 1; k++) {
    while (last < count && joins[last] === 1 && last - phrase.last < MOST_WORDS) last++
    head = last - 1
    const next = phrases[phraseAt[last]!]
    if (next && next.first < last) {
      last = next.last
      head = next.head
    }
  }
  return { first, last, head }
}

/** “The port authority (HPA) | said”: the phrase before the brackets that another stands in alone; else the phrase itself. */
export function beforeBrackets(
  { lower }: QuotationWords,
  { phrases, phraseAt }: Grammar,
  index: number,
): number {
  const { first, last } = phrases[index]!
  const isAlone = lower[first - 1] === '(' && lower[last] === ')'
  const before = isAlone ? (phraseAt[first - 2] ?? -1) : -1
  return before >= 0 ? before : index
}

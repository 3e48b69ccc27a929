/** What the network of names knows a word by: parts whose vectors are added up. */
import { LISTS, type TaggerWord } from './facts.ts'

/** Groups of words, how a word is written, its last letters, and one part a list. */
const GROUPS = 1025
const WRITTEN = 24
const ENDINGS = 512
const GROUP = 0
const CASE = GROUP + GROUPS
const ENDING = CASE + WRITTEN
const LIST = ENDING + ENDINGS
export const SHARED_PARTS = LIST + LISTS
/** No word has more parts than that, its own left out. */
export const MOST_PARTS = 3 + LISTS

const FIGURES = /^\d+$/
const NUMERAL = /^[\d.,:/-]*\d[\d.,:/-]*$/

/** How a word is written, from 0 (nothing) to 21. */
function writtenAs(word: string): number {
  const { length } = word
  if (length === 0) return 0
  if (FIGURES.test(word)) return length <= 2 ? 1 : length === 4 ? 2 : 3
  if (NUMERAL.test(word)) return 4
  const small = word.toLowerCase()
  const capital = word.toUpperCase()
  if (small === capital) {
    const mark = '.,"“”\'‘’()[]-–—/&:;$'.indexOf(word.charAt(0))
    if (mark < 0) return 5
    return mark === 0 ? 6 : mark === 1 ? 7 : mark < 8 ? 8 : mark < 12 ? 9 : mark < 16 ? 10 : 11
  }
  if (word === small) return 12
  if (word === capital) {
    if (word.includes('.')) return length === 2 ? 13 : 14
    return length === 1 ? 15 : length <= 4 ? 16 : 17
  }
  const first = word.charAt(0)
  if (first === first.toLowerCase()) return 18
  const rest = word.slice(1)
  return rest === rest.toLowerCase() ? (word.endsWith('.') ? 20 : 19) : 21
}

/** Writes the parts of a word and returns how many there are. */
export function partsOf(facts: TaggerWord, out: Int32Array): number {
  const { word, small, cluster, lists } = facts
  let n = 0
  out[n++] = GROUP + cluster
  out[n++] = CASE + writtenAs(word)
  const end = small.length > 3 ? facts.suffixes[2] : undefined
  if (end !== undefined) out[n++] = ENDING + (end & (ENDINGS - 1))
  for (let bit = 0; bit < LISTS; bit++) if ((lists >> bit) & 1) out[n++] = LIST + bit
  return n
}

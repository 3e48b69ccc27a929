/** What the network of names knows a word by: parts whose vectors are added up. */
import { writtenAs } from '../../text/writing.ts'
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

/** Writes the parts of a word and returns how many there are. */
export function partsOf(facts: TaggerWord, out: Int32Array): number {
  const { word, small, cluster, lists } = facts
  let n = 0
  out[n++] = GROUP + cluster
  out[n++] = CASE + writtenAs(word, word.toLowerCase())
  const end = small.length > 3 ? facts.suffixes[2] : undefined
  if (end !== undefined) out[n++] = ENDING + (end & (ENDINGS - 1))
  for (let bit = 0; bit < LISTS; bit++) if ((lists >> bit) & 1) out[n++] = LIST + bit
  return n
}

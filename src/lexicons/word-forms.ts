import prefixes from './generated/hyphen-prefixes.ts'
import starters from './generated/sentence-starters.ts'
import { lazySet } from './lists.ts'

const prefixSet = lazySet(prefixes)
const starterSet = lazySet(starters)

/** Whether a word before a hyphen is a prefix that stays one word with what follows: non-, pre-, e-. */
export function isHyphenPrefix(lower: string): boolean {
  return prefixSet().has(lower)
}

/** Whether a capitalised word is one that begins sentences and no names. */
export function isSentenceStarter(word: string): boolean {
  return starterSet().has(word)
}

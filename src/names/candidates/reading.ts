/** What every reader of candidates is given, and the small questions they ask of the words. */

import { type KnownName, knownName, mayGoOn } from '../../language/en/gazetteer.ts'
import type { Evidence } from '../evidence.ts'
import { type Listed, lookUp, NOTHING } from '../listed.ts'
import { CAPITAL, CAPITALS, INITIAL, type NameWords } from '../words.ts'

export { toTitleCase } from '../case.ts'

export interface NameReading {
  readonly words: NameWords
  readonly evidence: Evidence
}

/** The words from first to last as one name: one space where the text has any, straight apostrophes. */
export function nameOf(words: NameWords, first: number, last: number): string {
  let name = words.text[first] ?? ''
  for (let i = first + 1; i <= last; i++) name += words.glued[i] ? words.text[i] : ` ${words.text[i]}`
  return name
}

export function isCapitalised(words: NameWords, at: number): boolean {
  const shape = words.shape[at]
  return shape === CAPITAL || shape === CAPITALS || shape === INITIAL
}

export interface Match {
  readonly first: number
  readonly last: number
  readonly known: KnownName
  readonly key: string
}

/** The longest known name that begins at the word and ends before `limit`. */
export function longestKnown(words: NameWords, at: number, limit: number): Match | null {
  if (at >= limit) return null
  const word = words.listed[at] ?? NOTHING
  const match = longestAs(words, at, limit, word, false)
  if (match || word.shape !== CAPITALS || word.text.length <= 3 || words.shape[at] !== CAPITALS) return match
  return longestAs(words, at, limit, lookUp(words.spellings, word.titleCase), true)
}

/** The words as printed, or those of "NORTH KOREA" as if in title case. */
function longestAs(
  words: NameWords,
  at: number,
  limit: number,
  word: Listed,
  shouted: boolean,
): Match | null {
  const { known, longer } = word
  let best: Match | null = known ? { first: at, last: at, known, key: word.text } : null
  const most = Math.min(limit - at, longer.most)
  if (most < 2 || !mayGoOn(longer, words.text[at + 1] ?? '')) return best
  let name = word.text
  for (let last = at + 1; last < at + most; last++) {
    const next = shouted ? (words.listed[last]?.titleCase ?? '') : words.text[last]
    name += words.glued[last] ? next : ` ${next}`
    const found = knownName(name)
    // A name that goes on behind a glued hyphen is another name, unless both are told apart ("US-China").
    if (found) best = { first: at, last, known: found, key: name }
  }
  return best
}

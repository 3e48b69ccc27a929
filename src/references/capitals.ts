/** Does a capital stand for its government here ("Moscow wants", "Beijing's position", "ties with Tehran"), or is it a place? */

import type { Doc } from '../document.ts'
import {
  isAttitude,
  isBetweenGovernments,
  isBetweenVerbs,
  isDoneToGovernments,
  isGovernmentEnding,
  isOwnedByGovernments,
  isPlaceVerb,
  isPlacingCapital,
  isSentByGovernments,
} from '../language/en/governments.ts'
import { isPossessive, LOWER, type NameWords } from '../names/words.ts'

const SENT_BY = new Set(['from', 'to', 'on', 'against', 'for'])
const PREFIXES = new Set(['pro', 'anti'])

/** The token that a word begins in. */
export type TokenAt = (word: number) => { readonly pos: string; readonly lemma: string }

const NO_TOKEN = { pos: 'X', lemma: '' }

export const tokenFinder =
  ({ tokens }: Doc<'tokens'>, { token }: NameWords): TokenAt =>
  (word) =>
    tokens[token[word]!] ?? NO_TOKEN

export function followedByVerb(words: NameWords, last: number, tokenAt: TokenAt): boolean {
  const next = last + 1
  if (words.sentence[next] !== words.sentence[last]) return false
  const { pos } = tokenAt(next)
  return pos === 'VERB' || pos === 'AUX'
}

/** Is the verb after the city one of a government: "has rejected", "is ready", but not "was hot" or "had no water"? */
function acts(words: NameWords, last: number, tokenAt: TokenAt): boolean {
  if (!followedByVerb(words, last, tokenAt)) return false
  const verb = tokenAt(last + 1)
  if (isPlaceVerb(verb.lemma)) return false
  if (verb.lemma !== 'be' && verb.lemma !== 'have') return true
  let at = last + 2
  while (isBetweenVerbs(words.text[at] ?? '')) at++
  if (words.shape[at] !== LOWER || words.sentence[at] !== words.sentence[last]) return false
  const next = tokenAt(at)
  if (verb.lemma === 'have') return (next.pos === 'VERB' || next.pos === 'AUX') && !isPlaceVerb(next.lemma)
  const text = words.text[at] ?? ''
  return (
    isAttitude(text) ||
    isDoneToGovernments(next.lemma) ||
    (text.endsWith('ing') && next.pos === 'VERB' && !isPlaceVerb(next.lemma))
  )
}

/** "pro-Moscow", "Moscow-backed": a glued word that makes the city its government; null where there is none. */
function compound(words: NameWords, first: number, last: number): boolean | null {
  if (words.text[first - 1] === '-' && words.glued[first] === 1)
    return PREFIXES.has(words.listed[first - 2]?.lower ?? '')
  if (words.text[last + 1] === '-' && words.glued[last + 1] === 1)
    return isGovernmentEnding(words.text[last + 2] ?? '')
  return null
}

export function governs(
  words: NameWords,
  first: number,
  last: number,
  tokenAt: TokenAt,
  isCapital: (word: number) => boolean,
): boolean {
  const name = words.text[last] ?? ''
  // "Mexico City" is never its government, and Brussels is that of the union.
  if (name === 'City' || name === 'Brussels') return false
  const joined = compound(words, first, last)
  if (joined !== null) return joined
  const before = words.listed[first - 1]?.lower ?? ''
  const linked = words.listed[first - 2]?.lower ?? ''
  if (SENT_BY.has(before) && isSentByGovernments(linked)) return true
  if ((before === 'with' || before === 'between') && isBetweenGovernments(linked)) return true
  if (
    before === 'and' &&
    words.text[first - 3] === 'between' &&
    isBetweenGovernments(words.listed[first - 4]?.lower ?? '')
  )
    return isCapital(first - 2)
  if (isPlacingCapital(before) || words.text[last + 1] === ',') return false
  if (isPossessive(words, last + 1)) {
    const next = words.text[last + 2] === 's' ? last + 3 : last + 2
    return isOwnedByGovernments(words.text[next] ?? '') || isOwnedByGovernments(words.text[next + 1] ?? '')
  }
  if (acts(words, last, tokenAt)) return true
  // "Berlin and Paris agreed"
  return words.text[last + 1] === 'and' && isCapital(last + 2) && acts(words, last + 2, tokenAt)
}

/** Does a capital stand for its government here ("Moscow wants", "Beijing's position", "ties with Tehran"), or is it a place? */
import type { Worded } from '../document.ts'
import { isPossessive, LOWER, type NameWords } from '../names/words.ts'

const PLACE_BEFORE = new Set(
  'in at near from to outside around across through into inside toward towards of leaving visiting for on over'.split(
    ' ',
  ),
)
const GOVERNS = new Set(
  'policy government position decision move stance support response role aim ambassador allies ally plan plans demand demands relations ties hand hands interests sanctions influence leaders pressure envoy'.split(
    ' ',
  ),
)
/** What governments have between them, and what they send and give. */
const BETWEEN = new Set(
  'ties relations talks deal war alliance negotiations tensions tension pact agreement dispute rift row contacts dialogue trade'.split(
    ' ',
  ),
)
const SENT = new Set(
  'pressure warning warnings orders criticism support approval pushback threats message messages signal signals help aid weapons permission sanctions arms loans concessions'.split(
    ' ',
  ),
)
const SENT_BY = new Set(['from', 'to', 'on', 'against', 'for'])
/** What cities do and governments do not; lemmas. */
const OF_PLACES = new Set(
  'host freeze flood wake sleep sit lie stand boast become win beat lose draw score play burn shake flourish bustle celebrate'.split(
    ' ',
  ),
)
const READY = new Set(
  'ready willing keen eager reluctant prepared determined unlikely likely adamant wary furious angry silent opposed open committed concerned worried unhappy cautious hopeful confident responsible'.split(
    ' ',
  ),
)
const ACCUSED = new Set(
  'accuse blame expect believe say think see criticize criticise condemn report understand suspect'.split(
    ' ',
  ),
)
const PREFIXES = new Set(['pro', 'anti'])
const ENDINGS = new Set(
  'backed led funded friendly imposed appointed controlled aligned supported sponsored installed brokered'.split(
    ' ',
  ),
)

/** The token that a word begins in. */
export type TokenAt = (word: number) => { readonly pos: string; readonly lemma: string }

const NO_TOKEN = { pos: 'X', lemma: '' }

export const tokenFinder =
  ({ tokens }: Worded, { token }: NameWords): TokenAt =>
  (word) =>
    tokens[token[word] ?? 0] ?? NO_TOKEN

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
  if (OF_PLACES.has(verb.lemma)) return false
  if (verb.lemma !== 'be' && verb.lemma !== 'have') return true
  let at = last + 2
  while (/^(?:not|now|still|also|already|never|been|being|long|always|very|too)$/.test(words.text[at] ?? ''))
    at++
  if (words.shape[at] !== LOWER || words.sentence[at] !== words.sentence[last]) return false
  const next = tokenAt(at)
  if (verb.lemma === 'have') return (next.pos === 'VERB' || next.pos === 'AUX') && !OF_PLACES.has(next.lemma)
  const text = words.text[at] ?? ''
  return (
    READY.has(text) ||
    ACCUSED.has(next.lemma) ||
    (text.endsWith('ing') && next.pos === 'VERB' && !OF_PLACES.has(next.lemma))
  )
}

/** "pro-Moscow", "Moscow-backed": a glued word that makes the city its government; null where there is none. */
function compound(words: NameWords, first: number, last: number): boolean | null {
  if (words.text[first - 1] === '-' && words.glued[first] === 1)
    return PREFIXES.has(words.listed[first - 2]?.lower ?? '')
  if (words.text[last + 1] === '-' && words.glued[last + 1] === 1)
    return ENDINGS.has(words.text[last + 2] ?? '')
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
  if (SENT_BY.has(before) && SENT.has(linked)) return true
  if ((before === 'with' || before === 'between') && BETWEEN.has(linked)) return true
  if (
    before === 'and' &&
    words.text[first - 3] === 'between' &&
    BETWEEN.has(words.listed[first - 4]?.lower ?? '')
  )
    return isCapital(first - 2)
  if (PLACE_BEFORE.has(before) || words.text[last + 1] === ',') return false
  if (isPossessive(words, last + 1)) {
    const next = words.text[last + 2] === 's' ? last + 3 : last + 2
    return GOVERNS.has(words.text[next] ?? '') || GOVERNS.has(words.text[next + 1] ?? '')
  }
  if (acts(words, last, tokenAt)) return true
  // "Berlin and Paris agreed"
  return words.text[last + 1] === 'and' && isCapital(last + 2) && acts(words, last + 2, tokenAt)
}

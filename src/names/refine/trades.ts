/** A trade that opens a sentence is no part of the name behind it: "Baker Tom Nowak said the shop would reopen." */
import { isSurelyFirmNoun } from '../../language/en/firms.ts'
import { isTrade } from '../../language/en/trades.ts'
import { lazy } from '../../language/lists/lists.ts'
import type { Candidate } from '../candidate.ts'
import { nameOf } from '../candidates/reading.ts'
import { draft } from '../candidates/run.ts'
import { CAPITAL, type NameWords } from '../words.ts'

/** Is the word a trade with a full name behind it? The list leaves out what many are called ("Mason"). */
function opensWithTrade({ opens, shape, listed }: NameWords, { first, last, type }: Candidate): boolean {
  if (type !== 'person' || last - first < 2 || opens[first] !== 1) return false
  if (shape[first] !== CAPITAL || shape[first + 1] !== CAPITAL) return false
  return listed[first + 1]!.gender !== null && isTrade(listed[first]!.lower)
}

/** "Chipmaker Zentrax": a kind of firm that opens a sentence or a headline; "Company" and "Airlines" are in names as well. */
const opensWithKind = (
  { opens, listed, shape }: NameWords,
  { first, last, type, rule }: Candidate,
): boolean =>
  (type === 'organization' || type === 'person') &&
  rule !== 'given' &&
  last > first &&
  opens[first] === 1 &&
  shape[first + 1] === CAPITAL &&
  /er$/.test(listed[first]!.lower) &&
  isSurelyFirmNoun(listed[first]!.lower)

/** Cuts trades off people's names, and keeps them as titles. A person whom the article calls by that word alone has it as a name. */
export function cutTrades(words: NameWords, candidates: readonly Candidate[]): Candidate[] {
  const people = lazy(() => new Set(candidates.flatMap(({ key, type }) => (type === 'person' ? key : []))))
  return candidates.map((candidate) => {
    const { first, last } = candidate
    if (opensWithKind(words, candidate))
      return {
        ...candidate,
        ...draft('organization', candidate.confidence, 'tagger'),
        first: first + 1,
        key: nameOf(words, first + 1, last),
      }
    if (!opensWithTrade(words, candidate)) return candidate
    const trade = words.text[first]!
    if (people().has(trade)) return candidate
    return {
      ...candidate,
      first: first + 1,
      key: nameOf(words, first + 1, last),
      title: candidate.title ?? trade,
    }
  })
}

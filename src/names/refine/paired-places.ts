/** Names that are one with a small word: "Tyne and Wear", "Argyll and Bute Council", "the Conservative party". */
import { isPartyBent, pairedWith } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { NOTHING, ORGANIZATION_HEAD, PLACE_HEAD } from '../listed.ts'
import { CAPITAL, type NameWords } from '../words.ts'

const SURE = 0.8

/** The last word of the whole place where a name stops before "and"; -1 where it is whole. */
function pairEnd({ text, sentence }: NameWords, last: number): number {
  if ((text[last + 1] !== 'and' && text[last + 1] !== '&') || sentence[last + 2] !== sentence[last]) return -1
  for (const behind of pairedWith(text[last] ?? ''))
    if (behind.every((word, k) => text[last + 2 + k] === word)) return last + 1 + behind.length
  return -1
}

/** The name up to the end of the place, with the kind of body or place that stands behind it. */
function paired(words: NameWords, candidate: Candidate, end: number): Candidate {
  const { first, type, confidence } = candidate
  const next = words.listed[end + 1] ?? NOTHING
  const goesOn =
    isCapitalised(words, end + 1) &&
    words.sentence[end + 1] === words.sentence[first] &&
    next.is(ORGANIZATION_HEAD | PLACE_HEAD)
  const last = goesOn ? end + 1 : end
  const isBody = type === 'organization' || (goesOn && next.is(ORGANIZATION_HEAD))
  const made = draft(isBody ? 'organization' : 'location', confidence, 'known-place')
  return draftAt(first, last, nameOf(words, first, last), made)
}

/** In order and without overlaps, as they came. */
export function joinPairs(words: NameWords, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  /** The last word of the pair that was joined last. */
  let taken = -1
  for (const candidate of candidates) {
    const { type, first, last, rule } = candidate
    if (first <= taken && rule !== 'given') continue
    const mayBe = (type === 'location' || type === 'organization') && rule !== 'given' && first > taken
    const end = mayBe ? pairEnd(words, last) : -1
    const name = end < 0 ? candidate : paired(words, candidate, end)
    if (name !== candidate) taken = name.last
    joined.push(name)
  }
  return joined
}

/** "the Conservative party": what a party is by its bent is a name with "party" alone; at the head of a sentence it may be a plain word. */
export function addParties(words: NameWords, candidates: readonly Candidate[]): readonly Candidate[] {
  const { text, opens, sentence, shape } = words
  const added: Candidate[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    if (shape[at] !== CAPITAL || text[at + 1] !== 'party' || sentence[at + 1] !== sentence[at]) continue
    if (opens[at] === 1 || !isPartyBent(text[at] ?? '')) continue
    if (isCapitalised(words, at - 1) && opens[at - 1] !== 1) continue
    added.push(
      draftAt(at, at + 1, nameOf(words, at, at + 1), draft('organization', SURE, 'organization-word')),
    )
  }
  return added.length === 0 ? candidates : besides(candidates, added)
}

/** The candidates and those of the added ones that none of them reaches beyond; what lies within these goes. */
function besides(candidates: readonly Candidate[], added: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  let c = 0
  for (const name of added) {
    while (c < candidates.length && candidates[c]!.last < name.first) kept.push(candidates[c++]!)
    const within: Candidate[] = []
    while (c < candidates.length && candidates[c]!.first <= name.last) within.push(candidates[c++]!)
    const isTaken = within.some(
      ({ first, last, rule }) => rule === 'given' || first < name.first || last > name.last,
    )
    kept.push(...(isTaken ? within : [name]))
  }
  return [...kept, ...candidates.slice(c)]
}

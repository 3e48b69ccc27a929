/** Names whose parts a small word between hyphens joins, in Urdu and Persian: "Pakistan Tehreek-e-Insaf", "Azm-e-Istehkam". */
import { isPartyOfFaith } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { HYPHEN } from '../listed.ts'
import type { NameWords } from '../words.ts'

const JOINS = new Set(['e', 'i', 'ul', 'ud', 'uz'])
const SURE = 0.8

interface Joined {
  readonly first: number
  readonly last: number
  readonly isParty: boolean
}

const isGlued = ({ glued, text }: NameWords, at: number): boolean => glued[at] === 1 && text[at] === '-'

const isState = ({ listed }: NameWords, at: number): boolean => listed[at]?.known?.country?.via === 'name'

/** The name around a hyphen that is its first, behind the last word that is `taken`; null where it joins something else. */
function joinedAt(words: NameWords, hyphen: number, taken: number): Joined | null {
  const { text, glued, sentence } = words
  if (!isGlued(words, hyphen) || !isGlued(words, hyphen + 2) || !JOINS.has(text[hyphen + 1] ?? ''))
    return null
  if (glued[hyphen + 1] !== 1 || glued[hyphen + 3] !== 1) return null
  if (!isCapitalised(words, hyphen - 1) || !isCapitalised(words, hyphen + 3)) return null
  const isParty = isPartyOfFaith(text[hyphen - 1] ?? '')
  let first = hyphen - 1
  let last = hyphen + 3
  if (isParty && first - 1 > taken && isState(words, first - 1) && sentence[first - 1] === sentence[first])
    first--
  if (isParty && isState(words, last + 1) && sentence[last + 1] === sentence[last] && glued[last + 1] !== 1)
    last++
  return { first, last, isParty }
}

function findJoined(words: NameWords): Joined[] {
  const found: Joined[] = []
  for (let at = 1; at < words.text.length; at++) {
    if (!(words.traits[at]! & HYPHEN)) continue
    const joined = joinedAt(words, at, found[found.length - 1]?.last ?? -1)
    if (!joined) continue
    found.push(joined)
    at = joined.last
  }
  return found
}

const covers = (one: Joined | Candidate, other: Joined | Candidate): boolean =>
  one.first <= other.first && one.last >= other.last

/** Parties and armed groups are made whole; of what else is joined so no part is a name. */
export function joinNames(words: NameWords, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined = findJoined(words)
  if (joined.length === 0) return candidates
  const kept: Candidate[] = []
  /** The names that something longer, or given, holds already. */
  const held = new Set<Joined>()
  let j = 0
  for (const candidate of candidates) {
    while (j < joined.length && joined[j]!.last < candidate.first) j++
    let end = j
    while (end < joined.length && joined[end]!.first <= candidate.last) end++
    const within = joined.slice(j, end)
    if (candidate.rule !== 'given' && !within.every((name) => covers(candidate, name))) continue
    for (const name of within) held.add(name)
    kept.push(candidate)
  }
  for (const name of joined) {
    if (!name.isParty || held.has(name)) continue
    const { first, last } = name
    kept.push(
      draftAt(first, last, nameOf(words, first, last), draft('organization', SURE, 'organization-word')),
    )
  }
  return kept.sort((a, b) => a.first - b.first)
}

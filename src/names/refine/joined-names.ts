/** Names whose parts a small word between hyphens joins, in Urdu and Persian: "Pakistan Tehreek-e-Insaf", "Azm-e-Istehkam", "Raza-ul-Karim". */
import { isJoinedThing, isPartyOfFaith } from '../../language/en/name-repairs.ts'
import { titleGender } from '../../language/en/people.ts'
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { HYPHEN, ORGANIZATION_HEAD, PLACE_HEAD, SURNAME } from '../listed.ts'
import { CAPITAL, type NameWords } from '../words.ts'

/** "of" in Urdu and Persian. */
const OF = new Set(['e', 'i'])
/** The Arabic article as it sounds within people's names. */
const ARTICLES = new Set(['ul', 'ud', 'un', 'ur', 'us', 'uz'])
const SURE = 0.8

interface Joined {
  readonly first: number
  readonly last: number
  /** Null for what is no name that is told. */
  readonly type: EntityType | null
}

const isGlued = ({ glued, text }: NameWords, at: number): boolean => glued[at] === 1 && text[at] === '-'

const isState = ({ listed }: NameWords, at: number): boolean => listed[at]?.known?.country?.via === 'name'

/** How many words a kind of body or place may stand behind the name: "Raza-i-Azam | Medical College". */
const MOST_BEHIND = 3

/** The last word of the kind that goes on behind a name; `last` where none does. */
function endOfKind(words: NameWords, last: number): number {
  let end = last
  for (let at = last + 1; at <= last + MOST_BEHIND; at++) {
    if (words.shape[at] !== CAPITAL || words.glued[at] === 1 || words.sentence[at] !== words.sentence[last])
      break
    if (words.listed[at]?.is(ORGANIZATION_HEAD | PLACE_HEAD)) end = at
  }
  return end
}

/** A party with its state: "Pakistan | Tehreek-e-Insaf". */
function partyOf(words: NameWords, from: number, to: number, taken: number): Joined {
  const { sentence, glued } = words
  const first =
    from - 1 > taken && isState(words, from - 1) && sentence[from - 1] === sentence[from] ? from - 1 : from
  const goesOn = isState(words, to + 1) && sentence[to + 1] === sentence[to] && glued[to + 1] !== 1
  return { first, last: goesOn ? to + 1 : to, type: 'organization' }
}

/** The name around a hyphen that is its first, behind the last word that is `taken`; null where it joins something else. */
function joinedAt(words: NameWords, hyphen: number, taken: number): Joined | null {
  const { text, glued } = words
  const join = text[hyphen + 1] ?? ''
  if (!isGlued(words, hyphen) || !isGlued(words, hyphen + 2) || !(OF.has(join) || ARTICLES.has(join)))
    return null
  if (glued[hyphen + 1] !== 1 || glued[hyphen + 3] !== 1) return null
  const first = hyphen - 1
  const last = hyphen + 3
  if (!isCapitalised(words, first) || !isCapitalised(words, last)) return null
  const opener = text[first] ?? ''
  if (isPartyOfFaith(opener)) return partyOf(words, first, last, taken)
  const end = endOfKind(words, last)
  if (end > last) {
    const isBody = words.listed[end]?.is(ORGANIZATION_HEAD) === true
    return { first, last: end, type: isBody ? 'organization' : 'location' }
  }
  return { first, last, type: ARTICLES.has(join) && !isJoinedThing(opener) ? 'person' : null }
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

/** Is a candidate beside a joined name part of the same person's name? */
const isPart = ({ sentence }: NameWords, name: Joined, beside: Candidate | undefined): beside is Candidate =>
  beside?.type === 'person' && beside.rule !== 'given' && sentence[beside.first] === sentence[name.first]

/** The last word with a surname that stands right behind it: "Noor-ul-Ain | Khan". */
function withSurname({ listed, shape, glued, sentence }: NameWords, last: number): number {
  const next = last + 1
  const isNext = shape[next] === CAPITAL && glued[next] !== 1 && sentence[next] === sentence[last]
  return isNext && listed[next]?.is(SURNAME) ? next : last
}

/** What of a candidate's neighbours is known by its first and last words. */
interface Beside {
  readonly before: Candidate | undefined
  readonly behind: Candidate | undefined
}

/** Somebody's name with what stands before or behind it and was read as part of a name: "Raza-ul-Karim Abidi". */
function personOf(
  words: NameWords,
  name: Joined,
  within: readonly Candidate[],
  { before, behind }: Beside,
): Candidate {
  const first = isPart(words, name, before) ? before.first : name.first
  let last = name.last
  for (const part of within) if (part.type === 'person') last = Math.max(last, part.last)
  if (isPart(words, name, behind) && behind.title === null) last = Math.max(last, behind.last)
  else if (!behind && last === name.last) last = withSurname(words, last)
  const address = first < name.first ? (before?.title ?? '') : (words.text[first - 1] ?? '')
  const gender = titleGender(address)
  const made = draft('person', SURE, 'tagger', { title: gender ? address : null, gender: gender ?? 'u' })
  return draftAt(first, last, nameOf(words, first, last), made)
}

/** What is joined is made whole: parties, people, and bodies and places with their kind; of what else is joined so no part is a name. */
export function joinNames(words: NameWords, candidates: readonly Candidate[]): readonly Candidate[] {
  const joined = findJoined(words)
  if (joined.length === 0) return candidates
  const kept: Candidate[] = []
  /** The parts of each name that were names by themselves; undefined where something longer, or given, holds it already. */
  const parts = new Map<Joined, Candidate[]>(joined.map((name) => [name, []]))
  let j = 0
  for (const candidate of candidates) {
    while (j < joined.length && joined[j]!.last < candidate.first) j++
    let end = j
    while (end < joined.length && joined[end]!.first <= candidate.last) end++
    const within = joined.slice(j, end)
    if (candidate.rule !== 'given' && !within.every((name) => covers(candidate, name))) {
      for (const name of within) parts.get(name)?.push(candidate)
      continue
    }
    for (const name of within) parts.delete(name)
    kept.push(candidate)
  }
  const ends = new Map(kept.map((candidate) => [candidate.last, candidate]))
  const starts = new Map(kept.map((candidate) => [candidate.first, candidate]))
  for (const [name, within] of parts) {
    const { first, last, type } = name
    if (type === 'person')
      kept.push(personOf(words, name, within, { before: ends.get(first - 1), behind: starts.get(last + 1) }))
    else if (type)
      kept.push(draftAt(first, last, nameOf(words, first, last), draft(type, SURE, 'organization-word')))
  }
  return withoutCovered(kept.sort((a, b) => a.first - b.first || b.last - a.last))
}

/** In order of their first words, longer ones first: those that reach into the one before are its parts. */
function withoutCovered(candidates: readonly Candidate[]): Candidate[] {
  let end = -1
  return candidates.filter(({ first, last }) => {
    if (first <= end) return false
    end = last
    return true
  })
}

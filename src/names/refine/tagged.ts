/** The tagger's names over the rules' candidates: the tagger says where a name stands and its class, the lists what it is. */
import { countryForm } from '../../language/en/countries.ts'
import { isVote } from '../../language/en/elections.ts'
import { knownName } from '../../language/en/gazetteer.ts'
import { isMostlySmallInTitles, isOccasion } from '../../language/en/name-repairs.ts'
import { isPlacing } from '../../language/en/name-surroundings.ts'
import { isEventHead } from '../../language/en/name-words.ts'
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import { type NameReading, nameOf } from '../candidates/reading.ts'
import { draftKnown } from '../candidates/rules/known.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { isFirm } from '../firms.ts'
import { COMMON } from '../listed.ts'
import type { RuleName } from '../rules.ts'
import type { Tagged, Tagging } from '../tagger/tagging.ts'
import { LOWER, type NameWords } from '../words.ts'
import { joinElections } from './elections.ts'
import { addressOf, titleOf } from './person-titles.ts'
import { isCentre, isWhere } from './whereabouts.ts'
import { isBodyFor } from './whole-names.ts'

const CLASS: Readonly<Record<EntityType, Tagged['type']>> = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  country: 'location',
  group: 'misc',
  event: 'misc',
  work: 'misc',
}

/** Where the tagger thinks a word this likely to be in no name, a candidate the rules are not sure of is none. */
const SURE_OUTSIDE = 0.25
/** Below it the tagger's cut of an organization's name yields to a longer one by the rules. */
const SURE_CUT = 0.7

/** Below it a first name speaks for a person against an organization. */
const SURE_PERSON = 0.6

/** As `SURE_OUTSIDE`, for what stands behind a title. */
const PLAINLY_OUTSIDE = 0.95
/** As `SURE_OUTSIDE`, for the first word of a body's name that may stand for it. */
const SHORT_OUTSIDE = 0.9

/** As `SURE_OUTSIDE`, for a candidate that has nothing but its capital letters. */
const LIKELY_OUTSIDE = 0.1

/** Lists made for news, which tell an institution from the house it sits in. */
const CURATED = new Set<RuleName>(['known-organization', 'known-group', 'known-event'])

/** The candidate as another class, or no surer than the tagger. */
function agreed(words: NameWords, candidate: Candidate, tagged: Tagged): Candidate {
  if (CURATED.has(candidate.rule) || (candidate.rule === 'title' && candidate.type === 'person'))
    return candidate
  if (candidate.type !== null && CLASS[candidate.type] === tagged.type)
    return draftAt(candidate.first, candidate.last, candidate.key, candidate, tagged.confidence)
  if (candidate.rule === 'known-place' && tagged.type === 'organization' && isWhere(words, tagged))
    return candidate
  // A hospital is an institution here, and a building to some corpora.
  if (candidate.rule === 'organization-word' && tagged.type === 'location' && !isCentre(words, tagged))
    return candidate
  // "In Hollins Green": what stands before it speaks for a place, and the tagger is not sure of a person.
  if (
    candidate.type === 'location' &&
    candidate.last > candidate.first &&
    tagged.type === 'person' &&
    tagged.confidence < SURE_PERSON &&
    candidate.confidence > tagged.confidence
  )
    return candidate
  if (tagged.type === 'misc') {
    const people = candidate.type === 'country' ? peopleOf(words, candidate) : null
    if (people) return people
    const isBody =
      isBodyFor(words, candidate) || (candidate.rule === 'organization-word' && tagged.confidence < SURE_CUT)
    const stays = candidate.type === null || candidate.type === 'country' || isBody
    return stays ? candidate : { ...candidate, type: null }
  }
  const known = tagged.type === 'location' ? knownName(candidate.key) : null
  const made = known ? draftKnown(candidate.key, known) : null
  if (made?.type && CLASS[made.type] === 'location')
    return { ...candidate, ...made, confidence: tagged.confidence }
  return {
    ...candidate,
    type: tagged.type,
    confidence: tagged.confidence,
    rule: candidate.type === null ? candidate.rule : 'tagger',
    country: tagged.type === 'organization' ? candidate.country : null,
    via: null,
    canonical: null,
  }
}

/** "Saudi" is short for the state, as in "in Saudi", and its people's adjective; null for a name that is not both. */
function peopleOf(words: NameWords, candidate: Candidate): Candidate | null {
  const { first, last, key } = candidate
  if (isPlacing(words.text[first - 1] ?? '')) return null
  const plural = countryForm(`${key}s`)
  if (plural?.via !== 'demonym' || plural.country.alpha2 !== candidate.country) return null
  return draftAt(first, last, key, draftKnown(key, { country: { ...plural, plural: false } }))
}

/** Does the rules' name hold the tagger's, with a hyphen's other half or the words of a list beside it? */
function holds({ words }: NameReading, candidate: Candidate, tagged: Tagged): boolean {
  const { first, last, type } = tagged
  if (candidate.first > first || candidate.last < last || candidate.type === null) return false
  if (candidate.last > last && words.text[last + 1] === '-' && words.glued[last + 1]) return true
  // "New York City Comptroller" names the city.
  if (type === 'location' && candidate.rule === 'place-and-more') return false
  return CURATED.has(candidate.rule)
}

/** "The Maldives" is the state without its article, "Queen Sofia" the person without her title. */
function isBehind(words: NameWords, { first, type, rule, gender }: Candidate, tagged: Tagged): boolean {
  if (first !== tagged.first + 1) return false
  if (type === 'country') return tagged.type === 'location' && words.text[tagged.first] === 'The'
  return rule === 'title' && gender !== 'u' && tagged.type === 'organization' && tagged.confidence < SURE_CUT
}

/** "The US-China talks" name both. */
const areCountries = (parts: readonly Candidate[]): boolean =>
  parts.length > 1 && parts.every(({ type }) => type === 'country')

/** A name the rules cut otherwise, or did not see; titles and first names of what it overlaps are kept. */
function made(reading: NameReading, tagged: Tagged, overlapped: readonly Candidate[]): Candidate | null {
  const { words } = reading
  if (tagged.type === 'misc' || areCountries(overlapped)) return null
  const { last, type, confidence } = tagged
  const title = titleOf(reading, tagged)
  const the = words.text[tagged.first] ?? ''
  const within = words.opens[tagged.first] === 0
  // "The Hague" and "The Oval" are called so, and bodies with a capital within a sentence; "The Netherlands" is not.
  const article =
    /^the$/i.test(the) &&
    tagged.first < last &&
    !(type === 'organization' && the === 'The' && within) &&
    (type !== 'location' || knownName(nameOf(words, tagged.first + 1, last)) !== null)
  const first = title ? title.last + 1 : article ? tagged.first + 1 : tagged.first
  const key = nameOf(words, first, last)
  const known = knownName(key)
  const listed = known ? draftKnown(key, known) : null
  const base = listed?.type && CLASS[listed.type] === type ? listed : draft(type, confidence, 'tagger')
  const { title: called, gender } = addressOf(words, tagged, title, overlapped)
  return { first, last, key, ...base, confidence, title: called, gender }
}

/** "Tornby International | Film Festival": a name of an event that goes back to where the tagger begins it; not for the state alone, "US | Paralympics". */
function isCutShort({ shape, text, listed }: NameWords, { first, last }: Candidate, name: Tagged): boolean {
  if (last !== name.last) return false
  let isState = true
  for (let at = name.first; at < first; at++) {
    if (shape[at] === LOWER && !isMostlySmallInTitles(text[at] ?? '')) return false
    isState &&= Boolean(listed[at]?.known?.country)
  }
  return !isState
}

/** "United States" within an election's name is no country: what the tagger calls one longer name loses its parts. */
function withoutParts(
  { words }: NameReading,
  overlapped: readonly Candidate[],
  name: Tagged,
): readonly Candidate[] {
  const parts = overlapped.every(({ first, last }) => first >= name.first && last <= name.last)
  if (!parts) return overlapped
  if (areCountries(overlapped)) return overlapped
  const head = words.text[name.last] ?? ''
  const misc = overlapped.filter(({ type }) => type !== null && CLASS[type] === 'misc')
  const cut = misc.find((part) => part.type === 'event' && isCutShort(words, part, name))
  if (misc.length > 0 && (!cut || misc.length > 1)) return misc
  if (!cut && !isEventHead(head) && !isVote(head) && !isOccasion(head)) return []
  const key = nameOf(words, name.first, name.last)
  const country = overlapped.find((part) => part.country !== null)?.country ?? null
  const event = draft('event', name.confidence, 'event-word', { country })
  return [{ first: name.first, last: name.last, key, ...event }]
}

/** In order and without overlaps. What the analyzer was given stays as it is. */
export function mergeTagged(
  reading: NameReading,
  candidates: readonly Candidate[],
  { names: tagged, outside }: Tagging,
): Candidate[] {
  const { words } = reading
  const surnames = new Set(
    tagged.flatMap(({ first, last, type }) => (type === 'person' && last > first ? [words.text[last]] : [])),
  )
  /** First words of bodies' names, which may stand for them: "Amnesty". */
  const openings = new Set(
    tagged.flatMap(({ first, last, type }) =>
      type === 'organization' && last > first && !words.listed[first]?.is(COMMON) ? [words.text[first]] : [],
    ),
  )
  /** "the Office for Rail Safety", "the company Osterby": the article makes a body's plain name sure. */
  const named = (candidate: Candidate) =>
    (words.listed[candidate.first - 1]?.lower === 'the' && isBodyFor(words, candidate)) ||
    (candidate.type === 'organization' && isFirm(words, candidate.first, candidate.last))
  const keepAlone = (candidate: Candidate) => {
    const surname = candidate.type === 'person' && surnames.has(words.text[candidate.last])
    const { first, last, key } = candidate
    const short = first === last && openings.has(key) && outside[first]! < SHORT_OUTSIDE
    if (surname || short || named(candidate) || staysAlone(candidate, outside)) merged.push(candidate)
  }
  const merged: Candidate[] = []
  let c = 0
  /** The last word of what was taken. */
  let end = -1
  for (const name of tagged) {
    const overlapped: Candidate[] = []
    while (c < candidates.length && candidates[c]!.last < name.first) keepAlone(candidates[c++]!)
    if (name.first <= end) continue
    while (c < candidates.length && candidates[c]!.first <= name.last) overlapped.push(candidates[c++]!)
    const given = overlapped.filter(({ rule }) => rule === 'given')
    const same = overlapped.find(
      (candidate) =>
        candidate.last === name.last && (candidate.first === name.first || isBehind(words, candidate, name)),
    )
    const holder = same ? undefined : overlapped.find((candidate) => holds(reading, candidate, name))
    if (given.length > 0) merged.push(...given)
    else if (holder) {
      const tail = merged[merged.length - 1]
      if (tail !== holder && (tail === undefined || tail.last < holder.first)) merged.push(holder)
    } else if (same) merged.push(agreed(words, same, name))
    else {
      const candidate = made(reading, name, overlapped)
      if (candidate) merged.push(candidate)
      else merged.push(...withoutParts(reading, overlapped, name))
    }
    end = merged[merged.length - 1]?.last ?? end
  }
  while (c < candidates.length) keepAlone(candidates[c++]!)
  return joinElections(words, merged)
}

/** Where the tagger is silent, what lists are sure of stays: peoples, events, laws and works it never learned to tell. */
function staysAlone({ first, last, type, rule }: Candidate, outside: Float32Array): boolean {
  if (rule === 'given' || type === null || CLASS[type] === 'misc') return true
  const bare = rule === 'capitals'
  // Capitals alone say nothing of a body that the tagger does not see.
  if (bare && type === 'organization') return false
  if (rule === 'known-organization' && first < last) return true
  let doubt = 0
  for (let i = first; i <= last; i++) doubt += outside[i]!
  doubt /= last - first + 1
  // "Mr Speaker I", "President His Grace": not all that stands behind a title is a name.
  if (rule === 'title') return doubt < PLAINLY_OUTSIDE
  return doubt < (bare ? LIKELY_OUTSIDE : SURE_OUTSIDE)
}

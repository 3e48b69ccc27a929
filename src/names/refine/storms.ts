/** Storms are events, and nobody of that name: "Cyclone Amara", "Tropical Storm Odile", and "Amara" behind it. */
import { isStorm, isStormSize } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, type NameReading, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { COMMON, NOTHING, ORGANIZATION_HEAD, PLACE_HEAD } from '../listed.ts'
import { CAPITAL, isPossessive, type NameWords } from '../words.ts'

const SURE = 0.85

/** The first word of the storm's kind that ends at `at`: "Storm" alone is also the name of people and clubs. */
function kindAt({ text }: NameWords, at: number): number {
  const sized = isStormSize(text[at - 1] ?? '')
  if (isStorm(text[at] ?? '')) return sized ? at - 1 : at
  return sized && (text[at] === 'Storm' || text[at] === 'Depression') ? at - 1 : -1
}

/** A single word behind it that may be a name: no centre, season or creek, and no longer name. */
function isCalled({ words, evidence }: NameReading, at: number): boolean {
  const word = words.listed[at] ?? NOTHING
  if (words.shape[at] !== CAPITAL || words.glued[at] === 1 || words.sentence[at] !== words.sentence[at - 1])
    return false
  if (word.is(ORGANIZATION_HEAD | PLACE_HEAD) || (word.is(COMMON) && !word.gender)) return false
  const goesOn = words.sentence[at + 1] === words.sentence[at] && isCapitalised(words, at + 1)
  return !goesOn || evidence.setting[words.sentence[at]!] !== 'prose' || isPossessive(words, at + 1)
}

function findStorms(reading: NameReading): Candidate[] {
  const { words } = reading
  const found: Candidate[] = []
  for (let at = 0; at < words.text.length - 1; at++) {
    if (words.shape[at] !== CAPITAL) continue
    const first = kindAt(words, at)
    if (first < 0 || words.sentence[first] !== words.sentence[at] || !isCalled(reading, at + 1)) continue
    const last = at + 1
    found.push(draftAt(first, last, nameOf(words, first, last), draft('event', SURE, 'event-word')))
    at = last
  }
  return found
}

const covers = (one: Candidate, other: Candidate): boolean =>
  one.first <= other.first && one.last >= other.last

/** Last words of storms that nobody in the article is called by. */
function bareNames(
  words: NameWords,
  storms: readonly Candidate[],
  others: readonly Candidate[],
): Set<string> {
  const bare = new Set(storms.map(({ last }) => words.text[last] ?? ''))
  for (const { type, first, last, title } of others)
    if (type === 'person' && (last > first || title !== null))
      for (let at = first; at <= last; at++) bare.delete(words.text[at] ?? '')
  return bare
}

/** In order and without overlaps, as they came. */
export function addStorms(reading: NameReading, candidates: readonly Candidate[]): readonly Candidate[] {
  const storms = findStorms(reading)
  if (storms.length === 0) return candidates
  const { words } = reading
  const kept: Candidate[] = []
  const held = new Set<Candidate>()
  let s = 0
  for (const candidate of candidates) {
    while (s < storms.length && storms[s]!.last < candidate.first) s++
    const storm = storms[s]
    const touches = storm !== undefined && storm.first <= candidate.last
    if (touches && candidate.rule !== 'given' && covers(storm, candidate)) continue
    // A longer name, "Typhoon Odile Relief Fund", and what the analyzer was given stay.
    if (touches) held.add(storm)
    kept.push(candidate)
  }
  const bare = bareNames(words, storms, kept)
  const named = kept.map((candidate) =>
    candidate.first === candidate.last && candidate.rule !== 'given' && bare.has(candidate.key)
      ? draftAt(candidate.first, candidate.last, candidate.key, draft('event', SURE, 'event-word'))
      : candidate,
  )
  return [...named, ...storms.filter((storm) => !held.has(storm))].sort((a, b) => a.first - b.first)
}

/** Places that the tagger takes for people or bodies, by what is said beside them: "Kandrala, a village of 300", "residents of Olde and Tarnby", "the road from Olde to Tarnby". */
import { goesBehindPlace, isDwelling, isPlaceNoun, isWayNoun } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { NOTHING, SURNAME } from '../listed.ts'
import { LOWER, type NameWords } from '../words.ts'
import { surnamesOf } from './surnames.ts'

const MOST_APPOSED = 6
/** Longer rows are tables. */
const MOST_IN_ROW = 12
/** What may follow the noun of an apposition, where it is the last of its words; a "town planner" is somebody. */
const ENDS = new Set([',', '.'])

const goesOn = (text: string): boolean => ENDS.has(text) || goesBehindPlace(text)

/** A name that no list and no title tells, of two words at most. */
function isOpen({ words }: NameReading, { first, last, type, rule, title, via }: Candidate): boolean {
  const word = words.listed[first] ?? NOTHING
  return (
    (type === 'person' || type === 'organization') &&
    (rule === 'tagger' || rule === 'capitals') &&
    title === null &&
    via === null &&
    last <= first + 1 &&
    !word.known &&
    !word.gender &&
    !(words.listed[last] ?? NOTHING).is(SURNAME)
  )
}

/** "Kandrala, a mining village in the north" */
function isApposed({ text, sentence, shape }: NameWords, last: number): boolean {
  if (text[last + 1] !== ',' || !/^(?:an?|the)$/.test(text[last + 2] ?? '')) return false
  for (let at = last + 3; at < last + 3 + MOST_APPOSED; at++) {
    if (sentence[at] !== sentence[last] || goesOn(text[at] ?? '')) return false
    if (shape[at] === LOWER && isPlaceNoun(text[at] ?? '')) return goesOn(text[at + 1] ?? '')
  }
  return false
}

/** "residents of | Olde", "the road from | Olde" */
function isLed({ listed, text, sentence }: NameWords, first: number): boolean {
  if (sentence[first - 2] !== sentence[first]) return false
  const before = text[first - 1] ?? ''
  const noun = listed[first - 2]?.lower ?? ''
  return before === 'of' || before === 'in'
    ? isDwelling(noun)
    : (before === 'from' || before === 'between') && isWayNoun(noun)
}

/** Is nothing but a comma, a small word or both between two names? */
function isLinked({ text, sentence }: NameWords, one: Candidate, next: Candidate): boolean {
  if (sentence[one.last] !== sentence[next.first]) return false
  const between = next.first - one.last - 1
  const link = text[next.first - 1] ?? ''
  if (between === 1) return link === ',' || link === 'and' || link === 'to'
  return between === 2 && text[one.last + 1] === ',' && link === 'and'
}

export function settlePlaces(reading: NameReading, candidates: readonly Candidate[]): void {
  const { words } = reading
  const told = new Set<string>()
  const tell = (candidate: Candidate) => {
    if (isOpen(reading, candidate)) told.add(candidate.key)
  }
  for (let k = 0; k < candidates.length; k++) {
    const candidate = candidates[k]!
    if (isApposed(words, candidate.last)) tell(candidate)
    if (!isLed(words, candidate.first)) continue
    tell(candidate)
    for (let n = k + 1; n < Math.min(candidates.length, k + MOST_IN_ROW); n++) {
      if (!isLinked(words, candidates[n - 1]!, candidates[n]!)) break
      tell(candidates[n]!)
    }
  }
  if (told.size === 0) return
  const surnames = surnamesOf(candidates.filter(({ key }) => !told.has(key)))
  for (const candidate of candidates)
    if (told.has(candidate.key) && !surnames.has(candidate.key) && isOpen(reading, candidate))
      Object.assign(candidate, { type: 'location', gender: 'u' })
}

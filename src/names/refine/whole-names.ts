/** Names that the tagger or the rules cut short: "Ana Ruiz Jr.", "Barlow Mining plc", "Centre for Research on Tidal Power". */
import { isCalendarWord } from '../../language/en/name-openings.ts'
import { isBodyWithOn, isGenerationalSuffix } from '../../language/en/name-parts.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { COMMON, ORGANIZATION_HEAD } from '../listed.ts'
import { isPossessive, LOWER, type NameWords } from '../words.ts'
import { marksMan, openerOf, wholeStart } from './whole-starts.ts'

/** What ends a firm's name and stands in small letters or in capitals. */
const LIMITED = new Set(['plc', 'PLC', 'Plc'])
const MOST_WORDS = 4
/** Of popes, kings and chiefs, from six on: "Leo XIV"; "V" and "X" are letters. */
const HIGH_NUMERAL = /^(?:VI{1,3}|IX|X[IV]+|XX[IV]*)$/

const isBody = (words: NameWords, { first, last, type }: Candidate): boolean =>
  type === 'organization' && last > first + 1 && words.listed[first]?.is(ORGANIZATION_HEAD) === true

/** "Office for Rail Safety": a kind of body, and with a small word between what it is for. */
export function isBodyFor(words: NameWords, candidate: Candidate): boolean {
  const link = words.text[candidate.first + 1]
  return isBody(words, candidate) && (link === 'for' || link === 'on')
}

/** What a hyphen behind a name joins to it without being of it: "Trump-era". */
const JOINED = new Set(['born', 'era', 'led', 'like', 'made', 'only', 'run', 'type'])
const LONGEST_SYLLABLE = 5

/** The last word of a given name of two syllables, "Ines Jae-in"; the name's own last word where there is none. */
function secondSyllable(words: NameWords, last: number): number {
  const at = last + 2
  const text = words.text[at] ?? ''
  const isJoined = words.text[last + 1] === '-' && words.glued[last + 1] === 1 && words.glued[at] === 1
  if (!isJoined || words.shape[at] !== LOWER || text.length > LONGEST_SYLLABLE) return last
  const first = words.text[last] ?? ''
  const goesOn = words.glued[at + 1] === 1 && words.text[at + 1] === '-'
  // "Ines Chan-o-cha"
  if (goesOn && text.length < 3 && words.glued[at + 2] === 1 && words.shape[at + 2] === LOWER) return at + 2
  return first.length > LONGEST_SYLLABLE || goesOn || JOINED.has(text) ? last : at
}

/** "I Made Suardika" as a body: nobody else is called so. */
const asPerson = (words: NameWords, candidate: Candidate): Candidate =>
  candidate.type === 'organization' &&
  candidate.last > candidate.first + 1 &&
  marksMan(words, candidate.first)
    ? { ...candidate, ...draft('person', candidate.confidence, 'first-name', { gender: 'm' }) }
    : candidate

const MOST_FIELDS = 4

/** "Department for Culture | , Media and Sport": the last of the fields that a body is for, each a word or two in capitals; the last word of the name where there is no such list. */
function endOfFields(words: NameWords, { first, last }: Candidate): number {
  const { text, sentence } = words
  const link = text[first + 1]
  if (text[last + 1] !== ',' || (link !== 'for' && link !== 'of')) return last
  let at = last + 1
  for (let field = 0; field < MOST_FIELDS; field++) {
    if (text[at] === ',') at++
    const isLast = text[at] === 'and'
    if (isLast) at++
    const begin = at
    while (at < begin + 2 && isCapitalised(words, at) && sentence[at] === sentence[last]) at++
    if (at === begin) return last
    if (isLast) return isCapitalised(words, at) && sentence[at] === sentence[last] ? last : at - 1
    if (text[at] !== ',' && text[at] !== 'and') return last
  }
  return last
}

/** Whether somebody, a place or another body is named among words; "Local Government" names none. */
function isNamed(words: NameWords, candidates: readonly Candidate[], at: number, end: number): boolean {
  for (let c = at; (candidates[c]?.first ?? end + 1) <= end; c++) {
    const { type, first, last } = candidates[c]!
    if (type === null || type === 'event' || type === 'work') continue
    if (type !== 'organization') return true
    for (let i = first; i <= last; i++) if (words.listed[i]?.is(COMMON) !== true) return true
  }
  return false
}

/** The last word of the whole name. */
function wholeEnd(words: NameWords, candidate: Candidate): number {
  const { first, last, type, title } = candidate
  const next = last + 1
  const text = words.text[next] ?? ''
  if (words.sentence[next] !== words.sentence[last]) return last
  if (type === 'person' && last > first && text === '-') return secondSyllable(words, last)
  if (words.glued[next] === 1) return last
  if (type === 'person')
    return (last > first || title !== null) && (isGenerationalSuffix(text) || HIGH_NUMERAL.test(text))
      ? next
      : last
  if (type !== 'organization') return last
  if (LIMITED.has(text)) return next
  if (text !== 'on' || !isBodyWithOn(words.text[last] ?? '') || !isBody(words, candidate)) return last
  const begin = words.text[next + 1] === 'the' ? next + 2 : next + 1
  let end = begin - 1
  while (end - begin < MOST_WORDS && isCapitalised(words, end + 1) && words.glued[end + 1] !== 1) {
    if (isCalendarWord(words.text[end + 1] ?? '') || words.sentence[end + 1] !== words.sentence[last]) break
    end++
  }
  // "… on Lena Holt's desk" and "… on Friday" are no part of it.
  return end < begin || isPossessive(words, end + 1) ? last : end
}

/** "Cuba Gooding Jr.": a state's name that is somebody's first name, with the rest of the name right behind it. */
function isFirstName(words: NameWords, candidate: Candidate, next: Candidate | undefined): boolean {
  const { first, last, type } = candidate
  return (
    first === last &&
    (type === 'country' || type === 'location') &&
    next?.type === 'person' &&
    next.title === null &&
    next.first === last + 1 &&
    next.last === next.first + 1 &&
    isGenerationalSuffix(words.text[next.last] ?? '')
  )
}

/** Does a name from `at` on begin before the end and go on behind it? */
function crosses(candidates: readonly Candidate[], at: number, end: number): boolean {
  for (let c = at; (candidates[c]?.first ?? end + 1) <= end; c++)
    if ((candidates[c]?.last ?? 0) > end) return true
  return false
}

/** In order and without overlaps, as they came. */
export function makeWhole(words: NameWords, candidates: readonly Candidate[]): Candidate[] {
  const made: Candidate[] = []
  for (let c = 0; c < candidates.length; c++) {
    const candidate = asPerson(words, candidates[c]!)
    const next = candidates[c + 1]
    if (candidate.first <= (made[made.length - 1]?.last ?? -1)) continue
    if (next && isFirstName(words, candidate, next)) {
      const key = nameOf(words, candidate.first, next.last)
      const gender = words.listed[candidate.first]?.gender ?? 'u'
      made.push(
        draftAt(candidate.first, next.last, key, draft('person', next.confidence, 'first-name', { gender })),
      )
      c++
      continue
    }
    const isGiven = candidate.rule === 'given'
    const opener = isGiven ? null : openerOf(words, candidate, made[made.length - 1])
    if (opener) made.pop()
    const start = isGiven ? candidate.first : wholeStart(words, candidate, made[made.length - 1]?.last ?? -1)
    const first = opener?.first ?? start
    const fields = isGiven || !isBody(words, candidate) ? candidate.last : endOfFields(words, candidate)
    const hasFields = fields > candidate.last && !isNamed(words, candidates, c + 1, fields)
    const end = isGiven ? candidate.last : hasFields ? fields : wholeEnd(words, candidate)
    // A name that lies across the end is another one.
    const last = crosses(candidates, c + 1, end) ? candidate.last : end
    made.push(
      first === candidate.first && last === candidate.last
        ? candidate
        : { ...candidate, first, last, key: nameOf(words, first, last) },
    )
  }
  return made
}

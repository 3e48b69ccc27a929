/** Where a title ends and a name begins: "Datuk Seri | Azlan Karim", "Lord Justice | Fulbrook", and "Sultan Al Marri", who is called Sultan. */
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import type { NameWords } from '../words.ts'

/** Honours of Malaysia and Brunei, and the word that raises each. */
const MALAY = new Set(['Datin', 'Dato', "Dato'", 'Datuk', 'Pehin', 'Toh'])
const RAISING = new Set(['Paduka', 'Seri', 'Sri'])

/** The first word of the name proper; its own first word where no more title stands there. */
function behindTitle(words: NameWords, { first, last, title }: Candidate): number {
  const before = words.text[first - 1] ?? ''
  const own = words.text[first] ?? ''
  if (!isCapitalised(words, first + 1) || first >= last) return first
  // "Justice | Fulbrook", which has "Justice" for a title.
  if (title !== null && own === title && last === first + 1) return first + 1
  return MALAY.has(before) && RAISING.has(own) && last > first + 1 ? first + 1 : first
}

/** A ruler is called by his first name: "Sultan Haitham"; "Sultan Al Marri" has it for a first name. */
const isCalledSultan = ({ text, sentence }: NameWords, { first, title }: Candidate): boolean =>
  title === 'Sultan' &&
  text[first - 1] === 'Sultan' &&
  sentence[first - 1] === sentence[first] &&
  /^(?:[Aa]l|bin)$/.test(text[first] ?? '')

function settle(words: NameWords, candidate: Candidate): Candidate {
  const { first, last, type, rule, title } = candidate
  if (type !== 'person' || rule === 'given') return candidate
  if (isCalledSultan(words, candidate))
    return { ...candidate, first: first - 1, key: nameOf(words, first - 1, last), title: null, gender: 'm' }
  const start = behindTitle(words, candidate)
  if (start === first) return candidate
  const before = words.text[first - 1] ?? ''
  const called = MALAY.has(before) ? `${before} ${words.text[first]}` : title
  return { ...candidate, first: start, key: nameOf(words, start, last), title: called }
}

/** In order and without overlaps, as they came. */
export const settleHonours = (words: NameWords, candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((candidate) => settle(words, candidate))

/** Politicians by party and seat, as papers write them: of "(R-Ohio)" the name is Ohio, and "(Lab)" is no name. */
import { isStateAfterTown } from '../../language/en/namesakes.ts'
import type { Candidate } from '../candidate.ts'
import { nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import type { NameWords } from '../words.ts'

/** Republican, Democrat, independent. */
const PARTIES = new Set(['R', 'D', 'I'])

/** The state alone, where a candidate begins with the letter of a party and a hyphen. */
function stateOf(words: NameWords, candidate: Candidate): Candidate {
  const { first, last } = candidate
  const from = first + 2
  if (last < from || !PARTIES.has(words.text[first] ?? '') || words.text[first + 1] !== '-') return candidate
  if (words.glued[first + 1] !== 1 || words.glued[from] !== 1) return candidate
  const key = nameOf(words, from, last)
  // "Rep. Jane Dole, R-Sioux City,": a town in papers of its state.
  const isTown = words.text[first - 1] === ',' || words.text[first - 1] === '('
  if (!isStateAfterTown(key) && !isTown) return candidate
  return draftAt(from, last, key, draft('location', candidate.confidence, candidate.rule))
}

/** "the Member of | Parliament for Tarn North": a seat, and no body. */
function seatOf(words: NameWords, candidate: Candidate): Candidate {
  const { first, last, type, rule } = candidate
  if (type !== 'organization' || rule === 'given' || last < first + 2) return candidate
  const { text } = words
  if (text[first] !== 'Parliament' || text[first + 1] !== 'for' || text[first - 1] !== 'of') return candidate
  if (!/^members?$/i.test(text[first - 2] ?? '')) return candidate
  const from = first + 2
  return draftAt(from, last, nameOf(words, from, last), draft('location', candidate.confidence, 'tagger'))
}

/** Short for parties of Britain and Ireland, behind a politician's name. */
const SHORT_PARTIES = new Set(['Lab', 'Con', 'Ind', 'LD', 'LDem', 'Lib'])

const isShortParty = ({ text }: NameWords, { first, last }: Candidate): boolean =>
  first === last && text[first - 1] === '(' && text[first + 1] === ')' && SHORT_PARTIES.has(text[first] ?? '')

export const readSeats = (words: NameWords, candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .filter((candidate) => !isShortParty(words, candidate))
    .map((candidate) => seatOf(words, stateOf(words, candidate)))

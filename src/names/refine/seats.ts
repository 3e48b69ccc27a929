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
  if (!isStateAfterTown(key)) return candidate
  return draftAt(from, last, key, draft('location', candidate.confidence, candidate.rule))
}

/** Short for parties of Britain and Ireland, behind a politician's name. */
const SHORT_PARTIES = new Set(['Lab', 'Con', 'Ind', 'LD', 'LDem', 'Lib'])

const isShortParty = ({ text }: NameWords, { first, last }: Candidate): boolean =>
  first === last && text[first - 1] === '(' && text[first + 1] === ')' && SHORT_PARTIES.has(text[first] ?? '')

export const readSeats = (words: NameWords, candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .filter((candidate) => !isShortParty(words, candidate))
    .map((candidate) => stateOf(words, candidate))

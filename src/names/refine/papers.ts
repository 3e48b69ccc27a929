/** Newspapers called like peoples: "told The Hindu", "The Scotsman reported". */
import { isDoneByPapers, isPaperLikePeople } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { type NameReading, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import { MARK } from '../words.ts'

const SURE = 0.8
/** What may follow such a name where it is no adjective. */
const BEHIND = new Set(['and', 'in', 'on', 'that'])

function isPaper({ words, evidence }: NameReading, { first, last, type, rule }: Candidate): boolean {
  const { text, opens, sentence, shape } = words
  if (type !== 'group' || first !== last || rule === 'given' || !isPaperLikePeople(text[first] ?? ''))
    return false
  if (text[first - 1] !== 'The' || sentence[first - 1] !== sentence[first]) return false
  const next = text[last + 1] ?? ''
  if (opens[first - 1] === 1) return isDoneByPapers(next)
  if (evidence.setting[sentence[first]!] !== 'prose') return false
  const ends = sentence[last + 1] !== sentence[last] || (shape[last + 1] === MARK && next !== '-')
  return ends || BEHIND.has(next) || isDoneByPapers(next)
}

/** In order, as they came. */
export const namePapers = (reading: NameReading, candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((candidate) => {
    if (!isPaper(reading, candidate)) return candidate
    const { first, last } = candidate
    return draftAt(
      first - 1,
      last,
      nameOf(reading.words, first - 1, last),
      draft('organization', SURE, 'tagger'),
    )
  })

/** Words whose capital says nothing: the first of a sentence, small words, emphasis, contractions of "I". */
import { isCommonAbbreviation, isContraction, isFunctionWord } from '../../../language/en/name-openings.ts'
import { COMMON, OPENING, SURNAME } from '../../listed.ts'
import type { NameRule, NameRun } from '../run.ts'

/** "Will Moss," and "May Reed said": a first name after all. */
function isFirstName(run: NameRun, at: number): boolean {
  if (!run.gender(at) || !run.isCapital(at + 1) || run.glued(at + 1)) return false
  const after = run.text(at + 2)
  return (
    (run.is(at + 1, SURNAME) || !run.isOrdinary(at + 1)) &&
    (after === ',' || after === 'said' || after === 'says' || after === "'")
  )
}

export const skipOpenings: NameRule = (run, at) => {
  const { text, lower } = run.listed(at)
  if (!run.is(at, OPENING) || run.longMatch) return null
  if (isContraction(text)) return at + 1
  if (isFunctionWord(lower)) {
    // "US", "IT" and "WHO" are told by their capitals in prose.
    if (run.isCapitals(at) && run.match && lower !== 'in' && lower !== 'is') return null
    return isFirstName(run, at) ? null : at + 1
  }
  if (isCommonAbbreviation(text) && !run.match?.known.organization) return at + 1
  // "D-Minn.": the party and state of a member.
  if ((text === 'D' || text === 'R' || text === 'I') && run.text(at + 1) === '-' && run.glued(at + 1))
    return at + 2
  return null
}

/** Shouted common words: "GET OUT". */
export const skipShouts: NameRule = (run, at) =>
  run.isCapitals(at) &&
  run.text(at).length > 2 &&
  !run.match?.known.organization &&
  !run.longMatch &&
  run.is(at, COMMON)
    ? at + 1
    : null

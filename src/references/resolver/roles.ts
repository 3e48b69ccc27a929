/** What a phrase is to the verb of its clause, by the words and tags around it. */
import { isPossessive } from '../../names/words.ts'
import { ADP, ADV, isVerbal, type Line, NO_TAG, PART, tagIn } from './line.ts'

export const OTHER = 0
export const SUBJECT = 1
export const OBJECT = 2
/** Hangs on a preposition. */
export const OBLIQUE = 3
/** Owns the noun that follows. */
export const POSSESSOR = 4
/** Stands beside another phrase between commas or in brackets. */
export const APPOSED = 5
/** Opens a line before a colon: who speaks the line. */
export const LABEL = 6
export type Role = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The role of the words from `first` to `last`. */
export function roleOf(line: Line, first: number, last: number): Role {
  const { words, lower } = line
  const sentence = words.sentence[first]!
  if (isPossessive(words, last + 1)) return POSSESSOR
  if (lower[last + 1] === ':' && words.opens[first] === 1) return LABEL
  let before = first - 1
  let tagBefore = tagIn(line, before, sentence)
  if (tagBefore === ADP) return OBLIQUE
  let after = last + 1
  let tagAfter = tagIn(line, after, sentence)
  while (tagAfter === ADV || tagAfter === PART) tagAfter = tagIn(line, ++after, sentence)
  if (isVerbal(tagAfter) && !endsInIng(lower[after])) return SUBJECT
  while (tagBefore === ADV) tagBefore = tagIn(line, --before, sentence)
  if (isVerbal(tagBefore)) return isSaid(lower[before]) ? SUBJECT : OBJECT
  const mark = tagBefore === NO_TAG ? '' : (lower[before] ?? '')
  if (mark === ',' || mark === '(') {
    const next = words.sentence[last + 1] === sentence ? lower[last + 1] : '.'
    return next === ',' || next === ')' || next === '.' ? APPOSED : OTHER
  }
  if (words.opens[first] === 1 && (lower[last + 1] === ',' || lower[last + 1] === '(')) return SUBJECT
  return OTHER
}

const endsInIng = (lower = '') => lower.endsWith('ing')
const isSaid = (lower = '') =>
  lower === 'said' || lower === 'says' || lower === 'added' || lower === 'wrote' || lower === 'explained'

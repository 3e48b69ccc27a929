/** What speaks for a place where the tagger and the lists or words of a name do not agree. */
import type { Candidate } from '../candidate.ts'
import type { Tagged } from '../tagger/tagging.ts'
import type { NameWords } from '../words.ts'

/** Below it a listed place behind "from" is no club or firm. */
const SURE_CLUB = 0.95
const PLACING = new Set('in near around outside across throughout'.split(' '))

/** Is it where somebody or something is: "in Lyon"? Players come from clubs, too. */
export function isWhere({ text }: NameWords, { first, confidence }: Tagged): boolean {
  const before = text[first - 1] ?? ''
  if (before !== 'from') return PLACING.has(before)
  return confidence < SURE_CLUB
}

const CENTRES = new Set(['Center', 'Centre'])
/** Centres that are bodies, whatever house they are in. */
const CARING = new Set(['Health', 'Medical'])
/** From it on the tagger knows a hall or a shopping centre from a body. */
const SURE_CENTRE = 0.75

/** A centre that is a building, "the Harlow Centre". */
export function isCentre({ text }: NameWords, { last, confidence }: Tagged): boolean {
  return CENTRES.has(text[last] ?? '') && !CARING.has(text[last - 1] ?? '') && confidence >= SURE_CENTRE
}

/** What ends the name of a street, and that of some people: "Lena Way". */
const STREETS = new Set(['Avenue', 'Close', 'Crescent', 'Drive', 'Lane', 'Road', 'Street', 'Way'])
const ALONG = new Set(['along', 'off', 'on', 'at', 'in', 'near', 'of'])

/** "along Lena Holt Way": a street that has somebody's whole name. */
export const isStreet = (
  { text }: NameWords,
  { first, last, type }: Pick<Candidate, 'first' | 'last' | 'type'>,
): boolean =>
  type === 'person' && last > first + 1 && STREETS.has(text[last] ?? '') && ALONG.has(text[first - 1] ?? '')

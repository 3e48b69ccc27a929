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

/** What ends the name of a street, and what ends that of some people as well: "Lena Way". */
const STREETS = new Set(['Avenue', 'Crescent', 'Drive', 'Road', 'Street'])
const SURNAMES_TOO = new Set(['Close', 'Lane', 'Way'])
const ALONG = new Set(['along', 'off', 'on', 'near'])
/** Before people as well: "the mother of Ana Ruiz Lane". */
const ABOUT = new Set(['at', 'in', 'of'])

/** "along Lena Holt Way": a street that has somebody's whole name. */
function isStreet({ text }: NameWords, { first, last, type }: Candidate): boolean {
  const own = text[last] ?? ''
  const before = text[first - 1] ?? ''
  const isOwn = STREETS.has(own)
  if (type !== 'person' || last <= first + 1 || !(isOwn || SURNAMES_TOO.has(own))) return false
  return ALONG.has(before) || (isOwn && ABOUT.has(before))
}

export function settleStreets(words: NameWords, candidates: readonly Candidate[]): void {
  for (const candidate of candidates)
    if (candidate.rule !== 'given' && candidate.title === null && isStreet(words, candidate))
      Object.assign(candidate, { type: 'location', gender: 'u' })
}

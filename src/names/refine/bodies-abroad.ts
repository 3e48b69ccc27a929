/** Bodies, tribes and cups named in other languages, "Banco Braveiro", "Gram Manch", "Copa do Norte", and schools, "Tarnby Elementary", which the tagger takes for people and places. */
import {
  endsBodyAbroad,
  endsSchool,
  opensBodyAbroad,
  opensCupAbroad,
  opensTribe,
} from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { NOTHING, ORGANIZATION_HEAD, PLACE_HEAD } from '../listed.ts'
import type { NameWords } from '../words.ts'

/** A name of several words that no list knows and no title calls a person. */
const isOpen = ({ first, last, rule, title, via }: Candidate): boolean =>
  last > first && rule !== 'given' && !rule.startsWith('known') && title === null && via === null

function isBody({ text, listed }: NameWords, { first, last, type }: Candidate): boolean {
  if (type !== 'person' && type !== 'location') return false
  // "Bank Street"
  if ((listed[last] ?? NOTHING).is(PLACE_HEAD)) return false
  const own = text[last] ?? ''
  return opensBodyAbroad(text[first] ?? '') || endsBodyAbroad(own) || endsSchool(own)
}

/** "Copa Airlines" is a firm. */
const isCup = ({ text, listed }: NameWords, { first, last, type }: Candidate): boolean =>
  (type === 'person' || type === 'location' || type === 'organization') &&
  opensCupAbroad(text[first] ?? '') &&
  !(listed[last] ?? NOTHING).is(ORGANIZATION_HEAD | PLACE_HEAD)

/** "Ngāti Tarn" */
const isTribe = ({ text }: NameWords, { first, type }: Candidate): boolean =>
  (type === 'person' || type === 'location' || type === 'organization') && opensTribe(text[first] ?? '')

export function settleBodiesAbroad(words: NameWords, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (!isOpen(candidate)) continue
    if (isTribe(words, candidate)) Object.assign(candidate, { type: 'group', gender: 'u' })
    else if (isCup(words, candidate)) Object.assign(candidate, { type: 'event', gender: 'u' })
    else if (isBody(words, candidate)) Object.assign(candidate, { type: 'organization', gender: 'u' })
  }
}

/**
 * Firms and teams that the tagger takes for people or towns: coined names say nothing of what they name. What is said beside one place of
 * a name tells it for all its places. A verdict and no feature, since the texts to learn from hold few firms that nobody knows.
 */
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { makesFirm, makesTeam } from '../firms.ts'
import { NOTHING } from '../listed.ts'
import { surnamesOf } from './surnames.ts'

/** A name of one word that neither lists nor titles tell. */
function isUnknown({ words }: NameReading, { first, last, type, rule, title, via }: Candidate): boolean {
  const word = words.listed[last] ?? NOTHING
  return (
    first === last &&
    (type === 'person' || type === 'location' || type === null) &&
    rule !== 'given' &&
    title === null &&
    via === null &&
    !word.known &&
    !word.gender
  )
}

export function settleFirms(reading: NameReading, candidates: readonly Candidate[]): void {
  const firms = new Set<string>()
  for (const candidate of candidates) {
    const { first, last, key, type } = candidate
    if (
      (type === 'organization' || isUnknown(reading, candidate)) &&
      (makesFirm(reading.words, first, last) || makesTeam(reading.words, first, last))
    )
      firms.add(key)
  }
  if (firms.size === 0) return
  const surnames = surnamesOf(candidates)
  for (const candidate of candidates)
    if (firms.has(candidate.key) && !surnames.has(candidate.key) && isUnknown(reading, candidate))
      candidate.type = 'organization'
}

/**
 * One name is one thing in an article: where its places are told apart by the tagger alone, the kind that most of them speak for is
 * that of all ("Osby beat Tarn 2-1", "Osby's coach", "Osby drop to fourth"). A verdict and no feature, since the tagger weighs each
 * place beside the others already and still parts some.
 */
import type { EntityType } from '../../schema/entities.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { NOTHING } from '../listed.ts'
import { surnamesOf } from './surnames.ts'

/** A kind wins with so many times the weight of the next one. */
const CLEAR = 1.1

type Weights = Map<EntityType, number>

/** A name that no list knows, as person, organization or place. */
function isOpen({ words }: NameReading, { last, type, rule, title, via }: Candidate): boolean {
  const known = words.listed[last] ?? NOTHING
  return (
    (type === 'person' || type === 'organization' || type === 'location') &&
    (rule === 'tagger' || rule === 'capitals') &&
    title === null &&
    via === null &&
    !known.known
  )
}

/** The kind that wins clearly; null where none does. */
function winner(weights: Weights): EntityType | null {
  const [best, second] = [...weights].sort(([, a], [, b]) => b - a)
  return best && second && best[1] >= CLEAR * second[1] ? best[0] : null
}

export function settleOneType(reading: NameReading, candidates: readonly Candidate[]): void {
  const weights = new Map<string, Weights>()
  let parted = false
  for (const candidate of candidates) {
    const { key, type, confidence } = candidate
    if (type === null || !isOpen(reading, candidate)) continue
    let own = weights.get(key)
    if (!own) weights.set(key, (own = new Map()))
    own.set(type, (own.get(type) ?? 0) + confidence)
    parted ||= own.size > 1
  }
  if (!parted) return
  const surnames = surnamesOf(candidates)
  for (const candidate of candidates) {
    const own = weights.get(candidate.key)
    if (!own || own.size < 2 || surnames.has(candidate.key) || !isOpen(reading, candidate)) continue
    const type = winner(own)
    if (type !== null && type !== candidate.type && (type === 'person' || candidate.type === 'person'))
      Object.assign(candidate, { type, gender: 'u' })
  }
}

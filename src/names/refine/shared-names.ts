/** Parties and capitals whose name other states have too: the Democratic Party is not America's in an article on Seoul. */
import { knownName } from '../../language/en/gazetteer.ts'
import { isSharedName } from '../../language/en/namesakes.ts'
import type { Candidate } from '../candidate.ts'

/** The state a name speaks for, itself or as a place there. */
const stateOf = ({ country, type, key }: Candidate): string | null =>
  country ?? (type === 'location' ? (knownName(key)?.place?.country ?? null) : null)

/** Takes the state from a shared name where nothing else speaks for it: of a capital always, of a party where other states are named. */
export function settleShared(candidates: readonly Candidate[]): Candidate[] {
  if (!candidates.some(({ key, country }) => country !== null && isSharedName(key))) return [...candidates]
  const spokenFor = new Set<string>()
  let others = false
  for (const candidate of candidates) {
    if (isSharedName(candidate.key)) continue
    const state = stateOf(candidate)
    if (state) spokenFor.add(state)
    others ||= candidate.type === 'country' || candidate.type === 'group' || candidate.via === 'capital'
  }
  return candidates.map((candidate) => {
    const { key, country, rule, type } = candidate
    if (rule === 'given' || country === null || !isSharedName(key) || spokenFor.has(country)) return candidate
    return type === 'location' || others ? { ...candidate, country: null, via: null } : candidate
  })
}

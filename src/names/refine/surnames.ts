/** The last words of people's names of several words: whatever else is called so may be one of them. */
import type { Candidate } from '../candidate.ts'

export function surnamesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { first, last, key, type } of candidates)
    if (type === 'person' && first < last) found.add(key.slice(key.lastIndexOf(' ') + 1))
  return found
}

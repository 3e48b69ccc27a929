/** The last words of people's names of several words: whatever else is called so may be one of them. */
import type { Candidate } from '../candidate.ts'

export function surnamesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { key, type } of candidates) {
    const space = key.lastIndexOf(' ')
    if (type === 'person' && space > 0) found.add(key.slice(space + 1))
  }
  return found
}

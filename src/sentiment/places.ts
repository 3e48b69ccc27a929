/** Where a word stands to a mention, for the network of tone: two sides, four distances, three clauses. */
import type { Reading } from './reading.ts'
import type { WordFacts } from './words.ts'

export const PLACES = 24
/** Too far, or the mention itself. */
export const NOWHERE = 255
/** Words on each side that are read. */
export const WINDOW = 30

/** The place of a word on a side (0 before the mention, 1 after), so many words from it, so many clauses (two at most). */
export const netPlace = (side: number, distance: number, clause: number): number =>
  (side * 4 + nearOf(distance)) * 3 + clause

const nearOf = (distance: number): number => (distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 8 ? 2 : 3)

/** Writes the place of each token of [low, high) beside the mention at tokens [first, last). */
export function placesOf(
  { kinds, facts }: Reading<WordFacts & { readonly parts: boolean }>,
  low: number,
  high: number,
  first: number,
  last: number,
  out: Uint8Array,
): void {
  out.fill(NOWHERE, 0, high - low)
  for (let side = 0; side < 2; side++) {
    const step = side === 0 ? -1 : 1
    let clause = 0
    let distance = 0
    for (let k = side === 0 ? first - 1 : last; distance < WINDOW && k >= low && k < high; k += step) {
      // Names have no length: a longer one moves no score.
      if (kinds[k] === 0) continue
      distance++
      if (facts[k]?.parts) clause = Math.min(2, clause + 1)
      out[k - low] = netPlace(side, distance, clause)
    }
  }
}

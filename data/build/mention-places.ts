/** The places of all tokens around a mention, for the trainer: as the reader walks them (src/sentiment/target-features.ts). */
import { netPlace, WINDOW } from '../../src/sentiment/places.ts'
import { PARTS, type Reading } from '../../src/sentiment/reading.ts'
import type { WordFacts } from '../../src/sentiment/words.ts'

/** Too far, or the mention itself. */
export const NOWHERE = 255

/** Writes the place of each token of [low, high) beside the mention at tokens [first, last). */
export function placesOf(
  { kinds }: Reading<WordFacts>,
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
      if (((kinds[k] as number) & PARTS) !== 0) clause = Math.min(2, clause + 1)
      out[k - low] = netPlace(side, distance, clause)
    }
  }
}

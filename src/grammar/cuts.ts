/** Sentences that are too long for one parse, cut behind marks. */
import { MOST_WORDS } from './state.ts'

/** A piece has so many words at least, where there are more. */
const LEAST = 100

/** Where a piece that begins at `from` ends: at the end of the sentence, or behind the last mark that is not too far. */
export function pieceEnd(isMark: (word: number) => boolean, from: number, end: number): number {
  if (end - from <= MOST_WORDS) return end
  for (let at = from + MOST_WORDS; at > from + LEAST; at--) if (isMark(at - 1)) return at
  return from + MOST_WORDS
}

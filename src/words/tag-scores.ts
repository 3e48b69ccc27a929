/** Scores of tags, and sums of them that are kept. */
import { TAGS } from './table.ts'

const LABELS = TAGS.length
/** Sums that are kept hold two labels in a number, in its lower and its upper 16 bits: one addition serves both. */
export const PAIRS = (LABELS + 1) >> 1

/** Writes the levels of the two labels that a pair holds. */
export function unpack(both: number, scores: Int16Array, pair: number): void {
  const lower = (both << 16) >> 16
  scores[2 * pair] = lower
  scores[2 * pair + 1] = (both - lower) >> 16
}

/** The best of the tags that are allowed, or of all. */
export function best(scores: Int16Array, allowed: readonly number[] | null): number {
  let found = allowed?.[0] ?? 0
  if (allowed === null) {
    for (let tag = 1; tag < LABELS; tag++) if (scores[tag]! > scores[found]!) found = tag
  } else for (const tag of allowed) if (scores[tag]! > scores[found]!) found = tag
  return found
}

/** Does the tag that was found lead all others that are allowed by so many levels? */
export function leads(
  scores: Int16Array,
  allowed: readonly number[] | null,
  found: number,
  by: number,
): boolean {
  const least = scores[found]! - by
  if (allowed !== null) {
    for (const tag of allowed) if (scores[tag]! > least && tag !== found) return false
  } else for (let tag = 0; tag < LABELS; tag++) if (scores[tag]! > least && tag !== found) return false
  return true
}

/** Values of markup and lines as they are given out. */
import type { FindDate } from '../language/written-dates.ts'

/** White space as single spaces. */
export const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

/** YYYY-MM-DD of a date as markup and users give it (ISO 8601, or written out); null if it is none. */
export function dayOf(value: string | null | undefined, findDate: FindDate): string | null {
  return value ? (findDate(value.slice(0, 200))?.iso ?? null) : null
}

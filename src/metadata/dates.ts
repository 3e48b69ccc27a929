import type { Block } from '../schema/blocks.ts'
import { findDate } from '../text/dates.ts'

const MODIFIED = /\b(?:updated|modified|edited|last changed)\b/i

/** The dates of a page as it shows them: a line that says “updated” gives the second. */
export function visibleDates(blocks: readonly Block[]): {
  published: string | null
  modified: string | null
} {
  let published: string | null = null
  let modified: string | null = null
  for (const { role, text } of blocks) {
    if (role !== 'dateline' && role !== 'byline') continue
    const first = findDate(text)
    if (!first) continue
    const cue = MODIFIED.exec(text)
    if (cue && cue.index < first.start) modified ??= first.iso
    else {
      published ??= first.iso
      const second = cue ? findDate(text.slice(cue.index)) : null
      if (second) modified ??= second.iso
    }
  }
  return { published: published ?? modified, modified }
}

/** YYYY-MM-DD of a date as markup and users give it (ISO 8601, or written out); null if it is none. */
export function dayOf(value: string | null | undefined): string | null {
  return value ? (findDate(value.slice(0, 200))?.iso ?? null) : null
}

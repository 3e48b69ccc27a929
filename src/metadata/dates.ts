import { oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { FindDate } from '../language/written-dates.ts'
import type { Block } from '../schema/blocks.ts'

const modifiedCue = /* @__PURE__ */ oncePer(
  ({ modified }: OutletWords) => new RegExp(`\\b${oneOf(modified)}\\b`, 'i'),
)

/** The dates of a page as it shows them: a line that says “updated” gives the second. */
export function visibleDates(
  blocks: readonly Block[],
  { findDate, outlets }: LanguagePack,
): {
  published: string | null
  modified: string | null
} {
  let published: string | null = null
  let modified: string | null = null
  for (const { role, text } of blocks) {
    if (role !== 'dateline' && role !== 'byline') continue
    const first = findDate(text)
    if (!first) continue
    const cue = modifiedCue(outlets).exec(text)
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
export function dayOf(value: string | null | undefined, findDate: FindDate): string | null {
  return value ? (findDate(value.slice(0, 200))?.iso ?? null) : null
}

/** Dates counted from another that is told beside them: "two weeks after May 4, 2015", "three days before Christmas". */
import { isApostrophe } from '../text/apostrophes.ts'
import { wordBefore } from '../text/sticky.ts'
import { parseIsoDay } from './calendar.ts'
import { date, type Facts, type ValueDraft } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { unresolved } from './period.ts'
import { readStretch, shifted } from './stretch.ts'

/** How far back, in UTF-16 units, the count is looked for. */
const BACK = 48

const NO_FACTS: Facts = { published: null, dayFirst: null, dollar: 'USD', cent: 'USD' }

/** The day a stretch before or after a day, where one is told by it; else the draft as it was. */
export function besideDate(text: string, draft: ValueDraft, language: ValuePatterns): ValueDraft {
  const { dates } = language.words
  const word = wordBefore(text, draft.start)
  const sign = dates.besideDates.get(word)
  if (sign === undefined || text[draft.start - 1] !== ' ') return draft
  // "two days before Monday's vote": the day of the vote is told.
  if (isApostrophe(text.charCodeAt(draft.end))) return draft
  const stop = draft.start - word.length - 1
  const found = language.relative.stretchBefore.exec(text.slice(Math.max(0, stop - BACK), stop))
  const stretch = found && readStretch(found, language)
  if (!found || !stretch || stretch.open || stretch.unit === 'hour' || stretch.unit === 'minute') return draft
  const start = stop - found[0].length + found[0].search(/\w/)
  // "within ten days after May 4", "for two weeks from Monday": how long, not when.
  if (dates.noCountBefore.has(wordBefore(text, start).toLowerCase())) return draft
  const told = draft.read(NO_FACTS)
  if (told.kind !== 'date' || told.precision !== 'day' || told.isoEnd !== null) return draft
  return date(start, draft.end, (facts) => {
    const read = draft.read(facts)
    const day = read.kind === 'date' && read.isoEnd === null ? parseIsoDay(read.iso) : null
    return day === null ? unresolved('day') : shifted(day, stretch, sign)
  })
}

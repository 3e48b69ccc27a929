/** Two dates that are one: "August 10 to November 12, 2013" shares its year, "the week of May 4" is seven days. */
import { besideDate } from './beside-dates.ts'
import { parseIsoDay } from './calendar.ts'
import { type DateParts, date, type Facts, type ValueDraft, type YearOf } from './draft.ts'
import { dayIn } from './month-days.ts'
import type { ValuePatterns } from './patterns.ts'
import { fromTo, inMonth, mondayOf, type Period, unresolved, week } from './period.ts'

/** Longer than any words between the two ends of a range. */
const BETWEEN = 12

/** The drafts of a block in order, those that belong together joined. */
export function joinDates(
  text: string,
  drafts: readonly ValueDraft[],
  language: ValuePatterns,
): ValueDraft[] {
  const joined: ValueDraft[] = []
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!
    const next = drafts[i + 1]
    if (draft.parts && next?.parts) {
      const pair = joinPair(text, draft, draft.parts, next, next.parts, language)
      if (pair) {
        joined.push(...pair)
        i++
        continue
      }
    }
    const beside = besideDate(text, draft, language)
    // The count may have been a quantity: "three days".
    while (beside !== draft && (joined.at(-1)?.end ?? 0) > beside.start) joined.pop()
    joined.push(beside === draft && draft.parts?.day ? inWeek(text, draft, language) : beside)
  }
  return joined
}

function joinPair(
  text: string,
  from: ValueDraft,
  first: DateParts,
  to: ValueDraft,
  last: DateParts,
  { ranges }: ValuePatterns,
): ValueDraft[] | null {
  const { year } = last
  if (first.year || !year || (first.day === null) !== (last.day === null)) return null
  if (to.start - from.end > BETWEEN || to.start <= from.end) return null
  const words = text.slice(from.end, to.start)
  const through = ranges.through.test(words)
  const and = !through && ranges.and.test(words)
  if (!through && !and) return null
  const between = ranges.between.test(text.slice(Math.max(0, from.start - 9), from.start))
  const adjoining = first.day === null && last.month - first.month === 1
  const beginning = (facts: Facts) => partsIn(facts, first, yearOfFirst(first, last, year))
  if (through || between || adjoining)
    return [date(from.start, to.end, (facts) => fromTo(beginning(facts), partsIn(facts, last, year)))]
  // "in March and June 2020": two dates of one year.
  return first.month < last.month ? [date(from.start, from.end, beginning), to] : null
}

/** "December 10 to January 12, 2013" begins in the year before. */
function yearOfFirst(first: DateParts, last: DateParts, year: YearOf): YearOf {
  const later = first.month * 32 + (first.day ?? 0) > last.month * 32 + (last.day ?? 0)
  return (facts) => {
    const of = year(facts)
    return of === null || !later ? of : of - 1
  }
}

function partsIn(facts: Facts, { month, day }: DateParts, year: YearOf): Period {
  if (day !== null) return dayIn(facts, year, month, day)
  const of = year(facts)
  return of === null ? unresolved('month') : inMonth(of, month)
}

function inWeek(text: string, draft: ValueDraft, { ranges }: ValuePatterns): ValueDraft {
  const before = ranges.weekOf.exec(text.slice(Math.max(0, draft.start - BETWEEN), draft.start))
  if (!before) return draft
  return date(draft.start - before[0].length, draft.end, (facts) => {
    const read = draft.read(facts)
    const day = read.kind === 'date' ? parseIsoDay(read.iso) : null
    return day === null ? unresolved('week') : week(mondayOf(day))
  })
}

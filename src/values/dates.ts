/**
 * Dates of the calendar: a month with a day, a year or both.
 *
 * Written as short as it is named: "early 2019" is the date "2019".
 */
import { APOSTROPHES } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { date, type ValueRule } from './draft.ts'
import { dayDraft, isCount, readDayMonth, readMonthDay } from './month-days.ts'
import type { ValuePatterns } from './patterns.ts'
import { inMonth, type Period, unresolved } from './period.ts'
import { looksAhead, resolveMonth } from './resolve.ts'
import { readYear } from './year-after.ts'

/** "May 3, 2019", "Nov. 20", "May 2019", "March last year", "in May". */
export const monthLed: ValueRule = (text, start, end, language) => {
  const word = text.slice(start, end)
  const { calendar, dates } = language.words
  const form = word.toLowerCase()
  const month = calendar.months.get(form)
  if (!month) return null
  const small = word[0] === form[0]
  const found = readMonthDay(text, month, end, language)
  // "In March 18 people left", but "the March 18 attacks".
  const counts =
    found?.year === null &&
    dates.beforeMonthSurely.has(wordBefore(text, start).toLowerCase()) &&
    isCount(text, found.end, language)
  const withDay = counts ? null : found
  if (withDay && (!small || calendar.inSmallLetters.has(form) || withDay.year?.known))
    return dayDraft(text, start, withDay, null, language)
  if (!found && isNoDay(text, start, end, language)) return null
  if (small && !calendar.inSmallLetters.has(form) && !dates.beforeMonth.has(wordBefore(text, start)))
    return null
  const year = readYear(text, matchAt(language.dates.monthStop, text, end) ? end + 1 : end, language)
  if (year && (!small || year.known))
    return {
      ...date(start, year.end, (facts) => monthIn(year.of(facts), month)),
      parts: { month, day: null, year: year.of },
    }
  if (small || !standsAlone(text, start, end, month, language)) return null
  const ahead = looksAhead(text, start, end, language)
  return {
    ...date(start, end, (facts) => resolveMonth(facts, month, ahead)),
    parts: { month, day: null, year: null },
  }
}

/** "February 30", "31 April": no day, and no month that is meant alone. */
function isNoDay(text: string, start: number, end: number, { dates }: ValuePatterns): boolean {
  const after = matchAt(dates.dayAfterMonth, text, end)
  if (after && Number(after[1]) > 28) return true
  return dates.dayBeforeMonth.test(text.slice(Math.max(0, start - 9), start))
}

export function monthIn(year: number | null, month: number): Period {
  return year === null ? unresolved('month') : inMonth(year, month)
}

const JOINED_NEXT = /* @__PURE__ */ new RegExp(`[-${APOSTROPHES}][A-Za-z]{2}`, 'y')
const CAPITAL_NEXT = /* @__PURE__ */ new RegExp(`[ \\t\\u00a0]{1,3}[A-Z]|[-${APOSTROPHES}][A-Za-z]{2}`, 'y')

/** A month with neither day nor year, told from "May said", "March on Washington", "June Carter". */
function standsAlone(
  text: string,
  start: number,
  end: number,
  month: number,
  { dates, words }: ValuePatterns,
): boolean {
  const { calendar, dates: around } = words
  if (calendar.short.has(text.slice(start, end).toLowerCase()))
    return matchAt(dates.throughMonthOfYear, text, end) !== null
  const written = wordBefore(text, start)
  const before = written.toLowerCase()
  if (matchAt(dates.throughMonth, text, end)) return true
  if (matchAt(around.beforeMonthSurely.has(before) ? JOINED_NEXT : CAPITAL_NEXT, text, end)) return false
  if (text[start - 1] === '-') return dates.mid.test(text.slice(Math.max(0, start - 6), start))
  if (around.beforeMonth.has(before)) return true
  if (around.determinersOfMonth.has(before) && matchAt(dates.nounAfterMonth, text, end)) return true
  if (dates.monthBefore.test(text.slice(Math.max(0, start - 20), start))) return true
  return !calendar.doubtful.has(month) && !(written !== '' && written[0] !== written[0]!.toLowerCase())
}

/** What a date in words weighs against one in figures. */
const IN_WORDS = 1

/** "3 May 2019", "20-21 Nov.", "the 3rd of May". */
export const dayLed: ValueRule = (text, start, _end, language) => {
  const found = readDayMonth(text, start, language)
  return found && dayDraft(text, start, found, null, language, IN_WORDS)
}

/**
 * Dates of the calendar: a month with a day, a year or both, dates in figures, years, decades.
 *
 * A date is a year, a month or a day; any other period (a range of days, a decade, a century, a season, a quarter) is
 * found, and its `iso` is null. Written as short as it is named: "early 2019" is the date "2019".
 *
 * chrono-node 2 was tried and left out. On the table of test/values (94 dates) its casual parser reaches an F1 of .57 on the
 * spans and .47 with the reading, and answers 28 times in lines without a date: it knows no year alone and no decade, takes
 * "sat", "sun" and scores for dates, and joins clock times and durations to them. It is as fast, and its
 * English part is larger (47 kB minified) than the whole of this folder. compromise-dates is slower by hundreds of times.
 */
import { APOSTROPHES } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { isDay, isoDay, isoMonth, toDay } from './calendar.ts'
import { date, type Facts, type ValueDraft, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { looksAhead, resolveMonth, resolveMonthDay, resolveWeekday } from './resolve.ts'

const DOT = /\.(?=[ \t\r\n,]|$)/y

interface DayOfMonth {
  readonly month: number
  readonly day: number
  readonly year: number | null
  /** A range of days: found, but no single date. */
  readonly range: boolean
  readonly end: number
}

/** "May 3", "May 3rd, 2019", "May 3-5"; `end` is where the month ends. */
function readMonthDay(text: string, month: number, end: number, { dates }: ValuePatterns): DayOfMonth | null {
  const found = matchAt(dates.dayAfterMonth, text, end)
  if (!found) return null
  return finishDay(text, month, Number(found[1]), found[2], end + found[0].length, dates.yearAfterDay)
}

/** "3 May", "3rd of May 2019", "3-5 May". */
function readDayMonth(text: string, start: number, { dates, words }: ValuePatterns): DayOfMonth | null {
  const found = matchAt(dates.dayMonth, text, start)
  const name = found?.[3]?.toLowerCase() ?? ''
  const month = words.calendar.months.get(name)
  if (!found || !month) return null
  const end = start + found[0].length
  const dotted = words.calendar.short.has(name) && matchAt(DOT, text, end)
  return finishDay(text, month, Number(found[1]), found[2], dotted ? end + 1 : end, dates.yearAfterDay)
}

function finishDay(
  text: string,
  month: number,
  day: number,
  to: string | undefined,
  end: number,
  yearAfterDay: RegExp,
): DayOfMonth | null {
  const found = matchAt(yearAfterDay, text, end)
  const year = found ? Number(found[1]) : null
  // 2000 was a leap year: without a year, 29 February may be meant.
  if (!isDay(year ?? 2000, month, day)) return null
  return { month, day, year, range: to !== undefined, end: found ? end + found[0].length : end }
}

/** A day that is named without its year for good: "the September 11 attacks". */
function namedDay(text: string, found: DayOfMonth, { dates }: ValuePatterns): string | null {
  for (const { iso, month, day, follows } of dates.namedDays)
    if (month === found.month && day === found.day && matchAt(follows, text, found.end)) return iso
  return null
}

function dayDraft(
  text: string,
  start: number,
  found: DayOfMonth,
  weekday: number | null,
  language: ValuePatterns,
): ValueDraft {
  const { month, day, year, range, end } = found
  const ahead = year === null && looksAhead(text, start, end, language)
  const named = year === null ? namedDay(text, found, language) : null
  return date(start, end, (facts) => {
    if (range) return null
    if (named !== null) return named
    if (year !== null) return isoDay(toDay(year, month, day))
    return resolveMonthDay(facts, month, day, ahead, weekday)
  })
}

/** "May 3, 2019", "Nov. 20", "May 2019", "in May". */
export const monthLed: ValueRule = (text, start, end, language) => {
  const word = text.slice(start, end)
  const month = language.words.calendar.months.get(word.toLowerCase())
  if (!month || word[0] === word[0]!.toLowerCase()) return null
  const withDay = readMonthDay(text, month, end, language)
  if (withDay) return dayDraft(text, start, withDay, null, language)
  const withYear = matchAt(language.dates.yearAfterMonth, text, end)
  if (withYear) {
    const iso = isoMonth(Number(withYear[1]), month)
    return date(start, end + withYear[0].length, () => iso)
  }
  return standsAlone(text, start, end, month, language)
    ? date(start, end, monthResolver(month, looksAhead(text, start, end, language)))
    : null
}

function monthResolver(month: number, ahead: boolean): (facts: Facts) => string | null {
  return (facts) => resolveMonth(facts, month, ahead)
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
  if (calendar.short.has(text.slice(start, end).toLowerCase())) return false
  const written = wordBefore(text, start)
  const before = written.toLowerCase()
  if (matchAt(around.beforeMonthSurely.has(before) ? JOINED_NEXT : CAPITAL_NEXT, text, end)) return false
  if (text[start - 1] === '-') return dates.mid.test(text.slice(Math.max(0, start - 5), start))
  if (around.beforeMonth.has(before)) return true
  if (around.determinersOfMonth.has(before) && matchAt(dates.nounAfterMonth, text, end)) return true
  if (dates.monthBefore.test(text.slice(Math.max(0, start - 20), start))) return true
  return !calendar.doubtful.has(month) && !(written !== '' && written[0] !== written[0]!.toLowerCase())
}

/** "Tuesday", "Tuesday, May 3", "Tuesday 3 May 2019". */
export const weekdayLed: ValueRule = (text, start, end, language) => {
  const { dates, words } = language
  const word = text.slice(start, end)
  const weekday = words.calendar.weekdays.get(word.toLowerCase())
  if (weekday === undefined || word[0] === word[0]!.toLowerCase()) return null
  const tail = matchAt(dates.afterWeekday, text, end)
  if (tail) {
    const at = end + tail[0].length
    const month = matchAt(dates.month, text, at)
    const found = month
      ? readMonthDay(
          text,
          words.calendar.months.get(month[1]!.toLowerCase())!,
          at + month[0].length,
          language,
        )
      : readDayMonth(text, at, language)
    if (found) return dayDraft(text, start, found, weekday, language)
  }
  if (words.calendar.short.has(word.toLowerCase())) return null
  const before = wordBefore(text, start)
  if (words.dates.beforeWeekdayName.has(before) || matchAt(dates.weekdayName, text, end)) return null
  // "a Tuesday interview" is a day, "on a Tuesday" any.
  if (words.dates.anyWeekday.has(before.toLowerCase()) && !matchAt(dates.nounAfterWeekday, text, end))
    return null
  const elsewhere = words.dates.otherWeek.has(before.toLowerCase())
  const ahead = looksAhead(text, start, end, language)
  return date(start, end, (facts) => (elsewhere ? null : resolveWeekday(facts, weekday, ahead)))
}

/** "3 May 2019", "20-21 Nov.", "the 3rd of May". */
export const dayLed: ValueRule = (text, start, _end, language) => {
  const found = readDayMonth(text, start, language)
  return found && dayDraft(text, start, found, null, language)
}

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/y
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/.]\d|%)/y

/** "2019-11-20", "11/20/2019", "20.11.2019". */
export const figuresLed: ValueRule = (text, start) => {
  const first = matchAt(YEAR_FIRST, text, start)
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])]
    if (year < 1000 || !isDay(year, month, day)) return null
    return date(start, start + first[0].length, () => isoDay(toDay(year, month, day)))
  }
  const last = matchAt(YEAR_LAST, text, start)
  if (!last) return null
  // Two figures for the year stand with strokes alone: "1.5.10" is a version.
  const short = last[4]!.length === 2
  if (short && last[2] !== '/') return null
  const year = short ? Number(last[4]) + (Number(last[4]) < 70 ? 2000 : 1900) : Number(last[4])
  const [a, b] = [Number(last[1]), Number(last[3])]
  const monthFirst = isDay(year, a, b)
  const dayFirst = isDay(year, b, a)
  if (year < 1000 || !(monthFirst || dayFirst)) return null
  const drafted = date(start, start + last[0].length, (facts) =>
    isoDay(
      !monthFirst || (dayFirst && (facts.dayFirst || last[2] === '.'))
        ? toDay(year, b, a)
        : toDay(year, a, b),
    ),
  )
  return { ...drafted, dayFirst: monthFirst === dayFirst ? undefined : dayFirst }
}

/** A day of an unnamed month lies within so many days of publication, or it is left open. */
const NEAR = 10

/** "on the 19th". */
export const ordinalDay: ValueRule = (text, start, _end, { dates }) => {
  const found = matchAt(dates.dayAlone, text, start)
  const day = Number(found?.[1])
  if (!found || day < 1 || day > 31) return null
  if (!dates.beforeDayAlone.test(text.slice(Math.max(0, start - 12), start))) return null
  return date(start, start + found[0].length, ({ published }) => {
    if (published === null) return null
    for (let away = 0; away <= NEAR; away++)
      for (const at of [published - away, published + away])
        if (isoDay(at).endsWith(`-${String(day).padStart(2, '0')}`)) return isoDay(at)
    return null
  })
}

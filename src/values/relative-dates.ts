/** Dates told from the day of publication: "yesterday", "last week", "this summer", "next March". */
import { matchAt, wordAfter, wordBefore } from '../text/sticky.ts'
import { fromDay } from './calendar.ts'
import { countedPeriod } from './counted-dates.ts'
import { date, type Facts, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import {
  days,
  decade,
  inYear,
  mondayOf,
  monthAt,
  onDay,
  type Period,
  quarterFrom,
  seasonFrom,
  unresolved,
  week,
} from './period.ts'
import { looksAhead, resolveMonth, shiftMonth } from './resolve.ts'
import { comingWeekday, namedWeekday, weekdayInWeek, weekdayWithDay } from './weekdays.ts'

/** "yesterday", "the day after tomorrow"; not "USA Today". */
export const dayWord: ValueRule = (text, start, end, { words, relative }) => {
  const word = text.slice(start, end)
  const away = words.dates.dayWords.get(word.toLowerCase())
  if (away === undefined) return null
  // With a capital inside a sentence it is a name: "USA Today", "the Today programme".
  if (word[0] !== word[0]!.toLowerCase() && /[A-Za-z,]$/.test(wordBefore(text, start))) return null
  const further = relative.furtherDay.exec(text.slice(Math.max(0, start - 12), start))
  const by = further && away !== 0 ? away + (further[1] ? -1 : 1) : away
  const from = by !== away ? start - further![0].length : start
  return date(from, end, ({ published }) => onDay(published === null ? null : published + by))
}

/** "last week", "next Tuesday", "this month", "last March", "next week on Friday", "past three years". */
export const periodLed: ValueRule = (text, start, end, language) => {
  const { words, relative, dates: patterns } = language
  const { calendar, dates } = words
  const counted = countedPeriod(text, start, end, language)
  if (counted) return counted
  const form = text.slice(start, end).toLowerCase()
  const away = dates.relative.get(form)
  if (away === undefined) return null
  const next = wordAfter(text, end)
  const opens =
    dates.periods.has(next) ||
    dates.stretching.has(next) ||
    calendar.weekdays.has(next) ||
    calendar.months.has(next)
  const found = opens ? matchAt(relative.period, text, end) : null
  if (!found) return null
  const name = found[2]!
  // "this past Friday", "this coming Friday".
  const pull = found[1] === undefined ? 0 : (dates.stretching.get(found[1].toLowerCase()) ?? 0)
  if (dates.determinersOfPeriod.has(wordBefore(text, start).toLowerCase())) return null
  const stop = end + found[0].length
  const weekday = calendar.weekdays.get(name.toLowerCase())
  const month = calendar.months.get(name.toLowerCase())
  if (weekday !== undefined) {
    // "this Tuesday, Oct. 31": the date itself.
    if (weekdayWithDay(text, stop - name.length, stop, weekday, language)) return null
    const ahead = looksAhead(text, start, stop, language)
    return date(start, stop, (facts) =>
      onDay(pull > 0 ? comingWeekday(facts, weekday) : namedWeekday(facts, weekday, pull || away, ahead)),
    )
  }
  if (month !== undefined) {
    if (name[0] === name[0]!.toLowerCase() || (away === 0 && calendar.short.has(name.toLowerCase())))
      return null
    return date(start, stop, (facts) => namedMonth(facts, month, pull || away))
  }
  const period = dates.periods.get(name)
  if (period === undefined) return null
  // "this past year" is the year up to now, "this past weekend" the last one, "this coming weekend" that of this week.
  if (pull !== 0 && STRETCHED.has(period)) {
    const at = text.indexOf(found[1]!, end)
    const stretched = countedPeriod(text, at, at + found[1]!.length, language)
    return stretched && { ...stretched, start }
  }
  if (period === 'week') {
    const on = matchAt(patterns.onWeekday, text, stop)
    const day = on && calendar.weekdays.get(on[1]!.toLowerCase())
    if (on && day !== undefined && day !== null)
      return date(start, stop + on[0].length, (facts) => onDay(weekdayInWeek(facts, day, away)))
  }
  if (away !== -1 && period === 'night') return null
  if (away !== 0 && period === 'part of the day') return null
  if (dates.periodsAndNouns.has(name) && matchAt(relative.noPeriod, text, stop)) return null
  const by = pull < 0 || (pull > 0 && period === 'season') ? pull : away
  return date(start, stop, (facts) => periodOf(facts, period, name, by, words))
}

const STRETCHED: ReadonlySet<string> = /* @__PURE__ */ new Set(['week', 'month', 'year', 'quarter', 'decade'])

/** "the current year", where "the" stands before it. */
export const theCurrent: ValueRule = (text, start, end, language) => {
  const found = matchAt(language.relative.wholeAfter, text, end)
  const { the, dates } = language.words
  if (!found || !the.includes(wordBefore(text, start).toLowerCase())) return null
  const period = dates.periods.get(found[1]!) ?? ''
  return date(start, end + found[0].length, (facts) => periodOf(facts, period, '', 0, language.words))
}

/** Whether an end is that of the year of publication: "by the end of the year", not "by the end of the year he had lost it". */
function isOfNow(text: string, start: number, end: number, language: ValuePatterns): boolean {
  const { beforeEnd, hadAfter } = language.relative
  const before = beforeEnd.exec(text.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase()
  if (before === undefined || matchAt(hadAfter, text, end)) return false
  return !language.words.dates.beforeEndAhead.has(before) || looksAhead(text, start, end, language)
}

/** "the rest of the year", "by the end of the month": those of publication. */
export const restOf: ValueRule = (text, start, end, language) => {
  const found = matchAt(language.relative.restOf, text, end)
  if (!found) return null
  const { dates } = language.words
  const stop = end + found[0].length
  if (dates.endOf.has(text.slice(start, end)) && !isOfNow(text, start, stop, language)) return null
  const period = dates.periods.get(found[1]!) ?? ''
  return date(start, stop, (facts) => periodOf(facts, period, '', 0, language.words))
}

function namedMonth(facts: Facts, month: number, away: number): Period {
  if (facts.published === null) return unresolved('month')
  const now = fromDay(facts.published)
  if (away === -1 && month === now.month) return shiftMonth(facts, -12)
  if (away === 1 && month === now.month) return shiftMonth(facts, 12)
  if (away === 0) return shiftMonth(facts, month - now.month)
  return resolveMonth(facts, month, away === 1)
}

function periodOf(
  { published }: Facts,
  period: string,
  name: string,
  away: number,
  { dates }: ValuePatterns['words'],
): Period {
  const precision = PRECISIONS.get(period) ?? 'day'
  if (published === null) return unresolved(precision)
  const { year, month } = fromDay(published)
  switch (period) {
    case 'year':
      return inYear(year + away)
    case 'month':
      return monthAt(year * 12 + month - 1 + away)
    case 'week':
      return week(mondayOf(published) + away * 7)
    case 'weekend': {
      const saturday = mondayOf(published) + 5 + away * 7
      return days(saturday, saturday + 1, 'day')
    }
    case 'season':
      return seasonFrom(published, dates.seasons.get(name) ?? 1, away)
    case 'quarter':
      return quarterFrom(published, away)
    case 'decade':
      return decade((Math.floor(year / 10) + away) * 10)
    case 'night':
      return onDay(published - 1)
    default:
      return onDay(published)
  }
}

const PRECISIONS: ReadonlyMap<string, Period['precision']> = /* @__PURE__ */ new Map([
  ['year', 'year'],
  ['month', 'month'],
  ['week', 'week'],
  ['season', 'season'],
  ['quarter', 'quarter'],
  ['decade', 'decade'],
])

/** "over the weekend": the one before publication, or the next where its sentence looks ahead. */
export const theWeekend: ValueRule = (text, start, end, language) => {
  if (!language.dates.beforeWeekend.test(text.slice(Math.max(0, start - 12), start))) return null
  const ahead = looksAhead(text, start, end, language)
  return date(start - 4, end, ({ published }) => {
    if (published === null) return unresolved('day')
    const saturday = mondayOf(published) + 5
    // On the weekend itself it is this one.
    const at = ahead || published >= saturday ? saturday : saturday - 7
    return days(at, at + 1, 'day')
  })
}

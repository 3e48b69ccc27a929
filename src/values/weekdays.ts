/** Days of the week: "Tuesday", "Tuesday, May 3", "Friday next week", "the first Sunday of October". */
import { isDigit } from '../text/letters.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, toDay, weekdayOf } from './calendar.ts'
import { date, type Facts, type ValueDraft, type ValueRule } from './draft.ts'
import { figuresLed, nearest } from './figure-dates.ts'
import { dayDraft, readDayMonth, readMonthDay } from './month-days.ts'
import type { ValuePatterns } from './patterns.ts'
import { days, inMonth, mondayOf, onDay, type Period, unresolved } from './period.ts'
import { looksAhead, resolveMonth, resolveWeekday, shiftMonth } from './resolve.ts'
import { readYear } from './year-after.ts'

/** How far from publication "Tuesday the 10th" may lie. */
const NEAR = 31

const CAPITAL_NEXT = /[ \t\u00a0][A-Z]/y

export const weekdayLed: ValueRule = (text, start, end, language) => {
  const { dates, words } = language
  const word = text.slice(start, end)
  const form = word.toLowerCase()
  const weekday = words.calendar.weekdays.get(form)
  if (weekday === undefined) return null
  const whole = weekdayWithDay(text, start, end, weekday, language)
  if (whole) return whole
  const before = wordBefore(text, start)
  const timed = words.dates.beforeWeekday.has(before.toLowerCase())
  // In small letters, or cut short, only after a word of time; both at once is a word: "wind and sun".
  const [small, short] = [word[0] === form[0], words.calendar.short.has(form)]
  if ((small && short) || ((small || short) && !timed)) return null
  if (words.dates.beforeWeekdayName.has(before) || matchAt(dates.weekdayName, text, end)) return null
  // "the Sunday League"
  if (words.the.includes(before.toLowerCase()) && matchAt(CAPITAL_NEXT, text, end)) return null
  const inWeek = matchAt(dates.ofWeek, text, end)
  if (inWeek) {
    const away = words.dates.relative.get(inWeek[1]!.toLowerCase()) ?? 0
    return date(start, end + inWeek[0].length, (facts) => onDay(weekdayInWeek(facts, weekday, away)))
  }
  // "a Tuesday interview" is a day, "on a Tuesday" any.
  if (words.dates.anyWeekday.has(before.toLowerCase()) && !matchAt(dates.nounAfterWeekday, text, end))
    return null
  const elsewhere = words.dates.otherWeek.has(before.toLowerCase())
  const ahead = looksAhead(text, start, end, language)
  return date(start, end, (facts) => onDay(elsewhere ? null : resolveWeekday(facts, weekday, ahead)))
}

/** "Tuesday, May 3", "Tuesday 3 May 2019", "Tuesday the 3rd". */
export function weekdayWithDay(
  text: string,
  start: number,
  end: number,
  weekday: number,
  language: ValuePatterns,
): ValueDraft | null {
  const { dates, words } = language
  const tail = matchAt(dates.afterWeekday, text, end)
  if (!tail) return null
  const at = end + tail[0].length
  const month = matchAt(dates.month, text, at)
  const number = month ? words.calendar.months.get(month[1]!.toLowerCase()) : undefined
  const found =
    month && number
      ? readMonthDay(text, number, at + month[0].length, language)
      : readDayMonth(text, at, language)
  if (found) return dayDraft(text, start, found, weekday, language, month ? 0 : 1)
  const figures = figuresLed(text, at, numberEnd(text, at), language, weekday)
  if (figures) return { ...figures, start }
  const alone = matchAt(dates.dayAlone, text, at)
  const day = Number(alone?.[1])
  if (!alone || !(day >= 1 && day <= 31)) return null
  return date(start, at + alone[0].length, ({ published }) => onDay(nearest(published, day, weekday, NEAR)))
}

function numberEnd(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** The weekday of a week so many weeks from that of publication. */
export function weekdayInWeek({ published }: Facts, weekday: number, away: number): number | null {
  return published === null ? null : mondayOf(published) + away * 7 + ((weekday + 6) % 7)
}

/** "last Tuesday" lies before the day of publication, "next Tuesday" in the week after, "this Tuesday" in its own or ahead. */
export function namedWeekday(facts: Facts, weekday: number, away: number, ahead: boolean): number | null {
  if (facts.published === null) return null
  const back = (weekdayOf(facts.published) - weekday + 7) % 7
  if (away === -1) return facts.published - (back || 7)
  const here = weekdayInWeek(facts, weekday, away)
  return away === 0 && ahead && here !== null && here < facts.published ? here + 7 : here
}

/** The first such weekday after the day of publication. */
export function comingWeekday({ published }: Facts, weekday: number): number | null {
  return published === null ? null : published + ((weekday - weekdayOf(published) + 13) % 7) + 1
}

/** The nth such weekday of a month, the last one for -1. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = toDay(year, month, 1)
  if (nth < 0) {
    const last = toDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

/** "first Sunday of October", "last Friday in May 2020", "first week of March 2019", "last day of May", "2nd Monday of next month". */
export const partOfMonth: ValueRule = (text, start, _end, language) => {
  const { calendar, dates } = language.words
  const found = matchAt(language.dates.partOfMonth, text, start)
  if (!found) return null
  const [all, ordinal, figure, day, anyDay, name = '', relative = ''] = found
  const nth = figure === undefined ? (dates.ordinals.get(ordinal!.toLowerCase()) ?? -1) : Number(figure)
  const weekday = day === undefined ? null : calendar.weekdays.get(day.toLowerCase())
  const part = weekday ?? (anyDay === undefined ? 'week' : 'day')
  const month = calendar.months.get(name.toLowerCase())
  if (nth > 5 || weekday === undefined || (!month && relative === '')) return null
  const stop = start + all.length
  const year = month ? readYear(text, stop, language) : null
  const ahead = month !== undefined && !year && looksAhead(text, start, stop, language)
  const away = dates.relative.get(relative.toLowerCase()) ?? 0
  return date(start, year?.end ?? stop, (facts) => {
    const of = year ? year.of(facts) : null
    const within = !month
      ? shiftMonth(facts, away)
      : year
        ? of === null
          ? unresolved('month')
          : inMonth(of, month)
        : resolveMonth(facts, month, ahead)
    return within.iso === null
      ? unresolved(part === 'week' ? 'week' : 'day')
      : partOf(Number(within.iso.slice(0, 4)), Number(within.iso.slice(5)), nth, part)
  })
}

/** The nth of a weekday, the nth seven days or the nth day of a month. */
function partOf(year: number, month: number, nth: number, part: number | 'week' | 'day'): Period {
  if (typeof part === 'number') {
    const at = nthWeekday(year, month, nth, part)
    return onDay(fromDay(at).month === month ? at : null)
  }
  const after = toDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)
  if (part === 'day') return onDay(nth < 0 ? after - 1 : toDay(year, month, nth))
  const first = nth < 0 ? after - 7 : toDay(year, month, 1) + (nth - 1) * 7
  return first >= after ? unresolved('week') : days(first, Math.min(first + 6, after - 1), 'week')
}

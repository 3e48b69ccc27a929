/** Dates in figures alone, and days of an unnamed month. */
import { matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, isDay, toDay, weekdayOf } from './calendar.ts'
import { date, type ValueDraft, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { inMonth, onDay } from './period.ts'
import { looksAhead, resolveMonthDay, shiftMonth } from './resolve.ts'
import { fullYear } from './year-after.ts'

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/y
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/.]\d|%)/y
const MONTH_FIRST = /(\d{1,2})\/((?:19|20)\d\d)(?![\d/]|[-.]\d)/y

/** What figures that allow one order weigh against a date in words. */
const SHOWN = 100

/** "2019-11-20", "11/20/2019", "20.11.2019", "04/2016". */
export function figuresLed(
  text: string,
  start: number,
  end: number,
  _language: ValuePatterns,
  weekday: number | null = null,
): ValueDraft | null {
  const first = matchAt(YEAR_FIRST, text, start)
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])]
    if (year < 1000 || !isDay(year, month, day)) return null
    return date(start, start + first[0].length, () => onDay(toDay(year, month, day)))
  }
  return yearLast(text, start, weekday) ?? monthYear(text, start, end)
}

function yearLast(text: string, start: number, weekday: number | null): ValueDraft | null {
  const last = matchAt(YEAR_LAST, text, start)
  if (!last) return null
  const [all, one, sign, other, years = ''] = last
  const short = years.length === 2
  const [a, b] = [Number(one), Number(other)]
  // Two figures for the year stand with strokes: "1.5.10" is a version, and with dashes only where no more than a day fits.
  if (short && (sign === '.' || (sign === '-' && (one!.length < 2 || other!.length < 2)))) return null
  const sure = short ? null : Number(years)
  const sample = sure ?? 2000 + (Number(years) % 100)
  const monthFirst = isDay(sample, a, b)
  const dayFirst = isDay(sample, b, a)
  if (sample < 1000 || !(monthFirst || dayFirst)) return null
  // Numbers of a telephone and the like are as short.
  if (short && sign === '-' && monthFirst && dayFirst) return null
  const drafted = date(start, start + all.length, (facts) => {
    const year = sure ?? fullYear(Number(years), facts) ?? (Number(years) < OPEN_CENTURY ? sample : null)
    if (year === null) return onDay(null)
    const [byDay, byMonth] = [toDay(year, b, a), toDay(year, a, b)]
    if (monthFirst !== dayFirst) return onDay(dayFirst ? byDay : byMonth)
    // A weekday beside it tells, where it fits one order alone.
    const fits = weekday === null ? [] : [byDay, byMonth].filter((day) => weekdayOf(day) === weekday)
    if (a === b || fits.length === 1) return onDay(fits[0] ?? byDay)
    const known = sign === '.' || facts.dayFirst
    return onDay(known === null ? null : known ? byDay : byMonth)
  })
  return monthFirst === dayFirst ? drafted : { ...drafted, dayFirst: dayFirst ? SHOWN : -SHOWN }
}

/** Where no day of publication is known: a whole date in figures is of this century up to here. */
const OPEN_CENTURY = 70

function monthYear(text: string, start: number, end: number): ValueDraft | null {
  const found = matchAt(MONTH_FIRST, text, start)
  if (!found || end - start > 2 || /[\w/.-]/.test(text.charAt(start - 1))) return null
  const [month, year] = [Number(found[1]), Number(found[2])]
  return month >= 1 && month <= 12 ? date(start, start + found[0].length, () => inMonth(year, month)) : null
}

/** "2012-Aug-10", "2012 August 10", "2012/Aug", "2012 August" at the end of a clause. */
export const yearFirst: ValueRule = (text, start, end, language) => {
  const found = end - start === 4 ? matchAt(language.dates.yearFirst, text, start) : null
  const month = found && language.words.calendar.months.get(found[3]!.toLowerCase())
  if (!found || !month) return null
  const year = Number(found[1])
  const at = start + found[0].length
  const day = matchAt(language.dates.dayAtEnd, text, at)
  if (day && isDay(year, month, Number(day[1])))
    return date(start, at + day[0].length, () => onDay(toDay(year, month, Number(day[1]))))
  const stop = start + found[0].replace(/[-/.\s]+$/, '').length
  return found[2] !== undefined || CLAUSE_END.test(text.slice(stop, stop + 2))
    ? date(start, stop, () => inMonth(year, month))
    : null
}

const CLAUSE_END = /^(?:$|[,;:!?)”"]|\.(?:$|[\s”"]))/

/** "on 4/22", and figures that are a day by themselves: "after 9/11". */
export const dayOfFigures: ValueRule = (text, start, _end, language) => {
  const found = matchAt(language.years.dayOfFigures, text, start)
  if (!found || /[\d$£€/.]/.test(text.charAt(start - 1))) return null
  const end = start + found[0].length
  const { dates, years } = language.words
  const on = years.on.has(wordBefore(text, start).toLowerCase())
  const named = dates.namedFigures.get(found[0])
  if (named !== undefined) return date(start, end, () => ({ iso: named, isoEnd: null, precision: 'day' }))
  const [a, b] = [Number(found[1]), Number(found[2])]
  const [monthFirst, dayFirst] = [isDay(2000, a, b), isDay(2000, b, a)]
  if (!on || !(monthFirst || dayFirst)) return null
  const ahead = looksAhead(text, start, end, language)
  return date(start, end, (facts) => {
    const known = monthFirst === dayFirst ? facts.dayFirst : dayFirst
    if (known === null) return onDay(null)
    return onDay(resolveMonthDay(facts, known ? b : a, known ? a : b, ahead, null))
  })
}

/** "the 10th of next month". */
export const dayOfRelativeMonth: ValueRule = (text, start, _end, language) => {
  const found = matchAt(language.dates.dayOfRelativeMonth, text, start)
  const day = Number(found?.[1])
  if (!found) return null
  const away = language.words.dates.relative.get(found[2]!.toLowerCase()) ?? 0
  return date(start, start + found[0].length, (facts) => {
    const [year = 0, month = 0] = (shiftMonth(facts, away).iso ?? '').split('-').map(Number)
    return onDay(isDay(year, month, day) ? toDay(year, month, day) : null)
  })
}

/** A day of an unnamed month lies within so many days of publication, or it is left open. */
const NEAR = 10

/** "on the 19th". */
export const ordinalDay: ValueRule = (text, start, _end, language) => {
  const { dates } = language
  const found = matchAt(dates.dayAlone, text, start)
  const day = Number(found?.[1])
  if (!found || day < 1 || day > 31) return null
  if (!dates.beforeDayAlone.test(text.slice(Math.max(0, start - 12), start))) return null
  const end = start + found[0].length
  const ahead = looksAhead(text, start, end, language)
  return date(start, end, ({ published }) =>
    onDay(ahead ? nextWith(published, day) : nearest(published, day, null, NEAR)),
  )
}

/** The first day from publication on with this number. */
function nextWith(published: number | null, day: number): number | null {
  if (published === null) return null
  for (let at = published; at < published + NEXT; at++) if (fromDay(at).day === day) return at
  return null
}

/** Two months hold every number of a day. */
const NEXT = 62

/** The day nearest to publication with this number, and on this weekday where one is given. */
export function nearest(
  published: number | null,
  day: number,
  weekday: number | null,
  within: number,
): number | null {
  if (published === null) return null
  for (let away = 0; away <= within; away++)
    for (const at of [published - away, published + away])
      if (fromDay(at).day === day && (weekday === null || weekdayOf(at) === weekday)) return at
  return null
}

/** A day of a month, in figures or words, with a range of days and a year where they are written. */
import { matchAt } from '../text/sticky.ts'
import { isDay, toDay } from './calendar.ts'
import { date, type Facts, type ValueDraft, type YearOf } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { days, onDay, type Period, unresolved } from './period.ts'
import { looksAhead, resolveMonthDay } from './resolve.ts'
import { dashedYear, lateYear, readYear, type YearRead } from './year-after.ts'

export interface DayOfMonth {
  readonly month: number
  readonly day: number
  /** The last day of a range within the month. */
  readonly to: number | null
  readonly year: YearRead | null
  /** Of the weekday that stands behind it in brackets: "May 3 (Tuesday)". */
  readonly weekday: number | null
  readonly end: number
}

const DOT = /\.(?=[ \t\r\n,]|$)/y

/** "May 3", "May 3rd, 2019", "May 3-5", "May twenty-fourth"; `end` is where the month ends. */
export function readMonthDay(
  text: string,
  month: number,
  end: number,
  language: ValuePatterns,
): DayOfMonth | null {
  const { dates, words } = language
  const found = matchAt(dates.dayAfterMonth, text, end)
  if (!found) {
    const named = matchAt(dates.ordinalAfterMonth, text, end)
    const day = named && words.dates.ordinals.get(named[1]!.toLowerCase().replace(' ', '-'))
    if (!named || !day) return null
    const stop = end + named[0].length
    return finishDay(text, month, day, null, stop, language)
  }
  const day = Number(found[1])
  const stop = end + found[0].length
  const through = matchAt(dates.throughDay, text, stop)
  const to = through ? Number(through[2] ?? through[3]) : 0
  const joined = through?.[1] !== undefined && words.and.has(through[1].toLowerCase())
  const spans = () => dates.betweenMonth.test(text.slice(Math.max(0, end - 20), end))
  if (through && to > day && (!joined || to === day + 1 || spans())) {
    const at = stop + through[0].length
    return finishDay(text, month, day, to, at, language)
  }
  return finishDay(text, month, day, null, stop, language)
}

const NEXT_WORD = /[ \t\u00a0]([a-z]{3,14})(?![A-Za-z])/y

/** "In March 18 people left": what is counted stands behind the number. */
export function isCount(text: string, at: number, { words }: ValuePatterns): boolean {
  const next = matchAt(NEXT_WORD, text, at)?.[1]
  return next !== undefined && words.units.has(next)
}

/** "3 May", "3rd of May 2019", "3-5 May", "12 to 14 May", "10-Aug-2012", "10 august". */
export function readDayMonth(text: string, start: number, language: ValuePatterns): DayOfMonth | null {
  const { dates, words } = language
  const found = matchAt(dates.dayMonth, text, start)
  if (!found) return dayGlued(text, start, language)
  const [all, figures, joint, second, name = ''] = found
  const day = Number(figures)
  const to = second === undefined ? null : Number(second)
  if (to !== null && to <= day) return null
  if (to !== null && words.and.has(joint?.trim().toLowerCase() ?? '') && to !== day + 1) {
    // "12 and 14 October" are two days; what lies between them is one range.
    if (!dates.betweenBefore.test(text.slice(Math.max(0, start - 9), start))) return null
  }
  const end = start + all.length
  const read = atMonth(text, day, to, name, end, language)
  // "10-Aug-12": the sign before the month stands behind it too.
  const sign = text[end - name.length - 1]
  const dashed = read && !read.year && (sign === '-' || sign === '/') ? dashedYear(text, end, sign) : null
  return read && dashed ? { ...read, year: dashed, end: dashed.end } : read
}

/** "15SEP", "15Sep 2019". */
function dayGlued(text: string, start: number, language: ValuePatterns): DayOfMonth | null {
  const found = matchAt(language.dates.dayGlued, text, start)
  if (!found) return null
  const name = found[0].slice(found[1]!.length)
  if (name[0] !== name[0]!.toUpperCase()) return null
  return atMonth(text, Number(found[1]), null, name, start + found[0].length, language)
}

/** A day that is read, and the month behind it, which ends at `end`. */
export function atMonth(
  text: string,
  day: number,
  to: number | null,
  name: string,
  end: number,
  language: ValuePatterns,
): DayOfMonth | null {
  const { calendar } = language.words
  const form = name.toLowerCase()
  const month = calendar.months.get(form)
  if (!month) return null
  const dotted = calendar.short.has(form) && matchAt(DOT, text, end)
  const found = finishDay(text, month, day, to, dotted ? end + 1 : end, language)
  return name[0] === form[0] && !found?.year && !calendar.inSmallLetters.has(form) ? null : found
}

function finishDay(
  text: string,
  month: number,
  day: number,
  to: number | null,
  stop: number,
  language: ValuePatterns,
): DayOfMonth | null {
  const aside = OPENS.test(text.slice(stop, stop + 3))
    ? matchAt(language.dates.weekdayAside, text, stop)
    : null
  const end = stop + (aside?.[0].length ?? 0)
  const weekday = aside ? (language.words.calendar.weekdays.get(aside[1]!.toLowerCase()) ?? null) : null
  const year = readYear(text, end, language) ?? lateYear(text, end, language)
  // 2000 was a leap year: without a year, 29 February may be meant.
  const of = year?.known ?? 2000
  if (!isDay(of, month, day) || (to !== null && !isDay(of, month, to))) return null
  return { month, day, to, year, weekday, end: year?.end ?? end }
}

const OPENS = /^,? \(/

/** A day that is named without its year for good: "the September 11 attacks". */
function namedDay(text: string, found: DayOfMonth, { dates }: ValuePatterns): string | null {
  for (const { iso, month, day, follows } of dates.namedDays)
    if (month === found.month && day === found.day && matchAt(follows, text, found.end)) return iso
  return null
}

/** The day in a year that is written. */
export function dayIn(facts: Facts, year: YearOf, month: number, day: number): Period {
  const of = year(facts)
  return of === null || !isDay(of, month, day) ? unresolved('day') : onDay(toDay(of, month, day))
}

export function dayDraft(
  text: string,
  start: number,
  found: DayOfMonth,
  weekday: number | null,
  language: ValuePatterns,
  dayFirst = 0,
): ValueDraft {
  const { month, day, to, year, end } = found
  const ahead = year === null && looksAhead(text, start, end, language)
  const named = year === null ? namedDay(text, found, language) : null
  const first = (facts: Facts): Period => {
    if (named !== null) return { iso: named, isoEnd: null, precision: 'day' }
    if (year !== null) return dayIn(facts, year.of, month, day)
    return onDay(resolveMonthDay(facts, month, day, ahead, weekday ?? found.weekday))
  }
  const draft = date(start, end, (facts) => {
    const from = first(facts)
    if (to === null || from.iso === null) return from
    const of = Number(from.iso.slice(0, 4))
    return days(toDay(of, month, day), toDay(of, month, to), 'day')
  })
  const parts = { month, day, year: year?.of ?? null }
  return to === null ? { ...draft, dayFirst, parts } : { ...draft, dayFirst }
}

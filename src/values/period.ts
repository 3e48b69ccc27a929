/**
 * What a date says: one day, month or year, or its first and its last where it names several. A week, a quarter, a season and a
 * decade are given by their first and last day, a century by its years.
 */
import type { Precision } from '../schema/values.ts'
import { type Day, fromDay, isoDay, isoMonth, isoYear, toDay, weekdayOf } from './calendar.ts'

export interface Period {
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where the article does not tell. */
  readonly iso: string | null
  /** The last day, month or year, null where there is but one. */
  readonly isoEnd: string | null
  readonly precision: Precision
}

/** Found, and not to be told when. */
export function unresolved(precision: Precision): Period {
  return { iso: null, isoEnd: null, precision }
}

export function onDay(day: Day | null, precision: Precision = 'day'): Period {
  return { iso: day === null ? null : isoDay(day), isoEnd: null, precision }
}

export function inMonth(year: number, month: number): Period {
  return { iso: isoMonth(year, month), isoEnd: null, precision: 'month' }
}

export function inYear(year: number): Period {
  // Before the year 1 and beyond four figures ISO 8601 has signs, which no reader of news expects.
  return year < 1 || year > 9999
    ? unresolved('year')
    : { iso: isoYear(year), isoEnd: null, precision: 'year' }
}

export function fromTo(from: Period, to: Period): Period {
  const { precision } = from
  return from.iso === null || to.iso === null
    ? unresolved(precision)
    : { iso: from.iso, isoEnd: to.isoEnd ?? to.iso, precision }
}

/** Years and months counted as one: January of the year 0 is 0. */
export function monthAt(index: number): Period {
  return inMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
}

export function days(first: Day, last: Day, precision: Precision): Period {
  return { iso: isoDay(first), isoEnd: isoDay(last), precision }
}

/** The Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7)
}

export function week(monday: Day): Period {
  return days(monday, monday + 6, 'week')
}

/** So many months from the first of a month. */
export function months(year: number, month: number, count: number, precision: Precision): Period {
  const end = year * 12 + month - 1 + count
  return days(
    toDay(year, month, 1),
    toDay(Math.floor(end / 12), (((end % 12) + 12) % 12) + 1, 1) - 1,
    precision,
  )
}

export function quarter(year: number, number: number): Period {
  return months(year, number * 3 - 2, 3, 'quarter')
}

/** A quarter so many quarters from that of a day. */
export function quarterFrom(day: Day, by: number): Period {
  const { year, month } = fromDay(day)
  const index = year * 4 + Math.floor((month - 1) / 3) + by
  return quarter(Math.floor(index / 4), (index % 4) + 1)
}

/** A season of three months; that of winter ends in the year after. */
export function season(year: number, firstMonth: number): Period {
  return months(year, firstMonth, 3, 'season')
}

/** "last summer": the last one that is over; "next summer": the first to begin; "this summer": that of the year. */
export function seasonFrom(day: Day, firstMonth: number, away: number): Period {
  const { year, month } = fromDay(day)
  // In January it is the winter of the year before.
  const now = year - (firstMonth === 12 && month < 3 ? 1 : 0)
  if (away === 0) return season(now, firstMonth)
  const begins = toDay(now, firstMonth, 1)
  if (away > 0) return season(begins > day ? now : now + 1, firstMonth)
  const end = season(now, firstMonth).isoEnd ?? ''
  return season(end < isoDay(day) ? now : now - 1, firstMonth)
}

export function decade(firstYear: number): Period {
  return months(firstYear, 1, 120, 'decade')
}

export function century(number: number): Period {
  return { iso: isoYear(number * 100 - 99), isoEnd: isoYear(number * 100), precision: 'year' }
}

/**
 * How an unfinished date is finished: by the day of publication and by whether its sentence looks ahead. News tells what
 * has happened, so a weekday, a month or a day without a year is the last one, unless words of the future stand by.
 */
import { fromDay, isDay, isoDay, isoMonth, toDay, weekdayOf } from './calendar.ts'
import type { Facts } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'

/** How far around a date, in UTF-16 units, words of the future are looked for. */
const AROUND = 80

/** Whether the words around `[start, end)` in its sentence speak of the future. */
export function looksAhead(text: string, start: number, end: number, { ahead }: ValuePatterns): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('! '),
    before.lastIndexOf('? '),
    before.lastIndexOf('\n\n'),
  )
  return (
    ahead.before.test(before.slice(cut + 1)) ||
    ahead.after.test(text.slice(end, end + AROUND / 2).replaceAll('\n', ' '))
  )
}

/** The last such weekday up to publication, or the next one from then on. */
export function resolveWeekday(facts: Facts, weekday: number, ahead: boolean): string | null {
  if (facts.published === null) return null
  const back = (weekdayOf(facts.published) - weekday + 7) % 7
  return isoDay(ahead ? facts.published + ((7 - back) % 7) : facts.published - back)
}

/** How many days after publication a day without a year may lie, with no word of the future by it. */
export const SOON = 30

/** A day of a month without its year; a weekday beside it decides between years. */
export function resolveMonthDay(
  facts: Facts,
  month: number,
  day: number,
  ahead: boolean,
  weekday: number | null,
): string | null {
  if (facts.published === null) return null
  const { year } = fromDay(facts.published)
  // Eight years hold a 29 February and every weekday of any other day.
  const candidates: number[] = []
  for (let y = year - 8; y <= year + 8; y++) {
    if (!isDay(y, month, day)) continue
    const at = toDay(y, month, day)
    if (weekday === null || weekdayOf(at) === weekday) candidates.push(at)
  }
  const limit = facts.published
  const found = ahead
    ? candidates.find((at) => at >= limit)
    : candidates.filter((at) => at <= limit + SOON).at(-1)
  return found === undefined ? null : isoDay(found)
}

/** A month without its year: the last one begun at publication, or the next one from then on. */
export function resolveMonth(facts: Facts, month: number, ahead: boolean): string | null {
  if (facts.published === null) return null
  const now = fromDay(facts.published)
  if (ahead) return isoMonth(month >= now.month ? now.year : now.year + 1, month)
  return isoMonth(month <= now.month ? now.year : now.year - 1, month)
}

/** The month that lies `by` months from that of publication. */
export function shiftMonth(facts: Facts, by: number): string | null {
  if (facts.published === null) return null
  const { year, month } = fromDay(facts.published)
  const index = year * 12 + month - 1 + by
  return isoMonth(Math.floor(index / 12), (index % 12) + 1)
}

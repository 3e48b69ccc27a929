/** Days with names. Those that move with the moon or differ by country are found with `iso` null. */
import type { Holiday, ValueWords } from '../language/value-words.ts'
import { APOSTROPHES, withStraight } from '../text/apostrophes.ts'
import { isAsciiLower } from '../text/letters.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, isoDay, toDay, weekdayOf } from './calendar.ts'
import { date, type Facts, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { looksAhead, resolveMonthDay, SOON } from './resolve.ts'

const FOLLOWED_BY_WORD = /* @__PURE__ */ new RegExp(`[ \\t]{1,3}[A-Za-z]|[-${APOSTROPHES}][A-Za-z]`, 'y')

/** First words of the names, in lower case: what the scan looks for. */
export function holidayWords({ holidays, holidaysAfterTime }: ValueWords): string[] {
  const firsts = [...holidays, ...holidaysAfterTime].map(
    ({ name }) => /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name,
  )
  return [...new Set(firsts.map((word) => word.toLowerCase()))]
}

/** "Christmas Day", "New Year’s Eve 2019", "at Easter". */
export const holidayLed: ValueRule = (text, start, end, language) => {
  const { words, holidays } = language
  for (const { name, when } of words.holidays) {
    if (!standsAt(text, start, name)) continue
    return holiday(text, start, start + name.length, when, language)
  }
  for (const { name, when } of words.holidaysAfterTime) {
    if (end - start !== name.length || !standsAt(text, start, name)) continue
    if (!words.beforeHoliday.has(wordBefore(text, start).toLowerCase())) return null
    if (matchAt(FOLLOWED_BY_WORD, text, end) && !matchAt(holidays.goesOn, text, end)) return null
    return holiday(text, start, end, when, language)
  }
  return null
}

function standsAt(text: string, start: number, name: string): boolean {
  if (text.charCodeAt(start) !== name.charCodeAt(0)) return false
  const written = text.slice(start, start + name.length)
  const next = text.charCodeAt(start + name.length)
  return withStraight(written) === name && !isAsciiLower(next)
}

function holiday(text: string, start: number, end: number, when: Holiday['when'], language: ValuePatterns) {
  const found = matchAt(language.holidays.year, text, end)
  const stop = found ? end + found[0].length : end
  const year = found ? Number(found[1]) : null
  const ahead = looksAhead(text, start, stop, language)
  return date(start, stop, (facts) => (when ? resolve(facts, when, year, ahead) : null))
}

function resolve(
  facts: Facts,
  when: NonNullable<Holiday['when']>,
  year: number | null,
  ahead: boolean,
): string | null {
  const [month, day, weekday] = when
  if (weekday === undefined)
    return year === null ? resolveMonthDay(facts, month, day, ahead, null) : isoDay(toDay(year, month, day))
  if (year !== null) return isoDay(nthWeekday(year, month, day, weekday))
  if (facts.published === null) return null
  const now = fromDay(facts.published).year
  const here = nthWeekday(now, month, day, weekday)
  if (ahead ? here >= facts.published : here <= facts.published + SOON) return isoDay(here)
  return isoDay(nthWeekday(ahead ? now + 1 : now - 1, month, day, weekday))
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = toDay(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

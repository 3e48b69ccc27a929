/** Days with names. Those that follow the moon or differ by country are found with `iso` null. */
import { oncePer } from '../language/lists/patterns.ts'
import type { Holiday, ValueWords } from '../language/value-words.ts'
import { APOSTROPHES, withStraight } from '../text/apostrophes.ts'
import { isAsciiLower } from '../text/letters.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { type Day, fromDay, toDay } from './calendar.ts'
import { date, type Facts, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { onDay } from './period.ts'
import { looksAhead, resolveMonthDay, SOON } from './resolve.ts'
import { nthWeekday } from './weekdays.ts'
import { readYear } from './year-after.ts'

const FOLLOWED_BY_WORD = /* @__PURE__ */ new RegExp(`[ \\t]{1,3}[A-Za-z]|[-${APOSTROPHES}][A-Za-z]`, 'y')

/** First words of the names, in lower case: what the scan looks for. */
export function holidayWords({ holidays, holidaysAfterTime }: ValueWords): string[] {
  return [...new Set([...holidays, ...holidaysAfterTime].map(firstWord))]
}

function firstWord({ name }: Holiday): string {
  return (/^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name).toLowerCase()
}

/** The names by their first word. */
const byFirstWord = /* @__PURE__ */ oncePer((holidays: readonly Holiday[]) => {
  const by = new Map<string, Holiday[]>()
  for (const holiday of holidays) by.set(firstWord(holiday), [...(by.get(firstWord(holiday)) ?? []), holiday])
  return by
})

/** "Christmas Day", "New Year’s Eve 2019", "at Easter". */
export const holidayLed: ValueRule = (text, start, end, language) => {
  const { words, holidays } = language
  const before = () => words.beforeHoliday.has(wordBefore(text, start).toLowerCase())
  const first = text.slice(start, end).toLowerCase()
  for (const { name, when } of byFirstWord(words.holidays).get(first) ?? []) {
    if (!standsAt(text, start, name)) continue
    // In small letters ("all", "new", "may") it needs a word of time before it.
    if (isAsciiLower(text.charCodeAt(start)) && !before()) return null
    const stop = start + name.length
    if (matchAt(holidays.nameGoesOn, text, stop)) return null
    return holiday(text, start, stop, when, language)
  }
  for (const { name, when } of byFirstWord(words.holidaysAfterTime).get(first) ?? []) {
    if (end - start !== name.length || !standsAt(text, start, name)) continue
    if (!before()) return null
    const found = holiday(text, start, end, when, language)
    if (found.end > end) return found
    if (matchAt(FOLLOWED_BY_WORD, text, end) && !matchAt(holidays.goesOn, text, end)) return null
    return found
  }
  return null
}

/** The name as it is written, or all of it in small letters or capitals. */
function standsAt(text: string, start: number, name: string): boolean {
  if ((text.charCodeAt(start) | 32) !== (name.charCodeAt(0) | 32)) return false
  const written = withStraight(text.slice(start, start + name.length))
  const next = text.charCodeAt(start + name.length)
  if (isAsciiLower(next)) return false
  return written === name || written === name.toLowerCase() || written === name.toUpperCase()
}

function holiday(text: string, start: number, end: number, when: Holiday['when'], language: ValuePatterns) {
  const year = readYear(text, end, language)
  const stop = year?.end ?? end
  const ahead = year === null && looksAhead(text, start, stop, language)
  return date(start, stop, (facts) => {
    if (!when) return onDay(null)
    if (!year) return onDay(resolve(facts, when, ahead))
    const of = year.of(facts)
    return onDay(of === null ? null : inYear(when, of))
  })
}

function resolve(facts: Facts, when: NonNullable<Holiday['when']>, ahead: boolean): Day | null {
  if (facts.published === null) return null
  if (when.easter === null && when.weekday === null)
    return resolveMonthDay(facts, when.month, when.day, ahead, null)
  const now = fromDay(facts.published).year
  const here = inYear(when, now)
  if (ahead ? here >= facts.published : here <= facts.published + SOON) return here
  return inYear(when, ahead ? now + 1 : now - 1)
}

function inYear({ easter, month, day, weekday, after }: NonNullable<Holiday['when']>, year: number): Day {
  if (easter !== null) return easterOf(year) + easter
  return (weekday === null ? toDay(year, month, day) : nthWeekday(year, month, day, weekday)) + after
}

/** Easter of the western churches, by the calendar of Gregory: the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const sum = d + e - 7 * f + 114
  return toDay(year, Math.floor(sum / 31), (sum % 31) + 1)
}

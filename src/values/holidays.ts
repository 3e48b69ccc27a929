/** Days with names. Those that move with the moon or differ by country are found with `iso` null. */
import { APOSTROPHES, withStraight } from '../text/apostrophes.ts'
import { isAsciiLower } from '../text/letters.ts'
import { GAP, matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, isoDay, toDay, weekdayOf } from './calendar.ts'
import { YEAR } from './dates.ts'
import { date, type Facts, type Rule } from './draft.ts'
import { looksAhead, resolveMonthDay, SOON } from './resolve.ts'

type When =
  | readonly [month: number, day: number]
  | readonly [month: number, nth: number, weekday: number]
  | null

const HOLIDAYS: readonly (readonly [name: string, when: When])[] = [
  ["New Year's Day", [1, 1]],
  ["New Year's Eve", [12, 31]],
  ['Christmas Day', [12, 25]],
  ['Christmas Eve', [12, 24]],
  ['Boxing Day', [12, 26]],
  ["Valentine's Day", [2, 14]],
  ["St. Patrick's Day", [3, 17]],
  ["St Patrick's Day", [3, 17]],
  ["April Fools' Day", [4, 1]],
  ['May Day', [5, 1]],
  ['Juneteenth', [6, 19]],
  ['Fourth of July', [7, 4]],
  ['July Fourth', [7, 4]],
  ['Halloween', [10, 31]],
  ['Armistice Day', [11, 11]],
  ['Veterans Day', [11, 11]],
  ['Bastille Day', [7, 14]],
  ['Thanksgiving Day', [11, 4, 4]],
  ['Labor Day', [9, 1, 1]],
  ['Martin Luther King Day', [1, 3, 1]],
  ['Independence Day', null],
  ['Memorial Day', null],
  ["Mother's Day", null],
  ["Father's Day", null],
  ['Good Friday', null],
  ['Black Friday', null],
  ['Cyber Monday', null],
  ['Super Tuesday', null],
  ['Shrove Tuesday', null],
  ['Ash Wednesday', null],
  ['Palm Sunday', null],
  ['Easter Sunday', null],
  ['Easter Monday', null],
]
/** Also names of seasons, trees and meals: alone they count after a word of time only. */
const ALONE: readonly (readonly [name: string, when: When])[] = [
  ['Christmas', [12, 25]],
  ['Thanksgiving', [11, 4, 4]],
  ['Easter', null],
]
const BEFORE_ALONE = new Set('on at by before after since until last this next over'.split(' '))
const FOLLOWED_BY_WORD = /* @__PURE__ */ new RegExp(`[ \\t]{1,3}[A-Za-z]|[-${APOSTROPHES}][A-Za-z]`, 'y')
const GOES_ON = /[ \t]{1,3}(?:and|but|in|at|as|when|for|to|or|with|the|he|she|it|they|we|that|this)\b/y
const YEAR_AFTER = new RegExp(`,?${GAP}(?:of${GAP})?${YEAR}`, 'y')

/** First words of the names, in lower case: what the scan looks for. */
export const HOLIDAY_WORDS: readonly string[] = [
  'new',
  'christmas',
  'boxing',
  'valentine',
  'st',
  'april',
  'may',
  'juneteenth',
  'fourth',
  'july',
  'halloween',
  'armistice',
  'veterans',
  'bastille',
  'thanksgiving',
  'labor',
  'martin',
  'independence',
  'memorial',
  'mother',
  'father',
  'good',
  'black',
  'cyber',
  'super',
  'shrove',
  'ash',
  'palm',
  'easter',
]

/** "Christmas Day", "New Year’s Eve 2019", "at Easter". */
export const holidayLed: Rule = (text, start, end) => {
  for (const [name, when] of HOLIDAYS) {
    if (!standsAt(text, start, name)) continue
    return holiday(text, start, start + name.length, when)
  }
  for (const [name, when] of ALONE) {
    if (end - start !== name.length || !standsAt(text, start, name)) continue
    if (!BEFORE_ALONE.has(wordBefore(text, start).toLowerCase())) return null
    if (matchAt(FOLLOWED_BY_WORD, text, end) && !matchAt(GOES_ON, text, end)) return null
    return holiday(text, start, end, when)
  }
  return null
}

function standsAt(text: string, start: number, name: string): boolean {
  if (text.charCodeAt(start) !== name.charCodeAt(0)) return false
  const written = text.slice(start, start + name.length)
  const next = text.charCodeAt(start + name.length)
  return withStraight(written) === name && !isAsciiLower(next)
}

function holiday(text: string, start: number, end: number, when: When) {
  const found = matchAt(YEAR_AFTER, text, end)
  const stop = found ? end + found[0].length : end
  const year = found ? Number(found[1]) : null
  const ahead = looksAhead(text, start, stop)
  return date(start, stop, (facts) => (when ? resolve(facts, when, year, ahead) : null))
}

function resolve(facts: Facts, when: NonNullable<When>, year: number | null, ahead: boolean): string | null {
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

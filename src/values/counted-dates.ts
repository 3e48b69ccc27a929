/** Dates told by a count of units: "three days ago", "two weeks from tomorrow", "in 30 days", "the past three years". */
import { matchAt, wordAfter } from '../text/sticky.ts'
import { type Day, fromDay, isDay, toDay, weekdayOf } from './calendar.ts'
import { date, type ValueDraft, type ValueRule } from './draft.ts'
import { numberFollows } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import { fromTo, inYear, monthAt, onDay, type Period, unresolved } from './period.ts'
import { looksAhead } from './resolve.ts'

/** A stretch of time; `count` is null for "a few". */
interface Stretch {
  readonly months: number
  readonly days: number
  readonly unit: string
  readonly open: boolean
}

/** How far back, in UTF-16 units, the count of "ago" is looked for. */
const BACK = 64

/** Beyond so many years back nothing is a date of news. */
const MOST_MONTHS = 12 * 9000

/** "the past 1,500 years" are no dates of news. */
const MOST_COUNTED = 12 * 200

/** "three days ago", "a month and 21 days ago". */
export const agoLed: ValueRule = (text, start, end, language) => beside(text, start, end, 0, -1, language)

/** "two weeks from now", "three days from tomorrow", "a week after tomorrow". */
export const fromLed: ValueRule = (text, start, _end, language) => {
  const found = matchAt(language.relative.fromDay, text, start)
  if (!found) return null
  const { fromDays, beforeDays } = language.words.dates
  const words = found[0].toLowerCase()
  const away = fromDays.get(words) ?? beforeDays.get(words) ?? 0
  return beside(text, start, start + found[0].length, away, fromDays.has(words) ? 1 : -1, language)
}

/** A stretch that ends right before `[start, end)`, counted from so many days from publication. */
function beside(
  text: string,
  start: number,
  end: number,
  away: number,
  sign: number,
  language: ValuePatterns,
): ValueDraft | null {
  const before = text.slice(Math.max(0, start - BACK), start).replaceAll('\n', ' ')
  const found = language.relative.stretchBefore.exec(before)
  const stretch = found && readStretch(found, language)
  if (!found || !stretch) return weekdaysBeside(start, end, before, sign, language)
  // "15 minutes ago" is today while it is said, "two hours ago" may be yesterday.
  if (stretch.unit === 'hour') return null
  const from = start - found[0].length + found[0].search(/\w/)
  return date(from, end, ({ published }) =>
    published === null ? shifted(null, stretch, sign) : shifted(published + away, stretch, sign),
  )
}

/** "two Fridays ago", "three Sundays from now". */
function weekdaysBeside(
  start: number,
  end: number,
  before: string,
  sign: number,
  language: ValuePatterns,
): ValueDraft | null {
  const found = /s $/.test(before) ? language.relative.weekdaysBefore.exec(before) : null
  const weekday = found && language.words.calendar.weekdays.get(found[2]!.toLowerCase())
  if (!found || weekday === undefined || weekday === null) return null
  const count = language.words.numbers.get(found[1]!.toLowerCase()) ?? Number(found[1])
  if (count < 1 || count > 52) return null
  const from = start - found[0].length + found[0].search(/\w/)
  return date(from, end, ({ published }) => {
    if (published === null) return onDay(null)
    const next = (sign * (weekday - weekdayOf(published)) + 7) % 7 || 7
    return onDay(published + sign * (next + 7 * (count - 1)))
  })
}

/** "in 30 days" where its sentence looks ahead: elsewhere it says how long a thing took. */
export const inLed: ValueRule = (text, start, end, language) => {
  // "in about two weeks"
  const about = language.words.dates.aboutOpens.has(wordAfter(text, end))
  const from = end + ((about && matchAt(language.relative.aboutAfter, text, end)?.[0].length) || 0)
  if (!numberFollows(text, from, language)) return null
  const found = matchAt(language.relative.stretchAfter, text, from)
  const stretch = found && readStretch(found, language)
  if (!found || !stretch || stretch.open || stretch.unit === 'hour' || stretch.unit === 'minute') return null
  // "as much as one should eat in a day".
  if (stretch.days === 1 && stretch.months === 0) return null
  const stop = from + found[0].length
  // "The vote is in five days": the word itself may say so.
  if (!looksAhead(text, end, stop, language)) return null
  return date(start, stop, ({ published }) => shifted(published, stretch, 1))
}

/** "past three years", "last two weeks", "next five years"; `[start, end)` is the first word. */
export function countedPeriod(
  text: string,
  start: number,
  end: number,
  language: ValuePatterns,
): ValueDraft | null {
  const { dates } = language.words
  const form = text.slice(start, end).toLowerCase()
  const sign = dates.relative.get(form) ?? dates.stretching.get(form) ?? 0
  if (sign === 0) return null
  const next = wordAfter(text, end)
  if (!numberFollows(text, end, language) && !dates.units.has(next) && !dates.countOpens.has(next))
    return null
  // "the past decade", "the last decade": ten years up to now; "last week" is the week before.
  const single = matchAt(language.relative.unitAfter, text, end)
  const found = single ?? matchAt(language.relative.stretchAfter, text, end)
  if (!found) return null
  if (single && !(dates.stretching.has(form) || dates.longUnits.has(single[2]!.toLowerCase()))) return null
  const stretch = readStretch(found, language)
  if (!stretch || stretch.open || stretch.unit === 'hour' || stretch.unit === 'minute') return null
  if (stretch.months > MOST_COUNTED) return null
  return date(start, end + found[0].length, ({ published }) => {
    const far = shifted(published, stretch, sign)
    const now = shifted(published, { ...stretch, months: 0, days: 0 }, sign)
    return sign < 0 ? fromTo(far, now) : fromTo(now, far)
  })
}

/** The groups of a match: first count and unit, then, where "and" joins another, count and unit of that. */
function readStretch(
  [, count = '', unit = '', half, secondCount, secondUnit]: RegExpExecArray,
  language: ValuePatterns,
): Stretch | null {
  const first = one(count, unit, language)
  if (!first) return null
  let { months, days, open } = first
  let named = first.unit
  if (half !== undefined) {
    if (first.unit !== 'year') return null
    months += 6
    named = 'month'
  }
  if (secondCount !== undefined) {
    const second = one(secondCount, secondUnit ?? '', language)
    if (!second) return null
    months += second.months
    days += second.days
    open ||= second.open
    named = second.unit
  }
  return months > MOST_MONTHS || days > MOST_MONTHS * 30 ? null : { months, days, unit: named, open }
}

function one(count: string, unit: string, { words }: ValuePatterns): Stretch | null {
  const of = words.dates.units.get(unit.toLowerCase())
  const number = readCount(count.toLowerCase(), words)
  if (of === undefined || number === undefined) return null
  const times = number ?? 0
  const stretch = { months: 0, days: 0, unit: of, open: number === null }
  switch (of) {
    case 'day':
      return Number.isInteger(times) ? { ...stretch, days: times } : null
    case 'week':
      return Number.isInteger(times) ? { ...stretch, days: times * 7 } : null
    case 'fortnight':
      return Number.isInteger(times) ? { ...stretch, days: times * 14, unit: 'week' } : null
    case 'month':
      return Number.isInteger(times) ? { ...stretch, months: times } : null
    case 'hour':
      return times > 0 && times % 24 === 0 ? { ...stretch, days: times / 24, unit: 'day' } : stretch
    case 'minute':
      return stretch
    default: {
      const months = times * (of === 'century' ? 1200 : of === 'decade' ? 120 : 12)
      return Number.isInteger(months)
        ? { ...stretch, months, unit: months % 12 === 0 ? 'year' : 'month' }
        : null
    }
  }
}

/** A number, null for "a few", undefined where it is none. */
function readCount(phrase: string, { dates, one: ones, numbers, magnitudes, and }: ValuePatterns['words']) {
  if (dates.few.has(phrase)) return null
  const known = dates.countWords.get(phrase)
  if (known !== undefined) return known
  if (phrase === '') return 1
  if (/^\d/.test(phrase)) return Number(phrase.replaceAll(',', ''))
  let sum = 0
  for (const word of phrase.split(/[ -]/)) {
    // "half a year", "two and a half": the article counts only where nothing stands before it.
    const number = ones.has(word) ? Number(sum === 0) : numbers.get(word)
    const times = magnitudes.get(word)
    if (number !== undefined) sum += number
    else if (times !== undefined) sum *= times
    else if (dates.half.has(word)) sum += 0.5
    else if (!and.has(word)) return undefined
  }
  return sum > 0 ? sum : undefined
}

/** The day, month or year a stretch away, as exact as its smallest unit. */
function shifted(from: Day | null, { months, days, unit, open }: Stretch, sign: number): Period {
  const precision = unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day'
  if (from === null || open) return unresolved(precision)
  const { year, month, day } = fromDay(from)
  const index = year * 12 + month - 1 + sign * months
  if (index < 12) return unresolved(precision)
  if (unit === 'year') return inYear(year + (sign * months) / 12)
  if (unit === 'month') return monthAt(index)
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1]
  let of = day
  while (!isDay(y, m, of)) of--
  return onDay(toDay(y, m, of) + sign * days, precision)
}

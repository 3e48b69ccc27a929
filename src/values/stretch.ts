/** A count of units of time as it is read: "three days", "a month and 21 days", and the day or the month so far away. */
import { type Day, fromDay, isDay, toDay } from './calendar.ts'
import type { ValuePatterns } from './patterns.ts'
import { inYear, monthAt, onDay, type Period, unresolved } from './period.ts'

/** A stretch of time; `count` is null for "a few". */
export interface Stretch {
  readonly months: number
  readonly days: number
  readonly unit: string
  readonly open: boolean
}

/** Beyond so many years back nothing is a date of news. */
const MOST_MONTHS = 12 * 9000

/** The groups of a match: first count and unit, then, where "and" joins another, count and unit of that. */
export function readStretch(
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
export function shifted(from: Day | null, { months, days, unit, open }: Stretch, sign: number): Period {
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

/** Dates told by a count of units: "three days ago", "two weeks from tomorrow", "in 30 days", "the past three years". */
import { matchAt, wordAfter } from '../text/sticky.ts'
import { toDay, weekdayOf } from './calendar.ts'
import { date, type ValueDraft, type ValueRule } from './draft.ts'
import { numberFollows } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import { days, fromTo, inMonth, onDay, unresolved } from './period.ts'
import { looksAhead } from './resolve.ts'
import { readStretch, type Stretch, shifted } from './stretch.ts'
import { readYear, type YearRead } from './year-after.ts'

/** How far back, in UTF-16 units, the count of "ago" is looked for. */
const BACK = 64

/** "the past 1,500 years" are no dates of news. */
const MOST_COUNTED = 12 * 200

/** "three days ago", "a month and 21 days ago", "ten years ago today". */
export const agoLed: ValueRule = (text, start, end, language) => {
  const today = matchAt(language.relative.sameDay, text, end)
  return beside(text, start, end + (today?.[0].length ?? 0), 0, -1, language, today !== null)
}

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
  toTheDay = false,
): ValueDraft | null {
  const before = text.slice(Math.max(0, start - BACK), start).replaceAll('\n', ' ')
  const found = language.relative.stretchBefore.exec(before)
  const stretch = found && readStretch(found, language)
  if (!found || !stretch) return weekdaysBeside(start, end, before, sign, language)
  // "15 minutes ago" is today while it is said, "two hours ago" may be yesterday.
  if (stretch.unit === 'hour') return null
  const from = start - found[0].length + found[0].search(/\w/)
  const of = toTheDay ? { ...stretch, unit: 'day' } : stretch
  return date(from, end, ({ published }) =>
    published === null ? shifted(null, of, sign) : shifted(published + away, of, sign),
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
  const stop = end + found[0].length
  // "the last three months of 2015" are its own, "the last two years of his life" those of something else.
  if (dates.lastWord.includes(form)) {
    const year = readYear(text, stop, language)
    if (year) return partOfYear(start, year, stretch, true)
    const of = matchAt(language.relative.ofWhose, text, stop)
    if (of && dates.determinersOfPeriod.has(of[1]!)) return null
  }
  return date(start, stop, ({ published }) => {
    const far = shifted(published, stretch, sign)
    const now = shifted(published, { ...stretch, months: 0, days: 0 }, sign)
    return sign < 0 ? fromTo(far, now) : fromTo(now, far)
  })
}

/** "the first nine months of 2015". */
export const firstLed: ValueRule = (text, start, end, language) => {
  if (language.words.dates.ordinals.get(text.slice(start, end).toLowerCase()) !== 1) return null
  const found = matchAt(language.relative.stretchAfter, text, end)
  const stretch = found && readStretch(found, language)
  if (!found || !stretch) return null
  const year = readYear(text, end + found[0].length, language)
  return year && partOfYear(start, year, stretch, false)
}

/** The first or the last months, weeks or days of a year. */
function partOfYear(start: number, year: YearRead, stretch: Stretch, last: boolean): ValueDraft | null {
  const { months, days: count, open } = stretch
  if (open || months > 12 || count > 366 || (months > 0 && count > 0) || months + count === 0) return null
  return date(start, year.end, (facts) => {
    const of = year.of(facts)
    if (of === null) return unresolved(months > 0 ? 'month' : 'day')
    if (months > 0)
      return last
        ? fromTo(inMonth(of, 13 - months), inMonth(of, 12))
        : fromTo(inMonth(of, 1), inMonth(of, months))
    const [first, after] = [toDay(of, 1, 1), toDay(of + 1, 1, 1)]
    return last ? days(after - count, after - 1, 'day') : days(first, first + count - 1, 'day')
  })
}

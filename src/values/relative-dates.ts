/** Dates told from the day of publication: "yesterday", "last week", "three years ago". */
import { matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, isoDay, isoYear, weekdayOf } from './calendar.ts'
import { date, type Facts, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { resolveMonth, shiftMonth } from './resolve.ts'

/** "yesterday", "the day after tomorrow"; not "USA Today". */
export const dayWord: ValueRule = (text, start, end, { words, relative }) => {
  const word = text.slice(start, end)
  const away = words.dates.dayWords.get(word.toLowerCase())
  if (away === undefined) return null
  // With a capital inside a sentence it is a name: "USA Today", "the Today programme".
  if (word[0] !== word[0]!.toLowerCase() && /[A-Za-z,]$/.test(wordBefore(text, start))) return null
  const further = relative.furtherDay.exec(text.slice(Math.max(0, start - 12), start))
  const by = further && away !== 0 ? away + (further[1] ? -1 : 1) : away
  const from = by !== away ? start - further![0].length : start
  return date(from, end, ({ published }) => (published === null ? null : isoDay(published + by)))
}

/** "last week", "next Tuesday", "this month", "last March". */
export const periodLed: ValueRule = (text, start, end, { words, relative }) => {
  const { calendar, dates } = words
  const found = matchAt(relative.period, text, end)
  if (!found || dates.determinersOfPeriod.has(wordBefore(text, start).toLowerCase())) return null
  const name = found[1]!
  const stop = end + found[0].length
  const away = dates.relative.get(text.slice(start, end).toLowerCase()) ?? 0
  const weekday = calendar.weekdays.get(name.toLowerCase())
  const month = calendar.months.get(name.toLowerCase())
  if (name[0] !== name[0]!.toLowerCase()) {
    if (calendar.short.has(name.toLowerCase())) return null
    if (weekday !== undefined) return date(start, stop, (facts) => namedWeekday(facts, weekday, away))
    if (month === undefined) return null
    return date(start, stop, (facts) => namedMonth(facts, month, away))
  }
  const period = dates.periods.get(name)
  if (away !== -1 && period === 'night') return null
  if (away !== 0 && period === 'part of the day') return null
  if (dates.periodsAndNouns.has(name) && matchAt(relative.noPeriod, text, stop)) return null
  return date(start, stop, (facts) => periodOf(facts, period, away))
}

/** "last Tuesday" lies before the day of publication, "next Tuesday" after it, "this Tuesday" within the days to come. */
function namedWeekday({ published }: Facts, weekday: number, away: number): string | null {
  if (published === null) return null
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (away === -1) return isoDay(published - (back || 7))
  const ahead = (7 - back) % 7
  return isoDay(published + (away === 1 ? ahead || 7 : ahead))
}

function namedMonth(facts: Facts, month: number, away: number): string | null {
  if (facts.published === null) return null
  const now = fromDay(facts.published)
  if (away === -1 && month === now.month) return shiftMonth(facts, -12)
  if (away === 1 && month === now.month) return shiftMonth(facts, 12)
  if (away === 0) return shiftMonth(facts, month - now.month)
  return resolveMonth(facts, month, away === 1)
}

function periodOf(facts: Facts, period: string | undefined, away: number): string | null {
  if (facts.published === null) return null
  switch (period) {
    case 'year':
      return isoYear(fromDay(facts.published).year + away)
    case 'month':
      return shiftMonth(facts, away)
    case 'night':
      return isoDay(facts.published - 1)
    case 'part of the day':
      return isoDay(facts.published)
    default:
      return null
  }
}

/** How far back, in UTF-16 units, the count of "ago" is looked for. */
const BACK = 36

/** "three days ago", "a year ago"; a count of weeks or decades names no day. */
export const agoLed: ValueRule = (text, start, end, { words, relative }) => {
  const before = text.slice(Math.max(0, start - BACK), start).replaceAll('\n', ' ')
  const found = relative.countBefore.exec(before)
  if (!found) return null
  const count = readCount(found[1]!.toLowerCase(), words)
  if (count === null) return null
  const unit = words.dates.units.get(found[2]!.toLowerCase())
  return date(start - found[0].length, end, (facts) => {
    if (facts.published === null) return null
    if (unit === 'day') return isoDay(facts.published - count)
    if (unit === 'month') return shiftMonth(facts, -count)
    return unit === 'year' ? isoYear(Math.max(0, fromDay(facts.published).year - count)) : null
  })
}

function readCount(word: string, { one, numbers }: ValuePatterns['words']): number | null {
  if (one.has(word)) return 1
  if (/^\d/.test(word)) return Number(word)
  const [tens = '', units = ''] = word.split('-')
  const first = numbers.get(tens)
  if (first === undefined) return null
  return first + (numbers.get(units) ?? 0)
}

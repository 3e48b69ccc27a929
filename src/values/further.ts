/** The period or the day beyond the last or the next one: "the week before last", "the Tuesday after next". */
import { wordAfter, wordBefore } from '../text/sticky.ts'
import { fromDay } from './calendar.ts'
import { date, type ValueRule } from './draft.ts'
import { days, inYear, mondayOf, monthAt, onDay, unresolved, week } from './period.ts'
import { comingWeekday, namedWeekday } from './weekdays.ts'

/** `[start, end)` is "last" or "next". */
export const furtherLed: ValueRule = (text, start, end, { words, relative }) => {
  const { calendar, dates } = words
  const away = dates.relative.get(text.slice(start, end)) ?? 0
  if (away === 0 || dates.besideDates.get(wordBefore(text, start)) !== away) return null
  // "the week before last week", "the day after next Christmas".
  const next = wordAfter(text, end)
  if (next !== '' && !dates.afterDay.includes(next)) return null
  const found = relative.furtherPeriod.exec(text.slice(Math.max(0, start - 20), start))
  if (!found) return null
  const name = found[1]!
  const weekday = calendar.weekdays.get(name.toLowerCase())
  const period = dates.periods.get(name)
  return date(start - found[0].length, end, (facts) => {
    const { published } = facts
    if (published === null) return unresolved(period === 'week' || period === 'year' ? period : 'day')
    if (weekday !== undefined) {
      const first = away < 0 ? namedWeekday(facts, weekday, -1, false) : comingWeekday(facts, weekday)
      return onDay(first === null ? null : first + 7 * away)
    }
    const { year, month } = fromDay(published)
    if (period === 'year') return inYear(year + 2 * away)
    if (period === 'month') return monthAt(year * 12 + month - 1 + 2 * away)
    const monday = mondayOf(published) + 14 * away
    return period === 'week' ? week(monday) : days(monday + 5, monday + 6, 'day')
  })
}

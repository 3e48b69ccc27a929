/** Words whose capital names nothing: they open sentences, are abbreviations of no single thing, or stand in the calendar. */
import { lazy } from '../lists/lists.ts'
import { inList, namedLists, wordsOf } from '../lists/named-lists.ts'
import calendar from './generated/calendar.ts'
import rows from './generated/name-openings.ts'

/** Does the lower-case word begin sentences and never names, whatever follows? */
export const isFunctionWord = inList(rows, 'function-words')

/** An abbreviation that names no single thing: TV, CEO, GDP. */
export const isCommonAbbreviation = inList(rows, 'common-abbreviations')

const calendarWords = lazy((): ReadonlySet<string> => {
  const { rows: rowsOf } = namedLists(calendar)
  // The full name stands first.
  const names = new Set([...rowsOf('month'), ...rowsOf('weekday')].flatMap(({ words }) => words.slice(0, 1)))
  for (const month of wordsOf(rows, 'months-that-are-words')) names.delete(month)
  return names
})

/** A weekday or month; March and May, which are words and names too, are left out. */
export const isCalendarWord = (word: string): boolean => calendarWords().has(word)

/** Words whose capital names nothing: they open sentences, are abbreviations of no single thing, or stand in the calendar. */
import { lazy } from '../lists/lists.ts'
import { inList, namedLists, wordsOf } from '../lists/named-lists.ts'
import calendar from './generated/calendar.ts'
import rows from './generated/name-openings.ts'

/** Does the lower-case word begin sentences and never names, whatever follows? */
export const isFunctionWord = inList(rows, 'function-words')

/** An abbreviation that names no single thing: TV, CEO, GDP. */
export const isCommonAbbreviation = inList(rows, 'common-abbreviations')

/** A contraction of a small word: "I'm", "We've", "It'll". */
export function isContraction(text: string): boolean {
  const apostrophe = text.indexOf("'")
  return apostrophe > 0 && (text.endsWith("n't") || isFunctionWord(text.slice(0, apostrophe).toLowerCase()))
}

/** Initials that stand for a party: "D-Minn." */
const PARTIES: readonly string[] = ['D', 'R', 'I']

/** May the word's capital name nothing by itself, whatever follows? Spares the questions of which kind it is. */
export const mayNameNothing = (text: string, lower: string): boolean =>
  isFunctionWord(lower) || isCommonAbbreviation(text) || PARTIES.includes(text) || isContraction(text)

const calendarWords = lazy((): ReadonlySet<string> => {
  const { rows: rowsOf } = namedLists(calendar)
  // The full name stands first.
  const names = new Set([...rowsOf('month'), ...rowsOf('weekday')].flatMap(({ words }) => words.slice(0, 1)))
  for (const month of wordsOf(rows, 'months-that-are-words')) names.delete(month)
  return names
})

/** A weekday or month; March and May, which are words and names too, are left out. */
export const isCalendarWord = (word: string): boolean => calendarWords().has(word)

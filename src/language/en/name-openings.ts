/** Words whose capital names nothing: they open sentences, are abbreviations of no single thing, or stand in the calendar. */
import { inList } from '../lists/word-lists.ts'
import rows from './generated/name-openings.ts'

/** Does the lower-case word begin sentences and never names, whatever follows? */
export const isFunctionWord = inList(rows, 'function-words')

/** An abbreviation that names no single thing: TV, CEO, GDP. */
export const isCommonAbbreviation = inList(rows, 'common-abbreviations')

/** A weekday or month; March and May, which are words and names too, are left out. */
export const isCalendarWord = inList(rows, 'calendar-words')

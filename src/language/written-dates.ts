/** Whole calendar dates written in figures or with a month's name, as bylines and datelines have them. */

import { isAsciiLetter, isDigit } from '../text/letters.ts'
import type { Calendar } from './calendar.ts'
import { oneOf } from './lists/patterns.ts'

const YEAR = '((?:19|20)\\d\\d)'

type DatePart = 'year' | 'month' | 'day'
interface DateForm {
  readonly pattern: RegExp
  readonly order: readonly [DatePart, DatePart, DatePart]
}

const IN_FIGURES: readonly DateForm[] = [
  { pattern: /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ['year', 'month', 'day'] },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b/, order: ['day', 'month', 'year'] },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/, order: ['month', 'day', 'year'] },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d\d)(?![\d/])/, order: ['month', 'day', 'year'] },
]

export interface DateFound {
  /** YYYY-MM-DD. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first whole date in a line; the day and month of 18/11/2019 are told apart where only one order is a date. */
export type FindDate = (line: string) => DateFound | null

export function dateFinder(calendar: Calendar): FindDate {
  const withNames = formsWith(calendar)
  const all = [...withNames, ...IN_FIGURES]
  return (line) => {
    let first: DateFound | null = null
    const { inFigures, besideLetters } = looksOf(line)
    const forms = !inFigures ? withNames : besideLetters ? all : IN_FIGURES
    if (!inFigures && !besideLetters) return null
    for (const { pattern, order } of forms) {
      const match = pattern.exec(line)
      if (!match || (first && match.index >= first.start)) continue
      const parts = { year: '', month: '', day: '' }
      order.forEach((part, i) => {
        parts[part] = match[i + 1] ?? ''
      })
      const { year, month, day } = parts
      const iso = isoDate(year, month, day, calendar) ?? isoDate(year, day, month, calendar)
      if (iso) first = { iso, start: match.index, end: match.index + match[0].length }
    }
    return first
  }
}

/** What a look at the figures of a line tells: whether a mark of dates stands between two, and whether a letter stands in the line with one. */
function looksOf(line: string): { readonly inFigures: boolean; readonly besideLetters: boolean } {
  let [figure, letter, inFigures] = [false, false, false]
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    if (isDigit(code)) {
      figure = true
      const mark = line.charCodeAt(i + 1)
      inFigures ||= (mark === 45 || mark === 46 || mark === 47) && isDigit(line.charCodeAt(i + 2))
    } else letter ||= isAsciiLetter(code) || code >= 128
  }
  return { inFigures, besideLetters: figure && letter }
}

/** "May 3, 2019", "3 May 2019". */
function formsWith({ monthForms, dayEndings, of }: Calendar): DateForm[] {
  const month = `(${oneOf(monthForms)})\\.?`
  const day = `(\\d{1,2})${oneOf(dayEndings)}?`
  return [
    {
      pattern: new RegExp(`\\b${month}\\s{0,2}${day}\\s{0,2},?\\s{0,2}${YEAR}\\b`, 'i'),
      order: ['month', 'day', 'year'],
    },
    {
      pattern: new RegExp(`\\b${day}(?:\\s+${oneOf(of)})?[\\s-]{1,2}${month},?[\\s-]{1,2}${YEAR}\\b`, 'i'),
      order: ['day', 'month', 'year'],
    },
    // “4 April 17”, and no time of day.
    {
      pattern: new RegExp(`\\b${day}[\\s-]${month}[\\s-](\\d\\d)\\b(?![:.\\d]|\\s?[ap]\\.?m)`, 'i'),
      order: ['day', 'month', 'year'],
    },
  ]
}

function isoDate(year: string, month: string, day: string, { months }: Calendar): string | null {
  const m = /^\d/.test(month) ? Number(month) : (months.get(month.toLowerCase()) ?? 0)
  const d = Number(day)
  const y = year.length === 2 ? `20${year}` : year
  if (!(m >= 1 && m <= 12) || !(d >= 1 && d <= daysIn(Number(y), m))) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

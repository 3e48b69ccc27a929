/** Whole calendar dates written in figures or with an English month, as bylines and datelines have them. */

const MONTHS: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:19|20)\\d\\d)'

interface DateForm {
  readonly pattern: RegExp
  readonly order: readonly ['year' | 'month' | 'day', 'year' | 'month' | 'day', 'year' | 'month' | 'day']
}

const FORMS: readonly DateForm[] = [
  {
    pattern: new RegExp(`\\b${MONTH}\\s{0,2}${DAY}\\s{0,2},?\\s{0,2}${YEAR}\\b`, 'i'),
    order: ['month', 'day', 'year'],
  },
  {
    pattern: new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]{1,2}${MONTH},?[\\s-]{1,2}${YEAR}\\b`, 'i'),
    order: ['day', 'month', 'year'],
  },
  { pattern: /\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: ['year', 'month', 'day'] },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)\b/, order: ['day', 'month', 'year'] },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/, order: ['month', 'day', 'year'] },
]

export interface DateFound {
  /** YYYY-MM-DD. */
  readonly iso: string
  readonly start: number
  readonly end: number
}

/** The first whole date in a line; the day and month of 18/11/2019 are told apart where only one order is a date. */
export function findDate(line: string): DateFound | null {
  let first: DateFound | null = null
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(line)
    if (!match || (first && match.index >= first.start)) continue
    const parts = { year: '', month: '', day: '' }
    order.forEach((part, i) => {
      parts[part] = match[i + 1] ?? ''
    })
    const iso = isoDate(parts.year, parts.month, parts.day) ?? isoDate(parts.year, parts.day, parts.month)
    if (iso) first = { iso, start: match.index, end: match.index + match[0].length }
  }
  return first
}

function isoDate(year: string, month: string, day: string): string | null {
  const m = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const d = Number(day)
  if (!(m >= 1 && m <= 12) || !(d >= 1 && d <= daysIn(Number(year), m))) return null
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

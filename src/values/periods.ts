/** Parts of a year and spans of years: quarters, halves, seasons, decades, centuries. */
import { isApostrophe } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { date, type Facts, type ValueDraft, type ValueRule } from './draft.ts'
import { atMonth, dayDraft } from './month-days.ts'
import type { ValuePatterns } from './patterns.ts'
import {
  century,
  decade,
  fromTo,
  inMonth,
  inYear,
  type Period,
  quarter,
  season,
  unresolved,
} from './period.ts'
import { readYear, type YearRead } from './year-after.ts'

function ofYear(
  start: number,
  { of, end }: YearRead,
  precision: Period['precision'],
  read: (year: number) => Period,
): ValueDraft {
  return date(start, end, (facts: Facts) => {
    const year = of(facts)
    return year === null ? unresolved(precision) : read(year)
  })
}

function half(year: number, second: boolean): Period {
  return fromTo(inMonth(year, second ? 7 : 1), inMonth(year, second ? 12 : 6))
}

/** "summer of 2019", "Q3 2019", "H1 2019", "winter last year". */
export const periodOfYear: ValueRule = (text, start, end, language) => {
  const { dates } = language.words
  const year = readYear(text, end, language)
  if (!year) return null
  const form = text.slice(start, end).toLowerCase()
  const first = dates.seasons.get(form)
  if (first !== undefined) return ofYear(start, year, 'season', (of) => season(of, first))
  const number = dates.quarterSigns.get(form)
  if (number !== undefined) return ofYear(start, year, 'quarter', (of) => quarter(of, number))
  const part = dates.halfSigns.get(form)
  return part === undefined ? null : ofYear(start, year, 'month', (of) => half(of, part === 2))
}

/** "third quarter of 2019", "first half of 2019", "nineteenth century", "twenty-fourth of May". */
export const ordinalLed: ValueRule = (text, start, _end, language) => {
  const { ordinals } = language.words.dates
  const found = matchAt(language.years.ordinalPart, text, start)
  if (found) {
    const [all, name = '', ofQuarter, ofHalf] = found
    const number = ordinals.get(name.toLowerCase().replace(' ', '-')) ?? 0
    const stop = start + all.length
    if (ofQuarter === undefined && ofHalf === undefined) return date(start, stop, () => century(number))
    const year = number <= (ofHalf === undefined ? 4 : 2) ? readYear(text, stop, language) : null
    if (!year) return null
    return ofHalf === undefined
      ? ofYear(start, year, 'quarter', (of) => quarter(of, number))
      : ofYear(start, year, 'month', (of) => half(of, number === 2))
  }
  const dayOf = matchAt(language.dates.ordinalOfMonth, text, start)
  const day = dayOf && ordinals.get(dayOf[1]!.toLowerCase().replace(' ', '-'))
  if (!dayOf || !day) return null
  const read = atMonth(text, day, null, dayOf[2]!, start + dayOf[0].length, language)
  return read && dayDraft(text, start, read, null, language)
}

const QUARTER_FIRST = /[1-4]Q(?![A-Za-z])/y

/** "2019 Q3", "2Q 2019". */
export const figuresOfQuarter: ValueRule = (text, start, end, language) => {
  const back = matchAt(language.years.yearAndQuarter, text, start)
  const number = back && language.words.dates.quarterSigns.get(back[2]!.toLowerCase())
  if (back && number) return date(start, start + back[0].length, () => quarter(Number(back[1]), number))
  const year = matchAt(QUARTER_FIRST, text, start) ? readYear(text, end, language) : null
  return year && ofYear(start, year, 'quarter', (of) => quarter(of, Number(text[start])))
}

const CAPITAL = /^ [A-Z]/

/** "1990s", "’60s", "19th century". */
export const decadeLed: ValueRule = (text, start, _end, language) => {
  const { words, years } = language
  const ordinal = matchAt(years.century, text, start)
  // "20th Century Fox" is a name.
  if (
    ordinal &&
    !(
      /[- ][A-Z]/.test(ordinal[0]) &&
      CAPITAL.test(text.slice(start + ordinal[0].length, start + ordinal[0].length + 3))
    )
  ) {
    const number = Number.parseInt(ordinal[0], 10)
    return number > 0 && number < 100 ? date(start, start + ordinal[0].length, () => century(number)) : null
  }
  const marked = isApostrophe(text.charCodeAt(start - 1))
  const short = words.dates.decadeEndings.includes(text.charAt(start + 2))
  const found = matchAt(years.decade, text, start)
  if (!found || (found[0].length < 5 && !(short && (marked || isSpoken(text, start, language))))) return null
  const end = start + found[0].length
  const figures = Number.parseInt(found[0], 10)
  if (found[0].length >= 5) return date(start, end, () => wholeDecade(figures))
  return date(marked ? start - 1 : start, end, () => shortDecade(figures))
}

/** "2000s" may be ten years or a hundred. */
function wholeDecade(year: number): Period {
  return year % 100 === 0
    ? year === 2000
      ? decade(year)
      : fromTo(inYear(year), inYear(year + 99))
    : decade(year)
}

/** The twenties may be of either century. */
function shortDecade(tens: number): Period {
  if (tens === 20 || tens === 10) return unresolved('decade')
  return decade(tens === 0 ? 2000 : 1900 + tens)
}

function isSpoken(text: string, start: number, { years }: ValuePatterns): boolean {
  return years.beforeDecade.test(text.slice(Math.max(0, start - 16), start))
}

/** "in the nineties", "the late sixties"; not "in her nineties". */
export const spokenDecade: ValueRule = (text, start, end, language) => {
  const { decades } = language.words.dates
  const tens = decades.get(text.slice(start, end).toLowerCase())
  const before = text.slice(Math.max(0, start - 20), start)
  if (tens === undefined) return null
  const century = language.words.numbers.get(wordBefore(text, start).toLowerCase()) ?? 0
  if (century >= 15 && century <= 20)
    return date(start - before.length + before.search(/\S+\s*$/), end, () => decade(century * 100 + tens))
  if (!language.years.beforeSpoken.test(before)) return null
  return date(start, end, () => shortDecade(tens))
}

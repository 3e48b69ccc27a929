/** Parts of a year and spans of years: quarters, halves, seasons, decades, centuries. */
import { isApostrophe } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay } from './calendar.ts'
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
    return number > (ofHalf === undefined ? 4 : 2)
      ? null
      : partOfYear(text, start, stop, number, ofHalf !== undefined, language)
  }
  const dayOf = matchAt(language.dates.ordinalOfMonth, text, start)
  const day = dayOf && ordinals.get(dayOf[1]!.toLowerCase().replace(' ', '-'))
  if (!dayOf || !day) return null
  // In words with "of" before it, "feb" needs no capital; "a third of jan" is a part.
  const written = dayOf[2]!
  const { calendar, one } = language.words
  const isShort = calendar.short.has(written.toLowerCase()) && !one.has(wordBefore(text, start).toLowerCase())
  const name = isShort ? written[0]!.toUpperCase() + written.slice(1) : written
  const read = atMonth(text, day, null, name, start + dayOf[0].length, language)
  return read && dayDraft(text, start, read, null, language)
}

/** "last quarter of 2019", "final quarter of last year". */
export const lastPart: ValueRule = (text, start, end, language) => {
  const found = matchAt(language.years.partAfterLast, text, end)
  if (!found) return null
  const isHalf = found[2] !== undefined
  return partOfYear(text, start, end + found[0].length, isHalf ? 2 : 4, isHalf, language)
}

/** A quarter or a half with the year behind it or, told from publication, before it: "last year's third quarter". */
function partOfYear(
  text: string,
  start: number,
  end: number,
  number: number,
  isHalf: boolean,
  language: ValuePatterns,
): ValueDraft | null {
  const before = language.years.yearBeforePart.exec(text.slice(Math.max(0, start - 16), start))
  const away = before && language.words.dates.relative.get(before[1]!.toLowerCase())
  const year: YearRead | null =
    away === undefined || away === null
      ? readYear(text, end, language)
      : {
          of: ({ published }) => (published === null ? null : fromDay(published).year + away),
          known: null,
          end,
        }
  if (!year) return null
  const from = before ? start - before[0].length : start
  return isHalf
    ? ofYear(from, year, 'month', (of) => half(of, number === 2))
    : ofYear(from, year, 'quarter', (of) => quarter(of, number))
}

const QUARTER_FIRST = /[1-4]Q(?![A-Za-z])/y

/** "2019 Q3", "2019's third quarter", "2Q 2019", "3rd quarter of 2019". */
export const figuresOfQuarter: ValueRule = (text, start, end, language) => {
  const { dates } = language.words
  const back =
    end - start === 4 || end - start === 6 ? matchAt(language.years.yearAndPart, text, start) : null
  if (back) {
    const at = start + back[0].length
    const sign = back[2]?.toLowerCase() ?? ''
    const part = sign === '' ? matchAt(language.years.ordinalPart, text, at) : null
    const year = Number(back[1])
    const quarters = dates.quarterSigns.get(sign) ?? (part?.[2] && dates.ordinals.get(part[1]!.toLowerCase()))
    if (quarters && quarters <= 4)
      return date(start, at + (part?.[0].length ?? 0), () => quarter(year, quarters))
    const halves = dates.halfSigns.get(sign) ?? (part?.[3] && dates.ordinals.get(part[1]!.toLowerCase()))
    if (halves && halves <= 2)
      return date(start, at + (part?.[0].length ?? 0), () => half(year, halves === 2))
  }
  const figure = end - start === 3 ? matchAt(language.years.figurePart, text, start) : null
  if (figure) {
    const number = Number(figure[1])
    const isHalf = figure[3] !== undefined
    return isHalf && number > 2
      ? null
      : partOfYear(text, start, start + figure[0].length, number, isHalf, language)
  }
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
  const joined = /[A-Za-z]+[- ]$/.exec(before)?.[0] ?? ''
  const century = language.words.numbers.get(joined.slice(0, -1).toLowerCase()) ?? 0
  if (century >= 15 && century <= 20)
    return date(start - joined.length, end, () => decade(century * 100 + tens))
  if (!language.years.beforeSpoken.test(before)) return null
  return date(start, end, () => shortDecade(tens))
}

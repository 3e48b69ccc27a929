/** Years that stand alone. */
import { isApostrophe } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { date, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { fromTo, inMonth, inYear, unresolved } from './period.ts'
import { fullYear } from './year-after.ts'

const YEAR_ALONE = /(1\d\d\d|20\d\d|21\d\d)(?![\dA-Za-z°%$€£]|[.,:]\d|[-–/]\d{4}-)/y
const YEAR_AND_TWO = /(1[5-9]\d\d|20\d\d)[-–/](\d\d)(?!\d|[-–/.]\d)/y

const NEXT_WORD = /[ \t\u00a0]{1,3}([A-Za-z]{1,20})/y
const OPENS_SENTENCE = /[.!?"”\n][ \t]?$/

/** "in 2019", "the 2016 vote", "(1987)", "2014-18", "2016-04"; not "2000 people" nor "Flight 1951". */
export const yearLed: ValueRule = (text, start, _end, language) => {
  const joined = matchAt(YEAR_AND_TWO, text, start)
  const found = joined ?? matchAt(YEAR_ALONE, text, start)
  if (!found) return null
  const end = start + found[0].length
  if (!isYear(text, start, end, language)) return null
  const year = Number(found[1])
  if (!joined) return date(start, end, () => inYear(year))
  const [second, century] = [Number(joined[2]), year - (year % 100)]
  if (second > year % 100) return date(start, end, () => fromTo(inYear(year), inYear(century + second)))
  // "1999-00" goes over the turn of the century; "2016-04" is April.
  if (year % 100 === 99 && second === 0) return date(start, end, () => fromTo(inYear(year), inYear(year + 1)))
  return second >= 1 && second <= 12 ? date(start, end, () => inMonth(year, second)) : null
}

function isYear(
  text: string,
  start: number,
  end: number,
  { words, years: patterns }: ValuePatterns,
): boolean {
  const { years, one } = words
  const next = matchAt(NEXT_WORD, text, end)?.[1] ?? ''
  const sign = text[start - 1]
  if (sign === '(' || sign === '©') return next === '' || sign === '©'
  if (sign === '-' || sign === '–')
    return patterns.afterMid.test(text.slice(Math.max(0, start - 5), start - 1).toLowerCase())
  const before = wordBefore(text, start).toLowerCase()
  if (years.counted.has(next)) return false
  // So early a year is named as one: "the year 1066", "in AD 1066".
  if (text.startsWith('1', start) && text.charCodeAt(start + 1) < 53) return years.marks.has(before)
  if (matchAt(patterns.possessive, text, end)) return true
  if (years.nouns.has(next) && before !== '') return true
  if (years.marks.has(before) || years.before.has(before)) return true
  const plural = isPlural(next, words)
  if (years.joins.has(before) || before === '') {
    const near = text.slice(Math.max(0, start - 16), start)
    if (patterns.near.test(before === '' ? near : near.replace(/\w+ ?$/, ''))) return !plural
    if (/©[ \t]?$/.test(near)) return true
    return before === '' && years.verbs.has(next) && (start === 0 || OPENS_SENTENCE.test(near))
  }
  // "up to 2000 or more".
  if (years.beforeLoosely.has(before)) return !plural && !years.or.has(next)
  if (patterns.itWas.test(text.slice(Math.max(0, start - 9), start)) || years.on.has(before))
    return next === ''
  if (patterns.owned.test(text.slice(Math.max(0, start - 3), start))) return next !== '' && !plural
  return years.determiners.has(before) && next !== '' && !(plural && one.has(before))
}

/** Whether the word looks like a plural, so that a number before it counts. */
function isPlural(
  word: string,
  { pluralEndings, noPluralEndings, noPlurals }: ValuePatterns['words'],
): boolean {
  return (
    word.length > 3 &&
    pluralEndings.some((ending) => word.endsWith(ending)) &&
    !noPluralEndings.some((ending) => word.endsWith(ending)) &&
    !noPlurals.has(word)
  )
}

/** Whether two figures are a year that an apostrophe cuts short: "’62". */
const isShort = (text: string, start: number, end: number): boolean =>
  end - start === 2 && isApostrophe(text.charCodeAt(start - 1)) && !/[-\d]/.test(text.charAt(end))

/** "’62" after a word of time. */
export const shortYear: ValueRule = (text, start, end, language) => {
  if (!isShort(text, start, end)) return null
  if (!language.words.years.beforeShort.has(wordBefore(text, start - 1).toLowerCase())) return null
  const short = Number(text.slice(start, end))
  return date(start - 1, end, (facts) => {
    const year = fullYear(short, facts)
    return year === null ? unresolved('year') : inYear(year)
  })
}

/** "79 AD", "44 BC". */
export const yearOfEra: ValueRule = (text, start, end, language) => {
  const era = end - start < 5 && !isShort(text, start, end) ? matchAt(language.years.era, text, end) : null
  if (!era) return null
  const before = language.words.dates.erasBefore.has(era[1]!)
  const year = Number(text.slice(start, end))
  if (Number.isNaN(year)) return null
  return date(start, end + era[0].length, () => (before ? unresolved('year') : inYear(year)))
}

const FIGURES_AFTER = /[ \u00a0](\d{1,4})(?![\d.,:]\d|\w)/y

/** "AD 79". */
export const eraLed: ValueRule = (text, start, end, { words }) => {
  const found = words.dates.erasAfter.has(text.slice(start, end)) ? matchAt(FIGURES_AFTER, text, end) : null
  const year = Number(found?.[1])
  return found && year > 0 ? date(start, end + found[0].length, () => inYear(year)) : null
}

/** "nineteen eighty-four", "twenty twelve", "two thousand and twelve" after a word of time. */
export const spokenYear: ValueRule = (text, start, _end, { words, years }) => {
  if (!words.years.beforeShort.has(wordBefore(text, start).toLowerCase())) return null
  const found = matchAt(years.spoken, text, start)
  if (!found) return null
  const [all, century = '', tens = '', ones = '', teens = '', thousands = '', ...rest] = found
  const of = (word: string | undefined) => words.numbers.get(word?.toLowerCase() ?? '') ?? 0
  const year =
    of(century) * 100 +
    of(tens) +
    of(ones) +
    of(teens) +
    of(thousands) * 1000 +
    rest.reduce((sum, word) => sum + of(word), 0)
  return date(start, start + all.length, () => inYear(year))
}

/** "fiscal 2023", "fiscal year 2023", "FY 2023", "FY23". */
export const fiscalLed: ValueRule = (text, start, _end, { years }) => {
  const found = matchAt(years.fiscal, text, start)
  if (!found) return null
  const figures = found[1]!
  const year = Number(figures) + (figures.length === 2 ? 2000 : 0)
  return date(start, start + found[0].length, () => inYear(year))
}

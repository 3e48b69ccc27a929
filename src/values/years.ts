/** Years that stand alone, and the longer periods: decades, centuries, seasons and quarters of a year. */
import { isApostrophe } from '../text/apostrophes.ts'
import { matchAt, wordBefore } from '../text/sticky.ts'
import { isoYear } from './calendar.ts'
import { date, type ValueRule } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'

const YEAR_ALONE = /(1[5-9]\d\d|20\d\d|21\d\d)(?![\dA-Za-z°%$€£]|[.,:]\d|[-–/]\d{4}-)/y
const SPAN_OF_YEARS = /(?:1[5-9]\d\d|20\d\d)[-–/]\d\d(?!\d|[-–/.]\d)/y

const NEXT_WORD = /[ \t\u00a0]{1,3}([A-Za-z]{1,20})/y
const OPENS_SENTENCE = /[.!?"”\n][ \t]?$/

/** "in 2019", "the 2016 vote", "(1987)", "2018-19"; not "2000 people" nor "Flight 1951". */
export const yearLed: ValueRule = (text, start, _end, language) => {
  const span = matchAt(SPAN_OF_YEARS, text, start)
  const found = span ?? matchAt(YEAR_ALONE, text, start)
  if (!found) return null
  const end = start + found[0].length
  if (!isYear(text, start, end, language)) return null
  const iso = span ? null : isoYear(Number(found[1]))
  return date(start, end, () => iso)
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

/** "1990s", "’60s", "19th century". */
export const decadeLed: ValueRule = (text, start, _end, { words, years }) => {
  const century = matchAt(years.century, text, start)
  if (century) return date(start, start + century[0].length, () => null)
  const short =
    words.dates.decadeEndings.includes(text.charAt(start + 2)) && isApostrophe(text.charCodeAt(start - 1))
  const found = matchAt(years.decade, text, short ? start + 1 : start)
  if (!found || (!short && found[0].length < 5)) return null
  const end = (short ? start + 1 : start) + found[0].length
  return date(short ? start - 1 : start, end, () => null)
}

/** "summer of 2019", "Q3 2019". */
export const periodOfYear: ValueRule = (text, start, end, { years }) => {
  const found = matchAt(years.ofYear, text, end)
  return found && date(start, end + found[0].length, () => null)
}

/** "third quarter of 2019". */
export const quarterOfYear: ValueRule = (text, start, end, { years }) => {
  const found = matchAt(years.quarterOfYear, text, end)
  return found && date(start, end + found[0].length, () => null)
}

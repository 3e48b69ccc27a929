/** Years that stand alone, and the longer periods: decades, centuries, seasons and quarters of a year. */
import { APOSTROPHES, isApostrophe } from '../text/apostrophes.ts'
import { GAP, matchAt, wordBefore } from '../text/sticky.ts'
import { isoYear } from './calendar.ts'
import { YEAR } from './dates.ts'
import { date, type Rule } from './draft.ts'

const YEAR_ALONE = /(1[5-9]\d\d|20\d\d|21\d\d)(?![\dA-Za-z°%$€£]|[.,:]\d|[-–/]\d{4}-)/y
const SPAN_OF_YEARS = /(?:1[5-9]\d\d|20\d\d)[-–/]\d\d(?!\d|[-–/.]\d)/y

/** After these a number from 1500 to 2199 is a year, unless a plain count follows. */
const TIME_WORDS = words('in since during until till before after')
const LOOSE_TIME_WORDS = words(
  'of by from through between to early late mid and or for around circa summer fiscal into',
)
const DETERMINERS = words('the a an his her its their our my this that')
const MARKED = words('copyright year')
/** What is counted or measured: these make a number of any four figures. */
const COUNTED = words(
  'people men women children troops soldiers km kilometres kilometers kilometre kilometer m metres meters metre meter ' +
    'feet foot ft miles mile yards yard acres acre tons tonnes pounds pound votes calories dollars euros degrees words ' +
    'word pages page seats seat seater strong block rpm mph watts volts horsepower square percent per million years hours ' +
    'days points members homes jobs employees workers residents others',
)
/** Nouns of public life that a bare year goes before, whatever stands before it: "any 2016 presidential hopeful". */
const YEARLY = words(
  'presidential election elections campaign budget census season midterm midterms primary primaries vote referendum ' +
    'GOP Democratic Republican Olympics Olympic',
)
const YEAR_VERBS = words('was is will has had saw brought marked began ended may could would looks promises')
/** Words in -s that are no plural. */
const NOT_PLURAL = words(
  'was is has as its his this does across versus series perhaps always sometimes us towards',
)
const NEXT_WORD = /[ \t\u00a0]{1,3}([A-Za-z]{1,20})/y
const OPENS_SENTENCE = /[.!?"”\n][ \t]?$/
const YEAR_NEAR = /(?:1[5-9]|20)\d\d(?:,| and| or| to|, and)? ?$/

/** "in 2019", "the 2016 vote", "(1987)", "2018-19"; not "2000 people" nor "Flight 1951". */
export const yearLed: Rule = (text, start) => {
  const span = matchAt(SPAN_OF_YEARS, text, start)
  const found = span ?? matchAt(YEAR_ALONE, text, start)
  if (!found) return null
  const end = start + found[0].length
  if (!isYear(text, start, end)) return null
  const iso = span ? null : isoYear(Number(found[1]))
  return date(start, end, () => iso)
}

function isYear(text: string, start: number, end: number): boolean {
  const next = matchAt(NEXT_WORD, text, end)?.[1] ?? ''
  const sign = text[start - 1]
  if (sign === '(' || sign === '©') return next === '' || sign === '©'
  if (sign === '-' || sign === '–') {
    const before = text.slice(Math.max(0, start - 5), start - 1).toLowerCase()
    return /^(?:.?mid|.?(?:1[5-9]|20)\d\d)$/.test(before)
  }
  const before = wordBefore(text, start).toLowerCase()
  if (COUNTED.has(next)) return false
  if (matchAt(POSSESSIVE, text, end)) return true
  if (YEARLY.has(next) && before !== '') return true
  if (MARKED.has(before) || TIME_WORDS.has(before)) return true
  const plural = next.length > 3 && next.endsWith('s') && !next.endsWith('ss') && !NOT_PLURAL.has(next)
  if (before === 'and' || before === 'to' || before === 'or' || before === '') {
    const near = text.slice(Math.max(0, start - 16), start)
    if (YEAR_NEAR.test(before === '' ? near : near.replace(/\w+ ?$/, ''))) return !plural
    if (/©[ \t]?$/.test(near)) return true
    return before === '' && YEAR_VERBS.has(next) && (start === 0 || OPENS_SENTENCE.test(near))
  }
  // "up to 2000 or more".
  if (LOOSE_TIME_WORDS.has(before)) return !plural && next !== 'or'
  if (before === 'was') return next === '' && IT_WAS.test(text.slice(Math.max(0, start - 9), start))
  if (before === 'on') return next === ''
  if (OWNED.test(text.slice(Math.max(0, start - 3), start))) return next !== '' && !plural
  return DETERMINERS.has(before) && next !== '' && !(plural && (before === 'a' || before === 'an'))
}

const POSSESSIVE = /* @__PURE__ */ new RegExp(`[${APOSTROPHES}]s(?![A-Za-z])`, 'y')
const OWNED = /* @__PURE__ */ new RegExp(`[${APOSTROPHES}]s? ?$`)
const IT_WAS = /\bit was $/i

const DECADE = /* @__PURE__ */ new RegExp(`(?:(?:1[5-9]|20)\\d)?0[${APOSTROPHES}]?s(?![A-Za-z0-9])`, 'y')
const CENTURY = new RegExp(`\\d{1,2}(?:st|nd|rd|th)${GAP}(?:century|centuries)(?![A-Za-z])`, 'iy')

/** "1990s", "’60s", "19th century". */
export const decadeLed: Rule = (text, start) => {
  const century = matchAt(CENTURY, text, start)
  if (century) return date(start, start + century[0].length, () => null)
  const short = text[start + 2] === 's' && isApostrophe(text.charCodeAt(start - 1))
  const found = matchAt(DECADE, text, short ? start + 1 : start)
  if (!found || (!short && found[0].length < 5)) return null
  const end = (short ? start + 1 : start) + found[0].length
  return date(short ? start - 1 : start, end, () => null)
}

const OF_YEAR = new RegExp(`${GAP}(?:of${GAP})?${YEAR}`, 'y')
const QUARTER_OF_YEAR = new RegExp(`[ -]quarter${GAP}(?:of${GAP})?${YEAR}`, 'y')

/** "summer of 2019", "Q3 2019". */
export const periodOfYear: Rule = (text, start, end) => {
  const found = matchAt(OF_YEAR, text, end)
  return found && date(start, end + found[0].length, () => null)
}

/** "third quarter of 2019". */
export const quarterOfYear: Rule = (text, start, end) => {
  const found = matchAt(QUARTER_OF_YEAR, text, end)
  return found && date(start, end + found[0].length, () => null)
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

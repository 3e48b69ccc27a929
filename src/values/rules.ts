/** Which rules read a value where: at a figure, and at each of the words that may begin one. */
import type { ValueWords } from '../language/value-words.ts'
import { isApostrophe } from '../text/apostrophes.ts'
import { schemeLed } from './addresses.ts'
import { agoLed, firstLed, fromLed, inLed } from './counted-dates.ts'
import { mayCount } from './counts.ts'
import { weekends } from './date-patterns.ts'
import { dayLed, monthLed } from './dates.ts'
import type { ValueDraft, ValueRule } from './draft.ts'
import { dayOfFigures, dayOfRelativeMonth, figuresLed, ordinalDay, yearFirst } from './figure-dates.ts'
import { Follows } from './followers.ts'
import { furtherLed } from './further.ts'
import { holidayLed, holidayWords } from './holidays.ts'
import { codeLed, codeWords, letterLed, magnitudeLed, unitAfter } from './money.ts'
import { type Quantity, readFigures, readNumberWords } from './number.ts'
import type { ValuePatterns } from './patterns.ts'
import { percentage } from './percentages.ts'
import { decadeLed, figuresOfQuarter, lastPart, ordinalLed, periodOfYear, spokenDecade } from './periods.ts'
import { phoneLed } from './phones.ts'
import { quantity } from './quantities.ts'
import { dayWord, periodLed, restOf, theCurrent, theWeekend } from './relative-dates.ts'
import { fractionLed, oneIn } from './shares.ts'
import { partOfMonth, weekdayLed } from './weekdays.ts'
import { eraLed, fiscalLed, shortYear, spokenYear, yearLed, yearOfEra } from './years.ts'

/** What stands where figures begin: how many there are, the code behind them, and what stands behind their word (`Follows`). */
type Gate = (digits: number, after: number, follows: number) => boolean

const always: Gate = () => true
const isLetterCode = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
/** "3rd", "2Q". */
const withLetter: Gate = (digits, after) => digits <= 2 && isLetterCode(after)
const ofYear: Gate = (digits) => digits === 4
/** "2019-", "3/4", "20.11". */
const withSign: Gate = (digits, after) => digits <= 4 && after >= 45 && after <= 47

/** The rules that are tried at a figure, and where: no pattern is asked where its first character cannot stand. */
export const AT_FIGURES: readonly (readonly [gate: Gate, rule: ValueRule])[] = [
  [
    always,
    (text, start, end, language) => {
      const ofMoney = readFigures(text, start, true, language)
      const plain = readFigures(text, start, false, language)
      if (!mayBeAmount(text, ofMoney, plain, language)) return null
      // "the 2001 attacks" are not so many.
      const isYear = end - start === 4 && yearLed(text, start, end, language) !== null
      return amount(text, start, ofMoney, plain, language, isYear ? null : plain)
    },
  ],
  [withSign, figuresLed],
  [(digits, _after, follows) => digits <= 2 && (follows & Follows.monthOfDay) !== 0, dayLed],
  [ofYear, yearLed],
  [(digits, _after, follows) => digits === 4 && (follows & Follows.month) !== 0, yearFirst],
  [(digits, after) => digits <= 4 && (isLetterCode(after) || isApostrophe(after)), decadeLed],
  [withLetter, dayLed],
  [withLetter, ordinalDay],
  [withLetter, dayOfRelativeMonth],
  [(digits, after) => digits <= 2 && after === 47, dayOfFigures],
  [withLetter, partOfMonth],
  [(digits) => digits === 2, shortYear],
  [(digits, _after, follows) => digits <= 4 && (follows & Follows.era) !== 0, yearOfEra],
  [
    (digits, after, follows) =>
      digits === 4
        ? isLetterCode(after) || isApostrophe(after) || (follows & Follows.partOfYear) !== 0
        : digits <= 2 && isLetterCode(after),
    figuresOfQuarter,
  ],
]
const numberWords: ValueRule = (text, start, end, language) => {
  const number = readNumberWords(text, start, end, language)
  // "One man" and "one day" count nothing.
  return number && mayBeAmount(text, number, null, language)
    ? amount(text, start, number, number, language, number.value === 1 ? null : number)
    : null
}
/** "a hundred percent". */
const hundredLed: ValueRule = (text, start, end, language) => {
  const found = magnitudeLed(text, start, end, language)
  const one = language.numbers.justOneBefore.exec(text.slice(Math.max(0, start - 4), start))
  if (found || !one) return found
  const number = { value: 100, end, magnitude: 1, grouped: false }
  return percentage(text, start - one[1]!.length - 1, number, language)
}

/** Whether a unit may follow what is read for a sum, or what is read for any number. */
function mayBeAmount(
  text: string,
  ofMoney: Quantity | null,
  plain: Quantity | null,
  language: ValuePatterns,
): boolean {
  const [first, second] = [ofMoney?.end ?? 0, plain?.end ?? 0]
  return mayCount(text, first, language) || (second !== first && mayCount(text, second, language))
}

function amount(
  text: string,
  start: number,
  ofMoney: Quantity | null,
  plain: Quantity | null,
  language: ValuePatterns,
  counted = plain,
): ValueDraft | null {
  return (
    (ofMoney && unitAfter(text, start, ofMoney, language)) ??
    percentage(text, start, plain, language) ??
    quantity(text, start, counted, language)
  )
}

/** The words that begin a value, the rule that reads it, and what must follow for it to be tried, where that is told at a look. */
export const AT_WORDS: readonly (readonly [
  words: (of: ValueWords) => Iterable<string>,
  rule: ValueRule,
  follows?: number,
])[] = [
  [({ calendar }) => calendar.months.keys(), monthLed],
  [({ calendar }) => calendar.weekdays.keys(), weekdayLed],
  [({ dates }) => dates.dayWords.keys(), dayWord],
  [({ dates }) => [...dates.relative.keys(), ...dates.stretching.keys()], periodLed, Follows.period],
  [({ dates }) => dates.relative.keys(), furtherLed],
  [({ dates }) => dates.ago, agoLed],
  [
    ({ dates }) => firstWords([...dates.fromDays.keys(), ...dates.beforeDays.keys()]),
    fromLed,
    Follows.fromDay,
  ],
  [({ dates }) => dates.in, inLed, Follows.count],
  [weekends, theWeekend],
  [({ dates }) => dates.current, theCurrent],
  [({ dates }) => [...dates.endOf, ...dates.restOf], restOf, Follows.of],
  [holidayWords, holidayLed],
  [
    ({ dates }) => [...dates.seasons.keys(), ...dates.quarterSigns.keys(), ...dates.halfSigns.keys()],
    periodOfYear,
  ],
  [({ dates }) => firstWords(dates.ordinals.keys()), ordinalLed, Follows.partOfOrdinal],
  [({ dates }) => [...firstWords(dates.ordinals.keys()), ...dates.lastWord], partOfMonth, Follows.weekday],
  [({ dates }) => firstOrdinal(dates.ordinals), firstLed, Follows.count],
  [({ dates }) => dates.lastWord, lastPart, Follows.partOfOrdinal],
  [({ dates }) => dates.decades.keys(), spokenDecade],
  [({ dates }) => [...dates.erasAfter].map((era) => era.toLowerCase()), eraLed],
  [
    ({ dates }) => [...firstWords(dates.fiscal), ...dates.fiscalSigns.map((sign) => sign.toLowerCase())],
    fiscalLed,
  ],
  [
    ({ numbers }) =>
      [...numbers]
        .filter(([, number]) => number === 2 || (number >= 13 && number <= 20))
        .map(([word]) => word),
    spokenYear,
  ],
  [({ fractions }) => fractions.keys(), fractionLed],
  [({ outOf }) => firstWords(outOf), oneIn, Follows.count],
  [({ numbers }) => numbers.keys(), numberWords],
  [(words) => magnitudesAlone(words, false), magnitudeLed],
  [(words) => magnitudesAlone(words, true), hundredLed],
  [codeWords, codeLed],
  [({ money }) => [...money.letters.keys()].map((letter) => letter.toLowerCase()), letterLed],
  [({ addresses }) => addresses.phoneWords, phoneLed],
  [() => ['http', 'https', 'ftp', 'www'], schemeLed],
]

/** The first word of each phrase, in lower case. */
function firstWords(phrases: Iterable<string>): string[] {
  return [...new Set([...phrases].map((phrase) => phrase.split(/[ -]/, 1)[0]!.toLowerCase()))]
}

function firstOrdinal(ordinals: ReadonlyMap<string, number>): string[] {
  return [...ordinals].filter(([, number]) => number === 1).map(([word]) => word)
}

/** Those of a hundred, or the others. */
function magnitudesAlone({ magnitudes, magnitudesAlone: alone }: ValueWords, hundred: boolean): string[] {
  return [...alone].filter((word) => (magnitudes.get(word) === 100) === hundred)
}

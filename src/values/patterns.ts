/** Patterns of dates, numbers and money, made of a language's words. */
import type { Calendar } from '../language/calendar.ts'
import { oneOf } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { GAP } from '../text/sticky.ts'

export type ValuePatterns = ReturnType<typeof valuePatterns>

/** The source of a pattern: a year, and no amount. */
const YEAR = String.raw`(1[0-9]\d\d|20\d\d|21\d\d)(?!\d|,\d{3}|\.\d|%)`
const NO_LETTER = '(?![A-Za-z])'

/** The words that rules look up, with the patterns that rules try. */
export function valuePatterns(words: ValueWords) {
  return {
    words,
    dates: datePatterns(words),
    ahead: aheadPatterns(words),
    relative: relativePatterns(words),
    years: yearPatterns(words),
    numbers: numberPatterns(words),
    money: moneyPatterns(words),
    /** What follows a day with a name. */
    holidays: {
      goesOn: new RegExp(`[ \\t]{1,3}${oneOf(words.afterHoliday)}\\b`, 'y'),
      year: new RegExp(`,?${GAP}(?:${oneOf(words.calendar.of)}${GAP})?${YEAR}`, 'y'),
    },
  }
}

/** A month in any form, each with a capital or in capitals; no word character may follow. */
function monthSource({ monthForms }: Calendar): string {
  const forms = [...monthForms]
    .sort((a, b) => b.length - a.length)
    .map((form) => `${form.charAt(0)}(?:${form.slice(1)}|${form.slice(1).toUpperCase()})`)
  return forms.length > 0 ? `(${forms.join('|')})(?![A-Za-z0-9])` : '((?!))'
}

function datePatterns({ calendar, dates, the }: ValueWords) {
  const month = monthSource(calendar)
  const of = `(?:${oneOf(calendar.of)}${GAP})?`
  const the_ = `(?:${oneOf(the)} )?`
  const ending = `${oneOf(calendar.dayEndings)}?`
  const days = `(\\d{1,2})${ending}(?:${GAP}?[-–—]${GAP}?(\\d{1,2})${ending})?`
  const noAmount = `(?!\\d|[.,:]\\d|${GAP}?(?:%|${oneOf(dates.amountAfterDay)})|${oneOf(dates.timeAfterDay)})`
  return {
    dayAfterMonth: new RegExp(`\\.?${GAP}${the_}${days}${noAmount}${NO_LETTER}`, 'y'),
    yearAfterDay: new RegExp(`,?${GAP}${YEAR}`, 'y'),
    yearAfterMonth: new RegExp(`\\.?,?${GAP}${of}${YEAR}`, 'y'),
    dayMonth: new RegExp(`${days}${GAP}${of}${month}`, 'y'),
    afterWeekday: new RegExp(`[,.]{0,2}${GAP}${the_}(?=[A-Z0-9])`, 'y'),
    month: new RegExp(month, 'y'),
    namedDays: dates.namedDays.map(({ words, value }) => ({
      iso: value,
      month: Number(value.slice(5, 7)),
      day: Number(value.slice(8)),
      follows: new RegExp(`,?[ \\n]${oneOf(words, '[ \\n]')}\\b`, 'y'),
    })),
    nounAfterMonth: new RegExp(`[ \\t]{1,3}(?!${oneOf(dates.afterMonth)}\\b)[a-z]`, 'y'),
    monthBefore: new RegExp(`${oneOf(calendar.monthNames)}(?: ${oneOf(dates.between)}|,|–|-) ?$`),
    mid: new RegExp(`\\b${oneOf(dates.mid)}-$`, 'i'),
    weekdayName: new RegExp(`[ \\t]{1,3}${oneOf(dates.afterWeekdayName)}\\b`, 'y'),
    nounAfterWeekday: new RegExp(`[ \\t]{1,3}(?!${oneOf(dates.afterWeekday)} )[a-z]`, 'y'),
    dayAlone: new RegExp(
      `(\\d{1,2})${oneOf(calendar.dayEndings)}(?=[,.;:!?)\\n”"]|$|[ \\t]${oneOf(dates.afterDay)}\\b)`,
      'y',
    ),
    beforeDayAlone: new RegExp(`\\b${oneOf(dates.beforeDay)} ${oneOf(the)} $`, 'i'),
  }
}

/** Words of the future before and after a date. */
function aheadPatterns({ dates }: ValueWords) {
  return {
    before: new RegExp(
      `\\b${oneOf(dates.futureBefore)}\\b|[${APOSTROPHES}]${oneOf(dates.futureEndings)}\\b`,
      'i',
    ),
    after: new RegExp(`^.{0,3}(?:[\\w-]+ ){0,4}${oneOf(dates.futureAfter)}\\b`, 'i'),
  }
}

function relativePatterns({ dates }: ValueWords) {
  const units = oneOf(dates.units.keys())
  return {
    furtherDay: new RegExp(`\\b(?:(${oneOf(dates.dayBefore)})|${oneOf(dates.dayAfter)}) $`, 'i'),
    period: new RegExp(`${GAP}(${oneOf(dates.periods.keys())}|[A-Z][a-z]{2,8})(?![A-Za-z0-9])`, 'y'),
    noPeriod: new RegExp(`[ \\t]{1,3}${oneOf(dates.afterPeriodAndNoun)}\\b`, 'y'),
    countBefore: new RegExp(`([A-Za-z]+(?:-[a-z]+)?|\\d{1,4}) (${units}) $`, 'i'),
  }
}

function yearPatterns({ calendar, dates, years, possessiveEndings }: ValueWords) {
  const of = `${GAP}(?:${oneOf(calendar.of)}${GAP})?`
  const joins = oneOf(years.joins)
  const possessive = oneOf(possessiveEndings)
  const apostrophe = `[${APOSTROPHES}]`
  return {
    near: new RegExp(`(?:1[5-9]|20)\\d\\d(?:,? ${joins}|,)? ?$`),
    afterMid: new RegExp(`^(?:.?${oneOf(dates.mid)}|.?(?:1[5-9]|20)\\d\\d)$`),
    possessive: new RegExp(`${apostrophe}${possessive}${NO_LETTER}`, 'y'),
    owned: new RegExp(`${apostrophe}${possessive}? ?$`),
    itWas: new RegExp(`\\b${oneOf(years.itWas)} $`, 'i'),
    decade: new RegExp(
      `(?:(?:1[5-9]|20)\\d)?0${apostrophe}?${oneOf(dates.decadeEndings)}(?![A-Za-z0-9])`,
      'y',
    ),
    century: new RegExp(
      `\\d{1,2}${oneOf(calendar.dayEndings)}${GAP}${oneOf(dates.century)}${NO_LETTER}`,
      'iy',
    ),
    ofYear: new RegExp(`${of}${YEAR}`, 'y'),
    quarterOfYear: new RegExp(`[ -]${oneOf(dates.quarter)}${of}${YEAR}`, 'y'),
  }
}

function numberPatterns(words: ValueWords) {
  const { numbers, and, magnitudes, shortMagnitudes } = words
  const lengths = [...numbers.keys(), ...magnitudes.keys(), ...and].map((word) => word.length)
  const points = oneOf(words.points)
  return {
    magnitude: new RegExp(`(?:${GAP}|-)?(${oneOf(magnitudes.keys())})${NO_LETTER}`, 'iy'),
    shortMagnitude: new RegExp(`${GAP}?(${oneOf(shortMagnitudes.keys())})(?![A-Za-z0-9])`, 'iy'),
    word: new RegExp(
      `(?:${GAP}|-)([A-Za-z]{${Math.min(...lengths, 3)},${Math.max(...lengths, 3)}})${NO_LETTER}`,
      'y',
    ),
    percent: new RegExp(
      `${GAP}?[%％](?![A-Za-z0-9])(?:${GAP}${points}${NO_LETTER})?|` +
        `(?:${GAP}|-)(?:${oneOf(words.percentagePoints, GAP)}|${oneOf(words.percent)})${NO_LETTER}|` +
        `${oneOf(words.percentSigns)}(?![A-Za-z0-9])`,
      'iy',
    ),
    oneBefore: new RegExp(
      `(?:^|[^A-Za-z])(?:(${oneOf(words.partsOfOne.keys())})[ ])?${oneOf(words.one)}[ ]$`,
      'i',
    ),
    justOneBefore: new RegExp(`(?:^|[^A-Za-z])(${oneOf(words.one)}) $`, 'i'),
  }
}

function moneyPatterns({ money, sterling }: ValueWords) {
  return {
    to: new RegExp(`(?:[ ]?[-–—][ ]?|[ ](${oneOf(money.to)})[ ])([$£€¥])?`, 'y'),
    dollarOf: new RegExp(
      `${GAP}(${oneOf(money.dollarOf)})(?: ${oneOf(money.dollars)})?${NO_LETTER}(?!${GAP}[A-Z])`,
      'y',
    ),
    smallCoin: new RegExp(`(${oneOf(money.smallCoins)})(?![A-Za-z0-9])`, 'y'),
    unit: new RegExp(
      `(?:${GAP}|-)(?:(${oneOf(money.places)}|[A-Z][a-z]{3,10})${GAP})?([A-Za-z]{2,8})${NO_LETTER}(?:${GAP}(${oneOf(sterling.keys())})(?![a-z]))?`,
      'y',
    ),
    heavy: new RegExp(`[ ]${oneOf(money.of)}[ ](?!${oneOf(money.afterOf)}\\b)`, 'y'),
  }
}

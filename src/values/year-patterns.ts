/** Patterns of years, and of the parts and spans of years, made of a language's words. */
import { oneOf } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { GAP } from '../text/sticky.ts'

/** The source of a pattern: a year, and no amount. */
const YEAR = String.raw`(1[0-9]\d\d|20\d\d|21\d\d)(?!\d|,\d{3}|\.\d|%|[A-Za-z])`
export const NO_LETTER = '(?![A-Za-z])'
export const NO_WORD = '(?![A-Za-z0-9])'
const APOSTROPHE = `[${APOSTROPHES}]`

/** Ordinals, their parts joined by a hyphen or a space. */
export function ordinalSource({ dates }: ValueWords): string {
  return `(${oneOf(dates.ordinals.keys()).replaceAll('-', '[- ]')})`
}

export function yearPatterns(words: ValueWords) {
  const { calendar, dates, years, numbers, possessiveEndings } = words
  const joins = oneOf(years.joins)
  const possessive = oneOf(possessiveEndings)
  const of = `(?:${oneOf(calendar.of)}${GAP})?`
  const eras = oneOf([...dates.erasBefore, ...dates.erasAfter])
  const thousands = [...words.magnitudes].filter(([, value]) => value === 1000).map(([word]) => word)
  const speak = [...numbers].filter(([, value]) => value > 0)
  const between = (low: number, high: number) =>
    oneOf(speak.filter(([, value]) => value >= low && value <= high).map(([word]) => word))
  return {
    near: new RegExp(`(?:1[5-9]|20)\\d\\d(?:,? ${joins}|,)? ?$`),
    afterMid: new RegExp(`^(?:.{0,2}${oneOf(dates.mid)}|.?(?:1[5-9]|20)\\d\\d)$`),
    possessive: new RegExp(`${APOSTROPHE}${possessive}${NO_LETTER}`, 'y'),
    owned: new RegExp(`${APOSTROPHE}${possessive}? ?$`),
    itWas: new RegExp(`\\b${oneOf(years.itWas)} $`, 'i'),
    /** The year of a day that stands farther off: "the 10th of August in 2012", "Aug 10 18:40:39 2012". */
    late: new RegExp(
      `${GAP}(?:${oneOf(dates.in)}${GAP}|\\d{1,2}:\\d\\d(?::\\d\\d)?${GAP}(?:(?:[+-]\\d{4}|[A-Z]{3,4})${GAP})?)${YEAR}`,
      'y',
    ),
    behind: new RegExp(
      `(?:,?${GAP}${of}|[-/,])(?:` +
        `${oneOf(dates.erasAfter)}${GAP}(\\d{1,4})(?!\\d)|(\\d{1,4})${GAP}?(${eras})${NO_WORD}|` +
        `${YEAR}|${APOSTROPHE}(\\d\\d)${NO_WORD}|` +
        `(${oneOf(dates.relative.keys())})${GAP}${oneOf(dates.year)}(?![${APOSTROPHES}A-Za-z-]))`,
      'y',
    ),
    dayOfFigures: /(\d{1,2})[/](\d{1,2})(?![\w/%]|[-.,:]\d)/y,
    era: new RegExp(`[ \\u00a0]?(${eras})${NO_WORD}`, 'y'),
    spoken: new RegExp(
      `(?:(${between(13, 20)})[ -](?:(${between(20, 90)})(?:[ -](${between(1, 9)}))?|(${between(10, 19)}))|` +
        `(${between(2, 2)})[ ]${oneOf(thousands)}(?:[ ]${oneOf(words.and)})?[ ](?:(${between(20, 90)})(?:[ -](${between(1, 9)}))?|(${between(1, 19)})))` +
        `(?!${GAP}?(?!${oneOf(words.noPlurals)}\\b)[A-Za-z]*s\\b)${NO_LETTER}`,
      'iy',
    ),
    ...partPatterns(words),
  }
}

/** Quarters, halves, decades and centuries. */
function partPatterns(words: ValueWords) {
  const { calendar, dates, years, possessiveEndings } = words
  const possessive = oneOf(possessiveEndings)
  const before = oneOf(years.beforeShort)
  const parts = oneOf(dates.partsOfDecade)
  return {
    decade: new RegExp(
      `(?:(?:1[5-9]|20)\\d0|\\d0)${APOSTROPHE}?${oneOf(dates.decadeEndings)}${NO_WORD}`,
      'y',
    ),
    century: new RegExp(
      `\\d{1,2}${oneOf(calendar.dayEndings)}(?:${GAP}|-)${oneOf(dates.century)}${NO_LETTER}`,
      'iy',
    ),
    ordinalPart: new RegExp(
      `${ordinalSource(words)}(?:${GAP}|-)(?:(${oneOf(dates.quarter)})|(${oneOf(dates.half)})|${oneOf(dates.century)})${NO_LETTER}`,
      'iy',
    ),
    partAfterLast: new RegExp(
      `${GAP}(?:(${oneOf(dates.quarter)})|(${oneOf(dates.half)}))(?=${GAP}${oneOf(calendar.of)}${GAP})`,
      'y',
    ),
    yearAndPart: new RegExp(
      `(20\\d\\d|19\\d\\d)(?:[ -]?(${oneOf([...dates.quarterSigns.keys(), ...dates.halfSigns.keys()])})|` +
        `(?:${APOSTROPHE}${possessive})?${GAP}(?=${ordinalSource(words)})|-(?=${ordinalSource(words)}))`,
      'iy',
    ),
    yearBeforePart: new RegExp(
      `\\b(${oneOf(dates.relative.keys())}) ${oneOf(dates.year)}${APOSTROPHE}${possessive} $`,
      'i',
    ),
    figurePart: new RegExp(
      `([1-4])${oneOf(calendar.dayEndings)}(?:${GAP}|-)(?:(${oneOf(dates.quarter)})|(${oneOf(dates.half)}))${NO_LETTER}`,
      'iy',
    ),
    fiscal: new RegExp(`${oneOf(dates.fiscal)}${GAP}?((?:19|20)\\d\\d|\\d\\d)(?![\\dA-Za-z]|[.,]\\d)`, 'iy'),
    beforeDecade: new RegExp(
      `\\b(?:${oneOf(dates.beforeDecade)} ${oneOf(words.the)}|${oneOf(words.the)} ${parts})[ -]$`,
      'i',
    ),
    beforeSpoken: new RegExp(`\\b(?:${before} ${oneOf(words.the)}|${oneOf(words.the)} ${parts})[ -]$`, 'i'),
  }
}

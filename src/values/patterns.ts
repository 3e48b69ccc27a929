/** Patterns of dates, numbers and money, made of a language's words. */
import { oneOf } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { isAsciiLetter } from '../text/letters.ts'
import { GAP } from '../text/sticky.ts'
import { aheadPatterns, datePatterns, rangePatterns, relativePatterns } from './date-patterns.ts'
import { yearPatterns } from './year-patterns.ts'

export type ValuePatterns = ReturnType<typeof valuePatterns>

const NO_LETTER = '(?![A-Za-z])'

/** The words that rules look up, with the patterns that rules try. */
export function valuePatterns(words: ValueWords) {
  return {
    words,
    dates: datePatterns(words),
    ahead: aheadPatterns(words),
    relative: relativePatterns(words),
    years: yearPatterns(words),
    ranges: rangePatterns(words),
    numbers: numberPatterns(words),
    money: moneyPatterns(words),
    addresses: addressPatterns(words),
    shares: sharePatterns(words),
    /** What follows a day with a name. */
    holidays: {
      goesOn: new RegExp(`[ \\t]{1,3}${oneOf(words.afterHoliday)}\\b`, 'y'),
      nameGoesOn: new RegExp(`[ \\t]{1,3}${oneOf(words.holidayNameGoesOn)}\\b`, 'y'),
    },
  }
}

/** Whether one of the words may stand behind an offset, by its first letter: a look that costs less than their pattern. */
function initialsOf(words: readonly string[]): (text: string, at: number) => boolean {
  const initials = new Uint8Array(128)
  for (const word of words) if (word.charCodeAt(0) < 128) initials[word.charCodeAt(0) | 32] = 1
  return (text, from) => {
    let at = from
    while (at - from < WIDEST && isBetween(text.charCodeAt(at))) at++
    const code = text.charCodeAt(at)
    return code >= 128 || (isAsciiLetter(code) && initials[code | 32] === 1)
  }
}
const WIDEST = 14
/** Blanks, line breaks and the hyphen. */
const isBetween = (code: number): boolean =>
  code === 32 || code === 45 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f

function numberPatterns(words: ValueWords) {
  const { numbers, and, magnitudes, shortMagnitudes } = words
  const lengths = [...numbers.keys(), ...magnitudes.keys(), ...and].map((word) => word.length)
  const points = oneOf(words.points)
  return {
    mayBeMagnitude: initialsOf([...magnitudes.keys(), ...shortMagnitudes.keys()]),
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
      `(?:^|[^A-Za-z])(?:(?:(?:${oneOf(words.one)}[ ])?(${oneOf(words.partsOfOne.keys())})[ ])?${oneOf(words.one)}|(?:${oneOf(words.one)}[ ])?(${oneOf(words.dates.countWords.keys())}))[ ]$`,
      'i',
    ),
    andAHalf: new RegExp(
      `${GAP}${oneOf(and)}${GAP}${oneOf(words.one)}${GAP}${oneOf(words.dates.half)}${NO_LETTER}`,
      'iy',
    ),
    range: new RegExp(
      `\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,3})?(?:[ ]?[-–—][ ]?|[ ]${oneOf(words.money.to)}[ ])\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,3})?(?!\\d|[.,]\\d)`,
      'y',
    ),
    basisPoints: new RegExp(`(?:${GAP}|-)?${oneOf(words.basisPoints, '[- ]')}${NO_LETTER}`, 'iy'),
    notAfterUnit: new RegExp(`[- ]${oneOf(words.notAfterQuantity)}${NO_LETTER}`, 'y'),
    justOneBefore: new RegExp(`(?:^|[^A-Za-z])(${oneOf(words.one)}) $`, 'i'),
  }
}

function addressPatterns({ addresses }: ValueWords) {
  return {
    /** Between "call" and the number. */
    lead: new RegExp(`s?[.:]{0,2}(?:[ ]${oneOf(addresses.beforePhone)}){0,4}[.:]?[ ]{1,2}(?=[+(\\d])`, 'iy'),
    extension: new RegExp(`,?[ ]{0,2}${oneOf(addresses.extension)}[. ]{0,2}(\\d{1,6})(?!\\w)`, 'iy'),
  }
}

function moneyPatterns({ money, sterling, and, one }: ValueWords) {
  return {
    to: new RegExp(`(?:[ ]?[-–—][ ]?|[ ](?:(${oneOf(money.to)})|(${oneOf(and)}))[ ])([$£€¥])?`, 'y'),
    between: new RegExp(`\\b${oneOf(money.between)} $`, 'i'),
    from: new RegExp(`\\b${oneOf(money.from)} $`, 'i'),
    approximately: new RegExp(
      `(?:^|[^A-Za-z])(?:${oneOf(money.approximate)})[ ](?:(?:${oneOf(one)})[ ])?$`,
      'i',
    ),
    orSo: new RegExp(`[ ]${oneOf(money.orSo)}${NO_LETTER}`, 'y'),
    dollarOf: new RegExp(
      `${GAP}?(${oneOf(money.dollarOf)})(?: ${oneOf(money.dollars)})?${NO_LETTER}(?!${GAP}[A-Z])`,
      'y',
    ),
    codeAfter: new RegExp(`${GAP}([A-Z]{3})${NO_LETTER}`, 'y'),
    smallCoin: new RegExp(`(${oneOf(money.smallCoins)})(?![A-Za-z0-9])`, 'y'),
    andSmall: new RegExp(`(?:,?${GAP}${oneOf(and)})?${GAP}`, 'y'),
    sterlingAfter: new RegExp(`${GAP}(${oneOf(sterling.keys())})(?![a-z])`, 'y'),
    heavy: new RegExp(`[ ]${oneOf(money.of)}[ ](?!${oneOf(money.afterOf)}\\b)`, 'y'),
  }
}

function sharePatterns(words: ValueWords) {
  const { numbers, one, dates, calendar } = words
  const number = `(${oneOf(numbers.keys())}|\\d{1,3})`
  const units = oneOf(dates.units.keys())
  return {
    ofMany: new RegExp(`${GAP}${oneOf(calendar.of)}${GAP}(?!${oneOf(one)}${GAP})(?=[A-Za-z])`, 'y'),
    count: new RegExp(`(?<![A-Za-z0-9-])(${oneOf(numbers.keys())}|${oneOf(one)}|\\d{1,2})[ -]$`, 'i'),
    outOf: new RegExp(
      `${oneOf(words.outOf, GAP)}${GAP}${number}(?![\\w%]|[.,:-]\\d)(?!(?:${GAP}|-)(?:${units}|${oneOf(words.magnitudes.keys())}))`,
      'iy',
    ),
    numberBefore: new RegExp(`(?<![A-Za-z0-9.,-])${number} $`, 'i'),
  }
}

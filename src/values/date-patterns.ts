/** Patterns of dates, made of a language's words. */
import type { Calendar } from '../language/calendar.ts'
import { oneOf } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { GAP } from '../text/sticky.ts'
import { NO_LETTER, NO_WORD, ordinalSource } from './year-patterns.ts'

const DASH = '[-–—]'
const APOSTROPHE = `[${APOSTROPHES}]`

/** A month in any form; no word character may follow. */
function monthSource({ monthForms }: Calendar): string {
  return `(${oneOf(monthForms)})${NO_WORD}`
}

/** What may stand behind a day in words: the year, or the end of its clause. */
const CLAUSE_ENDS = `(?=,?${GAP}(?:1[0-9]|20|21)\\d\\d(?!\\d)|[,.;:!?)”"](?!\\d)|$|\\n)`

export function datePatterns(words: ValueWords) {
  const { calendar, dates, the } = words
  const month = monthSource(calendar)
  const the_ = `(?:${oneOf(the)}${GAP})?`
  const of = `(?:(?:${oneOf(dates.dayNoun)}${GAP})?${oneOf(calendar.of)}${GAP}${the_})?`
  const ending = `${oneOf(calendar.dayEndings)}?`
  const joints = oneOf([...dates.through, ...words.and])
  const noAmount = `(?!\\d|[.,:]\\d|${GAP}?(?:%|${oneOf(dates.amountAfterDay)})|${oneOf(dates.timeAfterDay)})`
  const ordinal = ordinalSource(words)
  return {
    dayAfterMonth: new RegExp(`(?:\\.?${GAP}${the_}|[-/])(\\d{1,2})${ending}${noAmount}${NO_LETTER}`, 'y'),
    throughDay: new RegExp(
      `${GAP}(${joints})${GAP}(\\d{1,2})${ending}${CLAUSE_ENDS}|` +
        `${GAP}?${DASH}${GAP}?(\\d{1,2})${ending}${noAmount}${NO_LETTER}`,
      'y',
    ),
    dayBeforeMonth: new RegExp(`(?:^|[^\\w.,:-])(?:29|3\\d)${ending} (?:${oneOf(calendar.of)} )?$`),
    ordinalAfterMonth: new RegExp(`${GAP}${the_}${ordinal}${CLAUSE_ENDS}`, 'iy'),
    ordinalOfMonth: new RegExp(
      `${ordinal}${GAP}(?:${oneOf(dates.dayNoun)}${GAP})?${oneOf(calendar.of)}${GAP}${month}`,
      'iy',
    ),
    dayMonth: new RegExp(
      `(\\d{1,2})${ending}(?:(${GAP}?${DASH}${GAP}?|${GAP}${joints}${GAP})${the_}(\\d{1,2})${ending})?(?:${GAP}|[-/])${of}${month}`,
      'iy',
    ),
    dayGlued: new RegExp(`(\\d{1,2})${oneOf(calendar.monthForms)}${NO_WORD}`, 'iy'),
    betweenMonth: new RegExp(`\\b${oneOf(dates.rangeOpens)} [A-Za-z]+$`, 'i'),
    betweenBefore: new RegExp(`\\b${oneOf(dates.rangeOpens)} ${the_}$`, 'i'),
    throughMonth: new RegExp(`(?:${GAP}?[–—-]${GAP}?|${GAP}${oneOf(dates.through)}${GAP})${month}`, 'y'),
    throughMonthOfYear: new RegExp(
      `\\.?(?:${GAP}?[–—-]${GAP}?|${GAP}${oneOf(dates.through)}${GAP})${month}\\.?,?${GAP}(?:19|20)\\d\\d(?!\\d)`,
      'y',
    ),
    monthStop: /\.(?=,?[ \t\r\n\u00a0])/y,
    month: new RegExp(month, 'iy'),
    namedDays: dates.namedDays.map(({ words, value }) => ({
      iso: value,
      month: Number(value.slice(5, 7)),
      day: Number(value.slice(8)),
      follows: new RegExp(`,?[ \\n]${oneOf(words, '[ \\n]')}\\b`, 'y'),
    })),
    nounAfterMonth: new RegExp(`[ \\t]{1,3}(?!${oneOf(dates.afterMonth)}\\b)[a-z]`, 'y'),
    monthBefore: new RegExp(`${oneOf(calendar.monthNames)}(?: ${oneOf(dates.between)}|,|–|-) ?$`),
    mid: new RegExp(`\\b${oneOf(dates.mid)}-$`, 'i'),
    yearFirst: new RegExp(`(1[5-9]\\d\\d|20\\d\\d)(?:([-/])|${GAP})${month}(?:\\2|\\.?${GAP})?`, 'iy'),
    dayAtEnd: new RegExp(`(\\d{1,2})${ending}${noAmount}${NO_LETTER}`, 'y'),
    ...weekdayPatterns(words),
  }
}

/** Days of the week, and days told by the month that they are of. */
function weekdayPatterns(words: ValueWords) {
  const { calendar, dates, the } = words
  const month = monthSource(calendar)
  const the_ = `(?:${oneOf(the)}${GAP})?`
  const weekdays = oneOf(calendar.weekdays.keys())
  const relativeMonth = `(${oneOf(dates.relative.keys())})${GAP}${oneOf(dates.month)}${NO_WORD}`
  return {
    afterWeekday: new RegExp(`(?:[,.]{0,2}${GAP}|${GAP}${DASH}${GAP})${the_}(?=[A-Za-z0-9])`, 'y'),
    weekdayAside: new RegExp(`,? \\((${weekdays})\\)`, 'iy'),
    ofWeek: new RegExp(
      `${GAP}(?:${oneOf(calendar.of)}${GAP})?(${oneOf(dates.relative.keys())})${GAP}${oneOf(dates.week)}${NO_WORD}`,
      'iy',
    ),
    onWeekday: new RegExp(`${GAP}(?:${oneOf(words.years.on)}${GAP})?(${weekdays})${NO_WORD}`, 'iy'),
    partOfMonth: new RegExp(
      `(?:(${oneOf([...dates.ordinals.keys(), ...dates.lastWord])})|([1-5])${oneOf(calendar.dayEndings)})${GAP}` +
        `(?:(${weekdays})|(${oneOf(dates.dayNoun)})|${oneOf(dates.week)})${GAP}${oneOf([...calendar.of, ...dates.in])}${GAP}(?:${month}|${relativeMonth})`,
      'iy',
    ),
    dayOfRelativeMonth: new RegExp(
      `(\\d{1,2})${oneOf(calendar.dayEndings)}${GAP}${oneOf(calendar.of)}${GAP}${relativeMonth}`,
      'iy',
    ),
    beforeWeekend: new RegExp(`\\b${oneOf(dates.beforeWeekend)} ${oneOf(the)} $`, 'i'),
    weekdayName: new RegExp(`[ \\t]{1,3}${oneOf(dates.afterWeekdayName)}\\b`, 'y'),
    nounAfterWeekday: new RegExp(`[ \\t]{1,3}(?!${oneOf(dates.afterWeekday)} )[a-z]`, 'y'),
    dayAlone: new RegExp(
      `(\\d{1,2})${oneOf(calendar.dayEndings)}(?=[,.;:!?)\\n”"]|$|[ \\t]${oneOf(dates.afterDay)}\\b)`,
      'y',
    ),
    beforeDayAlone: new RegExp(`\\b${oneOf(dates.beforeDay)} ${oneOf(the)} $`, 'i'),
  }
}

/** Words of the future before and after a date, and what says that they are not meant. */
export function aheadPatterns({ dates, noPlurals, money: { to } }: ValueWords) {
  const perfect = `(?! ${oneOf(dates.notAfterFuture)} [a-z]*${oneOf(dates.participleEndings)}\\b)`
  const upTo = (most: number) => `(?: [\\w'’-]+){0,${most}} ?$`
  const before =
    `(?:\\b${oneOf(dates.futureBefore)}|${APOSTROPHE}${oneOf(dates.futureEndings)})${perfect}\\b|` +
    `(?<=[a-z]s )(?<!\\b${oneOf(noPlurals)} )${oneOf(dates.futureOfMany)}\\b|` +
    `\\b${oneOf(dates.futureBeside)}(?! ${oneOf(to)} )${upTo(4)}|` +
    `\\b${oneOf(dates.futureNear)}${perfect}\\b${upTo(5)}`
  return {
    before: new RegExp(before, 'i'),
    after: new RegExp(
      `^(?:${APOSTROPHE}s)?[^\\w]{0,3}(?:(?!${oneOf(dates.clauseStarts)}\\b)[\\w-]+ ){0,4}${oneOf(dates.futureAfter)}\\b`,
      'i',
    ),
    behind: new RegExp(`\\b${oneOf(dates.pastBefore)}\\b`, 'i'),
    /** Who told something, and what stands between that and the date. */
    told: new RegExp(
      `(?<!\\b${oneOf(dates.passives)} )\\b${oneOf(dates.toldBefore)}\\b((?: (?!${oneOf(to)} )[\\w'’.-]+){0,5}) ?$`,
      'i',
    ),
    /** "will win," she said: what stands in the marks says nothing of a date behind them. */
    unquoted: /^.*[,.?!…—]["”’]['’”]? /s,
  }
}

/** The source of a pattern: a count and its unit, twice where "and" joins them. */
function stretchSource({ dates, numbers, magnitudes, and, one }: ValueWords, joints: string): string {
  const units = oneOf(dates.units.keys())
  const number = oneOf([...numbers.keys(), ...magnitudes.keys()])
  const a = oneOf(one)
  const halves = oneOf(dates.half)
  const joint = `(?:[ -]|[ ]${oneOf(and)}[ ])`
  const count =
    `(${oneOf([...dates.countWords.keys(), ...dates.few])}|${halves}[ ]${a}|\\d{1,3}(?:,\\d{3})?|\\d{4}|` +
    `(?:${a}[ ])?${number}(?:${joint}(?:${a}[ ])?(?:${number}|${halves})){0,5}|${a})`
  return `${count}[ ](${units})${NO_LETTER}(?:([ ]${oneOf(and)}[ ]${a}[ ]${halves})|(?:${joints},?[ ]${oneOf(and)})[ ]${count}[ ](${units}))?`
}

/** What a weekend is called. */
export function weekends({ dates }: ValueWords): string[] {
  return [...dates.periods].filter(([, period]) => period === 'weekend').map(([word]) => word)
}

export function relativePatterns(words: ValueWords) {
  const { calendar, dates } = words
  return {
    furtherDay: new RegExp(`\\b(?:(${oneOf(dates.dayBefore)})|${oneOf(dates.dayAfter)}) $`, 'i'),
    period: new RegExp(
      `${GAP}(?:(${oneOf(dates.stretching.keys())})${GAP})?(${oneOf(dates.periods.keys())}|[A-Za-z]{3,9})${NO_WORD}`,
      'y',
    ),
    sameDay: new RegExp(
      `${GAP}${oneOf([...dates.dayWords].filter(([, away]) => away === 0).map(([word]) => word))}(?=[,.;:!?)\\n”"]|$)`,
      'y',
    ),
    ofWhose: new RegExp(`${GAP}${oneOf(calendar.of)}${GAP}([a-z]{1,5})(?![A-Za-z])`, 'y'),
    furtherPeriod: new RegExp(
      `\\b(${oneOf([...dates.wholes, ...calendar.weekdays.keys()])}|${oneOf(weekends(words))}) ${oneOf(dates.besideDates.keys())} $`,
      'i',
    ),
    noPeriod: new RegExp(`[ \\t]{1,3}${oneOf(dates.afterPeriodAndNoun)}\\b`, 'y'),
    stretchBefore: new RegExp(`(?:^|[^\\w-])${stretchSource(words, ',|')} $`, 'i'),
    stretchAfter: new RegExp(`${GAP}${stretchSource(words, '')}`, 'iy'),
    unitAfter: new RegExp(`${GAP}()(${oneOf(dates.singleUnits)})${NO_LETTER}`, 'iy'),
    aboutAfter: new RegExp(`${GAP}${oneOf(dates.about)}(?=${GAP})`, 'iy'),
    weekdaysBefore: new RegExp(
      `(?:^|[^\\w-])(${oneOf(words.numbers.keys())}|\\d{1,2})[ ](${oneOf(calendar.weekdays.keys())})s[ ]$`,
      'i',
    ),
    wholeAfter: new RegExp(`${GAP}(${oneOf(dates.wholes)})${NO_WORD}(?!-)`, 'y'),
    restOf: new RegExp(
      `${GAP}${oneOf(calendar.of)}${GAP}${oneOf(words.the)}${GAP}(${oneOf(dates.wholes)})${NO_WORD}(?!-)`,
      'y',
    ),
    hadAfter: new RegExp(`,? \\w{2,12} ${oneOf(dates.had)}\\b`, 'y'),
    beforeEnd: new RegExp(`\\b(${oneOf(dates.beforeEnd)}) ${oneOf(words.the)} $`, 'i'),
    fromDay: new RegExp(`${oneOf([...dates.fromDays.keys(), ...dates.beforeDays.keys()])}${NO_LETTER}`, 'iy'),
  }
}

/** What stands between and before two dates that are one. */
export function rangePatterns({ dates, the, and, calendar }: ValueWords) {
  const the_ = `(?:${oneOf(the)} )?`
  return {
    through: new RegExp(`^(?:[ ]?${DASH}[ ]?|,? ${oneOf(dates.through)} ${the_})$`, 'i'),
    and: new RegExp(`^ ${oneOf(and)} ${the_}$`, 'i'),
    between: new RegExp(`\\b${oneOf(dates.rangeOpens)} ${the_}$`, 'i'),
    weekOf: new RegExp(`\\b${oneOf(dates.week)} ${oneOf(calendar.of)} ${the_}$`, 'i'),
  }
}

import { readCalendar } from './calendar.ts'
import type { Currencies } from './currencies.ts'
import type { ListRow, NamedLists } from './lists/named-lists.ts'
import { moneyWords } from './money-words.ts'
import { tenseWords } from './tense-words.ts'

/** What `values` needs of a language: its words of time, number and money. */
export type ValueWords = ReturnType<typeof readValueWords>

/** A day with a name; `when` is null where it follows the moon or differs by country. */
export interface Holiday {
  readonly name: string
  readonly when: {
    /** Days from Easter, null for a day that does not move with it. */
    readonly easter: number | null
    readonly month: number
    /** The day of the month, or which of its weekdays, -1 for the last. */
    readonly day: number
    /** 0 for Sunday, null for a day that is fixed. */
    readonly weekday: number | null
    /** Days after that weekday. */
    readonly after: number
  } | null
}

const holidays = (rows: readonly ListRow[]): readonly Holiday[] =>
  rows.flatMap(({ words, value }) => {
    const [first = '', ...rest] = value.split(' ')
    const easter = first === 'easter' ? Number(rest[0] ?? 0) : null
    const [month = 0, day = 0, weekday = null, after = 0] = value.split(' ').map(Number)
    const when = value === '-' ? null : { easter, month, day, weekday, after }
    return words.map((name) => ({ name, when }))
  })

/** The words by what they do for a value; lists that a language has no use for are empty. */
export function readValueWords(
  lists: NamedLists,
  currencies: Currencies,
  endsAsDomain: (host: string) => boolean,
) {
  const { words, set, map, numbers } = lists
  return {
    calendar: readCalendar(lists),
    currencies,
    /** Whether a host name in lower case ends as web addresses do. */
    endsAsDomain,
    addresses: {
      /** Endings of hosts that count before a path alone: "bit.ly/a". */
      pathEndings: set('path-ending'),
      phoneWords: set('phone-word'),
      /** Between such a word and its number. */
      beforePhone: words('before-phone'),
      extension: words('extension'),
      /** Before numbers of another sort. */
      noPhoneAfter: set('no-phone-after'),
    },
    one: set('one'),
    the: words('the'),
    pluralEndings: words('plural-ending'),
    noPluralEndings: words('no-plural-ending'),
    noPlurals: set('no-plural'),
    possessiveEndings: words('possessive-ending'),
    dates: dateWords(lists),
    years: yearWords(lists),
    holidays: holidays(lists.rows('holiday')),
    /** Names of seasons, trees and meals too: alone they count after a word of time only. */
    holidaysAfterTime: holidays(lists.rows('holiday-after-time-word')),
    beforeHoliday: set('before-holiday-alone'),
    afterHoliday: words('after-holiday'),
    /** With these it is the name of something else: "Good Friday Agreement". */
    holidayNameGoesOn: words('holiday-name-goes-on'),
    numbers: numbers('number'),
    and: set('and-in-number'),
    magnitudes: numbers('magnitude'),
    /** Belong to money alone: "5m" is a length elsewhere. */
    shortMagnitudes: numbers('short-magnitude'),
    /** May stand for a number without one: "a million". */
    magnitudesAlone: set('magnitude-alone'),
    partsOfOne: numbers('part-of-one'),
    /** Of units and of what is counted: every form, to its code of UCUM or its noun. */
    units: new Map([...map('unit'), ...map('counted')]),
    notAfterQuantity: words('no-quantity-after'),
    /** Thirds and the like, to what they are of one. */
    fractions: numbers('fraction'),
    beforeHalf: set('before-half'),
    outOf: words('out-of'),
    basisPoints: words('basis-point'),
    percent: words('percent'),
    percentSigns: words('percent-sign'),
    points: words('point'),
    percentagePoints: words('percentage-point'),
    money: moneyWords(lists),
    sterling: map('sterling'),
  }
}

/** Words that are dates, or stand by one. */
function dateWords({ words, set, map, numbers, rows }: NamedLists) {
  return {
    amountAfterDay: words('amount-after-day'),
    timeAfterDay: words('time-after-day'),
    beforeMonth: set('before-month'),
    /** After these no first name stands: "In August Halden met her". */
    beforeMonthSurely: set('before-month-surely'),
    determinersOfMonth: set('determiner-of-month'),
    /** No noun that a month goes before: "the May on". */
    afterMonth: words('after-month-alone'),
    between: words('between-dates'),
    mid: words('mid'),
    /** A day that is named without its year for good, by what follows it. */
    namedDays: rows('named-day'),
    anyWeekday: set('any-weekday'),
    beforeWeekdayName: set('name-before-weekday'),
    afterWeekdayName: words('name-after-weekday'),
    afterWeekday: words('after-weekday-alone'),
    /** Before these the weekday belongs to another week than the article's. */
    otherWeek: set('another-week'),
    beforeDay: words('before-day-alone'),
    afterDay: words('after-day-alone'),
    /** Days from that of publication. */
    dayWords: numbers('day-word'),
    dayBefore: words('day-before'),
    dayAfter: words('day-after'),
    /** Between a count of time and the day that it is counted from, forth and back. */
    besideDates: numbers('before-date'),
    /** Before a count that says how long something takes. */
    noCountBefore: set('no-count-before'),
    /** "last", "next", "this", as -1, 1 and 0. */
    relative: numbers('relative'),
    periods: map('period'),
    periodsAndNouns: set('period-and-noun'),
    afterPeriodAndNoun: words('after-period-and-noun'),
    determinersOfPeriod: set('determiner-of-period'),
    week: words('week'),
    month: words('month-noun'),
    year: words('year'),
    beforeWeekend: words('before-weekend'),
    beforeWeekday: set('before-weekday'),
    lastWord: words('last'),
    in: words('in'),
    /** First to thirty-first. */
    ordinals: numbers('ordinal'),
    dayNoun: words('day-noun'),
    through: words('through-date'),
    rangeOpens: words('range-opens'),
    ...tenseWords({ words, set }),
    ...spanWords({ rows, words, set, map, numbers }),
  }
}

/** Words of counts of time and of the parts and spans of years. */
function spanWords({ rows, words, set, map, numbers }: Omit<NamedLists, 'names'>) {
  return {
    ago: words('ago'),
    units: map('unit-of-time'),
    /** The units as one of them is written. */
    singleUnits: rows('unit-of-time').map((row) => row.words[0]!),
    /** Units so long that "the last decade" counts back from now. */
    longUnits: set('long-unit'),
    /** "past" and "coming": -1 and 1. */
    stretching: numbers('stretching'),
    /** Days from publication that a count starts at, going on and going back. */
    fromDays: numbers('from-day'),
    beforeDays: numbers('before-day'),
    countWords: numbers('count-word'),
    few: set('few'),
    half: set('half'),
    /** Before a count of time: "in about two weeks". */
    about: words('about-count'),
    aboutOpens: new Set(words('about-count').map(firstWord)),
    /** First words of counts that are no numbers: "couple of", "few". */
    countOpens: new Set([...numbers('count-word').keys(), ...words('few')].map(firstWord)),
    /** "the current year". */
    current: set('current'),
    /** What a year, a month or a week has at its end: "the rest of the year". */
    endOf: set('end-of'),
    restOf: set('rest-of'),
    /** Before "the end of the year" where it is that of publication. */
    beforeEnd: words('before-end'),
    /** Before it where the sentence must look ahead. */
    beforeEndAhead: set('before-end-ahead'),
    had: words('had'),
    /** The spans that have such an end. */
    wholes: words('whole'),
    /** Figures that name one day for good, to its date: "9/11". */
    namedFigures: map('named-figures'),
    /** To their first month. */
    seasons: numbers('season'),
    quarter: words('quarter'),
    quarterSigns: numbers('quarter-sign'),
    halfSigns: numbers('half-sign'),
    fiscal: words('fiscal'),
    fiscalSigns: words('fiscal-sign'),
    century: words('century'),
    decadeEndings: words('decade-ending'),
    decades: numbers('decade-word'),
    partsOfDecade: words('part-of-decade'),
    beforeDecade: words('before-decade'),
    erasBefore: set('era-before'),
    erasAfter: set('era-after'),
    /** Domains and regions of tags of outlets that write the day or the month first. */
    dayFirst: set('day-first'),
    monthFirst: set('month-first'),
  }
}

const firstWord = (phrase: string): string => phrase.split(' ', 1)[0]!.toLowerCase()

/** Words that tell a year from a number of four figures. */
function yearWords({ words, set }: NamedLists) {
  return {
    before: set('year-after'),
    beforeLoosely: set('year-after-loosely'),
    marks: set('year-marked-by'),
    determiners: set('determiner-of-year'),
    on: set('on-a-date'),
    beforeShort: set('before-short-year'),
    or: set('or'),
    joins: set('year-and-year'),
    itWas: words('it-was'),
    verbs: set('year-verb'),
    /** Nouns of public life that a bare year goes before: "any 2016 presidential hopeful". */
    nouns: set('year-goes-before'),
    /** What is counted or measured: these make a number of any four figures. */
    counted: set('counted-after-number'),
  }
}

/**
 * Dates of the calendar: a month with a day, a year or both, dates in figures, years, decades.
 *
 * A date is a year, a month or a day; any other period (a range of days, a decade, a century, a season, a quarter) is
 * found, and its `iso` is null. Written as short as it is named: "early 2019" is the date "2019".
 *
 * chrono-node 2 was tried and left out. On the table of test/values (94 dates) its casual parser reaches an F1 of .57 on the
 * spans and .47 with the reading, and answers 28 times in lines without a date: it knows no year alone and no decade, takes
 * "sat", "sun" and scores for dates, and joins clock times and durations to them. It is as fast, and its
 * English part is larger (47 kB minified) than the whole of this folder. compromise-dates is slower by hundreds of times.
 */
import { APOSTROPHES } from '../text/apostrophes.ts'
import { GAP, matchAt, wordBefore } from '../text/sticky.ts'
import { isDay, isoDay, isoMonth, toDay } from './calendar.ts'
import { BEFORE_MONTH, DOUBTFUL_MONTHS, MONTH, MONTH_PATTERN, WEEKDAY } from './calendar-words.ts'
import { type Draft, date, type Facts, type Rule } from './draft.ts'
import { looksAhead, resolveMonth, resolveMonthDay, resolveWeekday } from './resolve.ts'

/** The source of a pattern: a year, and no amount. */
export const YEAR = String.raw`(1[0-9]\d\d|20\d\d|21\d\d)(?!\d|,\d{3}|\.\d|%)`
const NOT_AN_AMOUNT = String.raw`(?!\d|[.,:]\d|${GAP}?(?:%|per ?cent|percent|million|billion|trillion)|[ap]\.?m)`
const DAY_AFTER_MONTH = new RegExp(
  `\\.?${GAP}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:${GAP}?[-–—]${GAP}?(\\d{1,2})(?:st|nd|rd|th)?)?${NOT_AN_AMOUNT}(?![A-Za-z])`,
  'y',
)
const YEAR_AFTER_DAY = new RegExp(`,?${GAP}${YEAR}`, 'y')
const YEAR_AFTER_MONTH = new RegExp(`\\.?,?${GAP}(?:of${GAP})?${YEAR}`, 'y')
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?:${GAP}?[-–—]${GAP}?(\\d{1,2})(?:st|nd|rd|th)?)?${GAP}(?:of${GAP})?${MONTH_PATTERN}`,
  'y',
)
const DOT = /\.(?=[ \t\r\n,]|$)/y
const WEEKDAY_TAIL = new RegExp(`[,.]{0,2}${GAP}(?:the )?(?=[A-Z0-9])`, 'y')
const MONTH_WORD = new RegExp(MONTH_PATTERN, 'y')

interface DayOfMonth {
  readonly month: number
  readonly day: number
  readonly year: number | null
  /** A range of days: found, but no single date. */
  readonly range: boolean
  readonly end: number
}

/** "May 3", "May 3rd, 2019", "May 3-5"; `end` is where the month ends. */
function readMonthDay(text: string, month: number, end: number): DayOfMonth | null {
  const found = matchAt(DAY_AFTER_MONTH, text, end)
  if (!found) return null
  return finishDay(text, month, Number(found[1]), found[2], end + found[0].length)
}

/** "3 May", "3rd of May 2019", "3-5 May". */
function readDayMonth(text: string, start: number): DayOfMonth | null {
  const found = matchAt(DAY_MONTH, text, start)
  const month = MONTH.get(found?.[3]?.toLowerCase() ?? '')
  if (!found || !month) return null
  const end = start + found[0].length
  const short = found[3]!.length < 5 && month !== 5 && month !== 6 && month !== 7
  return finishDay(text, month, Number(found[1]), found[2], short && matchAt(DOT, text, end) ? end + 1 : end)
}

function finishDay(
  text: string,
  month: number,
  day: number,
  to: string | undefined,
  end: number,
): DayOfMonth | null {
  const found = matchAt(YEAR_AFTER_DAY, text, end)
  const year = found ? Number(found[1]) : null
  // 2000 was a leap year: without a year, 29 February may be meant.
  if (!isDay(year ?? 2000, month, day)) return null
  return { month, day, year, range: to !== undefined, end: found ? end + found[0].length : end }
}

/** The one day that is named without its year for good. */
const ATTACKS = /,?[ \n](?:(?:terror|terrorist)[ \n])?(?:attacks?|hijackers?)\b/y

function dayDraft(text: string, start: number, found: DayOfMonth, weekday: number | null): Draft {
  const { month, day, year, range, end } = found
  const ahead = year === null && looksAhead(text, start, end)
  const attacks = month === 9 && day === 11 && year === null && matchAt(ATTACKS, text, end) !== null
  return date(start, end, (facts) => {
    if (range) return null
    if (attacks) return '2001-09-11'
    if (year !== null) return isoDay(toDay(year, month, day))
    return resolveMonthDay(facts, month, day, ahead, weekday)
  })
}

/** "May 3, 2019", "Nov. 20", "May 2019", "in May". */
export const monthLed: Rule = (text, start, end) => {
  const word = text.slice(start, end)
  const month = MONTH.get(word.toLowerCase())
  if (!month || word[0] === word[0]!.toLowerCase()) return null
  const withDay = readMonthDay(text, month, end)
  if (withDay) return dayDraft(text, start, withDay, null)
  const withYear = matchAt(YEAR_AFTER_MONTH, text, end)
  if (withYear) {
    const iso = isoMonth(Number(withYear[1]), month)
    return date(start, end + withYear[0].length, () => iso)
  }
  return standsAlone(text, start, end, month)
    ? date(start, end, monthResolver(month, looksAhead(text, start, end)))
    : null
}

function monthResolver(month: number, ahead: boolean): (facts: Facts) => string | null {
  return (facts) => resolveMonth(facts, month, ahead)
}

const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'our'])
const NOUN_NEXT = /[ \t]{1,3}(?!(?:on|for|of|to|against|through|in|at|has|had|was|is|and)\b)[a-z]/y
const BEFORE_MONTH_SURELY = new Set(['in', 'since', 'during'])
const JOINED_NEXT = /* @__PURE__ */ new RegExp(`[-${APOSTROPHES}][A-Za-z]{2}`, 'y')
const CAPITAL_NEXT = /* @__PURE__ */ new RegExp(`[ \\t\\u00a0]{1,3}[A-Z]|[-${APOSTROPHES}][A-Za-z]{2}`, 'y')
const MONTH_BEFORE =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: and| or| to| through|,|–|-) ?$/

/** A month with neither day nor year, told from "May said", "March on Washington", "June Carter". */
function standsAlone(text: string, start: number, end: number, month: number): boolean {
  if (end - start < 5 && month !== 5 && month !== 6 && month !== 7) return false
  // "In August Halden met her": after these words no first name stands.
  const inside = BEFORE_MONTH_SURELY.has(wordBefore(text, start).toLowerCase())
  if (matchAt(inside ? JOINED_NEXT : CAPITAL_NEXT, text, end)) return false
  if (text[start - 1] === '-') return /\bmid-$/i.test(text.slice(Math.max(0, start - 5), start))
  const before = wordBefore(text, start)
  if (BEFORE_MONTH.has(before.toLowerCase())) return true
  if (DETERMINERS.has(before.toLowerCase()) && matchAt(NOUN_NEXT, text, end)) return true
  if (MONTH_BEFORE.test(text.slice(Math.max(0, start - 20), start))) return true
  return !DOUBTFUL_MONTHS.has(month) && !(before !== '' && before[0] !== before[0]!.toLowerCase())
}

/** Names that hold a weekday and mean no day: what stands before, what stands after. */
const NOT_A_WEEKDAY_BEFORE = new Set(
  'Ruby Bloody Freaky Taco Casual Sheffield Girl Every every Each each'.split(' '),
)
const NOT_A_WEEKDAY_AFTER =
  /[ \t]{1,3}(?:Times|Mail|Mirror|Telegraph|Express|Herald|Post|People|Sport|School|Night Live|Night Football|Night Lights|Addams)\b/y
const SMALL_NEXT = /[ \t]{1,3}(?!in |at |and |or |when )[a-z]/y
/** Before these the weekday belongs to another week than the article's. */
const TOLD_ELSEWHERE = new Set(['following', 'previous', 'preceding', 'same', 'one'])

/** "Tuesday", "Tuesday, May 3", "Tuesday 3 May 2019". */
export const weekdayLed: Rule = (text, start, end) => {
  const word = text.slice(start, end)
  const weekday = WEEKDAY.get(word.toLowerCase())
  if (weekday === undefined || word[0] === word[0]!.toLowerCase()) return null
  const tail = matchAt(WEEKDAY_TAIL, text, end)
  if (tail) {
    const at = end + tail[0].length
    const month = matchAt(MONTH_WORD, text, at)
    const found = month
      ? readMonthDay(text, MONTH.get(month[1]!.toLowerCase())!, at + month[0].length)
      : readDayMonth(text, at)
    if (found) return dayDraft(text, start, found, weekday)
  }
  if (!word.toLowerCase().endsWith('day')) return null
  const before = wordBefore(text, start)
  if (NOT_A_WEEKDAY_BEFORE.has(before) || matchAt(NOT_A_WEEKDAY_AFTER, text, end)) return null
  // "a Tuesday interview" is a day, "on a Tuesday" any.
  if (before.toLowerCase() === 'a' && !matchAt(SMALL_NEXT, text, end)) return null
  const elsewhere = TOLD_ELSEWHERE.has(before.toLowerCase())
  const ahead = looksAhead(text, start, end)
  return date(start, end, (facts) => (elsewhere ? null : resolveWeekday(facts, weekday, ahead)))
}

/** "3 May 2019", "20-21 Nov.", "the 3rd of May". */
export const dayLed: Rule = (text, start) => {
  const found = readDayMonth(text, start)
  return found && dayDraft(text, start, found, null)
}

const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/y
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/.]\d|%)/y

/** "2019-11-20", "11/20/2019", "20.11.2019". */
export const figuresLed: Rule = (text, start) => {
  const first = matchAt(YEAR_FIRST, text, start)
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])]
    if (year < 1000 || !isDay(year, month, day)) return null
    return date(start, start + first[0].length, () => isoDay(toDay(year, month, day)))
  }
  const last = matchAt(YEAR_LAST, text, start)
  if (!last) return null
  // Two figures for the year stand with strokes alone: "1.5.10" is a version.
  const short = last[4]!.length === 2
  if (short && last[2] !== '/') return null
  const year = short ? Number(last[4]) + (Number(last[4]) < 70 ? 2000 : 1900) : Number(last[4])
  const [a, b] = [Number(last[1]), Number(last[3])]
  const monthFirst = isDay(year, a, b)
  const dayFirst = isDay(year, b, a)
  if (year < 1000 || !(monthFirst || dayFirst)) return null
  const drafted = date(start, start + last[0].length, (facts) =>
    isoDay(
      !monthFirst || (dayFirst && (facts.dayFirst || last[2] === '.'))
        ? toDay(year, b, a)
        : toDay(year, a, b),
    ),
  )
  return { ...drafted, dayFirst: monthFirst === dayFirst ? undefined : dayFirst }
}

const ORDINAL_DAY =
  /(\d{1,2})(?:st|nd|rd|th)(?=[,.;:!?)\n”"]|$|[ \t](?:at|in|and|for|to|when|after|before|as|with)\b)/y
const BEFORE_ORDINAL = /\b(?:on|by|until|till|since|before|after) the $/i
/** A day of an unnamed month lies within so many days of publication, or it is left open. */
const NEAR = 10

/** "on the 19th". */
export const ordinalDay: Rule = (text, start) => {
  const found = matchAt(ORDINAL_DAY, text, start)
  const day = Number(found?.[1])
  if (!found || day < 1 || day > 31) return null
  if (!BEFORE_ORDINAL.test(text.slice(Math.max(0, start - 12), start))) return null
  return date(start, start + found[0].length, ({ published }) => {
    if (published === null) return null
    for (let away = 0; away <= NEAR; away++)
      for (const at of [published - away, published + away])
        if (isoDay(at).endsWith(`-${String(day).padStart(2, '0')}`)) return isoDay(at)
    return null
  })
}

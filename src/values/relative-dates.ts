/** Dates told from the day of publication: "yesterday", "last week", "three years ago". */
import { GAP, matchAt, wordBefore } from '../text/sticky.ts'
import { fromDay, isoDay, isoYear, weekdayOf } from './calendar.ts'
import { MONTH, WEEKDAY } from './calendar-words.ts'
import { date, type Facts, type Rule } from './draft.ts'
import { SMALL_NUMBERS } from './number.ts'
import { resolveMonth, shiftMonth } from './resolve.ts'

const DAY_WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])
const BEFORE_DAY_WORD = /\bday (before|after) $/i

/** "yesterday", "the day after tomorrow"; not "USA Today". */
export const dayWord: Rule = (text, start, end) => {
  const word = text.slice(start, end)
  const away = DAY_WORDS.get(word.toLowerCase())
  if (away === undefined) return null
  // With a capital inside a sentence it is a name: "USA Today", "the Today programme".
  if (word[0] !== word[0]!.toLowerCase() && /[A-Za-z,]$/.test(wordBefore(text, start))) return null
  const further = BEFORE_DAY_WORD.exec(text.slice(Math.max(0, start - 12), start))
  const by = further && away !== 0 ? away + (further[1]!.toLowerCase() === 'after' ? 1 : -1) : away
  const from = by !== away ? start - further![0].length : start
  return date(from, end, ({ published }) => (published === null ? null : isoDay(published + by)))
}

const PERIOD = new RegExp(
  `${GAP}(night|morning|afternoon|evening|weekend|week|month|year|quarter|spring|summer|autumn|fall|winter|[A-Z][a-z]{2,8})(?![A-Za-z0-9])`,
  'y',
)
const NO_PERIOD = /[ \t]{1,3}(?:in|of)\b/y
/** "the last week", "his next year at sea": no week or year of the calendar. */
const OWNED = new Set('the his her its their our my your a these those'.split(' '))

/** "last week", "next Tuesday", "this month", "last March". */
export const periodLed: Rule = (text, start, end) => {
  const found = matchAt(PERIOD, text, end)
  if (!found || OWNED.has(wordBefore(text, start).toLowerCase())) return null
  const which = text.slice(start, end).toLowerCase()
  const name = found[1]!
  const stop = end + found[0].length
  const away = which === 'last' ? -1 : which === 'next' ? 1 : 0
  const weekday = WEEKDAY.get(name.toLowerCase())
  const month = MONTH.get(name.toLowerCase())
  if (name[0] !== name[0]!.toLowerCase()) {
    if (weekday !== undefined && name.endsWith('day'))
      return date(start, stop, (facts) => namedWeekday(facts, weekday, away))
    if (month === undefined || (name.length < 5 && month !== 5 && month !== 6 && month !== 7)) return null
    return date(start, stop, (facts) => namedMonth(facts, month, away))
  }
  if (away !== -1 && name === 'night') return null
  if (away !== 0 && /^(?:morning|afternoon|evening)$/.test(name)) return null
  if (name === 'fall' && matchAt(NO_PERIOD, text, stop)) return null
  return date(start, stop, (facts) => periodOf(facts, name, away))
}

/** "last Tuesday" lies before the day of publication, "next Tuesday" after it, "this Tuesday" within the days to come. */
function namedWeekday({ published }: Facts, weekday: number, away: number): string | null {
  if (published === null) return null
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (away === -1) return isoDay(published - (back || 7))
  const ahead = (7 - back) % 7
  return isoDay(published + (away === 1 ? ahead || 7 : ahead))
}

function namedMonth(facts: Facts, month: number, away: number): string | null {
  if (facts.published === null) return null
  const now = fromDay(facts.published)
  if (away === -1 && month === now.month) return shiftMonth(facts, -12)
  if (away === 1 && month === now.month) return shiftMonth(facts, 12)
  if (away === 0) return shiftMonth(facts, month - now.month)
  return resolveMonth(facts, month, away === 1)
}

function periodOf(facts: Facts, name: string, away: number): string | null {
  if (facts.published === null) return null
  switch (name) {
    case 'year':
      return isoYear(fromDay(facts.published).year + away)
    case 'month':
      return shiftMonth(facts, away)
    case 'night':
      return isoDay(facts.published - 1)
    case 'morning':
    case 'afternoon':
    case 'evening':
      return isoDay(facts.published)
    default:
      return null
  }
}

const COUNT_BEFORE = /([A-Za-z]+(?:-[a-z]+)?|\d{1,4}) (day|week|month|year|decade)s? $/i
/** How far back, in UTF-16 units, the count of "ago" is looked for. */
const BACK = 36

/** "three days ago", "a year ago"; a count of weeks or decades names no day. */
export const agoLed: Rule = (text, start, end) => {
  const before = text.slice(Math.max(0, start - BACK), start).replaceAll('\n', ' ')
  const found = COUNT_BEFORE.exec(before)
  if (!found) return null
  const count = readCount(found[1]!.toLowerCase())
  if (count === null) return null
  const unit = found[2]!.toLowerCase()
  return date(start - found[0].length, end, (facts) => {
    if (facts.published === null) return null
    if (unit === 'day') return isoDay(facts.published - count)
    if (unit === 'month') return shiftMonth(facts, -count)
    return unit === 'year' ? isoYear(Math.max(0, fromDay(facts.published).year - count)) : null
  })
}

function readCount(word: string): number | null {
  if (word === 'a' || word === 'an') return 1
  if (/^\d/.test(word)) return Number(word)
  const [tens = '', units = ''] = word.split('-')
  const first = SMALL_NUMBERS.get(tens)
  if (first === undefined) return null
  return first + (SMALL_NUMBERS.get(units) ?? 0)
}

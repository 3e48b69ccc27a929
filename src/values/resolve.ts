/**
 * How an unfinished date is finished: by the day of publication and by whether its sentence looks ahead. News tells what
 * has happened, so a weekday, a month or a day without a year is the last one, unless words of the future stand by.
 */
import type { ValueWords } from '../language/value-words.ts'
import { fromDay, isDay, toDay, weekdayOf } from './calendar.ts'
import type { Facts } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'
import { inMonth, monthAt, type Period, unresolved } from './period.ts'

/** How far around a date, in UTF-16 units, words of the future are looked for. */
const AROUND = 80

/** Whether the words around `[start, end)` in its sentence speak of the future. */
export function looksAhead(
  text: string,
  start: number,
  end: number,
  { ahead, words }: ValuePatterns,
): boolean {
  const sentence = text.slice(sentenceStart(text, start), start)
  // What somebody was quoted as saying looks ahead of no date behind the marks.
  const before = sentence.slice(ahead.unquoted.exec(sentence)?.[0].length ?? 0)
  if (ahead.behind.test(before)) return false
  // "I will win," she told them on Friday; but "said that he will resign on Friday".
  const told = ahead.told.exec(before)
  if (told && !ahead.before.test(told[1]!)) return false
  if (ahead.before.test(before)) return !isDone(before, words)
  return ahead.after.test(text.slice(end, end + AROUND / 2).replaceAll('\n', ' '))
}

/** "could be read in papers filed on Sunday": the date is of what is done, where nothing says that it is to be. */
function isDone(before: string, { dates, and }: ValueWords): boolean {
  const words = before.trimEnd().split(/[ \n,]+/)
  let last = words.length - 1
  if (dates.beforeWeekday.has(words[last]!.toLowerCase())) last--
  const isParticiple = (word: string) => dates.pastEndings.some((ending) => word.endsWith(ending))
  const verb = words[last]
  if (verb === undefined || !isParticiple(verb) || dates.plannedWords.has(verb)) return false
  const isBeside = (word: string) =>
    isParticiple(word) || and.has(word) || dates.adverbEndings.some((ending) => word.endsWith(ending))
  while (last > 0 && isBeside(words[last - 1]!)) last--
  return last > 0 && !dates.passives.has(words[last - 1]!)
}

/** Where the sentence of an offset begins, or how far back is looked. */
function sentenceStart(text: string, at: number): number {
  const least = Math.max(0, at - AROUND)
  for (let i = at - 1; i > least; i--) {
    if (text.charCodeAt(i) !== 32 && text.charCodeAt(i) !== 10) continue
    let end = i - 1
    while (end > least && CLOSING.includes(text[end]!)) end--
    if (ENDS.includes(text[end]!)) return i + 1
  }
  return least
}

const CLOSING = '"”’)'
const ENDS = '.!?\n'

/** The last such weekday up to publication, or the next one from then on. */
export function resolveWeekday(facts: Facts, weekday: number, ahead: boolean): number | null {
  if (facts.published === null) return null
  const back = (weekdayOf(facts.published) - weekday + 7) % 7
  return ahead ? facts.published + ((7 - back) % 7) : facts.published - back
}

/** How many days after publication a day without a year may lie, with no word of the future by it. */
export const SOON = 30

/** A weekday that fits farther away than this is a slip, and its date stands. */
const HALF_A_YEAR = 183

/** A day of a month without its year; a weekday beside it decides between the years next to each other. */
export function resolveMonthDay(
  facts: Facts,
  month: number,
  day: number,
  ahead: boolean,
  weekday: number | null,
): number | null {
  if (facts.published === null) return null
  const { year } = fromDay(facts.published)
  const limit = facts.published
  // Eight years hold a 29 February.
  const candidates: number[] = []
  for (let y = year - 8; y <= year + 8; y++) if (isDay(y, month, day)) candidates.push(toDay(y, month, day))
  if (weekday !== null) {
    const near = candidates.filter((at) => Math.abs(at - limit) <= HALF_A_YEAR && weekdayOf(at) === weekday)
    if (near.length > 0) return near.reduce((a, b) => (Math.abs(b - limit) < Math.abs(a - limit) ? b : a))
  }
  const found = ahead
    ? candidates.find((at) => at >= limit)
    : candidates.filter((at) => at <= limit + SOON).at(-1)
  return found ?? null
}

/** A month without its year: the last one begun at publication, or the next one from then on. */
export function resolveMonth(facts: Facts, month: number, ahead: boolean): Period {
  if (facts.published === null) return unresolved('month')
  const now = fromDay(facts.published)
  if (ahead) return inMonth(month >= now.month ? now.year : now.year + 1, month)
  return inMonth(month <= now.month ? now.year : now.year - 1, month)
}

/** The month that lies `by` months from that of publication. */
export function shiftMonth(facts: Facts, by: number): Period {
  if (facts.published === null) return unresolved('month')
  const { year, month } = fromDay(facts.published)
  return monthAt(year * 12 + month - 1 + by)
}

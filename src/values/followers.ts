/** What stands behind a word or a figure, told at one look: no rule is tried where what it needs does not follow. */
import type { ValueWords } from '../language/value-words.ts'
import { isAsciiLetter, isDigit } from '../text/letters.ts'

/** Words that rules wait for, a bit for each kind. */
export const Follows = {
  count: 1,
  fromDay: 2,
  period: 4,
  weekday: 8,
  partOfOrdinal: 16,
  of: 32,
  monthOfDay: 64,
  month: 128,
  partOfYear: 256,
  era: 512,
} as const
const ALL = 1023
/** What a figure may stand for. */
const OF_FIGURES = Follows.count | Follows.period

type List = (words: ValueWords) => Iterable<string>

const numbers: List = ({ numbers, one, dates }) => [...numbers.keys(), ...one, ...dates.half]
const LISTS: readonly (readonly [kind: number, list: List])[] = [
  // “in about two weeks”, “one out of five”
  [Follows.count, numbers],
  [Follows.count, ({ dates }) => dates.about],
  [Follows.count, ({ outOf }) => outOf.map(secondWord)],
  [Follows.fromDay, ({ dates }) => [...dates.fromDays.keys(), ...dates.beforeDays.keys()].map(secondWord)],
  [Follows.period, numbers],
  [
    Follows.period,
    ({ dates }) => [
      ...dates.units.keys(),
      ...dates.countOpens,
      ...dates.periods.keys(),
      ...dates.stretching.keys(),
    ],
  ],
  [Follows.period, ({ calendar }) => [...calendar.weekdays.keys(), ...calendar.months.keys()]],
  [Follows.weekday, ({ calendar, dates }) => [...calendar.weekdays.keys(), ...dates.week, ...dates.dayNoun]],
  [
    Follows.partOfOrdinal,
    ({ calendar, dates }) => [
      ...dates.quarter,
      ...dates.half,
      ...dates.century,
      ...dates.dayNoun,
      ...calendar.of,
    ],
  ],
  // “twenty seventh”
  [
    Follows.partOfOrdinal,
    ({ dates }) => [...dates.ordinals.keys()].flatMap((word) => word.split('-').slice(1)),
  ],
  [Follows.of, ({ calendar }) => calendar.of],
  [
    Follows.monthOfDay,
    ({ calendar, dates, and }) => [
      ...calendar.monthForms,
      ...calendar.of,
      ...dates.dayNoun,
      ...dates.through,
      ...and,
    ],
  ],
  [Follows.month, ({ calendar }) => calendar.monthForms],
  [
    Follows.partOfYear,
    ({ dates }) => [...dates.quarterSigns.keys(), ...dates.halfSigns.keys(), ...dates.ordinals.keys()],
  ],
  [Follows.era, ({ dates }) => [...dates.erasBefore, ...dates.erasAfter]],
]

const secondWord = (phrase: string): string => phrase.split(' ')[1] ?? ''

const MASK = 0xfff
/** Blanks and line breaks between two words, and letters of a word that some list may hold. */
const WIDEST = 14
const LONGEST = 24

export interface Followers {
  /** The kinds of the words of each hash. */
  readonly kinds: Uint16Array
  /** Kinds with a word that does not begin with letters of ASCII: they may always follow. */
  readonly always: number
}

export function followersOf(words: ValueWords): Followers {
  const kinds = new Uint16Array(MASK + 1)
  let always = 0
  for (const [kind, list] of LISTS)
    for (const word of list(words)) {
      let end = 0
      let hash = 0
      for (; isAsciiLetter(word.charCodeAt(end)); end++) hash = step(hash, word.charCodeAt(end))
      if (end === 0 || end > LONGEST || word.charCodeAt(end) >= 128) always |= kind
      else kinds[hash & MASK] = kinds[hash & MASK]! | kind
    }
  return { kinds, always }
}

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0

/** The kinds of what stands behind an offset; all of them where a look does not tell. */
export function behind(text: string, end: number, { kinds, always }: Followers): number {
  let at = end
  while (at - end < WIDEST && isBlank(text.charCodeAt(at))) at++
  const code = at < text.length ? text.charCodeAt(at) : 0
  if (code === HYPHEN || code === SLASH || code === EN_DASH || code === EM_DASH) return ALL
  if (at === end) return code < 128 || isPunctuation(code) ? always : ALL
  if (isDigit(code)) return always | OF_FIGURES
  if (!isAsciiLetter(code)) return code < 128 || isPunctuation(code) ? always : ALL
  let hash = 0
  const most = Math.min(text.length, at + LONGEST + 1)
  let next = code
  do {
    hash = step(hash, next)
    next = ++at < most ? text.charCodeAt(at) : 0
  } while (isAsciiLetter(next))
  if (at === most && at < text.length) return ALL
  return next < 128 || isPunctuation(next) ? always | kinds[hash & MASK]! : ALL
}

const HYPHEN = 45
const SLASH = 47
const EN_DASH = 0x2013
const EM_DASH = 0x2014

const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x205e

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f
}

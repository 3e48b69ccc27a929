import type { NamedLists } from './lists/named-lists.ts'

/** Names of months and weekdays, as a language writes them. */
export interface Calendar {
  /** Months and their short forms, in lower case, to 1 … 12. */
  readonly months: ReadonlyMap<string, number>
  /** Weekdays and their short forms, in lower case, to 0 (Sunday) … 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Months in full, as they are written. */
  readonly monthNames: readonly string[]
  /** Every form of a month, as it is written. */
  readonly monthForms: readonly string[]
  /** Short forms of either, in lower case. */
  readonly short: ReadonlySet<string>
  /** What stands after the figures of a day: 3rd. */
  readonly dayEndings: readonly string[]
  /** "the 3rd of May". */
  readonly of: readonly string[]
  readonly the: readonly string[]
  /** Forms of months, in lower case, that beside a day are months in small letters too. */
  readonly inSmallLetters: ReadonlySet<string>
  /** Months that are words or names too, by number: alone they count only after a word of time. */
  readonly doubtful: ReadonlySet<number>
}

export function readCalendar(lists: NamedLists): Calendar {
  const numbered = (name: string, first: number) =>
    new Map(
      lists
        .rows(name)
        .flatMap(({ words }, i) => words.map((word) => [word.toLowerCase(), i + first] as const)),
    )
  const months = numbered('month', 1)
  const rows = [...lists.rows('month'), ...lists.rows('weekday')]
  return {
    months,
    weekdays: numbered('weekday', 0),
    monthNames: lists.rows('month').map(({ words }) => words[0] ?? ''),
    monthForms: lists.words('month'),
    short: new Set(rows.flatMap(({ words }) => words.slice(1).map((word) => word.toLowerCase()))),
    dayEndings: lists.words('day-number-ending'),
    of: lists.words('month-of'),
    the: lists.words('the'),
    inSmallLetters: lists.set('month-in-small-letters'),
    doubtful: new Set(lists.words('month-and-word').map((word) => months.get(word.toLowerCase()) ?? 0)),
  }
}

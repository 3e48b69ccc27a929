import type { Value } from '../schema/values.ts'
import type { Day } from './calendar.ts'
import type { ValuePatterns } from './patterns.ts'
import type { Period } from './period.ts'

/** What the article as a whole says about how its values are to be read. */
export interface Facts {
  /** The day of publication, against which relative dates resolve. */
  readonly published: Day | null
  /** Whether `3/4/2019` is the third of April: by other dates of the article or by its outlet; null where neither tells. */
  readonly dayFirst: boolean | null
  /** What a plain `$` or "dollar" means. */
  readonly dollar: string
  /** What a plain "cent" means. */
  readonly cent: string
}

type Content<V> = V extends unknown ? Omit<V, 'start' | 'end' | 'text' | 'block'> : never

/** The year of a date, where it is written: what it is may hang on the day of publication ("last year"). */
export type YearOf = (facts: Facts) => number | null

/** A day or a month that a range may begin or end with: "August 10" lends its year from "November 12, 2013". */
export interface DateParts {
  readonly month: number
  /** null for a month alone. */
  readonly day: number | null
  /** null where none is written. */
  readonly year: YearOf | null
}

/** A value found in a text, to be read once the whole article is known. */
export interface ValueDraft {
  readonly start: number
  readonly end: number
  readonly read: (facts: Facts) => Content<Value>
  /** For a date: more than 0 if it shows that the article writes the day first, less if the month; figures weigh more than words. */
  readonly dayFirst?: number
  readonly parts?: DateParts
  /** For an amount: the currency it names beyond doubt. */
  readonly currency?: string | null
  /** Whether it is in dollars or cents and does not say whose. */
  readonly plain?: boolean
}

/** Tries to read a value at a word that may begin one; `end` is where that word ends, `language` what its words are told by. */
export type ValueRule = (
  text: string,
  start: number,
  end: number,
  language: ValuePatterns,
) => ValueDraft | null

export function date(start: number, end: number, period: (facts: Facts) => Period): ValueDraft {
  return { start, end, read: (facts) => ({ kind: 'date', ...period(facts) }) }
}

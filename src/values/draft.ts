import type { Value } from '../schema/values.ts'
import type { Day } from './calendar.ts'
import type { ValuePatterns } from './patterns.ts'

/** What the article as a whole says about how its values are to be read. */
export interface Facts {
  /** The day of publication, against which relative dates resolve. */
  readonly published: Day | null
  /** Whether `3/4/2019` is the third of April; month first unless a date of the article shows the other. */
  readonly dayFirst: boolean
  /** What a plain `$` or "dollar" means. */
  readonly dollar: string
  /** What a plain "cent" means. */
  readonly cent: string
}

type Content<V> = V extends unknown ? Omit<V, 'start' | 'end' | 'text' | 'block'> : never

/** A value found in a text, to be read once the whole article is known. */
export interface ValueDraft {
  readonly start: number
  readonly end: number
  readonly read: (facts: Facts) => Content<Value>
  /** For a date in figures: the order its figures show, undefined if they allow both. */
  readonly dayFirst?: boolean | undefined
  /** For an amount: the currency it names beyond doubt. */
  readonly currency?: string | null
}

/** Tries to read a value at a word that may begin one; `end` is where that word ends, `language` what its words are told by. */
export type ValueRule = (
  text: string,
  start: number,
  end: number,
  language: ValuePatterns,
) => ValueDraft | null

export function date(start: number, end: number, iso: (facts: Facts) => string | null): ValueDraft {
  return { start, end, read: (facts) => ({ kind: 'date', iso: iso(facts) }) }
}

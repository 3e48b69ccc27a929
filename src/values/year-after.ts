/** The year behind a day, a month or a season: "2019", "’69", "44 BC", "last year". */
import { matchAt } from '../text/sticky.ts'
import { fromDay } from './calendar.ts'
import type { Facts, YearOf } from './draft.ts'
import type { ValuePatterns } from './patterns.ts'

export interface YearRead {
  readonly of: YearOf
  /** The year in figures, null where it hangs on more. */
  readonly known: number | null
  readonly end: number
}

/** Up to which year, without a day of publication, two figures are of this century or of the last: left open. */
const OPEN_TO = 40

/** ’69 is 1969, and no year after the next one from publication. */
export function fullYear(short: number, { published }: Facts): number | null {
  if (published === null) return short > OPEN_TO ? 1900 + short : null
  return 2000 + short <= fromDay(published).year + 1 ? 2000 + short : 1900 + short
}

const TWO_FIGURES = /[-/](\d\d)(?![\w/]|[-.,:]\d)/y

/** "10-Aug-12". */
export function dashedYear(text: string, at: number, sign: string): YearRead | null {
  const found = text[at] === sign ? matchAt(TWO_FIGURES, text, at) : null
  return found
    ? { of: (facts) => fullYear(Number(found[1]), facts), known: null, end: at + found[0].length }
    : null
}

/** The year of a day where a time or "in" stands between: "the 10th of August in 2012". */
export function lateYear(text: string, at: number, { years }: ValuePatterns): YearRead | null {
  const found = matchAt(years.late, text, at)
  const year = Number(found?.[1])
  return found ? { of: () => year, known: year, end: at + found[0].length } : null
}

export function readYear(text: string, at: number, { years, words }: ValuePatterns): YearRead | null {
  const found = matchAt(years.behind, text, at)
  if (!found) return null
  const [all, afterEra, beforeEra, era = '', four, two, relative] = found
  const end = at + all.length
  const counted = afterEra ?? beforeEra
  if (counted !== undefined) {
    // Years before the first have no form that news could be joined by.
    if (words.dates.erasBefore.has(era)) return { of: () => null, known: null, end }
    const year = Number(counted)
    return year > 0 ? { of: () => year, known: year, end } : null
  }
  if (four !== undefined) {
    const year = Number(four)
    return { of: () => year, known: year, end }
  }
  if (two !== undefined) return { of: (facts) => fullYear(Number(two), facts), known: null, end }
  const away = words.dates.relative.get(relative?.toLowerCase() ?? '') ?? 0
  return {
    of: ({ published }) => (published === null ? null : fromDay(published).year + away),
    known: null,
    end,
  }
}

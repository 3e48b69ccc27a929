/** Function words and marks around quoted words, in small letters and with straight apostrophes. */
import { inList, wordsOf } from '../lists/named-lists.ts'
import rows from './generated/quotation-words.ts'

/** A function word after which a fragment goes on with the writer's clause. */
export const isBuiltIn = inList(rows, 'built-in')

/** A word after which the title of a work stands. */
export const isBeforeTitle = inList(rows, 'before-title')

/** Dubbed, so-called: right before the name that something has. */
export const isBeforeTerm = inList(rows, 'before-term')

/** Known, referred: before "as" and the name that something has. */
export const isBeforeAsTerm = inList(rows, 'before-as-term')

/** A small word that has no capital in titles. */
export const isSmallInTitles = inList(rows, 'small-in-titles')

/**
 * - `pronouns` are noun phrases by themselves; `owners` own the noun that follows; `relatives` are never part of a noun phrase; `lone`
 *   may be noun phrases by themselves: others, everyone.
 * - `minor`: function words and marks that features name by themselves, not by their tag.
 * - `be`: forms of to be; `nonfinite`: no finite verbs; `negatives`; `possessives`.
 * - `breaks`: marks and words before which a reported clause may end.
 * - `ties` tie one noun phrase to the next: of, for, from, at, and.
 * - `weekdays`, `days` (yesterday), and `periods` that “last” stands before: a time is no part of the phrase before it.
 * - `who`: who, which, that; `relates`: the verb behind them is not that of the clause; `subordinate`: a clause of its own begins.
 */
export type QuotationWordList =
  | 'pronouns'
  | 'owners'
  | 'relatives'
  | 'lone'
  | 'minor'
  | 'be'
  | 'breaks'
  | 'possessives'
  | 'negatives'
  | 'ties'
  | 'who'
  | 'nonfinite'
  | 'subordinate'
  | 'relates'
  | 'weekdays'
  | 'periods'
  | 'days'

export const quotationWords = (list: QuotationWordList): readonly string[] => wordsOf(rows, list)

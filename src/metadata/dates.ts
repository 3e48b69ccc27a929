/** When the article was published, and changed. */
import type { LanguagePack } from '../language/pack.ts'
import { bestOf, type Ranker } from '../models/metadata.ts'
import { type DateCandidate, type DateNeed, type DatePage, datePage, Order, Says } from './date-candidates.ts'
import { swapped } from './date-order.ts'
import { putDateValues } from './date-values.ts'
import type { Markup } from './markup.ts'

/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_DATE = 0

export function datesOf(
  doc: DateNeed,
  markup: Markup,
  language: LanguagePack,
  ranker: Ranker,
): { published: string | null; modified: string | null } {
  const page = datePage(doc, markup, language)
  const best = bestOf(ranker, page.candidates, LEAST_DATE, (put, own) => putDateValues(put, page, own))
  const changed = page.candidates.find(({ places }) =>
    places.some(({ says, block }) => says === Says.modified && block <= page.frame.first + 2),
  )
  const shown =
    best && isChange(best, page) ? (publishedBefore(best, page) ?? best) : best && belowMasthead(best, page)
  const own = shown && inOrder(shown, page)
  return { published: own?.iso ?? null, modified: changed?.iso ?? markup.modified }
}

/** The day below the title, where the answer stands above it alone, as the day on which a page is read does. */
function belowMasthead(own: DateCandidate, { candidates, frame: { title, first } }: DatePage): DateCandidate {
  if (own.stated >= 0 || own.shown >= 0 || own.inAddress || own.places.length === 0) return own
  if (own.places.some(({ block, says }) => block >= title || says !== Says.nothing)) return own
  const inHead = candidates.find(({ places }) =>
    places.some(
      ({ block, says, length }) =>
        block > title && block < first && says !== Says.modified && length <= LONGEST_HEAD_LINE,
    ),
  )
  return inHead ?? own
}
const LONGEST_HEAD_LINE = 120

/** Whether all that the page says of a day is that the article was changed then. */
const isChange = ({ places, stated }: DateCandidate, { frame }: DatePage): boolean =>
  stated < 0 &&
  places.length > 0 &&
  places.every(({ says, block }) => says === Says.modified && block <= frame.first + 2)

/** The day of which the article's head says that it was published then; else the one that any line says so of. */
function publishedBefore(
  own: DateCandidate,
  { candidates, frame: { title, first } }: DatePage,
): DateCandidate | null {
  const told = candidates.filter(
    ({ iso, places }) => iso <= own.iso && places.some(({ says }) => says === Says.published),
  )
  const isHead = (block: number) => block >= title && block <= first + 2
  const inHead = told.find(({ places }) =>
    places.some(({ says, block }) => says === Says.published && isHead(block)),
  )
  return inHead ?? (told.length === 1 ? told[0]! : null)
}

/** 06/01/2026 as the page's other dates and its place tell; months stand first where nothing does. */
function inOrder(own: DateCandidate, { candidates, dayFirst }: DatePage): DateCandidate {
  if (own.stated >= 0 || own.inAddress || own.order === Order.plain) return own
  if ((own.order === Order.dayFirst) === dayFirst > 0) return own
  return candidates.find(({ iso }) => iso === swapped(own.iso)) ?? own
}

/** When the article was published, and changed. */
import type { LanguagePack } from '../language/pack.ts'
import { bestOf, type Ranker } from '../models/metadata.ts'
import { type DateNeed, datePage, Says } from './date-candidates.ts'
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
  return { published: best?.iso ?? null, modified: changed?.iso ?? markup.modified }
}

/** Which block is the title of the article: a ranker of the blocks around the beginning of its prose, with "none" as an answer. */
import { bestOf, type Ranker, scoreOf } from '../models/metadata.ts'
import { plain } from '../text/bare.ts'
import type { TitlePage } from './title-page.ts'
import { putTitleValues } from './title-values.ts'

export const NO_TITLE = -1
/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_TITLE = 0.3

/** The place of the title; -1 where no block is it. A block that says what was given as the title is it. */
export function findTitle(page: TitlePage, ranker: Ranker): number {
  const { doc, facts, candidates } = page
  const given = doc.input.title ? plain(doc.input.title) : ''
  const told = given === '' ? undefined : candidates.find((i) => plain(facts[i]!.text) === given)
  if (told !== undefined) return told
  const score = scoreOf(ranker)
  const best = bestOf(score, candidates, LEAST_TITLE, (i) => putTitleValues(score.put, page, i))
  return best ?? onlyHeading(page)
}

/** The one heading of the first level before the article's prose; -1 where there are more, or none. */
function onlyHeading({ facts, candidates, start, firstProse }: TitlePage): number {
  const first = candidates.filter((i) => facts[i]!.block.level === 1)
  const [only = NO_TITLE] = first
  return first.length === 1 && only <= Math.max(start, firstProse) ? only : NO_TITLE
}

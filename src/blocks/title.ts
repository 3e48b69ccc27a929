/** Which block is the title of the article: a ranker of the blocks around the beginning of its prose, with "none" as an answer. */
import { bestOf, type Ranker, scoreOf } from '../models/metadata.ts'
import { plain, type TitlePage } from './title-page.ts'
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
  return bestOf(score, candidates, LEAST_TITLE, (i) => putTitleValues(score.put, page, i)) ?? NO_TITLE
}

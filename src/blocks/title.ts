/** Which block is the title of the article: a ranker of the blocks around the beginning of its prose, with "none" as an answer. */
import { oncePer } from '../language/lists/patterns.ts'
import { BestFirst } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import { plain } from '../text/bare.ts'
import type { TitlePage } from './title-page.ts'
import { LOOK, putTitleValues } from './title-values.ts'

export const NO_TITLE = -1
/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_TITLE = 0.3

/** The place of the title; -1 where no block is it. A block that says what was given as the title is it. */
export function findTitle(page: TitlePage, ranker: Ranker): number {
  const { doc, facts, candidates } = page
  const given = doc.input.title ? plain(doc.input.title) : ''
  const told = given === '' ? undefined : candidates.find((i) => plain(facts[i]!.text) === given)
  if (told !== undefined) return told
  const best = bestLine(page, ranker)
  if (best !== NO_TITLE) return best
  const only = onlyHeading(page)
  return only === NO_TITLE ? openingLine(page) : only
}

const searchOf = /* @__PURE__ */ oncePer((ranker: Ranker) => new BestFirst(ranker, LOOK))

/** The line that scores best. Of most the place alone tells that their words can make no title of them. */
function bestLine(page: TitlePage, ranker: Ranker): number {
  const { candidates } = page
  const best = searchOf(ranker).best(
    candidates.length,
    (put, at, looks) => putTitleValues(put, page, candidates[at]!, looks),
    LEAST_TITLE,
  )
  return candidates[best] ?? NO_TITLE
}

/** A pitch may stand above a headline, and look as the prose does. */
const BELOW_PITCH = 2

/** The one heading of the first level before the article's prose; -1 where there are more, or none. */
function onlyHeading({ facts, candidates, start, firstProse }: TitlePage): number {
  const first = candidates.filter((i) => facts[i]!.block.level === 1)
  const [only = NO_TITLE] = first
  return first.length === 1 && only <= Math.max(start, firstProse + BELOW_PITCH) ? only : NO_TITLE
}

/** The words of a headline that opens a text. */
const FEWEST = 3
const MOST = 20
/** The headline, a byline and a date. */
const MOST_LINES = 3

/** A line that opens the text, with no stop at its end and the article's prose below, but for a byline and a date: a pasted article has no more of a page. */
function openingLine({ facts, candidates, firstProse, doc }: TitlePage): number {
  if (candidates[0] !== 0 || firstProse < 1 || firstProse > MOST_LINES || doc.format === 'html')
    return NO_TITLE
  const { text, wordCount, prose } = facts[0]!
  return !prose && wordCount >= FEWEST && wordCount <= MOST && !/[.:;,]$/.test(text) ? 0 : NO_TITLE
}

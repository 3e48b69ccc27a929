/** Which block is the title of the article: a ranker of the blocks around the beginning of its prose, with "none" as an answer. */
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BestFirst } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import { plain } from '../text/bare.ts'
import { type BlockFacts, bylineOf } from './facts.ts'
import { isNeverTitle } from './no-title.ts'
import { blockPatterns } from './patterns.ts'
import { phraseAt } from './phrases.ts'
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
  const likeliest = bestLine(page, ranker)
  const best =
    likeliest !== NO_TITLE && isFixedPhrase(facts[likeliest]!.text, page.language) ? NO_TITLE : likeliest
  const only = best !== NO_TITLE && facts[best]!.block.kind === 'heading' ? NO_TITLE : onlyHeading(page)
  // The one heading of the first level wins over a line that is none.
  if (best !== NO_TITLE) return only !== NO_TITLE && only < best ? only : best
  if (only !== NO_TITLE) return only
  const opening = openingLine(page)
  return opening === NO_TITLE ? lineAboveByline(page) : opening
}

const searchOf = /* @__PURE__ */ oncePer((ranker: Ranker) => new BestFirst(ranker, LOOK))

/** Whether a line is a fixed phrase of pages, also one that the ranker has not learned as such; menus it passes by itself. */
function isFixedPhrase(text: string, { blocks }: LanguagePack): boolean {
  const phrase = phraseAt(text, blocks)
  return phrase?.label === false && phrase.category !== 'navigation'
}

/** The line that scores best, of those that may be a headline. Of most the place alone tells that their words can make no title of them. */
function bestLine(page: TitlePage, ranker: Ranker): number {
  const { facts, language } = page
  const likeliest = bestOf(page.candidates, page, ranker)
  // Most pages have none that is refused: they are searched for one only when it wins.
  if (likeliest === NO_TITLE || !isNeverTitle(facts[likeliest]!, language)) return likeliest
  return bestOf(
    page.candidates.filter((i) => !isNeverTitle(facts[i]!, language)),
    page,
    ranker,
  )
}

function bestOf(candidates: readonly number[], page: TitlePage, ranker: Ranker): number {
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

/** So far above the article's prose its headline is looked for. */
const FARTHEST = 10
const LONGEST_BELOW = 30

/** The last line without a stop, above the prose, that who wrote the article or when follows. */
function lineAboveByline({ facts, candidates, firstProse, likelihood, language }: TitlePage): number {
  const { captionLead, credit } = blockPatterns(language.blocks)
  const found = candidates.findLast((i) => {
    const { text, wordCount, prose, linked, date } = facts[i]!
    if (i >= firstProse || i < firstProse - FARTHEST || prose || date || linked > 0.5) return false
    if (wordCount < FEWEST || wordCount > MOST || /[.:;,]$/.test(text) || likelihood[i]! > SURELY_NONE)
      return false
    if (captionLead.test(text) || credit.test(text) || isNeverTitle(facts[i]!, language)) return false
    if (language.bylines.beginning.test(text) || language.bylines.namesNobody(text)) return false
    return tellsWhen(facts[i + 1], language)
  })
  return found ?? NO_TITLE
}
const SURELY_NONE = 0.99

function tellsWhen(own: BlockFacts | undefined, { bylines, outlets }: LanguagePack): boolean {
  if (!own || own.prose || own.wordCount > LONGEST_BELOW) return false
  return own.date !== null || bylineOf(own, bylines)?.marked === true || saysWhen(outlets).test(own.text)
}

/** “Published 4 months ago”, also where other words stand before it. */
const saysWhen = /* @__PURE__ */ oncePer(
  ({ published, modified }: OutletWords) =>
    new RegExp(`(?:^|[|•·]\\s?)${oneOf([...published, ...modified])}\\b[^.]{0,20}\\d`, 'i'),
)

/** The words of a headline that opens a text. */
const FEWEST = 3
const MOST = 20
/** The headline, a byline and a date. */
const MOST_LINES = 3

/** A line that opens the text, with no stop at its end and the article's prose below, but for a byline and a date: a pasted article has no more of a page. */
function openingLine({ facts, candidates, firstProse, doc, language }: TitlePage): number {
  if (candidates[0] !== 0 || firstProse < 1 || firstProse > MOST_LINES || doc.format === 'html')
    return NO_TITLE
  const { text, wordCount, prose } = facts[0]!
  if (isNeverTitle(facts[0]!, language) || isFixedPhrase(text, language)) return NO_TITLE
  return !prose && wordCount >= FEWEST && wordCount <= MOST && !/[.:;,]$/.test(text) ? 0 : NO_TITLE
}

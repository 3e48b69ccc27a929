/** A page as the ranker of authors sees it: where the article lies, what it says, and who stands in its head. */
import { lazy } from '../language/lists/lists.ts'
import type { LanguagePack } from '../language/pack.ts'
import { letters } from '../text/bare.ts'
import { type AuthorCandidate, type AuthorNeed, authorCandidates } from './author-candidates.ts'
import { type ArticleFrame, frameOf } from './frame.ts'
import type { Markup } from './markup.ts'

export interface AuthorPage {
  readonly doc: AuthorNeed
  readonly frame: ArticleFrame
  readonly stated: number
  readonly language: LanguagePack
  readonly candidates: readonly AuthorCandidate[]
  /** The article's own words, for looking names up; put together when they are asked for. */
  readonly body: () => string
  /** Letters of the title. */
  readonly title: string
  /** Names of the site, letters alone. */
  readonly sites: ReadonlySet<string>
  /** How many candidates are led by “by” in the head. */
  readonly ledInHead: number
  /** The persons whose names stand in the head, in order. */
  readonly persons: readonly AuthorCandidate[]
}

/** So much of the article is enough to know whether it speaks of somebody. */
const ENOUGH = 12000

export function authorPage(doc: AuthorNeed, markup: Markup, language: LanguagePack): AuthorPage {
  const frame = frameOf(doc.blocks)
  const candidates = authorCandidates(doc, frame, markup, language)
  return {
    doc,
    frame,
    stated: markup.authors.length,
    language,
    candidates,
    body: lazy(() => bodyOf(doc)),
    title: letters(doc.blocks[frame.title]?.text ?? ''),
    sites: new Set(markup.sites.map(letters)),
    ledInHead: candidates.filter(({ ledInHead }) => ledInHead).length,
    persons: candidates.filter(({ name, inHead }) => inHead > 0 && language.bylines.isPerson(name)),
  }
}

function bodyOf({ blocks }: AuthorNeed): string {
  const body: string[] = []
  let length = 0
  for (const { role, text } of blocks) {
    if (role !== 'body' || length > ENOUGH) continue
    body.push(text)
    length += text.length
  }
  return body.join('\n')
}

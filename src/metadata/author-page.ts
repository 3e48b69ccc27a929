/** A page as the ranker of authors sees it: where the article lies, what it says, and who stands in its head. */
import type { LanguagePack } from '../language/pack.ts'
import { letters } from '../text/bare.ts'
import { type AuthorCandidate, type AuthorNeed, authorCandidates, type NamedAt } from './author-candidates.ts'
import { type ArticleFrame, frameOf } from './frame.ts'
import type { Markup } from './markup.ts'

export interface AuthorPage {
  readonly doc: AuthorNeed
  readonly frame: ArticleFrame
  readonly stated: number
  readonly language: LanguagePack
  readonly candidates: readonly AuthorCandidate[]
  /** The article's own words, for looking names up. */
  readonly body: string
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

/** Where a name stands: in the head of the article, above it, far above it, in its text, behind it, or in the markup alone. */
export const Zone = { head: 0, above: 1, far: 2, inText: 3, behind: 4, markup: 5 } as const

export function zoneOf({ title, first, last }: ArticleFrame, block: number): number {
  if (block > last) return Zone.behind
  if (block > first + 1) return Zone.inText
  if (title >= 0 ? block >= title : block >= first - 6) return Zone.head
  const top = title >= 0 ? title : first
  return block >= top - 4 ? Zone.above : Zone.far
}

/** What a place in each zone is worth when the place that tells most is looked for. */
const WORTH = [4, 2, -1, 0, 1, 0] as const
const LED_WORTH = 3
const NAME_COST = 0.2

/** The place that tells most: in the head, led by “by”, with few other names in its line. */
export function bestPlace({ places }: AuthorCandidate, frame: ArticleFrame): NamedAt | null {
  let best: NamedAt | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const place of places) {
    const worth =
      (place.run.led ? LED_WORTH : 0) + WORTH[zoneOf(frame, place.block)]! - place.names * NAME_COST
    if (worth > most) [most, best] = [worth, place]
  }
  return best
}

export function authorPage(doc: AuthorNeed, markup: Markup, language: LanguagePack): AuthorPage {
  const frame = frameOf(doc.blocks)
  const candidates = authorCandidates(doc, frame, markup, language)
  const body: string[] = []
  let length = 0
  for (const { role, text } of doc.blocks) {
    if (role !== 'body' || length > ENOUGH) continue
    body.push(text)
    length += text.length
  }
  const isInHead = ({ block }: NamedAt) => zoneOf(frame, block) === Zone.head
  return {
    doc,
    frame,
    stated: markup.authors.length,
    language,
    candidates,
    body: body.join('\n'),
    title: letters(doc.blocks[frame.title]?.text ?? ''),
    sites: new Set(markup.sites.map(letters)),
    ledInHead: candidates.filter(({ places }) => places.some((place) => place.run.led && isInHead(place)))
      .length,
    persons: candidates.filter(
      ({ name, places }) => places.some(isInHead) && language.bylines.isPerson(name),
    ),
  }
}

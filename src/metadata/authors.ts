/** Who wrote the article: those of the names around it whom the ranker calls its authors. */
import type { LanguagePack } from '../language/pack.ts'
import { type Ranker, scoreOf } from '../models/metadata.ts'
import type { AuthorCandidate, AuthorNeed } from './author-candidates.ts'
import { type AuthorPage, authorPage, Zone, zoneOf } from './author-page.ts'
import { putAuthorValues } from './author-values.ts'
import type { Markup } from './markup.ts'

/** Chosen by folds over sites: the logit of an author, the least of one who stands alone by that lead, and how far others may lie behind the first. */
const AUTHOR = 0
const LEAST = -1.5
const LEAD = 1
const BEHIND_FIRST = 4

/** The places of those that count: all whose scores say so, and where none does, the first if it leads by far. */
export function chosenAuthors(scores: readonly number[]): number[] {
  const [first = Number.NEGATIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = [...scores].sort(
    (a, b) => b - a,
  )
  const alone = first > LEAST && first - second > LEAD
  return scores.flatMap((score, i) =>
    (score > AUTHOR && score > first - BEHIND_FIRST) || (alone && score === first) ? [i] : [],
  )
}

export function authorsOf(doc: AuthorNeed, markup: Markup, language: LanguagePack, ranker: Ranker): string[] {
  const page = authorPage(doc, markup, language)
  const score = scoreOf(ranker)
  const scores = page.candidates.map((own) => {
    putAuthorValues(score.put, page, own)
    return score.take()
  })
  const chosen = chosenAuthors(scores).map((i) => page.candidates[i]!)
  const seen = ledInHead(page)
  const shown = chosen.filter(({ places }) => places.length > 0)
  // An agency is nobody.
  return (seen.length === 0 ? chosen : shown.length > 0 ? shown : seen)
    .map(({ name }) => name)
    .filter((name) => !language.bylines.isAgency(name.replace(/^The /, '')))
}

/** Names in a line that begins with “By”, which win over the markup's where the page shows none of those. */
function ledInHead({ doc, frame, candidates, language }: AuthorPage): AuthorCandidate[] {
  return candidates.filter(({ places }) =>
    places.some(
      ({ block, run }) =>
        run.led &&
        zoneOf(frame, block) === Zone.head &&
        doc.blocks[block]!.role === 'byline' &&
        language.bylines.beginning.test(doc.blocks[block]!.text),
    ),
  )
}

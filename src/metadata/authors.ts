/** Who wrote the article: those of the names around it whom the ranker calls its authors. */
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { treeBound } from '../models/kit/trees.ts'
import { type Ranker, scoreOf } from '../models/metadata.ts'
import type { AuthorCandidate, AuthorNeed } from './author-candidates.ts'
import { type AuthorPage, authorPage, Zone, zoneOf } from './author-page.ts'
import { LOOK, putAuthorValues } from './author-values.ts'
import type { Markup } from './markup.ts'

/** Chosen by folds over sites: the logit of an author, the least of one who stands alone by that lead, and how far others may lie behind the first. */
const AUTHOR = 0
const LEAST = -1.5
const LEAD = 1
const BEHIND_FIRST = 4
/** A name below this is no author, nor keeps another from standing alone, and how far below does not count. */
const LOST = LEAST - LEAD - 0.1

const boundOf = /* @__PURE__ */ oncePer((ranker: Ranker) => treeBound(ranker.trees, LOOK))

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
  const bound = boundOf(ranker)
  const scores = page.candidates.map((own) => {
    putAuthorValues(score.put, page, own, false)
    if (score.take(bound) < LOST) return Number.NEGATIVE_INFINITY
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

/** Who wrote the article: those of the names around it whom the ranker calls its authors. */
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BestFirst } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import { type AuthorCandidate, type AuthorNeed, type NamedAt, Zone, zoneOf } from './author-candidates.ts'
import { inHeadLines } from './author-lines.ts'
import { type AuthorPage, authorPage } from './author-page.ts'
import { asWritten, isNobody, withJoined } from './author-rules.ts'
import { LOOK, putAuthorValues } from './author-values.ts'
import type { Markup } from './markup.ts'
import { Beside } from './word-senses.ts'

/** Chosen by folds over sites: the logit of an author, the least of one who stands alone by that lead, and how far others may lie behind the first. */
const AUTHOR = 0
const LEAST = -1.5
const LEAD = 1
const BEHIND_FIRST = 4
/** A name below this is no author, nor keeps another from standing alone, and how far below does not count. */
const LOST = LEAST - LEAD - 0.1

const searchOf = /* @__PURE__ */ oncePer((ranker: Ranker) => new BestFirst(ranker, LOOK))

/** The places of those that count: all whose scores say so, and where none does, the first if it leads by far. */
export function chosenAuthors(scores: ArrayLike<number>): number[] {
  let first = Number.NEGATIVE_INFINITY
  let second = first
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!
    if (score > first) [second, first] = [first, score]
    else if (score > second) second = score
  }
  const alone = first > LEAST && first - second > LEAD
  const chosen: number[] = []
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!
    if ((score > AUTHOR && score > first - BEHIND_FIRST) || (alone && score === first)) chosen.push(i)
  }
  return chosen
}

export function authorsOf(doc: AuthorNeed, markup: Markup, language: LanguagePack, ranker: Ranker): string[] {
  const page = authorPage(doc, markup, language)
  const { candidates } = page
  // Where there is an author, only names that score enough to be another matter.
  const scores = searchOf(ranker).scores(
    candidates.length,
    (put, at, looks) => putAuthorValues(put, page, candidates[at]!, looks),
    (best) => (best > AUTHOR ? Math.max(AUTHOR, best - BEHIND_FIRST) : LOST),
  )
  const { noAuthors } = language.bylines.words
  const best = chosenAuthors(scores)
    .map((i) => candidates[i]!)
    .filter(({ name }) => !name.split(' ').some((word) => noAuthors.has(word.toLowerCase())))
  const chosen = withJoined(withListed(best, page), page)
  const seen = ledInHead(page)
  const shown = chosen.filter(({ places }) => places.length > 0)
  const all = seen.length === 0 ? chosen : shown.length > 0 ? shown : seen
  const named = all.filter((own) => !isNobody(own, all, page)).map((own) => asWritten(own, page))
  // An agency is nobody.
  return (named.length > 0 ? named : notRanked(page)).filter(
    (name) => !language.bylines.isAgency(name.replace(/^The /, '')),
  )
}

/** Where the ranker finds nobody. */
function notRanked(page: AuthorPage): string[] {
  const seen = inHeadLines(page)
  return seen.length > 0 ? seen : inBios(page)
}

/** “By Ana Ruiz, Tom Lie and Kofi Brandt”: where one of a list is an author, all its persons are, and who stands behind “and”. */
function withListed(chosen: readonly AuthorCandidate[], page: AuthorPage): readonly AuthorCandidate[] {
  const lists = new Set(chosen.flatMap((own) => listed(own, page)).map(({ block }) => block))
  if (lists.size === 0) return chosen
  const { isPerson, looksLikeName } = page.language.bylines
  return page.candidates.filter(
    (own) =>
      chosen.includes(own) ||
      listed(own, page).some(
        ({ block, run }) =>
          lists.has(block) &&
          ((isPerson(own.name) && !DEGREE.test(own.name)) ||
            (run.before === Beside.joint && looksLikeName(own.name))),
      ),
  )
}

/** “MA Harbour News”. */
const DEGREE = /^\p{Lu}{2,3} \p{Lu}\p{Ll}/u

/** Where a byline lists a name behind “by”. */
const listed = ({ places }: AuthorCandidate, { doc, language }: AuthorPage): readonly NamedAt[] =>
  places.filter(({ run, block }) => {
    const { role, text } = doc.blocks[block]!
    return run.led && (role === 'byline' || language.bylines.beginning.test(text))
  })

/** Of whom the notes on authors speak, where no line names one: those that no link of a list leads to. */
function inBios({ doc, language }: AuthorPage): string[] {
  const names = doc.blocks.flatMap(({ text, boilerplate }) => {
    if (boilerplate?.category !== 'author-bio' || text.length <= SHORTEST_BIO) return []
    return language.bylines.openingPerson(text) ?? []
  })
  const different = [...new Set(names)]
  return different.length <= MOST_BIOS ? different : []
}
const SHORTEST_BIO = 40
const MOST_BIOS = 2

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

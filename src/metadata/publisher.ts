/** Whose page it is: the name that the ranker of publishers likes best. */
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BestFirst, type WriteValues } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import type { Markup } from './markup.ts'
import { NO_PHRASE, type PublisherCandidate } from './publisher-candidate.ts'
import { type PublisherNeed, publisherPage } from './publisher-candidates.ts'
import { LOOK, putPublisherValues } from './publisher-values.ts'

/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_PUBLISHER = -0.2
/** The same where the markup states a name: some page hides whose it is, but none of those of the folds did. */
const LEAST_STATED = -3
/** A longer name that scores so much less is taken still. */
const NEARLY = 2
/** Phrases that the outlet's name stands in nearly always, too seldom met for the ranker to learn; the list of phrases is in this order. */
const DOUBTFUL_PHRASE = 6

export function publisherOf(
  doc: PublisherNeed,
  markup: Markup,
  authors: readonly string[],
  language: LanguagePack,
  ranker: Ranker,
): string | null {
  const page = publisherPage(doc, markup, authors, language)
  const { candidates } = page
  const search = searchOf(ranker)
  const write: WriteValues = (put, at, looks) => putPublisherValues(put, page, candidates[at]!, looks)
  const best = search.best(candidates.length, write, markup.sites.length > 0 ? LEAST_STATED : LEAST_PUBLISHER)
  if (best < 0) return told(candidates)
  const { name } = candidates[best]!
  // “Sky News” rather than “Sky”, where the page says both.
  const longer = candidates.find(
    (own, at) =>
      own.name.startsWith(`${name} `) &&
      language.outlets.outletNouns.has(own.name.slice(name.length + 1).toLowerCase()) &&
      search.exact(write, at) > search.exact(write, best) - NEARLY,
  )
  return longer?.name ?? name
}

const searchOf = /* @__PURE__ */ oncePer((ranker: Ranker) => new BestFirst(ranker, LOOK))

/** What is told where the ranker is silent: by a phrase, the end of the page's title, or the agency of a dateline. */
function told(candidates: readonly PublisherCandidate[]): string | null {
  const sure = candidates.filter(({ phrase }) => phrase < NO_PHRASE && phrase !== DOUBTFUL_PHRASE)
  const surest =
    sure.sort((a, b) => a.phrase - b.phrase)[0] ??
    candidates.find(({ inTitle }) => inTitle === 1) ??
    candidates.find(({ agency }) => agency)
  return surest?.name ?? null
}

/** Whose page it is: the name that the ranker of publishers likes best. */
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BestFirst, type WriteValues } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import type { Markup } from './markup.ts'
import { NO_PHRASE, type PublisherCandidate } from './publisher-candidate.ts'
import { type PublisherNeed, type PublisherPage, publisherPage } from './publisher-candidates.ts'
import { LOOK, putPublisherValues } from './publisher-values.ts'

/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_PUBLISHER = -0.2
/** The same where the markup states a name: some page hides whose it is, but none of those of the folds did. */
const LEAST_STATED = -3
/** A longer name that scores so much less is taken still. */
const NEARLY = 2
/** A name that another word follows in so many of its lines is half of one. */
const MOSTLY = 0.8
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
  const own = candidates[best]!
  if (markup.sites.length === 0 && isMention(own, language))
    return told(candidates.filter((other) => !isMention(other, language)))
  return fullName(own, page) ?? wholeName(own, page) ?? asPrinted(longerName(own))

  /** “Sky News” rather than “Sky”, where the page says both. */
  function longerName({ name }: PublisherCandidate): string {
    const longer = candidates.find(
      (other, at) =>
        other.name.startsWith(`${name} `) &&
        language.outlets.outletNouns.has(other.name.slice(name.length + 1).toLowerCase()) &&
        search.exact(write, at) > search.exact(write, best) - NEARLY,
    )
    return longer?.name ?? name
  }
}

/** A person of whom the article speaks, or what it calls “the Union”, with nothing that speaks for an outlet. */
function isMention(
  { name, owner, staff, phrase, lone, inTitle }: PublisherCandidate,
  { bylines }: LanguagePack,
): boolean {
  if (owner > 0 || phrase < NO_PHRASE || inTitle > 0) return false
  return bylines.isPerson(name) || (SMALL_ARTICLE.test(name) && staff === 0 && lone === 0)
}

/** What the page calls itself in short: “The Alder Ledger” for “The Ledger”, of which one word is left; null where that is the name. */
function fullName(
  { name, owner, lone, staff, stated }: PublisherCandidate,
  { named }: PublisherPage,
): string | null {
  const core = name.replace(ARTICLE, '')
  if (core === name || core.includes(' ') || stated >= 0 || owner + lone + staff > 0) return null
  return mostOwned(
    named.filter((other) => isFullOf(other.name, core) && other.owner + other.credits + other.staff > 0),
  )
}

/** “The Harbour Pundit” for “The Harbour”, where that never stands alone; null where it does. */
function wholeName(own: PublisherCandidate, { candidates }: PublisherPage): string | null {
  const { name, lines, alone, owner, stated } = own
  if (alone > 0 || lines === 0 || owner > 0 || stated >= 0) return null
  return mostOwned(
    candidates.filter((other) => other.name.startsWith(`${name} `) && other.lines > MOSTLY * lines),
  )
}

function mostOwned(names: PublisherCandidate[]): string | null {
  return names.sort((a, b) => b.owner - a.owner || b.alone - a.alone)[0]?.name ?? null
}

/** “Follow the Ledger” is no name. */
const isFullOf = (name: string, core: string): boolean => {
  const rest = name.replace(ARTICLE, '')
  return rest.endsWith(` ${core}`) && !/ the /i.test(rest)
}

const ARTICLE = /^the /i
const SMALL_ARTICLE = /^the /

/** “the Plains Times”, as it stands in a sentence, is called “Plains Times”, and “the Forward” “The Forward”. */
function asPrinted(name: string): string {
  if (!SMALL_ARTICLE.test(name)) return name
  const core = name.slice(4)
  return core.includes(' ') ? core : `The ${core}`
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

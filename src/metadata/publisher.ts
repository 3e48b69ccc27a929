/** Whose page it is: the name that the ranker of publishers likes best. */
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BestFirst, type WriteValues } from '../models/kit/best-first.ts'
import type { Ranker } from '../models/metadata.ts'
import { letters } from '../text/bare.ts'
import type { Markup } from './markup.ts'
import { outletPatterns } from './outlet-patterns.ts'
import { NO_PHRASE, type PublisherCandidate } from './publisher-candidate.ts'
import { type PublisherNeed, type PublisherPage, publisherPage } from './publisher-candidates.ts'
import { fullName, printedName, wholeName } from './publisher-name.ts'
import { LOOK, putPublisherValues } from './publisher-values.ts'

/** The least logit of an answer, against none: chosen by folds over sites. */
export const LEAST_PUBLISHER = 0.1
/** The same where the markup states a name: some page hides whose it is, but none of those of the folds did. */
const LEAST_STATED = -3
/** A longer name that scores so much less is taken still. */
const NEARLY = 2
/** Phrases that the outlet's name stands in nearly always, too seldom met for the ranker to learn; the list of phrases is in this order. */
const DOUBTFUL_PHRASE = 6
/** “More from NAME”: a section or a person may stand there as well. */
const MORE_FROM = 5

export function publisherOf(
  doc: PublisherNeed,
  markup: Markup,
  authors: readonly string[],
  language: LanguagePack,
  ranker: Ranker,
): string | null {
  const page = publisherPage(doc, markup, authors, language)
  const isFree = freeOf(page)
  const candidates = page.candidates.filter(isFree)
  const search = searchOf(ranker)
  const write: WriteValues = (put, at, looks) => putPublisherValues(put, page, candidates[at]!, looks)
  const best = search.best(candidates.length, write, markup.sites.length > 0 ? LEAST_STATED : LEAST_PUBLISHER)
  if (best < 0) return toldName(candidates.filter((other) => !isMention(other, page)))
  const own = candidates[best]!
  const name = fullName(own, page) ?? wholeName(own, page) ?? longerName(own)
  if (markup.sites.length === 0 && (isMention(own, page) || isMentioned(name)))
    return toldName(candidates.filter((other) => !isMention(other, page)))
  return printedName(name, page)

  /** “Ana Ruiz” of “illustration by Ana”. */
  function isMentioned(whole: string): boolean {
    return whole !== own.name && own.owner + own.inTitle === 0 && isPersonal(whole, language)
  }

  function toldName(names: readonly PublisherCandidate[]): string | null {
    const name = told(names, page)
    return name === null ? null : printedName(name, page)
  }

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

/** Which names may be the outlet's: not the service that brings comments, a section such as “Weather”, nor words of the headline for which nothing else speaks. */
function freeOf({ doc, frame, language }: PublisherPage): (own: PublisherCandidate) => boolean {
  const { services, noOutlets } = language.outlets
  const title = letters(doc.blocks[frame.title]?.text ?? '')
  return ({ name, key, stated, inTitle, owner, lone, staff, beside, credits, phrase }) =>
    stated >= 0 ||
    (!services.has(key) &&
      !noOutlets.has(name.toLowerCase()) &&
      (inTitle + owner + lone + staff + beside + credits > 0 || phrase < NO_PHRASE || !title.includes(key)))
}

/** A person of whom the article speaks, or what it calls “the Union”, with nothing that speaks for an outlet. */
function isMention(own: PublisherCandidate, { doc, frame, language }: PublisherPage): boolean {
  const { name, key, owner, staff, phrase, lone, inTitle } = own
  const { bylines, outlets } = language
  if (owner > 0 || inTitle > 0) return false
  // “More from Lund” below an article on Lund.
  if (phrase >= MORE_FROM && phrase < NO_PHRASE && !own.isKnown(outlets.known))
    if (letters(doc.blocks[frame.title]?.text ?? '').includes(key)) return true
  // “Follow Ana on Twitter”
  if (phrase < NO_PHRASE) return bylines.isFirstName(name) || isPersonal(name, language)
  return bylines.isPerson(name) || (/^the /.test(name) && staff === 0 && lone === 0)
}

/** “Los Angeles Times” and “Nine Entertainment Co” begin as persons' names do. */
const isPersonal = (name: string, { bylines, outlets }: LanguagePack): boolean =>
  bylines.isPerson(name) &&
  !outletPatterns(outlets).company.test(name) &&
  !outlets.outletNouns.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())

const searchOf = /* @__PURE__ */ oncePer((ranker: Ranker) => new BestFirst(ranker, LOOK))

/** What is told where the ranker is silent: by a phrase, the end of the page's title, the agency of a dateline, or the small print. */
function told(candidates: readonly PublisherCandidate[], page: PublisherPage): string | null {
  const { frame, language } = page
  const sure = candidates.filter(({ phrase }) => phrase < NO_PHRASE && phrase !== DOUBTFUL_PHRASE)
  const surest =
    sure.sort((a, b) => a.phrase - b.phrase)[0] ??
    candidates.find(({ inTitle }) => inTitle === 1) ??
    candidates.find(({ agency }) => agency) ??
    onlyOwner(candidates, frame) ??
    signed(candidates, page) ??
    spokenTo(candidates, language)
  return surest?.name ?? null
}

/** The news site that a byline names beside a person or alone: “By Ana Ruiz, Harbour Post”. */
function signed(
  candidates: readonly PublisherCandidate[],
  { doc, frame, language: { bylines, outlets } }: PublisherPage,
): PublisherCandidate | undefined {
  const keys = new Set(
    doc.blocks.flatMap(({ role, text }, i) =>
      role === 'byline' && i <= frame.last && text.length <= LONGEST_BYLINE
        ? bylines.namesOf(text).map((name) => letters(name.split(JOINED)[0]!))
        : [],
    ),
  )
  return candidates.find(
    (own) => own.signs && keys.has(own.key) && own.isKnown(outlets.known) && !bylines.isAgency(own.name),
  )
}
const LONGEST_BYLINE = 120
const JOINED = ' with '

/** Whom the article’s people told what it says, time and again: no article speaks so of another outlet, but for agencies. */
function spokenTo(
  candidates: readonly PublisherCandidate[],
  { bylines, outlets }: LanguagePack,
): PublisherCandidate | undefined {
  const agencies = new Set([...outlets.agencies].flat().map(letters))
  const often = candidates.filter(({ told }) => told >= OFTEN_TOLD)
  const [only] = often
  return often.length === 1 && only && !agencies.has(only.key) && !bylines.isPerson(only.name)
    ? only
    : undefined
}
const OFTEN_TOLD = 3

/** Whose the page's rights are, where the lines below the article name nobody else. */
function onlyOwner(
  candidates: readonly PublisherCandidate[],
  { last: end }: PublisherPage['frame'],
): PublisherCandidate | undefined {
  const owners = candidates.filter(({ owner, last }) => owner > 0 && last > end)
  return owners.length === 1 ? owners[0] : undefined
}

/** Names that may be the outlet's: what the markup states, owners in copyright lines, and capitalised words of the lines around the article. */
import type { Doc } from '../document.ts'
import { lazy } from '../language/lists/lists.ts'
import type { LanguagePack } from '../language/pack.ts'
import { letters } from '../text/bare.ts'
import { clean } from './cleaning.ts'
import { type ArticleFrame, frameOf } from './frame.ts'
import type { Markup } from './markup.ts'
import { outletPatterns } from './outlet-patterns.ts'
import { CandidateFinder, markIn, NO_PHRASE, type PublisherCandidate } from './publisher-candidate.ts'
import { readLine, readOpening, toldIn } from './publisher-lines.ts'
import { Rivals } from './publisher-rivals.ts'
import { type SiteNames, siteNames } from './site-names.ts'

/** What publishers are read from. */
export type PublisherNeed = Doc<'input' | 'head' | 'text' | 'blocks' | 'layout' | 'format'>

export interface PublisherPage {
  readonly doc: PublisherNeed
  readonly language: LanguagePack
  readonly markup: Markup
  readonly site: SiteNames
  readonly candidates: readonly PublisherCandidate[]
  /** The same with those for which nothing speaks but their capitals. */
  readonly named: readonly PublisherCandidate[]
  readonly authors: ReadonlySet<string>
  /** The article's own words, for looking names up; put together when they are asked for. */
  readonly body: () => string
  readonly rivals: Rivals
  readonly frame: ArticleFrame
}

const LONGEST_LINE = 1500
/** So much of a paragraph is searched for who was told something. */
const MOST_TOLD = 3000
/** In the title of a page. */
const PARTED = /\s+[|»·–—]\s+|\s-\s/

export function publisherPage(
  doc: PublisherNeed,
  markup: Markup,
  authors: readonly string[],
  language: LanguagePack,
): PublisherPage {
  const found = new CandidateFinder()
  const patterns = outletPatterns(language.outlets)
  markup.sites.forEach((site, i) => {
    const own = found.add(site, -1)
    if (own && own.stated < 0) own.stated = i
  })
  const parts = clean(doc.head?.title ?? '').split(PARTED)
  if (parts.length > 1)
    for (const [k, part] of [parts[parts.length - 1]!, parts[0]!].entries())
      if (part.length <= 40) markIn(found.add(part, -1), (own) => void (own.inTitle ||= k + 1))
  const told = toldIn(doc.text, patterns)
  let next = 0
  doc.blocks.forEach(({ role, text, start, end }, i) => {
    if (role === 'body') {
      readOpening(found, patterns, text, i)
      for (; next < told.length && told[next]!.at < end; next++) {
        const { at, name } = told[next]!
        if (at < start || at + name.length > start + MOST_TOLD) continue
        markIn(found.add(name, -1), (own) => {
          own.told++
        })
      }
    } else if (text.length <= LONGEST_LINE) readLine(found, patterns, text, i, role === 'byline')
  })
  const first = doc.blocks.find(({ role }) => role === 'body')?.text.slice(0, 80) ?? ''
  const agency = patterns.dateline.exec(first)?.groups?.['agency']
  if (agency) markWire(found, agency, language.outlets.agencies)
  const site = siteNames(doc, patterns)
  const writers = new Set(authors.map(letters))
  const named = found.candidates
  const candidates = named.filter((own) =>
    markup.sites.length > 0
      ? own.stated >= 0 || own.inTitle > 0
      : isTold(own, site, language.outlets.known) && !patterns.everybodys.test(own.name),
  )
  return {
    doc,
    language,
    markup,
    site,
    candidates,
    named,
    authors: writers,
    body: lazy(() => bodyOf(doc)),
    rivals: new Rivals(candidates, language.outlets),
    frame: frameOf(doc.blocks),
  }
}

/** The agency of “OSLO (AP) —”; one that no list has must stand elsewhere on the page too. */
function markWire(found: CandidateFinder, agency: string, known: ReadonlyMap<string, string>): void {
  const wire = known.get(agency)
  markIn(found.add(wire ?? agency, -1), (own) => {
    own.agency = wire !== undefined || own.lines > 0
  })
}

const bodyOf = ({ blocks }: PublisherNeed): string =>
  blocks
    .filter(({ role }) => role === 'body')
    .map(({ text }) => text)
    .join('\n')
    .slice(0, MOST_BODY)
const MOST_BODY = 20000

/** Anything beside a capital speaks for the name. */
const isTold = (own: PublisherCandidate, site: SiteNames, known: Pick<ReadonlySet<string>, 'has'>): boolean =>
  own.stated >= 0 ||
  own.inTitle > 0 ||
  own.owner > 0 ||
  own.phrase < NO_PHRASE ||
  own.beside > 0 ||
  own.opens ||
  own.agency ||
  own.told > 0 ||
  own.employs > 0 ||
  own.signs ||
  own.staff > 0 ||
  own.lines > 1 ||
  own.first < 3 ||
  isSpelled(own, site) ||
  own.isKnown(known)

/** Whether an address or an account is the name. */
const isSpelled = ({ key, whole }: PublisherCandidate, { hosts, domains, accounts }: SiteNames): boolean =>
  (hosts.size > 0 && (hosts.has(key) || hosts.has(whole))) ||
  (domains.size > 0 && (domains.has(key) || domains.has(whole))) ||
  (accounts.size > 0 && accounts.has(key))

/** Names that may be the outlet's: what the markup states, owners in copyright lines, and capitalised words of the lines around the article. */
import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { letters } from './author-candidates.ts'
import { clean } from './cleaning.ts'
import type { Markup } from './markup.ts'
import { ownerIn, phrasesIn } from './outlet-lines.ts'
import { type OutletPatterns, outletPatterns } from './outlet-patterns.ts'
import { CandidateFinder, markIn, NO_PHRASE, type PublisherCandidate } from './publisher-candidate.ts'
import { type SiteNames, siteNames } from './site-names.ts'

/** What publishers are read from. */
export type PublisherNeed = Doc<'input' | 'head' | 'text' | 'blocks' | 'layout' | 'format'>

export interface PublisherPage {
  readonly doc: PublisherNeed
  readonly language: LanguagePack
  readonly markup: Markup
  readonly site: SiteNames
  readonly candidates: readonly PublisherCandidate[]
  readonly authors: ReadonlySet<string>
  readonly body: string
}

const LONGEST_LINE = 1500
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
  doc.blocks.forEach(({ role, text }, i) => {
    if (role === 'body') {
      readOpening(found, patterns, text, i)
      for (const { groups } of text.slice(0, 3000).matchAll(patterns.told))
        markIn(found.add(withoutOwner(groups?.['name'] ?? ''), -1), (own) => {
          own.told++
        })
    } else if (text.length <= LONGEST_LINE) readLine(found, patterns, text, i, role === 'byline')
  })
  const first = doc.blocks.find(({ role }) => role === 'body')?.text.slice(0, 80) ?? ''
  const agency = patterns.dateline.exec(first)?.groups?.['agency']
  const wire = agency ? language.outlets.agencies.get(agency) : undefined
  if (wire) markIn(found.add(wire, -1), (own) => void (own.agency = true))
  const site = siteNames(doc, patterns)
  const writers = new Set(authors.map(letters))
  const body = doc.blocks
    .filter(({ role }) => role === 'body')
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 20000)
  return {
    doc,
    language,
    markup,
    site,
    candidates: found.candidates.filter((own) =>
      markup.sites.length > 0
        ? own.stated >= 0 || own.inTitle > 0
        : isTold(own, site) && !writers.has(letters(own.name)),
    ),
    authors: writers,
    body,
  }
}

/** Anything beside a capital speaks for the name. */
const isTold = (own: PublisherCandidate, site: SiteNames): boolean =>
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
  own.lines > 1 ||
  own.first < 3 ||
  site.hosts.has(own.key) ||
  site.hosts.has(letters(own.name)) ||
  site.domains.has(own.key) ||
  site.domains.has(letters(own.name)) ||
  site.accounts.has(own.key)

const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s?$`)
const withoutOwner = (name: string) => name.replace(POSSESSIVE, '')

function readLine(
  found: CandidateFinder,
  patterns: OutletPatterns,
  text: string,
  i: number,
  byline: boolean,
): void {
  const line = text.replace(/[^\S\n]+/g, ' ')
  if (line.length <= 40 && line.split(' ').length <= 5)
    markIn(found.add(line, i), (own) => {
      own.whole++
    })
  for (const match of line.matchAll(patterns.run))
    readRun(found, patterns, line, match[0], match.index, i, byline)
  const owner = ownerIn(line, patterns)
  if (owner)
    markIn(found.add(owner.name, i), (own) => void (own.owner = Math.max(own.owner, owner.cut ? 2 : 1)))
  for (const { name, rank } of phrasesIn(line, patterns))
    markIn(found.add(name, i), (own) => void (own.phrase = Math.min(own.phrase, rank)))
}

/** The name that a run of capitalised words is, and those that it begins with. */
function readRun(
  found: CandidateFinder,
  { words, job }: OutletPatterns,
  line: string,
  run: string,
  at: number,
  i: number,
  byline: boolean,
): void {
  const before = /([^\s]+)\s$/.exec(line.slice(Math.max(0, at - 20), at))?.[1]?.toLowerCase()
  const isBeside = before !== undefined && words.before.has(before)
  // “More From NAME”, “About NAME”, where every word has its capital.
  for (let k = 0, start = 0; k < 2; k++) {
    const next = run.indexOf(' ', start)
    if (next < 0) break
    const word = run.slice(start, next).toLowerCase()
    start = next + 1
    if (words.before.has(word)) {
      markIn(found.add(withoutOwner(run.slice(start)), i), (own) => {
        own.beside++
      })
      break
    }
  }
  for (let end = run.indexOf(' ', 1); ; end = run.indexOf(' ', end + 1)) {
    const name = end < 0 ? run : run.slice(0, end)
    const own = found.add(withoutOwner(name), i)
    if (own) {
      const rest = line.slice(at + name.length, at + name.length + 60)
      const behind = /^\s?([^\s.,;:!]+)/.exec(rest)?.[1]?.toLowerCase()
      if (isBeside || (behind && words.behind.has(behind))) own.beside++
      if (POSSESSIVE.test(name) && job.test(rest)) own.employs++
      if (byline) own.signs = true
      if (at === 0) own.leads++
      if (end < 0) own.alone++
    }
    if (end < 0) break
  }
}

/** “NAME - The harbour” opens a text of some outlets. */
function readOpening(found: CandidateFinder, patterns: OutletPatterns, text: string, i: number): void {
  const opening = /^[^\n]{1,40}?(?= [-–—] )/.exec(text)?.[0]
  if (opening && patterns.run.test(opening)) markIn(found.add(opening, i), (own) => void (own.opens = true))
  patterns.run.lastIndex = 0
}

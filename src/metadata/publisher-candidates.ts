/** Names that may be the outlet's: what the markup states, owners in copyright lines, and capitalised words of the lines around the article. */
import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { letters } from './author-candidates.ts'
import { clean } from './cleaning.ts'
import type { Markup } from './markup.ts'
import { ownerIn, phrasesIn } from './outlet-lines.ts'
import { type OutletPatterns, outletPatterns } from './outlet-patterns.ts'
import { type SiteNames, siteNames } from './site-names.ts'

/** What publishers are read from. */
export type PublisherNeed = Doc<'input' | 'head' | 'text' | 'blocks' | 'layout' | 'format'>

export interface PublisherCandidate {
  readonly name: string
  /** Its letters in small ones, without a leading article. */
  readonly key: string
  /** How many lines have it, and how many are nothing else. */
  lines: number
  whole: number
  /** The first and the last block that have it. */
  first: number
  last: number
  /** Its place among the names that the markup states; -1 where it is none. */
  stated: number
  /** The page's title begins or ends with it. */
  inTitle: number
  /** In a copyright line; 2 where a company's ending was cut off. */
  owner: number
  /** The surest phrase in which the outlet speaks of itself: less is surer. */
  phrase: number
  /** Words such as “from” stand before it, or “newsletter” behind. */
  beside: number
  /** It opens the article: “NAME - ”. */
  opens: boolean
  agency: boolean
  /** Somebody told it something, in the article: “told NAME”. */
  told: number
  /** A job goes with it: “NAME’s political editor”. */
  employs: number
  /** In a byline. */
  signs: boolean
  /** Times that no further word with a capital follows. */
  alone: number
  /** Lines that begin with it. */
  leads: number
}

export interface PublisherPage {
  readonly doc: PublisherNeed
  readonly language: LanguagePack
  readonly markup: Markup
  readonly site: SiteNames
  readonly candidates: readonly PublisherCandidate[]
  readonly authors: ReadonlySet<string>
  readonly body: string
}

const MOST = 800
const LONGEST_LINE = 1500
export const NO_PHRASE = 99
/** In the title of a page. */
const PARTED = /\s+[|»·–—]\s+|\s-\s/

export function publisherPage(
  doc: PublisherNeed,
  markup: Markup,
  authors: readonly string[],
  language: LanguagePack,
): PublisherPage {
  const found = new Finder()
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
      markup.sites.length > 0 ? own.stated >= 0 || own.inTitle > 0 : isTold(own, site),
    ),
    authors: new Set(authors.map(letters)),
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

const markIn = (own: PublisherCandidate | null, mark: (own: PublisherCandidate) => void): void => {
  if (own) mark(own)
}

const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s?$`)
const withoutOwner = (name: string) => name.replace(POSSESSIVE, '')

function readLine(found: Finder, patterns: OutletPatterns, text: string, i: number, byline: boolean): void {
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
  found: Finder,
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
function readOpening(found: Finder, patterns: OutletPatterns, text: string, i: number): void {
  const opening = /^[^\n]{1,40}?(?= [-–—] )/.exec(text)?.[0]
  if (opening && patterns.run.test(opening)) markIn(found.add(opening, i), (own) => void (own.opens = true))
  patterns.run.lastIndex = 0
}

/** Names by their letters. */
class Finder {
  private readonly byKey = new Map<string, PublisherCandidate>()

  get candidates(): PublisherCandidate[] {
    return [...this.byKey.values()]
  }

  add(text: string, block: number): PublisherCandidate | null {
    const name = text.replace(/[\s.,:;|]+$/, '').trim()
    const key = keyOf(name)
    if (key.length < 2 || name.length > 60) return null
    let own = this.byKey.get(key)
    if (!own) {
      if (this.byKey.size >= MOST) return null
      own = {
        name,
        key,
        lines: 0,
        whole: 0,
        first: 9999,
        last: -1,
        stated: -1,
        inTitle: 0,
        owner: 0,
        phrase: NO_PHRASE,
        beside: 0,
        opens: false,
        agency: false,
        told: 0,
        employs: 0,
        signs: false,
        leads: 0,
        alone: 0,
      }
      this.byKey.set(key, own)
    }
    if (block >= 0 && own.last !== block) {
      own.lines++
      own.first = Math.min(own.first, block)
      own.last = block
    }
    return own
  }
}

/** The letters of a name without its leading article. */
export const keyOf = (name: string): string => letters(name).replace(/^the(?=.{3})/, '')

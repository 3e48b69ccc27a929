/** What is seen of a name that may be the outlet's, as numbers in an order that belongs to the model. */
import { type PutNumber, UNKNOWN } from '../models/kit/trees.ts'
import { letters, timesIn } from '../text/bare.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import type { ArticleFrame } from './frame.ts'
import type { PublisherCandidate } from './publisher-candidate.ts'
import type { PublisherPage } from './publisher-candidates.ts'

const FORMATS = { text: 0, markdown: 1, html: 2 } as const
/** Stands where a page has nothing of a kind. */
const NONE = -2
const NOWHERE = -99
/** So many blocks away are far. */
const FAR = 30

/** The places of what costs most to see, and seldom decides. */
export const LOOK: readonly number[] = [17, 19, 20, 21, 27, 29, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41]

/** @param looks whether what costs most is looked at; `LOOK` is unknown if not */
export function putPublisherValues(
  put: PutNumber,
  page: PublisherPage,
  own: PublisherCandidate,
  looks = true,
): void {
  const { doc, language, markup, rivals } = page
  const { name } = own
  put(FORMATS[doc.format])
  put(markup.sites.length === 0 ? NONE : own.stated)
  put(own.inTitle)
  put(own.owner)
  put(own.phrase)
  put(Math.min(9, own.beside))
  put(own.opens)
  put(own.agency)
  put(own.told)
  put(own.employs)
  put(own.signs)
  put(own.leads)
  put(own.alone)
  put(own.alone / Math.max(1, own.lines))
  put(own.leads / Math.max(1, own.lines))
  putAddresses(put, page, own, looks)
  put(own.lines)
  put(own.lone)
  put(Math.min(99, own.first))
  put(own.last < 0 ? 999 : doc.blocks.length - own.last)
  put(doc.blocks.length)
  const words = looks ? wordsOf(name) : NO_WORDS
  put(looks ? words.length : UNKNOWN)
  put(name.length)
  put(looks ? name === name.toUpperCase() : UNKNOWN)
  put(looks ? /\p{Ll}\p{Lu}/u.test(name) : UNKNOWN)
  put(endsAsHost(name) && /\.\w{2,4}$/.test(name))
  put(looks ? /^The /i.test(name) : UNKNOWN)
  put(looks ? words.some((word) => language.outlets.outletNouns.has(word)) : UNKNOWN)
  if (looks) putName(put, page, own, words)
  else for (let k = 0; k < OF_NAME; k++) put(UNKNOWN)
  put(looks ? rivals.isCutShort(own) : UNKNOWN)
  put(looks ? rivals.hasOwnerAlike(own) : UNKNOWN)
  put(rivals.isOwned(own))
  put(rivals.hasSurer(own))
  const isKnown = rivals.isKnown(own)
  put(isKnown)
  put(isKnown ? rivals.known : -rivals.known)
  put(own.staff)
  put(own.pitches)
  put(own.credits)
  putPlace(put, page.frame, own)
}

/** What the name says by itself, and who else has it. */
function putName(
  put: PutNumber,
  { language, authors, body, rivals }: PublisherPage,
  own: PublisherCandidate,
  words: readonly string[],
): void {
  const { name } = own
  const { outlets, bylines } = language
  put(outlets.noOutlets.has(name.toLowerCase()))
  put(words.every((word) => bylines.words.noNames.has(word)))
  put(bylines.isPerson(name))
  put(authors.has(own.whole))
  put(timesIn(body(), name))
  put(rivals.holding(own))
}
const OF_NAME = 6
const NO_WORDS: readonly string[] = []

/** Its words in small letters. */
const wordsOf = (name: string): string[] => name.toLowerCase().split(UNEVEN.test(name) ? /\s+/ : ' ')
/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/

/** Whether a stop stands among the last letters: “post.example”. */
function endsAsHost(name: string): boolean {
  const stop = name.lastIndexOf('.')
  return stop >= 0 && name.length - stop <= 5
}

/** Where it stands against the article: its first line, and its last. */
function putPlace(
  put: PutNumber,
  { title, first, last }: ArticleFrame,
  { first: from, last: to }: PublisherCandidate,
): void {
  put(to < 0 ? NOWHERE : Math.max(-FAR, Math.min(FAR, from - first)))
  put(to < 0 || title < 0 ? NOWHERE : Math.max(-FAR, Math.min(FAR, from - title)))
  put(to < 0 ? NOWHERE : Math.max(-FAR, Math.min(FAR, to - last)))
  put(title >= 0 && from > title && from < first)
}

/** Whether addresses spell the name. */
function putAddresses(
  put: PutNumber,
  { site }: PublisherPage,
  { name, key, whole }: PublisherCandidate,
  looks: boolean,
): void {
  const initials = looks ? letters(initialsOf(name)) : ''
  const { hosts, domains, accounts } = site
  put(hosts.size === 0 ? NONE : (hosts.get(whole) ?? hosts.get(key) ?? -1))
  put(isPartOf(hosts, key))
  put(looks ? hosts.has(initials) && initials.length > 1 : UNKNOWN)
  put(domains.get(whole) ?? domains.get(key) ?? 0)
  if (!looks) {
    put(UNKNOWN)
    put(UNKNOWN)
    put(UNKNOWN)
    return
  }
  put(accounts.get(whole) ?? accounts.get(key) ?? 0)
  put(timesNamed(accounts, key))
  put(initials.length > 1 ? Math.max(domains.get(initials) ?? 0, accounts.get(initials) ?? 0) : 0)
}

/** The first character of each word. */
function initialsOf(name: string): string {
  let initials = ''
  for (let i = 0; i < name.length; i++)
    if (!isWhiteSpace(name.charCodeAt(i)) && (i === 0 || isWhiteSpace(name.charCodeAt(i - 1))))
      initials += name.charAt(i)
  return initials
}

function isPartOf(hosts: ReadonlyMap<string, number>, key: string): boolean {
  for (const host of hosts.keys()) if (host.includes(key) || key.includes(host)) return true
  return false
}

/** How often that account is met whose name holds the key and that is met most. */
function timesNamed(accounts: ReadonlyMap<string, number>, key: string): number {
  let most = 0
  if (key.length > 3)
    for (const [account, times] of accounts) if (times > most && account.includes(key)) most = times
  return most
}

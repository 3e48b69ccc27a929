/** What is seen of a name that may be the outlet's, as numbers in an order that belongs to the model. */
import type { PutNumber } from '../models/kit/trees.ts'
import { letters } from './author-candidates.ts'
import type { PublisherCandidate } from './publisher-candidate.ts'
import type { PublisherPage } from './publisher-candidates.ts'

const FORMATS = { text: 0, markdown: 1, html: 2 } as const
/** Stands where a page has nothing of a kind. */
const NONE = -2

export function putPublisherValues(put: PutNumber, page: PublisherPage, own: PublisherCandidate): void {
  const { doc, language, markup, authors, body, candidates } = page
  const { name, key } = own
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
  putAddresses(put, page, own)
  put(own.lines)
  put(own.whole)
  put(Math.min(99, own.first))
  put(own.last < 0 ? 999 : doc.blocks.length - own.last)
  put(doc.blocks.length)
  const words = name.split(/\s+/)
  put(words.length)
  put(name.length)
  put(name === name.toUpperCase())
  put(/\p{Ll}\p{Lu}/u.test(name))
  put(/\.\w{2,4}$/.test(name))
  put(/^The /i.test(name))
  put(words.some((word) => language.outlets.outletNouns.has(word.toLowerCase())))
  put(language.outlets.noOutlets.has(name.toLowerCase()))
  put(words.every((word) => language.bylines.words.noNames.has(word.toLowerCase())))
  put(language.bylines.isPerson(name))
  put(authors.has(letters(name)))
  put(body.split(name).length - 1)
  // Longer names that hold it, and shorter ones that it holds.
  put(candidates.filter((other) => other !== own && other.key.includes(key)).length)
  put(
    candidates.some(
      (other) => other !== own && other.owner > 0 && (other.key.startsWith(key) || key.startsWith(other.key)),
    ),
  )
  put(candidates.some((other) => other !== own && other.owner > 0))
  put(candidates.some((other) => other !== own && other.phrase < own.phrase))
}

/** Whether addresses spell the name. */
function putAddresses(put: PutNumber, { site }: PublisherPage, { name, key }: PublisherCandidate): void {
  const whole = letters(name)
  const initials = letters(
    name
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join(''),
  )
  const { hosts, domains, accounts } = site
  put(hosts.size === 0 ? NONE : (hosts.get(whole) ?? hosts.get(key) ?? -1))
  put([...hosts.keys()].some((host) => host.includes(key) || key.includes(host)))
  put(hosts.has(initials) && initials.length > 1)
  put(domains.get(whole) ?? domains.get(key) ?? 0)
  put(accounts.get(whole) ?? accounts.get(key) ?? 0)
  put(
    Math.max(
      0,
      ...[...accounts].filter(([account]) => key.length > 3 && account.includes(key)).map(([, n]) => n),
    ),
  )
  put(initials.length > 1 ? Math.max(domains.get(initials) ?? 0, accounts.get(initials) ?? 0) : 0)
}

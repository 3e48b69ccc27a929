/** What addresses on a page say of its site: the host of most links, domains in the text, accounts elsewhere. */
import type { Doc } from '../document.ts'
import { letters } from '../text/bare.ts'
import { isAsciiLetter } from '../text/letters.ts'
import { eachMatch } from '../text/matches.ts'
import type { OutletPatterns } from './outlet-patterns.ts'

export interface SiteNames {
  /** The labels of the host of most links, and of the page's own address: “harbourpost” of harbourpost.example. */
  readonly hosts: ReadonlyMap<string, number>
  /** Labels of domains in links and text, to how often they are met. */
  readonly domains: ReadonlyMap<string, number>
  /** Names of accounts that links lead to, and that stand in the text. */
  readonly accounts: ReadonlyMap<string, number>
}

const HOST = /^https?:\/\/(?:www\d?\.|m\.|edition\.|amp\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/?([^/?#]*)/i
/** What ends a domain, from its last stop on; and its label before that stop. */
const DOMAIN_END = /^\.(?:com|org|net|co|tv|news|gov|edu|info|io|in|ca|uk|au|za|ie|nz|eu|de)\b/i
const DOMAIN_LABEL = /(?:^|[^\p{L}\d.-])(?:www\.)?([a-z0-9-]{2,40})$/iu
const ACCOUNT = /(?<![\p{L}\d])@([A-Za-z0-9_]{3,30})/gu
const FEWEST_LINKS = 3
const MOST_DOMAINS = 500
/** The text is looked at near its ends, where outlets speak of themselves. */
const REACH = 20000

function labelOf(host: string): string {
  const parts = host.split('.')
  const second = parts[parts.length - 2] ?? ''
  return parts.length > 2 && second.length <= 3 ? (parts[parts.length - 3] ?? '') : second
}

export function siteNames(
  { input, head, text, layout, format }: Doc<'input' | 'head' | 'text' | 'layout' | 'format'>,
  patterns: OutletPatterns,
): SiteNames {
  const links = new Map<string, number>()
  const domains = new Map<string, number>()
  const accounts = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => {
    if (key !== '' && (map.has(key) || map.size < MOST_DOMAINS)) map.set(key, (map.get(key) ?? 0) + 1)
  }
  // Plain text has no links, and its blocks would be put together for nothing.
  for (const block of format === 'text' ? [] : layout)
    for (const { href } of block.links) {
      const match = HOST.exec(href.slice(0, 200))
      const host = match?.[1]?.toLowerCase()
      if (!host) continue
      if (patterns.elsewhere.test(host)) count(accounts, letters(match?.[2] ?? ''))
      else count(links, host)
    }
  const hosts = new Map<string, number>()
  const [top] = [...links].sort((a, b) => b[1] - a[1])
  if (top && top[1] >= FEWEST_LINKS) addLabels(hosts, top[0], patterns)
  for (const address of [input.url, head?.canonical]) {
    const host = address ? HOST.exec(address.slice(0, 200))?.[1]?.toLowerCase() : undefined
    if (host && !patterns.elsewhere.test(host)) addLabels(hosts, host, patterns)
  }
  for (const [host, times] of links) {
    const label = letters(labelOf(host))
    if (label !== '') domains.set(label, (domains.get(label) ?? 0) + times)
  }
  const near = text.length <= 2 * REACH ? text : `${text.slice(0, REACH)}\n${text.slice(-REACH)}`
  // From stop to stop: most of a text has none with a letter right behind it.
  for (let stop = near.indexOf('.'); stop >= 0; stop = near.indexOf('.', stop + 1)) {
    if (!isAsciiLetter(near.charCodeAt(stop + 1)) || !DOMAIN_END.test(near.slice(stop, stop + 7))) continue
    count(domains, letters(DOMAIN_LABEL.exec(near.slice(Math.max(0, stop - 46), stop))?.[1] ?? ''))
  }
  if (near.includes('@')) eachMatch(ACCOUNT, near, ([, account = '']) => count(accounts, letters(account)))
  return { hosts, domains, accounts }
}

/** The labels that spell the outlet, the surest lowest: the whole host, its label, its label without “the” or “online”. */
function addLabels(
  hosts: Map<string, number>,
  host: string,
  { addressBeginning, addressEnding }: OutletPatterns,
): void {
  const label = letters(labelOf(host))
  const whole = letters(host.split('.').slice(-2).join(''))
  const bare = label.replace(addressBeginning, '').replace(addressEnding, '')
  ;[whole, label, bare].forEach((name, rank) => {
    if (name.length >= 2 && !hosts.has(name)) hosts.set(name, rank + 1)
  })
}

import type { SourceBlocks } from '../document.ts'
import type { OutletWords } from '../language/outlets.ts'
import type { Block } from '../schema/blocks.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'
import { type OutletPatterns, outletPatterns } from './outlet-patterns.ts'

function nameIn(text: string, patterns: OutletPatterns): string | null {
  const line = text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  const match = patterns.copyright.exec(line) ?? (line.includes('©') ? patterns.beforeMark.exec(line) : null)
  let name = match?.groups?.['name']?.trim() ?? ''
  for (let k = 0; k < 3; k++) name = name.replace(patterns.tail, '').trim()
  name = name.replace(/^(?:19|20)\d\d\s*/, '')
  // “REUTERS / POOL” owns a picture.
  if (name.includes('/')) return null
  if (
    name.length < 2 ||
    name.split(/\s+/).length > 6 ||
    patterns.noOwner.test(name) ||
    !/^[\p{Lu}\d]/u.test(name)
  )
    return null
  return name
}

/** “Follow” may begin in either case, a name may not. */
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * The outlet as the page shows it: by the site's name in the markup where the page shows that name too, since a copyright line
 * often has the company behind it; by the copyright line; by a line in which the outlet speaks of itself (“Follow NAME on”,
 * “More from NAME”); by the name that the address of most links spells.
 */
export function visiblePublisher(
  blocks: readonly Block[],
  layout: SourceBlocks,
  site: string | null,
  words: OutletWords,
): string | null {
  const patterns = outletPatterns(words)
  if (site && blocks.some(({ text, role }) => role !== 'body' && text.length < 1500 && text.includes(site)))
    return site
  return byCopyright(blocks, patterns) ?? bySelf(blocks, patterns) ?? byAddress(blocks, layout, patterns)
}

function byCopyright(blocks: readonly Block[], patterns: OutletPatterns): string | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { role, text, boilerplate } = blocks[i]!
    if (role !== 'boilerplate' || text.length > 600) continue
    if (boilerplate.category !== 'copyright' && !patterns.marked.test(text)) continue
    const name = nameIn(text, patterns)
    if (name) return name
  }
  return null
}

function bySelf(blocks: readonly Block[], patterns: OutletPatterns): string | null {
  const lines: string[] = []
  for (const { role, text } of blocks) {
    if (role !== 'boilerplate' || text.length >= 400) continue
    const line = lowerFirst(text)
    if (patterns.ofItself.test(line)) lines.push(line)
  }
  if (lines.length === 0) return null
  for (const pattern of patterns.own) {
    for (const line of lines) {
      const name = pattern.exec(line)?.groups?.['name']
      if (name && !patterns.words.noOutlets.has(name.toLowerCase())) return name.replace(OWNERS, '').trim()
    }
  }
  return null
}
const OWNERS = /* @__PURE__ */ new RegExp(`(?:[${APOSTROPHES}]s?|[.,])$`)
const HOST = /^https?:\/\/(?:www\d?\.|m\.|edition\.|amp\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i
const FEWEST_LINKS = 3
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
/** The capitalised words of the page that spell the host of most of its links: “Harbour Post” for harbourpost.example. */
function byAddress(blocks: readonly Block[], layout: SourceBlocks, patterns: OutletPatterns): string | null {
  const counts = new Map<string, number>()
  for (const { links } of layout) {
    for (const { href } of links) {
      if (!/^http/i.test(href)) continue
      const host = HOST.exec(href.slice(0, 200))?.[1]?.toLowerCase()
      if (host && !patterns.elsewhere.test(host)) counts.set(host, (counts.get(host) ?? 0) + 1)
    }
  }
  const [host, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (count < FEWEST_LINKS) return null
  const parts = host.split('.')
  const label = letters(
    parts.length > 2 && parts[parts.length - 2]!.length <= 3
      ? parts[parts.length - 3]!
      : parts[parts.length - 2]!,
  )
  const whole = letters(parts.slice(-2).join(''))
  const bare = label.replace(patterns.addressBeginning, '').replace(patterns.addressEnding, '')
  if (bare.length < 3) return null
  let best: string | null = null
  for (const { text, role } of blocks) {
    if (text.length > 1500 && role !== 'body') continue
    // In the article's own words only an opening “NAME - ” counts.
    const line = role === 'body' ? (/^[^\n]{1,40}?(?= [-–—] )/.exec(text)?.[0] ?? '') : text
    for (const [run] of line.matchAll(patterns.run)) {
      const initial = run.charAt(0).toLowerCase()
      if (initial !== whole[0] && initial !== label[0] && initial !== bare[0] && initial !== 't') continue
      const spelled = letters(run)
      if (spelled === whole) return run
      if (spelled === label || spelled === bare || spelled === `the${bare}`) best ??= run
    }
  }
  return best
}

/** The agency of a dateline that opens the text, “OSLO (AP) —” or “LONDON, May 3 (Reuters) -”, by its name. */
export function datelineAgency(blocks: readonly Block[], words: OutletWords): string | null {
  const first = blocks.find(({ role }) => role === 'body')?.text.slice(0, 80) ?? ''
  const found = outletPatterns(words).dateline.exec(first)?.groups?.['agency']
  return found ? (words.agencies.get(found) ?? null) : null
}

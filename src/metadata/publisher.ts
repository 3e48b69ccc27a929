import type { SourceBlocks } from '../document.ts'
import type { Block } from '../schema/blocks.ts'
import { APOSTROPHES } from '../text/apostrophes.ts'

/** In a line whose white space is single spaces and line breaks, so that no two parts can take the same run of it. */
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s?(?:©|@|\(c\)|copyright)?\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?)?[,\s]*(?:by\s)?(?<name>[\p{Lu}\d][^|©\n]{1,80})/iu
const BEFORE_MARK = /* @__PURE__ */ new RegExp(
  `(?<name>\\p{Lu}[\\p{L}\\d&.${APOSTROPHES} -]{2,40})\\s?©\\s?(?:19|20)\\d\\d`,
  'u',
)
const TAIL =
  /\s*(?:[.,;|]\s.*|\ball rights reserved\b.*|\bits licensors\b.*|\band\/or\b.*|\binc\b\.?|\bllc\b\.?|\bltd\b\.?|\bplc\b\.?|\bmedia group\b.*|\s[-–—]\s.*|[.,]\s*$)/i
const NOT_A_NAME =
  /^(?:all|the author|image|photo|this|getty|reuters \/|reserved|19|20|notice|law|infringement)\b/i

function nameIn(text: string): string | null {
  const line = text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  const match = COPYRIGHT.exec(line) ?? (line.includes('©') ? BEFORE_MARK.exec(line) : null)
  let name = match?.groups?.['name']?.trim() ?? ''
  for (let k = 0; k < 3; k++) name = name.replace(TAIL, '').trim()
  name = name.replace(/^(?:19|20)\d\d\s*/, '')
  // “REUTERS / POOL” owns a picture.
  if (name.includes('/')) return null
  if (name.length < 2 || name.split(/\s+/).length > 6 || NOT_A_NAME.test(name) || !/^[\p{Lu}\d]/u.test(name))
    return null
  return name
}

const NAME = `(?<name>\\p{Lu}[\\p{L}\\d${APOSTROPHES}&.]{0,30}(?: \\p{Lu}[\\p{L}\\d${APOSTROPHES}&.]{1,30}){0,3}?)`
/** What an outlet says of itself, surest first. */
const OWN: readonly RegExp[] = [
  `^why you can trust ${NAME}$`,
  `^follow (?:[Tt]he )?${NAME} (?:[Oo]pinion section )?on\\b`,
  `^(?:sign up|subscribe) (?:for|to) (?:[Tt]he )?${NAME}(?:[${APOSTROPHES}]s?)? (?:newsletter|e-?mail|edition|app|alerts?)`,
  `^(?:download|get) (?:[Tt]he )?${NAME} (?:app|newsletter)\\b`,
  `^(?:support|contribute to|donate to) (?:[Tt]he )?${NAME}$`,
  `^more (?:[Mm]ust-[Rr]eads |[Ss]tories |[Nn]ews )?[Ff]rom ${NAME}$`,
  `^about (?!us\\b|the\\b)${NAME}$`,
  `\\bis an? (?:[a-z-]+ ){0,3}(?:reporter|correspondent|editor|columnist|journalist) (?:for|at|with) (?:[Tt]he )?${NAME}(?=[.,;]|$| (?:in|who|and|based)\\b)`,
  `\\b(?:reflect|represent) (?:those|the (?:views|opinions|position)) of ${NAME}(?=[.,;]|$)`,
  `^(?:the )?${NAME} is (?:committed|not responsible)\\b`,
].map((pattern) => new RegExp(pattern, 'u'))
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
  site: string | null = null,
): string | null {
  if (site && blocks.some(({ text, role }) => role !== 'body' && text.length < 1500 && text.includes(site)))
    return site
  return byCopyright(blocks) ?? bySelf(blocks) ?? byAddress(blocks, layout)
}

function byCopyright(blocks: readonly Block[]): string | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { role, text, boilerplate } = blocks[i] as Block
    if (role !== 'boilerplate' || text.length > 600) continue
    if (boilerplate.category !== 'copyright' && !/©|copyright/i.test(text)) continue
    const name = nameIn(text)
    if (name) return name
  }
  return null
}

/** Some word that each of those patterns has: most lines have none, and are not tried. */
const OF_ITSELF =
  /^(?:why|follow|sign|subscribe|download|get|support|contribute|donate|more|about) |\b(?:is an?|reflect|represent|is committed|is not responsible) /

function bySelf(blocks: readonly Block[]): string | null {
  const lines: string[] = []
  for (const { role, text } of blocks) {
    if (role !== 'boilerplate' || text.length >= 400) continue
    const line = lowerFirst(text)
    if (OF_ITSELF.test(line)) lines.push(line)
  }
  if (lines.length === 0) return null
  for (const pattern of OWN) {
    for (const line of lines) {
      const name = pattern.exec(line)?.groups?.['name']
      if (name && !NOT_AN_OUTLET.test(name)) return name.replace(OWNERS, '').trim()
    }
  }
  return null
}
const OWNERS = /* @__PURE__ */ new RegExp(`(?:[${APOSTROPHES}]s?|[.,])$`)
const NOT_AN_OUTLET =
  /^(?:us|our|my|your|me|them|him|her|this|that|twitter|facebook|instagram|youtube|news|home|world)$/i

const HOST = /^https?:\/\/(?:www\d?\.|m\.|edition\.|amp\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i
/** Where everybody's links lead. */
const ELSEWHERE =
  /(?:^|\.)(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|reddit|whatsapp|telegram|google|apple|amazon|flipboard|tumblr|t|bit|goo|wikipedia|doubleclick)\.[a-z.]+$/i
const FEWEST_LINKS = 3
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const WORD = `\\p{Lu}[\\p{L}\\d&.${APOSTROPHES}]*`
const RUN = /* @__PURE__ */ new RegExp(`(?:[Tt]he )?${WORD}(?: (?:of |the )?${WORD}){0,3}`, 'gu')

/** The capitalised words of the page that spell the host of most of its links: “Harbour Post” for harbourpost.example. */
function byAddress(blocks: readonly Block[], layout: SourceBlocks): string | null {
  const counts = new Map<string, number>()
  for (const { links } of layout) {
    for (const { href } of links) {
      if (!/^http/i.test(href)) continue
      const host = HOST.exec(href.slice(0, 200))?.[1]?.toLowerCase()
      if (host && !ELSEWHERE.test(host)) counts.set(host, (counts.get(host) ?? 0) + 1)
    }
  }
  const [host, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (count < FEWEST_LINKS) return null
  const parts = host.split('.')
  const label = letters(
    parts.length > 2 && (parts[parts.length - 2] as string).length <= 3
      ? (parts[parts.length - 3] as string)
      : (parts[parts.length - 2] as string),
  )
  const whole = letters(parts.slice(-2).join(''))
  const bare = label.replace(/^the(?=.{4})/, '').replace(/(?<=.{4})(?:news|online|live|mag)$/, '')
  if (bare.length < 3) return null
  let best: string | null = null
  for (const { text, role } of blocks) {
    if (text.length > 1500 && role !== 'body') continue
    // In the article's own words only an opening “NAME - ” counts.
    const line = role === 'body' ? (/^[^\n]{1,40}?(?= [-–—] )/.exec(text)?.[0] ?? '') : text
    for (const [run] of line.matchAll(RUN)) {
      const initial = run.charAt(0).toLowerCase()
      if (initial !== whole[0] && initial !== label[0] && initial !== bare[0] && initial !== 't') continue
      const spelled = letters(run)
      if (spelled === whole) return run
      if (spelled === label || spelled === bare || spelled === `the${bare}`) best ??= run
    }
  }
  return best
}

const DATELINE = /* @__PURE__ */ new RegExp(
  `^\\p{Lu}[\\p{L}.,/${APOSTROPHES} -]{1,40}(?:\\d{1,2}(?: \\p{Lu}\\p{L}{2,8}\\.?)?)?(?:,? (?:19|20)\\d\\d)?\\s?\\((?<agency>AP|Reuters|AFP|UPI)\\)\\s?[-–—]`,
  'u',
)

/** The agency of a dateline that opens the text, “OSLO (AP) —” or “LONDON, May 3 (Reuters) -”, by its name. */
export function datelineAgency(blocks: readonly Block[]): string | null {
  const first = blocks.find(({ role }) => role === 'body')?.text.slice(0, 80) ?? ''
  const found = DATELINE.exec(first)?.groups?.['agency']
  return found ? (AGENCIES[found] ?? null) : null
}
const AGENCIES: Readonly<Record<string, string>> = {
  AP: 'Associated Press',
  Reuters: 'Reuters',
  AFP: 'Agence France-Presse',
  UPI: 'United Press International',
}

/** What an outlet is called that the ranker has found: in full, in small letters, with its article. */
import { letters } from '../text/bare.ts'
import { isAsciiLetter as isLetterCode } from '../text/letters.ts'
import type { PublisherCandidate } from './publisher-candidate.ts'
import type { PublisherPage } from './publisher-candidates.ts'

/** A name that another word follows in so many of its lines is half of one. */
const MOSTLY = 0.8

/** What the page calls itself in short: “The Alder Ledger” for “The Ledger”, of which one word is left; null where that is the name. */
export function fullName(
  { name, owner, lone, staff, stated }: PublisherCandidate,
  { named }: PublisherPage,
): string | null {
  const core = name.replace(ARTICLE, '')
  if (core === name || core.includes(' ') || stated >= 0 || owner + lone + staff > 0) return null
  return mostOwned(
    named.filter(
      (other) => isFullOf(other.name, core) && other.owner + other.credits + other.staff + other.beside > 0,
    ),
  )
}

/** “The Harbour Pundit” for “The Harbour”, where that never stands alone; null where it does. */
export function wholeName(own: PublisherCandidate, { candidates }: PublisherPage): string | null {
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

/** A name of fewer letters may be an abbreviation. */
const SHORTEST_SHOUT = 5

/** The name as a reader calls it: “Harbour Post” for “HARBOUR POST” where the page has both, “The Meridian” for “Meridian”, “Harbour” for “Support Harbour”. */
export function printedName(found: string, page: PublisherPage): string {
  const name = asPrinted(withoutVerb(found, page))
  const isShouted = name.length >= SHORTEST_SHOUT && name === name.toUpperCase() && /\p{L}/u.test(name)
  const calm = isShouted ? page.named.find(({ key }) => key === keyOf(name))?.calm : null
  return withArticle(calm ? asPrinted(calm) : name, page)
}

function keyOf(name: string): string {
  const whole = letters(name)
  return whole.startsWith('the') && whole.length >= 6 ? whole.slice(3) : whole
}

/** What follows a verb such as “support”, where that stands by itself on more lines. */
function withoutVerb(name: string, { named, language }: PublisherPage): string {
  const space = name.indexOf(' ')
  if (space < 0 || !language.outlets.before.has(name.slice(0, space).toLowerCase())) return name
  const rest = name.slice(space + 1)
  const lines = (text: string): number => named.find(({ key }) => key === keyOf(text))?.lines ?? 0
  return lines(rest) > lines(name) ? rest : name
}

/** “The Meridian” for one word that the page has mostly with its article. */
function withArticle(name: string, { doc: { text } }: PublisherPage): string {
  if (name.includes(' ') || !/^\p{Lu}\p{Ll}/u.test(name)) return name
  let [all, called] = [0, 0]
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (isLetterCode(text.charCodeAt(at + name.length))) continue
    all++
    if (text.startsWith(FULL, at - FULL.length)) called++
  }
  return called * 2 > all ? FULL + name : name
}
const FULL = 'The '

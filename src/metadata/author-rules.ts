/** What stands behind the ranker of authors: who goes with whom, and which names are nobody's. */
import type { BylineWords } from '../language/bylines.ts'
import { letters } from '../text/bare.ts'
import { type AuthorCandidate, type NamedAt, Zone, zoneOf } from './author-candidates.ts'
import type { AuthorPage } from './author-page.ts'
import { nameOf } from './names-in-lines.ts'
import { type OutletPatterns, outletPatterns } from './outlet-patterns.ts'
import { Beside } from './word-senses.ts'

/** A longer line tells of people, and lists no authors. */
const LONGEST_LIST = 120
/** “’27 and” stands between two names. */
const LONGEST_JOINT = 8
const MARKS = '/&|'
/** “Ana Ruiz (now) and Tom Lie (earlier)” write a live blog in turn. */
const SHIFT = /^ \([\p{L} -]{1,14}\)/u
const ARTICLE = 'The '

/** “Ana Ruiz ’27 and Tom Lie, News Editors”, “Ana Ruiz/Tom Lie”: who stands right behind an author in the head is one too. */
export function withJoined(chosen: readonly AuthorCandidate[], page: AuthorPage): readonly AuthorCandidate[] {
  const { isPerson, looksLikeName } = page.language.bylines
  const ends = new Map<string, number>()
  for (const { places } of chosen)
    for (const { block, run } of places) if (isList(block, page)) ends.set(`${block} ${run.index}`, run.end)
  if (ends.size === 0) return chosen
  const isJoined = (name: string, { block, run }: NamedAt): boolean => {
    const end = ends.get(`${block} ${run.index - 1}`)
    const gap = end === undefined ? '' : page.doc.blocks[block]!.text.slice(end, run.at)
    return joins(gap, page) && (isPerson(name) || (run.before === Beside.joint && looksLikeName(name)))
  }
  return page.candidates.filter(
    (own) => chosen.includes(own) || own.places.some((place) => isJoined(own.name, place)),
  )
}

function isList(block: number, { doc, frame }: AuthorPage): boolean {
  const { role, text } = doc.blocks[block]!
  return text.length <= LONGEST_LIST && role !== 'body' && zoneOf(frame, block) === Zone.head
}

function joins(gap: string, { language }: AuthorPage): boolean {
  const own = gap.replace(SHIFT, '').trim().toLowerCase()
  if (own === '' || own.length > LONGEST_JOINT || gap.includes('\n')) return false
  return MARKS.includes(own) || language.bylines.words.joints.has(own.slice(own.lastIndexOf(' ') + 1))
}

/** Whoever took a picture, an outlet, and what tells the job of somebody else: “Local Democracy Reporter” below “Ana Ruiz”. */
export function isNobody(
  own: AuthorCandidate,
  chosen: readonly AuthorCandidate[],
  { doc, language: { bylines, outlets } }: AuthorPage,
): boolean {
  const { name, key, places, best, stated } = own
  const isAlone = chosen.length === 1
  if (!stated && places.length > 0 && places.every((place) => isCredit(place, doc, bylines.words, isAlone)))
    return true
  if (bylines.isPerson(name)) return false
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
  if (outlets.outletNouns.has(last) || outlets.known.has(key)) return true
  if (isBody(places, doc, outletPatterns(outlets))) return true
  if (best && (isAfterList(best, chosen) || isDesk(best, doc, bylines.words))) return true
  return (
    best?.run.after === Beside.job &&
    !best.run.led &&
    chosen.some((other) => other !== own && (bylines.isPerson(other.name) || isRightAbove(other, best)))
  )
}

/** Always with an article, or once as a company: “The Northern Standard Bearer”, “Lund Pumps, Inc.” */
function isBody(
  places: readonly NamedAt[],
  { blocks }: AuthorPage['doc'],
  { ofCompany }: OutletPatterns,
): boolean {
  const isNamed = ({ block, run }: NamedAt) =>
    blocks[block]!.text.startsWith(ARTICLE, run.at - ARTICLE.length)
  return (
    (places.length > 0 && places.every(isNamed)) ||
    places.some(({ block, run }) => ofCompany.test(blocks[block]!.text.slice(run.end, run.end + REACH)))
  )
}
const REACH = 20

/** “By Ana Ruiz and Tom Lie, Harbour Commons”: the list ends with whom “and” joins. */
const isAfterList = ({ block, run }: NamedAt, chosen: readonly AuthorCandidate[]): boolean =>
  run.before === Beside.comma &&
  chosen.some(({ places }) =>
    places.some(
      (other) => other.block === block && other.run.index < run.index && other.run.before === Beside.joint,
    ),
  )

/** “City Web Desk”, of which “City Web” is no person. */
function isDesk({ block, run }: NamedAt, { blocks }: AuthorPage['doc'], { desks }: BylineWords): boolean {
  const next = /^ (\p{L}+)/u.exec(blocks[block]!.text.slice(run.end, run.end + REACH))?.[1]
  return next !== undefined && desks.has(next.toLowerCase())
}

const isRightAbove = ({ best }: AuthorCandidate, { block }: NamedAt): boolean =>
  best !== null && best.block === block - 1 && best.names === 1

/** In a caption, behind “Photo by” or behind “additional reporting by”; “story and photos by” is an author's, and “edited by” where nobody else is named. */
function isCredit(
  { block, run }: NamedAt,
  { blocks }: AuthorPage['doc'],
  words: BylineWords,
  isAlone: boolean,
): boolean {
  const { role, text } = blocks[block]!
  if (role === 'caption' || run.before === Beside.photo) return true
  if (run.before !== Beside.lead) return false
  const before =
    text
      .slice(Math.max(0, run.at - FARTHEST), run.at)
      .toLowerCase()
      .match(WORD) ?? []
  const [first = '', second = ''] = before.slice(-3, -1).reverse()
  // “By Ana Ruiz, with charts by Tom Lie”
  const isJoined = words.joints.has(second) && !before.slice(0, -1).some((word) => words.leadWords.has(word))
  if (words.pictures.has(first)) return !isJoined
  if (words.helpers.has(first)) return !isJoined && !isAlone
  return words.helpers.has(second) && !words.joints.has(first)
}
const FARTHEST = 50
const WORD = /[\p{L}-]+/gu

/** The name in small letters where one line shouts it and another does not, and without what follows it in the next line, or tells of pictures. */
export function asWritten(own: AuthorCandidate, { doc, language }: AuthorPage): string {
  const { key, places, best } = own
  const name = best
    ? firstLine(own.name, doc.blocks[best.block]!.text.slice(best.run.at, best.run.end))
    : own.name
  const space = name.lastIndexOf(' ')
  if (language.bylines.words.pictures.has(name.slice(space + 1).toLowerCase())) return name.slice(0, space)
  if (name !== name.toUpperCase()) return name
  for (const { block, run } of places) {
    const other = nameOf(doc.blocks[block]!.text, run)
    if (other !== other.toUpperCase() && letters(other) === key) return other
  }
  return name
}

/** “Words by Ana Ruiz” and “Photographs by Tom Lie” may be two lines of a block. */
function firstLine(name: string, printed: string): string {
  const end = printed.indexOf('\n')
  const first = end < 0 ? '' : printed.slice(0, end).trim()
  return first.includes(' ') ? first : name
}

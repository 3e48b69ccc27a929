/** What is seen of a block that may be the title, as numbers in an order that belongs to the model. */
import type { BylineWords } from '../language/bylines.ts'
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import { type PutNumber, UNKNOWN } from '../models/kit/trees.ts'
import { plain } from '../text/bare.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { saysItself } from './category.ts'
import { type BlockFacts, bylineOf } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import type { TitlePage } from './title-page.ts'

const TITLE_HINT = /\b(?:headline|title|hed|heading|entry-title|post-title|article-title)\b/
const OTHER_HINT =
  /\b(?:related|recommend\w*|promo\w*|teaser|sidebar|card|nav\w*|menu|breadcrumbs?|most|trending|more)\b/

/** The kinds of lines that stand around a headline; 0 is not asked yet. */
const Line = {
  outside: 1,
  byline: 2,
  dated: 3,
  name: 4,
  prose: 5,
  sentence: 6,
  heading: 7,
  caption: 8,
  notice: 9,
  line: 10,
  link: 11,
  word: 12,
} as const

/** The kind of the line at a place, found once. */
function kindAt(page: TitlePage, i: number): number {
  const own = page.facts[i]
  if (!own) return Line.outside
  page.kinds[i] ||= lineKind(own, page)
  return page.kinds[i]!
}

function lineKind(own: BlockFacts, { language }: TitlePage): number {
  const byline = bylineOf(own, language.bylines)
  if (byline?.marked) return Line.byline
  if (own.date !== null && own.wordCount <= 25) return Line.dated
  if (own.prose) return Line.prose
  if (byline && own.wordCount <= 8 && byline.authors.some((name) => language.bylines.isPerson(name)))
    return Line.name
  if (own.block.kind === 'heading') return Line.heading
  const { captionLead, credit, noTitle } = blockPatterns(language.blocks)
  if (captionLead.test(own.text) || credit.test(own.text)) return Line.caption
  if (noTitle.test(own.text)) return Line.notice
  if (own.sentence) return Line.sentence
  if (own.linked > 0.7) return Line.link
  return own.wordCount <= 3 ? Line.word : Line.line
}

/** The mark that a line ends in, closing marks apart: 0 for none. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && text.length - end < MOST_CLOSING && isClosing(text.charCodeAt(end - 1))) end--
  return '.…!?:'.indexOf(text.charAt(end - 1)) + 1
}
const MOST_CLOSING = 8
const isClosing = (code: number): boolean => isWhiteSpace(code) || CLOSING.includes(String.fromCharCode(code))
const CLOSING = `"'”’)]*_`

const FORMATS = { text: 0, markdown: 1, html: 2 } as const

/** So much of a line is seen at a glance: its place, its size, and what it speaks of. */
const GLANCE = 14
const WIDTH = 55

/** The places of what is seen of the line's own words and of the lines around, which costs most to see. */
export const LOOK: readonly number[] = Array.from({ length: WIDTH - GLANCE }, (_, k) => GLANCE + k)

/** @param looks whether the line's own words and those around are looked at; `LOOK` is unknown if not */
export function putTitleValues(put: PutNumber, page: TitlePage, i: number, looks = true): void {
  const { facts, likelihood, start, firstProse, topics, doc } = page
  const own = facts[i]!
  const { text, block, wordCount } = own
  put(likelihood[i]!)
  put(FORMATS[doc.format])
  put(block.kind === 'heading' ? (block.level ?? 7) : block.kind === 'list-item' ? 9 : 8)
  put(start - i)
  put(firstProse - i)
  put(i)
  put(wordCount)
  put(text.length)
  put(endOf(text))
  put(own.capitals)
  put(own.linked)
  put(own.digits)
  put(topics[i]!)
  put(own.repeated)
  if (!looks) {
    for (let k = GLANCE; k < WIDTH; k++) put(UNKNOWN)
    return
  }
  putLook(put, own, page)
  putBeside(put, page, i)
  putNeighbourhood(put, page, i)
  putRivals(put, page, i)
  putStated(put, page, own)
  put(own.around.findIndex(({ hints }) => TITLE_HINT.test(hints)))
  put(own.around.findIndex(({ hints }) => OTHER_HINT.test(hints)))
}

function putLook(put: PutNumber, own: BlockFacts, { language }: TitlePage): void {
  const { text } = own
  const { noTitle, captionLead, credit } = blockPatterns(language.blocks)
  put(/^\p{Ll}/u.test(text) ? 2 : /^\d/.test(text) ? 1 : 0)
  put(/^["'“‘]/.test(text))
  put(own.shouted)
  put(noTitle.test(text) || saysItself(own, language.blocks))
  put(captionLead.test(text) || credit.test(text))
  put(own.block.afterImage)
  put(own.date !== null)
  put(bylineOf(own, language.bylines)?.marked === true)
  put(language.bylines.isPerson(text))
  put(/[|›»/•·]/.test(text))
  put(text.includes('\n'))
  put(/©|@|https?:/.test(text))
  put(own.sentence)
  // “(Ana Ruiz / Harbour Post)”, “Ana Ruiz Harbour Post”.
  put(/^[([]/.test(text))
  put(language.bylines.isPerson(FIRST_TWO.exec(text)?.[0] ?? ''))
  put(own.wordCount <= 20 && pictureWord(language.bylines.words).test(text))
}

const FIRST_TWO = /^\S+ \S+/

const pictureWord = /* @__PURE__ */ oncePer(
  ({ pictures }: BylineWords) => new RegExp(`\\b${oneOf(pictures)}\\b`, 'i'),
)

/** The kinds of the lines right before and after. */
function putBeside(put: PutNumber, page: TitlePage, i: number): void {
  const before = kindAt(page, i - 1)
  const after = kindAt(page, i + 1)
  const next = kindAt(page, i + 2)
  for (const kind of [before, after, next]) {
    put(kind)
    put(kind === Line.byline || kind === Line.dated || kind === Line.name)
  }
  put(after === Line.prose)
  put(before === Line.outside)
}

/** Bylines and dates near, and what stands between the line and the prose. */
function putNeighbourhood(put: PutNumber, page: TitlePage, i: number): void {
  const { facts, start } = page
  let [told, links, long] = [0, 0, 0]
  for (let k = i + 1; k < Math.min(start, i + 12); k++) {
    const kind = kindAt(page, k)
    if (kind <= Line.name) told++
    if (facts[k]!.linked > 0.7) links++
    if (facts[k]!.wordCount >= 5 && kind > Line.dated) long++
  }
  put(told)
  put(long)
  put(links)
  let [seen, near] = [0, 0]
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) if (kindAt(page, k) <= Line.dated) seen++
  for (let k = i + 1; k <= Math.min(facts.length - 1, i + 5); k++) if (kindAt(page, k) <= Line.dated) near++
  put(seen)
  put(near)
}

/** Other lines that might be it: those right above and below, and how many speak more of the article. */
function putRivals(put: PutNumber, page: TitlePage, i: number): void {
  const { facts, topics, candidates, start } = page
  const own = facts[i]!
  const may = (k: number) => {
    const other = facts[k]
    return (
      other !== undefined &&
      other.wordCount >= 4 &&
      other.wordCount <= 30 &&
      other.linked < 0.7 &&
      other.date === null
    )
  }
  put(may(i - 1) ? topics[i - 1]! : -2)
  put(may(i + 1) ? topics[i + 1]! : -2)
  put(may(i + 1) ? facts[i + 1]!.wordCount - own.wordCount : -99)
  let [better, higher, level, longer] = [0, 0, 0, 0]
  for (const k of candidates) {
    if (k === i || k > start || k < start - 30) continue
    const { wordCount, block } = facts[k]!
    if (wordCount >= 4 && topics[k]! > topics[i]!) better++
    if (wordCount >= 4) longer++
    const rank = (block.level ?? 7) - (own.block.level ?? 7)
    if (rank < 0) higher++
    else if (rank === 0 && block.level !== null) level++
  }
  put(heldNear(page, i))
  put(better)
  put(longer)
  put(higher)
  put(level)
}

/** Whether a longer line near holds the line's words (2), or the line those of another at its end (1). */
function heldNear({ facts }: TitlePage, i: number): number {
  const { text, wordCount } = facts[i]!
  if (wordCount < 3) return 0
  for (let k = Math.max(0, i - NEAR); k <= Math.min(facts.length - 1, i + NEAR); k++) {
    const other = facts[k]!
    if (k === i || other.wordCount < 3 || other.wordCount > LONGEST_RIVAL) continue
    if (other.wordCount > wordCount && other.text.endsWith(text)) return 2
    if (other.wordCount < wordCount && text.endsWith(other.text)) return 1
  }
  return 0
}
const NEAR = 4
const LONGEST_RIVAL = 45

/** Whether the head of the page or a line that shares it says the same, and how many of the address's words the line has. */
function putStated(put: PutNumber, { stated, slug }: TitlePage, { text, wordCount }: BlockFacts): void {
  // Most pages without markup state nothing.
  if (stated.length === 0 && slug.length < 3) {
    put(0)
    put(-1)
    return
  }
  const own = wordCount <= 45 ? plain(text) : ''
  const begins = own !== '' && stated.some((title) => title.startsWith(own))
  const longer = stated.some((title) => title.length > 9 && own.startsWith(title))
  put(stated.length === 0 ? 0 : own !== '' && stated.includes(own) ? 3 : begins ? 2 : longer ? 1 : -1)
  const words = new Set(own.split(' '))
  put(slug.length < 3 ? -1 : slug.filter((word) => words.has(word)).length / slug.length)
}

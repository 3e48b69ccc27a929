/** What is seen of a name that may be the author's, as numbers in an order that belongs to the model. */
import type { Container } from '../document.ts'
import { type PutNumber, UNKNOWN } from '../models/kit/trees.ts'
import { letters, timesIn } from '../text/bare.ts'
import { type AuthorCandidate, type NamedAt, Zone, zoneOf } from './author-candidates.ts'
import type { AuthorPage } from './author-page.ts'
import { Beside } from './word-senses.ts'

/** Names of paths in addresses and of elements, as site builders give them. */
const AUTHOR_LINK =
  /\/(?:authors?|by|staff|people|persons?|profiles?|contributors?)\b|\/(?:writers?|reporters?|columnists?|journalists?|bio|users?|team)\b|\/@|[?&]author=/i
const TOPIC_LINK = /\/(?:tags?|topics?|categor(?:y|ies)|sections?|search)\b/i
const AUTHOR_HINT = /author|byline|\b(?:by-line|contributor|writer|creator|article-meta|auteur)\b/
const OTHER_HINT =
  /\b(?:related|recommend\w*|promo\w*|teaser|sidebar|card|nav\w*|menu)\b|\b(?:comment\w*|trending|tags?|topics?|caption|credit)\b/
const FORMATS = { text: 0, markdown: 1, html: 2 } as const
/** Stands for what a name without a place has not. */
const NOWHERE = -9
const OF_PLACE = 34
/** So many of them are seen at a glance. */
const PLACE_KNOWN = 24
const OF_NAME = 7
const OF_MENTIONS = 7

/** The places of what costs most to see: the name's own words, where else they stand, and the lines, links and elements around it. */
export const LOOK: readonly number[] = [
  ...Array.from({ length: OF_NAME + OF_MENTIONS }, (_, k) => 3 + k),
  28,
  ...Array.from({ length: OF_PLACE - PLACE_KNOWN }, (_, k) => 29 + PLACE_KNOWN + k),
]

function putUnknown(put: PutNumber, count: number): void {
  for (let k = 0; k < count; k++) put(UNKNOWN)
}

/** @param looks whether what costs most is looked at; `LOOK` is unknown if not */
export function putAuthorValues(put: PutNumber, page: AuthorPage, own: AuthorCandidate, looks = true): void {
  const { doc, frame, language, stated, persons } = page
  const { best } = own
  const zone = best ? zoneOf(frame, best.block) : Zone.markup
  put(zone)
  put(zone === Zone.head)
  put(zone === Zone.behind)
  if (looks) {
    putName(put, page, own)
    putMentions(put, page, own)
  } else putUnknown(put, OF_NAME + OF_MENTIONS)
  put(own.stated ? 1 : stated > 0 ? -1 : 0)
  put(own.places.length)
  put(own.inHead)
  put(own.led)
  put(own.behind)
  put(own.tells)
  put(page.ledInHead)
  put(persons[0] === own ? 1 : persons.length > 0 ? -1 : 0)
  put(persons.length - Number(persons.includes(own)))
  put(FORMATS[doc.format])
  put(frame.title >= 0)
  put(looks ? language.bylines.isAgency(own.name) : UNKNOWN)
  if (best) putPlace(put, page, own, best, looks)
  else for (let k = 0; k < OF_PLACE; k++) put(NOWHERE)
}

function putName(put: PutNumber, { language: { bylines } }: AuthorPage, { name }: AuthorCandidate): void {
  const words = name.split(' ')
  const named = bylines.looksLikeName(name)
  const first = bylines.isFirstName(words[0]!)
  put(named && first)
  put(named)
  put(first)
  put(words.length)
  put(name === name.toUpperCase())
  put(/(?:^| )\p{Lu}\.?(?: |$)/u.test(name))
  put(/\p{Ll}\p{Lu}/u.test(name))
}

/** Where else its letters stand. */
function putMentions(
  put: PutNumber,
  { doc, frame, language: { outlets }, body, title, sites }: AuthorPage,
  { name, key }: AuthorCandidate,
): void {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const told = body()
  const isTold = told.includes(last)
  put(isTold ? timesIn(told, name) : 0)
  put(isTold)
  put(title.includes(key))
  // “Ana Ruiz: Why the bridge must stay”.
  put(doc.blocks[frame.title]?.text.startsWith(`${name}:`) === true)
  put(sites.has(key))
  // An outlet in the place of an author: “Harbour Post”.
  put(outlets.known.has(key))
  put(outlets.outletNouns.has(last.toLowerCase()))
}

function putPlace(
  put: PutNumber,
  page: AuthorPage,
  own: AuthorCandidate,
  place: NamedAt,
  looks: boolean,
): void {
  const { doc, frame } = page
  const { run, block, names } = place
  const { text, role } = doc.blocks[block]!
  put(run.leadAt >= 0 ? 2 : run.led ? 1 : 0)
  put(own.name.length / text.length)
  put(text.length)
  for (const beside of [run.before, run.after]) {
    put(beside === Beside.edge)
    put(beside === Beside.comma || beside === Beside.mark)
    put(beside === Beside.job || beside === Beside.glued)
    put(beside === Beside.figure)
    put(beside === Beside.smallWord)
  }
  put(run.before === Beside.photo)
  put(run.after === Beside.copula)
  put(run.after === Beside.joint || run.before === Beside.joint)
  put(frame.title < 0 ? 99 : block - frame.title)
  put(frame.first - block)
  put(block - frame.last)
  put(role === 'byline')
  put(role === 'dateline')
  put(role === 'boilerplate')
  put(names)
  put(run.index)
  if (!looks) {
    putUnknown(put, OF_PLACE - PLACE_KNOWN)
    return
  }
  put(/\b(?:19|20)\d\d\b/.test(text))
  const next = lineKind(page, block + 1)
  const last = lineKind(page, block - 1)
  put(next === Line.date || next === Line.byline)
  put(last === Line.title)
  put(last === Line.lead || last === Line.date)
  put(next === Line.body)
  putMarks(put, page, own, place)
}

/** Links and elements around the name. */
function putMarks(put: PutNumber, { doc }: AuthorPage, own: AuthorCandidate, { block, run }: NamedAt): void {
  const { links, start, container, afterImage } = doc.layout.at(block)
  const at = start + run.at
  const link = links.find((one) => one.start <= at + 1 && at < one.end)
  const href = link?.href.slice(0, 300) ?? ''
  if (!link) put(doc.format === 'text' ? 0 : -1)
  else put(AUTHOR_LINK.test(href) ? 2 : TOPIC_LINK.test(href) ? -2 : 1)
  put(letters(href).includes(own.key))
  put(afterImage)
  put(stepsTo(container, AUTHOR_HINT))
  put(stepsTo(container, OTHER_HINT))
}

const FARTHEST = 5
const UNMARKED = 9

/** How many elements up the nearest one stands whose names match. */
function stepsTo(container: Container | null, hint: RegExp): number {
  let at = container
  for (let k = 0; at && k < FARTHEST; k++, at = at.parent) if (hint.test(at.hints)) return k
  return UNMARKED
}

/** What a line near the name is. */
const Line = { none: 0, title: 1, byline: 2, date: 3, body: 4, lead: 5, other: 6 } as const

function lineKind({ doc, language }: AuthorPage, i: number): number {
  const block = doc.blocks[i]
  if (!block) return Line.none
  const { role, text } = block
  if (role === 'title') return Line.title
  if (role === 'byline') return Line.byline
  if (role === 'dateline') return Line.date
  if (role === 'body') return Line.body
  return language.bylines.words.leadWords.has(text.slice(0, 20).toLowerCase().replace(/\W+$/, ''))
    ? Line.lead
    : Line.other
}

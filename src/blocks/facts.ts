/** What is seen of a block at a glance: everything that the roles, the categories and the model look at. */
import type { Container, Doc, SourceBlock } from '../document.ts'
import type { Byline, Bylines } from '../language/bylines.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { FindDate } from '../language/written-dates.ts'
import { type BodyPlace, bodyPlaces, NOWHERE, runsOf, shareOfRuns, structuredBody } from './page-body.ts'
import { countWords } from './words.ts'

export interface BlockFacts {
  readonly block: SourceBlock
  readonly text: string
  /** Hashes of its first words in lower case, and their lengths. */
  readonly words: readonly number[]
  readonly lengths: readonly number[]
  readonly wordCount: number
  /** Ends as a sentence does. */
  readonly ends: boolean
  /** Share of characters that lie in links. */
  readonly linked: number
  /** Share of words that begin with a capital. */
  readonly capitals: number
  readonly digits: number
  /** No letter is small. */
  readonly shouted: boolean
  /** Long enough, and ended, to be prose. */
  readonly prose: boolean
  readonly date: string | null
  /** Ended as a sentence does, and long enough to be one. */
  readonly sentence: boolean
  /** Share of the block that the page's structured data gives as the article's text; null where it gives none. */
  readonly stated: number | null
  /** What it names as its authors if it is a byline; looked at by `bylineOf`. */
  byline: Byline | null | undefined
  /** The block's place against the element that holds the page's prose. */
  place: BodyPlace
  /** The same words stand in another block too. */
  repeated: boolean
  /** Tags, classes and roles of the elements around, innermost first, at most eight. */
  readonly around: readonly Container[]
}

const MOST_CHARACTERS = 2000
/** No whole date does without. */
const YEAR = /(?:19|20)\d\d/
/** Longer lines name no one as their author. */
const LONGEST_BYLINE = 30
const LONGEST_UNMARKED = 8

export function blockFacts(
  { text, layout, head }: Doc<'text' | 'layout' | 'head'>,
  { findDate }: LanguagePack,
): BlockFacts[] {
  const seen = new Map<number, BlockFacts>()
  const body = structuredBody(head)
  const runs = body === null ? null : runsOf(body)
  const all: BlockFacts[] = []
  for (const block of layout) {
    const { facts, key } = factsOf(block, text, runs, findDate)
    all.push(facts)
    const twin = facts.wordCount > 0 ? seen.get(key) : undefined
    if (twin) twin.repeated = facts.repeated = true
    else seen.set(key, facts)
  }
  const places = bodyPlaces(all)
  all.forEach((facts, i) => {
    facts.place = places[i]!
  })
  return all
}

/** The byline that the block may be, read once; one that does not say so is short. */
export function bylineOf(facts: BlockFacts, bylines: Bylines): Byline | null {
  const { wordCount, text } = facts
  if (facts.byline === undefined)
    facts.byline =
      wordCount <= LONGEST_UNMARKED || (wordCount <= LONGEST_BYLINE && bylines.beginning.test(text))
        ? bylines.read(text)
        : null
  return facts.byline
}

/** The authors of a block that says that it is a byline. */
function markedAuthors(facts: BlockFacts, bylines: Bylines): readonly string[] {
  if (facts.wordCount > LONGEST_BYLINE || !bylines.beginning.test(facts.text)) return []
  const byline = bylineOf(facts, bylines)
  if (byline?.marked) return byline.authors
  const led = bylines.ledPerson(facts.text)
  return led === null ? [] : [led]
}

/** So many blocks before the first paragraph may name the author; by the name alone only those near it. */
const HEAD = 40
const NEAR = 12

/** Who wrote the article, as lines before its first paragraph say: “By”, or a name alone near it. */
export function namedAuthors(facts: readonly BlockFacts[], bylines: Bylines): string[] {
  const first = Math.max(
    0,
    facts.findIndex(({ prose }) => prose),
  )
  return facts.slice(0, Math.max(HEAD, first + 3)).flatMap((own, i) => {
    if (i < first - HEAD) return []
    const marked = markedAuthors(own, bylines)
    if (marked.length > 0 || i < first - NEAR || i > first + 2 || own.wordCount > LONGEST_UNMARKED)
      return marked
    return (bylineOf(own, bylines)?.authors ?? []).filter((name) => bylines.isPerson(name))
  })
}

/** Ends as a sentence does: a full stop or the like, then nothing but closing marks. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && i >= to - 8; i--) {
    const mark = text[i]!
    if ('.!?…'.includes(mark)) return true
    if (!')"\'”’]*_'.includes(mark)) return false
  }
  return false
}

const OUTSIDE: readonly Container[] = []
const MOST_AROUND = 8

function elementsAround(container: Container): readonly Container[] {
  const around: Container[] = []
  for (let at: Container | null = container; at && around.length < MOST_AROUND; at = at.parent)
    around.push(at)
  return around
}

function factsOf(
  block: SourceBlock,
  whole: string,
  runs: ReadonlySet<string> | null,
  findDate: FindDate,
): { facts: BlockFacts; key: number } {
  const { start, end } = block
  const length = end - start
  const until = Math.min(end, start + MOST_CHARACTERS)
  const { words, lengths, count, capitals, digits, shouted, key } = countWords(whole, start, until)
  const text = whole.slice(start, until)
  const wordCount = length > MOST_CHARACTERS ? Math.round((count * length) / MOST_CHARACTERS) : count
  const ends = endsSentence(whole, start, end)
  let links = 0
  for (const link of block.links) links += link.end - link.start
  const linked = length ? links / length : 0
  const facts: BlockFacts = {
    block,
    text,
    words,
    lengths,
    wordCount,
    ends,
    linked,
    capitals: wordCount ? capitals / wordCount : 0,
    digits: wordCount ? digits / wordCount : 0,
    shouted,
    prose: wordCount >= 16 && ends && linked < 0.6,
    date: digits > 0 && wordCount <= 24 && YEAR.test(text) ? (findDate(text)?.iso ?? null) : null,
    sentence: wordCount >= 4 && ends && linked < 0.6,
    stated: runs ? shareOfRuns(text, runs) : null,
    byline: undefined,
    place: NOWHERE,
    repeated: false,
    around: block.container ? elementsAround(block.container) : OUTSIDE,
  }
  return { facts, key }
}

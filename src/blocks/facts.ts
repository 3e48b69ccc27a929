/** What is seen of a block at a glance: everything that the roles, the categories and the model look at. */
import type { Container, Laid, SourceBlock } from '../document.ts'
import { findDate } from '../text/dates.ts'
import { type BodyPlace, bodyPlaces, runsOf, shareOfRuns, structuredBody } from './page-body.ts'

export interface BlockFacts {
  readonly block: SourceBlock
  readonly text: string
  /** Lower-case words, the first of them. */
  readonly words: readonly string[]
  readonly wordCount: number
  /** Ends as a sentence does. */
  readonly ends: boolean
  /** Share of characters that lie in links. */
  readonly linked: number
  /** Share of words that begin with a capital. */
  readonly capitals: number
  readonly digits: number
  /** Long enough, and ended, to be prose. */
  readonly prose: boolean
  readonly date: string | null
  /** Ended as a sentence does, and long enough to be one. */
  readonly sentence: boolean
  /** Share of the block that the page's structured data gives as the article's text; null where it gives none. */
  readonly stated: number | null
  /** The block's place against the element that holds the page's prose. */
  place: BodyPlace
  /** The same words stand in another block too. */
  repeated: boolean
  /** Tags, classes and roles of the elements around, innermost first, at most eight. */
  readonly around: readonly Container[]
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[©@]/gu
const ENDS = /[.!?…][)"'”’\]*_]*$/
/** A block tells what it is in its first words. */
const MOST_WORDS = 28
const MOST_CHARACTERS = 2000

export function blockFacts({ text, layout, head }: Laid): BlockFacts[] {
  const seen = new Map<string, BlockFacts>()
  const body = structuredBody(head)
  const runs = body === null ? null : runsOf(body)
  const all = layout.map((block) => {
    const facts = factsOf(
      block,
      text.slice(block.start, Math.min(block.end, block.start + MOST_CHARACTERS)),
      text,
      runs,
    )
    const key = facts.words.join(' ')
    const twin = key ? seen.get(key) : undefined
    if (twin) twin.repeated = facts.repeated = true
    else seen.set(key, facts)
    return facts
  })
  const places = bodyPlaces(all)
  all.forEach((facts, i) => {
    facts.place = places[i] as BodyPlace
  })
  return all
}

function factsOf(
  block: SourceBlock,
  text: string,
  whole: string,
  runs: ReadonlySet<string> | null,
): BlockFacts {
  const words: string[] = []
  let wordCount = 0
  let capitals = 0
  let digits = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    wordCount++
    const first = word.charCodeAt(0)
    if (first >= 48 && first <= 57) digits++
    else if (word[0] !== (word[0] as string).toLowerCase()) capitals++
    if (words.length < MOST_WORDS) words.push(word.toLowerCase().replace(/’/g, "'"))
  }
  const length = block.end - block.start
  if (length > MOST_CHARACTERS) wordCount = Math.round((wordCount * length) / MOST_CHARACTERS)
  const tail = whole.slice(Math.max(block.start, block.end - 8), block.end)
  const ends = ENDS.test(tail)
  const linked = length ? block.links.reduce((sum, link) => sum + link.end - link.start, 0) / length : 0
  const around: Container[] = []
  for (let at = block.container; at && around.length < 8; at = at.parent) around.push(at)
  return {
    block,
    text,
    words,
    wordCount,
    ends,
    linked,
    capitals: wordCount ? capitals / wordCount : 0,
    digits: wordCount ? digits / wordCount : 0,
    prose: wordCount >= 16 && ends && linked < 0.6,
    date: wordCount <= 24 ? (findDate(text)?.iso ?? null) : null,
    sentence: wordCount >= 4 && ends && linked < 0.6,
    stated: runs ? shareOfRuns(text, runs) : null,
    place: { steps: -1, near: 0 },
    repeated: false,
    around,
  }
}

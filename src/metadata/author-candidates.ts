/** Who may have written the article: names in the lines around it, and those that the markup states. */
import type { Doc } from '../document.ts'
import type { Bylines } from '../language/bylines.ts'
import type { LanguagePack } from '../language/pack.ts'
import { letters } from '../text/bare.ts'
import type { ArticleFrame } from './frame.ts'
import type { Markup } from './markup.ts'
import { type NamedRun, nameOf, namesInLine } from './names-in-lines.ts'
import { Beside } from './word-senses.ts'

/** What authors are read from. */
export type AuthorNeed = Doc<'blocks' | 'layout' | 'format'>

/** A name at a place of the page. */
export interface NamedAt {
  readonly block: number
  readonly run: NamedRun
  /** How many names the line has. */
  readonly names: number
}

export interface AuthorCandidate {
  readonly name: string
  /** Its letters, in small ones. */
  readonly key: string
  /** Where it stands; empty where the markup alone states it. */
  readonly places: NamedAt[]
  stated: boolean
}

/** So many blocks before the first paragraph and behind the last may name the author. */
const BEFORE = 40
const WITHIN = 5
const BEHIND = 30
const LONGEST = 420
const MOST = 200

/** The name of a run; “The Associated Press” with its article, which no person has. */
function withArticle(text: string, run: NamedRun, bylines: Bylines): string {
  const name = nameOf(text, run)
  const { at } = run
  return text.startsWith(ARTICLE, at - ARTICLE.length) &&
    /^(?:|\s)The $/.test(text.slice(Math.max(0, at - ARTICLE.length - 1), at)) &&
    bylines.isAgency(name)
    ? ARTICLE + name
    : name
}
const ARTICLE = 'The '

export function authorCandidates(
  { blocks }: AuthorNeed,
  frame: ArticleFrame,
  markup: Pick<Markup, 'authors'>,
  { bylines }: LanguagePack,
): AuthorCandidate[] {
  const { title, first, last } = frame
  const found = new Map<string, AuthorCandidate>()
  const add = (name: string, place: NamedAt | null): void => {
    const key = letters(name)
    if (key.length < 2) return
    let known = found.get(key)
    if (!known && found.size < MOST) found.set(key, (known = { name, key, places: [], stated: false }))
    if (known && place) known.places.push(place)
    if (known && !place) known.stated = true
  }
  const from = Math.max(0, Math.min(first, title < 0 ? first : title) - BEFORE)
  const until = Math.min(blocks.length, last + BEHIND)
  for (let i = from; i < until; i++) {
    const { text, role } = blocks[i]!
    if (text.length > LONGEST || role === 'title') continue
    if (i > first + WITHIN && i < last - 1 && role === 'body') continue
    const runs = namesInLine(text, bylines.words)
    for (const run of runs) {
      // “Transport” of “Ana Ruiz, Transport Correspondent” is no name.
      if (run.words < 2 && (!run.led || (run.index > 0 && run.after === Beside.job))) continue
      add(withArticle(text, run, bylines), { block: i, run, names: runs.length })
    }
  }
  for (const name of markup.authors) if (name.length <= 60) add(name, null)
  return [...found.values()]
}

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

/** A name that may be an author's, and what is counted of it as it is met. */
export class AuthorCandidate {
  readonly places: NamedAt[] = []
  /** The place that tells most: in the head, led by “by”, with few other names in its line. */
  best: NamedAt | null = null
  stated = false
  /** How often it stands in the head, behind the article, and led by “by”. */
  inHead = 0
  behind = 0
  led = 0
  ledInHead = false
  /** Words such as “is” or “writes” follow it. */
  tells = false
  private most = Number.NEGATIVE_INFINITY

  constructor(
    readonly name: string,
    /** Its letters, in small ones. */
    readonly key: string,
  ) {}

  add(place: NamedAt, zone: ZoneCode): void {
    const { run, names } = place
    this.places.push(place)
    if (zone === Zone.head) this.inHead++
    else if (zone === Zone.behind) this.behind++
    if (run.led) this.led++
    if (run.led && zone === Zone.head) this.ledInHead = true
    if (run.after === Beside.copula) this.tells = true
    const worth = (run.led ? LED_WORTH : 0) + WORTH[zone] - names * NAME_COST
    if (worth <= this.most) return
    this.most = worth
    this.best = place
  }
}

/** Where a name stands: in the head of the article, above it, far above it, in its text, behind it, or in the markup alone. */
export const Zone = { head: 0, above: 1, far: 2, inText: 3, behind: 4, markup: 5 } as const
type ZoneCode = (typeof Zone)[keyof typeof Zone]

export function zoneOf({ title, first, last }: ArticleFrame, block: number): ZoneCode {
  if (block > last) return Zone.behind
  if (block > first + 1) return Zone.inText
  if (title >= 0 ? block >= title : block >= first - 6) return Zone.head
  const top = title >= 0 ? title : first
  return block >= top - 4 ? Zone.above : Zone.far
}

/** What a place in each zone is worth when the place that tells most is looked for. */
const WORTH = [4, 2, -1, 0, 1, 0] as const
const LED_WORTH = 3
const NAME_COST = 0.2

/** So many blocks before the first paragraph and behind the last may name the author. */
const BEFORE = 40
const BEHIND = 30
const LONGEST = 420
/** One word is nobody's name. */
const PARTED = /\S\s/
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
  const candidateOf = (name: string): AuthorCandidate | undefined => {
    const key = letters(name)
    if (key.length < 2) return undefined
    let known = found.get(key)
    if (!known && found.size < MOST) found.set(key, (known = new AuthorCandidate(name, key)))
    return known
  }
  const from = Math.max(0, Math.min(first, title < 0 ? first : title) - BEFORE)
  const until = Math.min(blocks.length, last + BEHIND)
  for (let i = from; i < until; i++) {
    const { text, role } = blocks[i]!
    if (text.length > LONGEST || role === 'title' || !PARTED.test(text)) continue
    // Of the article's paragraphs the first and the last two: those between name whom it speaks of.
    if (i > first && i < last - 1 && role === 'body') continue
    const runs = namesInLine(text, bylines.words)
    const zone = zoneOf(frame, i)
    for (const run of runs) {
      // “Transport” of “Ana Ruiz, Transport Correspondent” is no name.
      if (run.words < 2 && (!run.led || (run.index > 0 && run.after === Beside.job))) continue
      candidateOf(withArticle(text, run, bylines))?.add({ block: i, run, names: runs.length }, zone)
    }
  }
  for (const name of markup.authors) {
    const own = name.length <= 60 ? candidateOf(name) : undefined
    if (own) own.stated = true
  }
  return [...found.values()]
}

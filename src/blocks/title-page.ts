/** A page as the ranker of titles sees it. */
import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { sharedTitleIn } from '../language/share-lines.ts'
import { plain } from '../text/bare.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { learnedPhraseAt } from './phrases.ts'
import { likeliestRun } from './surroundings.ts'
import { topicShares } from './topics.ts'

/** What the head of a page, its address or whoever gave the article calls it. */
type TitleNeed = Doc<'input' | 'head' | 'format'>

export interface TitlePage {
  readonly facts: readonly BlockFacts[]
  readonly likelihood: ArrayLike<number>
  readonly doc: TitleNeed
  readonly language: LanguagePack
  /** Where the run of blocks begins that is most likely the article. */
  readonly start: number
  /** The first paragraph that is likely the article's; the number of blocks where there is none. */
  readonly firstProse: number
  /** What each line is, filled as it is asked; 0 where it was not. */
  readonly kinds: Uint8Array
  /** Share of a block's longer words that the article speaks of. */
  readonly topics: ArrayLike<number>
  /** Titles that the page's head states, letters and figures alone. */
  readonly stated: readonly string[]
  /** Words of the last part of the address. */
  readonly slug: readonly string[]
  readonly candidates: readonly number[]
}

/** Blocks after the beginning of the prose that may be the title still, and the most blocks that are asked. */
const BEHIND = 3
const MOST_CANDIDATES = 120
const LONGEST = 45

/** “OSLO (AP) —” opens an article. */
const AGENCY_OPENING = /^\p{Lu}[^.]{0,60}\([^()]{2,30}\)\s[-–—]/u

/** The first paragraph that is likely the article's; -1 where there is none. */
export const firstProseOf = (facts: readonly BlockFacts[], likelihood: ArrayLike<number>): number =>
  facts.findIndex((own, i) => own.prose && likelihood[i]! < 0.5)

export function titlePage(
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  doc: TitleNeed,
  language: LanguagePack,
): TitlePage {
  const first = Float64Array.from(likelihood)
  const [start] = likeliestRun(
    first,
    facts.map(({ wordCount }) => Math.min(80, wordCount)),
  )
  const found = firstProseOf(facts, first)
  const firstProse = found < 0 ? facts.length : found
  const candidates: number[] = []
  const last = found < 0 ? start : Math.max(start, found)
  for (
    let i = Math.min(facts.length - 1, last + BEHIND);
    i >= 0 && candidates.length < MOST_CANDIDATES;
    i--
  ) {
    const { wordCount, block, text } = facts[i]!
    if (block.kind !== 'heading' && AGENCY_OPENING.test(text)) continue
    if (isNoTitle(text, language)) continue
    if (wordCount >= 1 && wordCount <= LONGEST && (wordCount > 1 || block.kind === 'heading'))
      candidates.push(i)
  }
  const stated = [...statedTitles(doc), ...sharedTitles(facts, language)].map(plain)
  const slug = slugOf(doc)
  return {
    facts,
    likelihood,
    doc,
    language,
    start,
    firstProse,
    kinds: new Uint8Array(facts.length),
    topics: topicShares(facts, first),
    stated,
    slug,
    candidates: candidates.reverse(),
  }
}

/** A fixed phrase of pages, “By” and who wrote, or who took a picture; “Watch: the bridge falls” may be a headline. */
function isNoTitle(text: string, { blocks, bylines }: LanguagePack): boolean {
  if (learnedPhraseAt(text, blocks)?.label === false) return true
  if (bylines.beginning.test(text)) {
    const byline = bylines.read(text)
    if (byline?.marked && byline.authors.some((author) => bylines.isPerson(author))) return true
  }
  const { credit } = blockPatterns(blocks)
  return text.startsWith('(') && text.endsWith(')') && credit.test(text)
}

function statedTitles({ input, head }: TitleNeed): string[] {
  const tagged = (head?.meta ?? []).filter(([name]) => /^(?:og|twitter):title$/.test(name))
  return [input.title, head?.title, ...tagged.map(([, title]) => title)].filter((title): title is string =>
    Boolean(title),
  )
}

/** Titles in lines such as “Share this story: TITLE”, which tell it in flat texts too. */
function sharedTitles(
  facts: readonly Pick<BlockFacts, 'text' | 'wordCount'>[],
  { blocks }: LanguagePack,
): string[] {
  return facts.flatMap(({ text, wordCount }) =>
    wordCount < 5 || wordCount > LONGEST ? [] : (sharedTitleIn(text, blocks) ?? []),
  )
}

function slugOf({ input, head }: TitleNeed): string[] {
  const address = input.url ?? head?.canonical ?? ''
  const parts = address
    .slice(0, 500)
    .replace(/[?#].*$/, '')
    .split('/')
  const longest = parts
    .slice(3)
    .reduce((best, part) => (part.split('-').length > best.split('-').length ? part : best), '')
  return longest
    .toLowerCase()
    .split('-')
    .filter((word) => /^\p{L}{3,}$/u.test(word))
}

/** Pages that are no article: a wall before one, or a list of many. */
import type { BlockWords } from '../language/boilerplate.ts'
import type { Block } from '../schema/blocks.ts'
import type { Warning } from '../schema/metadata.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'

/** A page with more words of prose may be an article, whatever it asks for beside. */
const MOST_BEFORE_WALL = 100
const LONGEST_WALL = 60
/** The words of an article before its wall, and of a handful of lines of the wall. */
const MOST_OF_WALL = 400
/** Headlines that lead elsewhere, a line on each, make a list where no run of paragraphs is longer than an entry's. */
const FEWEST_ENTRIES = 4
const FEWEST_HEADLINES = 12
const SHORTEST_TEASER = 8
const FEWEST_WORDS = 4
const LONGEST_ENTRY = 2
const LINKED = 0.7

const WALL: Warning = {
  code: 'looks-like-wall',
  message:
    'The page seems to ask for a login, for cookies or whether a robot reads it, in place of the article.',
}
const LIST: Warning = {
  code: 'looks-like-list',
  message: 'The page seems to list articles: give one of them.',
}

export function pageWarnings(
  facts: readonly BlockFacts[],
  blocks: readonly Pick<Block, 'role'>[],
  language: BlockWords,
): Warning[] {
  return [...(isWall(facts, blocks, language) ? [WALL] : []), ...(isList(facts) ? [LIST] : [])]
}

function isWall(
  facts: readonly BlockFacts[],
  blocks: readonly Pick<Block, 'role'>[],
  language: BlockWords,
): boolean {
  // No wall has so many words: what is plainly an article is not searched for one.
  let words = 0
  for (let i = 0; i < facts.length && words <= MOST_OF_WALL; i++)
    if (blocks[i]!.role === 'body') words += facts[i]!.wordCount
  if (words > MOST_OF_WALL) return false
  const { wall } = blockPatterns(language)
  let [prose, asks] = [0, false]
  for (let i = 0; i < facts.length && prose <= MOST_BEFORE_WALL; i++) {
    const { text, wordCount } = facts[i]!
    if (wordCount <= LONGEST_WALL && wall.test(text)) asks = true
    else if (blocks[i]!.role === 'body') prose += wordCount
  }
  return asks && prose <= MOST_BEFORE_WALL
}

/** Headlines with links and a line or two on each, or nothing but headlines. */
function isList(facts: readonly BlockFacts[]): boolean {
  let [headlines, entries, run, longest] = [0, 0, 0, 0]
  facts.forEach(({ linked, wordCount, prose }, i) => {
    const isHeadline = linked > LINKED && wordCount >= FEWEST_WORDS
    if (prose) longest = Math.max(longest, ++run)
    else if (isHeadline) run = 0
    if (!isHeadline) return
    headlines++
    const next = facts[i + 1]
    if (next?.sentence && next.wordCount >= SHORTEST_TEASER) entries++
  })
  return longest === 0 ? headlines >= FEWEST_HEADLINES : entries >= FEWEST_ENTRIES && longest <= LONGEST_ENTRY
}

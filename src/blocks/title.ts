/** Which block is the title of the article. */
import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import { saysItself } from './category.ts'
import { type BlockFacts, bylineOf } from './facts.ts'
import { blockPatterns } from './patterns.ts'

/** The place of the title: of the blocks before the prose, the one that looks most like a headline. */
export function findTitle(
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  { input, head }: Doc<'input' | 'head'>,
  firstProse: number,
  language: LanguagePack,
): number {
  const { bylines } = language
  const { noTitle } = blockPatterns(language.blocks)
  const known = [
    input.title,
    head?.title,
    ...(head?.meta ?? []).filter(([name]) => /^(?:og|twitter):title$/.test(name)).map(([, title]) => title),
  ]
    .filter((title): title is string => Boolean(title))
    .map(plain)
  let best = -1
  let most = 1.5
  let seenByline = false
  const until = Math.min(facts.length - 1, firstProse < 0 ? 12 : firstProse)
  for (let i = 0; i <= until; i++) {
    const own = facts[i]!
    const { block, wordCount, text } = own
    const byline = bylineOf(own, bylines)
    if (byline?.marked || (own.date && wordCount <= 12 && block.kind !== 'heading')) {
      seenByline = true
      continue
    }
    if ((wordCount < 2 && block.level !== 1) || wordCount < 1 || wordCount > 32) continue
    const same = known.some(
      (title) => title === plain(text) || (wordCount >= 4 && title.startsWith(plain(text))),
    )
    if (seenByline && block.level === null && !same) continue
    let score = same ? 5 : 0
    if (block.level === 1) score += 3.5
    else if (block.kind === 'heading') score += 2
    else if (block.kind === 'list-item') score -= 2
    if (wordCount >= 5) score += 1.5
    if (wordCount >= 7) score += 0.5
    if (/[.…]$/.test(text)) score -= block.level === 1 ? 0 : 2.5
    if (own.linked > 0.8) score -= 2
    if (own.repeated) score -= 0.5
    if (/^\p{Ll}/u.test(text)) score -= 1.5
    if (bylines.looksLikeName(text)) score -= 1.5
    if (noTitle.test(text)) score -= 3
    if (firstProse >= 0) score += Math.max(0, 1 - (firstProse - i) * 0.08)
    score -= likelihood[i]! * (block.level !== null || wordCount >= 5 ? 0.4 : 1.2)
    if (block.afterImage && block.kind !== 'heading') score -= 1
    if (score > most) {
      most = score
      best = i
    }
  }
  return best >= 0 ? best : openingLine(facts, likelihood, language)
}

/** A longer line that ends in a full stop opens the article. */
const LONGEST_HEADLINE = 12
/** “OSLO (AP) —” and “OSLO —” open an article. */
const AGENCY_OPENING = /^\p{Lu}[^.]{0,60}(?:\([^()]{2,30}\)|[–—])\s/u

/**
 * A first line that only its full stop parts from a headline: nothing else may be the title, and right below it, but for a
 * byline and a date, stand paragraphs of the article.
 */
function openingLine(
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  language: LanguagePack,
): number {
  const own = facts[0]!
  const { text, wordCount, around, linked, block } = own
  if (around.length > 0 || block.kind !== 'paragraph' || linked > 0.3) return -1
  if (!text.endsWith('.') || wordCount < 4 || wordCount > LONGEST_HEADLINE) return -1
  if (AGENCY_OPENING.test(text) || saysItself(own, language.blocks)) return -1
  let next = 1
  while (next <= 3 && isByTheTitle(facts[next], language)) next++
  const isArticle = (k: number) => facts[k]?.prose === true && likelihood[k]! < 0.5
  // A first paragraph is followed by others of its length; below a headline they are longer.
  return isArticle(next) && isArticle(next + 1) && facts[next]!.wordCount >= wordCount * 2 ? 0 : -1
}

function isByTheTitle(own: BlockFacts | undefined, { bylines }: LanguagePack): boolean {
  return own !== undefined && !own.prose && (bylineOf(own, bylines)?.marked === true || own.date !== null)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

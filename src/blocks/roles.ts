import type { Doc } from '../document.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { BlockRole } from '../schema/blocks.ts'
import type { AnalyzerOptions } from '../schema/options.ts'
import type { Context } from '../stage.ts'
import { isHeadline } from '../text/headline.ts'
import { saysItself } from './category.ts'
import { type BlockFacts, bylineOf } from './facts.ts'
import { blockPatterns } from './patterns.ts'

/** How readily a block is called boilerplate, by the option of that name. */
const THRESHOLDS: Readonly<Record<NonNullable<AnalyzerOptions['boilerplate']>, number>> = {
  'keep-more': 0.2,
  balanced: 0,
  'cut-more': -0.2,
}
/**
 * How sure a cut must be, by the share of the article's words that the block would be: losing the article's words is worse
 * than keeping a share line. A page tells more by its elements, and holds more that is not the article's.
 */
const SHARES = [0.04, 0.02, 0.01, 0] as const
const CAUTION = [0.82, 0.72, 0.62, 0.5] as const
const CAUTION_IN_PAGES = [0.6, 0.55, 0.5, 0.5] as const

function threshold({ wordCount, sentence, around }: BlockFacts, articleWords: number): number {
  const share = articleWords > 0 ? wordCount / articleWords : 1
  const caution = around.length > 0 ? CAUTION_IN_PAGES : CAUTION
  const least = caution[SHARES.findIndex((from) => share >= from)] ?? 0.5
  return wordCount < 10 && !sentence ? Math.min(least, 0.6) : least
}

/** Between the article's paragraphs, a heading is cut only where the model has hardly a doubt. */
const SURE = 0.9

/** The place of the title: of the blocks before the prose, the one that looks most like a headline. */
function findTitle(
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
    const own = facts[i] as BlockFacts
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
  const own = facts[0] as BlockFacts
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

/** The role of every block, from its facts and how likely it is boilerplate. */
export function rolesOf(
  facts: readonly BlockFacts[],
  likelihood: ArrayLike<number>,
  doc: Doc<'input' | 'head' | 'text'>,
  { options, language }: Context,
): BlockRole[] {
  const { bylines } = language
  const bar = THRESHOLDS[options.boilerplate ?? 'balanced']
  const article = (i: number) => likelihood[i]! < 0.5
  const firstProse = facts.findIndex((own, i) => own.prose && article(i))
  let articleWords = 0
  let lastProse = -1
  facts.forEach((own, i) => {
    if (article(i)) articleWords += own.wordCount
    if (own.prose && article(i)) lastProse = i
  })
  const title =
    facts.length > 1 || facts[0]?.block.kind === 'heading'
      ? findTitle(facts, likelihood, doc, firstProse, language)
      : -1
  const roles: BlockRole[] = []
  facts.forEach((own, i) => {
    roles.push(roleOf(own, i))
  })
  return roles

  function roleOf(own: BlockFacts, i: number): BlockRole {
    const { text, wordCount, block } = own
    if (i === title) return 'title'
    const inHead = firstProse < 0 ? i <= title + 6 : i <= firstProse || (i <= firstProse + 2 && !own.prose)
    if (inHead || i > lastProse) {
      const byline = inHead ? bylineOf(own, bylines) : null
      if (byline?.marked && wordCount <= 30) return 'byline'
      const beside = roles[i - 1] === 'byline'
      if (inHead && beside && bylines.isTail(text)) return 'byline'
      if (inHead && wordCount <= 8 && (bylines.isAgency(text) || (byline && i > title && isNearDate(i))))
        return 'byline'
      if (inHead && own.date && wordCount <= 18 && !own.prose) return 'dateline'
      if (inHead && wordCount <= 14 && bylines.datelineBeginning.test(text)) return 'dateline'
    }
    const p = likelihood[i]!
    const cut = p >= Math.min(0.98, threshold(own, articleWords) + bar)
    const inArticle = i <= lastProse
    if (isCaption(own, language) && wordCount >= 2 && (inArticle || !cut) && i >= title - 1 && p < 0.97)
      return 'caption'
    // The standfirst, which no gold text of a page holds, so that the model has not learned it.
    if (
      title >= 0 &&
      i > title &&
      i <= title + 2 &&
      i < firstProse &&
      wordCount >= 8 &&
      own.ends &&
      own.linked < 0.5 &&
      p < (own.around.length > 0 && !isMarkedStandfirst(own) ? threshold(own, articleWords) : 0.97)
    )
      return 'heading'
    if (cut && i === 0 && isTold(own)) return title < 0 ? 'title' : 'heading'
    if (cut && !(p < SURE && isSubheading(own, i))) return 'boilerplate'
    if (block.kind === 'heading') return 'heading'
    if (title >= 0 && i > title && i < firstProse && wordCount >= 6) return 'heading'
    const next = facts[i + 1]
    if (
      !own.ends &&
      wordCount <= 10 &&
      inArticle &&
      next?.prose &&
      block.kind === 'paragraph' &&
      !/[:,;]$/.test(text)
    )
      return 'heading'
    return 'body'
  }

  /** A headline with a full stop: the text below says its words again, as it does not those of an advertisement. */
  function isTold(own: BlockFacts): boolean {
    const { block, sentence, linked, around } = own
    if (!sentence || linked > 0.3 || around.length > 0) return false
    return !saysItself(own, language.blocks) && isHeadline(doc.text, block.start, block.end)
  }

  /** A heading without a link between paragraphs of the article. */
  function isSubheading(own: BlockFacts, i: number): boolean {
    const [before, after] = [facts[i - 1], facts[i + 1]]
    return (
      own.block.kind === 'heading' &&
      own.linked < 0.3 &&
      i > firstProse &&
      Boolean(before?.sentence && after?.prose && article(i - 1) && article(i + 1))
    )
  }

  function isNearDate(i: number): boolean {
    for (let k = Math.max(0, i - 2); k <= Math.min(facts.length - 1, i + 3); k++)
      if (facts[k]?.date && !facts[k]?.prose) return true
    return roles[i - 1] === 'title' || roles[i - 1] === 'byline' || i === firstProse - 1
  }
}

const STANDFIRST =
  /\b(?:dek|deck|standfirst|stand-first|sub-?(?:head|title|headline|heading)|summary|lede|description)\b/

function isMarkedStandfirst({ around }: BlockFacts): boolean {
  return around.slice(0, 2).some(({ hints }) => STANDFIRST.test(hints))
}

function isCaption(own: BlockFacts, { blocks }: LanguagePack): boolean {
  const { captionLead, credit } = blockPatterns(blocks)
  const { text, wordCount, block, around } = own
  if (around.slice(0, 3).some(({ tag }) => tag === 'figcaption') && block.kind !== 'heading') return true
  if (wordCount > 70 || block.kind === 'heading') return false
  if (around.slice(0, 3).some(({ hints }) => /\bcaption\b|wp-caption/.test(hints))) return true
  if (captionLead.test(text)) return true
  // In a page a caption says so by its element; a paragraph after an image is the text going on.
  const marked = around.length > 0 && around[0]?.tag === 'p'
  if (block.afterImage && wordCount <= 60 && !(marked && own.sentence))
    return wordCount >= 4 && own.linked < 0.5
  return wordCount <= 60 && wordCount >= 5 && credit.test(text)
}

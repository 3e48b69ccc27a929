/** Blocks that say of themselves what they are: captions, and standfirsts that a page marks. */
import type { LanguagePack } from '../language/pack.ts'
import type { BlockFacts } from './facts.ts'
import { isOwned } from './no-title.ts'
import { blockPatterns } from './patterns.ts'

/** “The old quay - Copyright Tom Lie/AP”; a longer line is the small print. */
const LONGEST_OWNED = 40

const STANDFIRST =
  /\b(?:dek|deck|standfirst|stand-first|sub-?(?:head|title|headline|heading)|summary|lede|description)\b/

export function isMarkedStandfirst({ around }: BlockFacts): boolean {
  return around.slice(0, 2).some(({ hints }) => STANDFIRST.test(hints))
}

export function isCaption(own: BlockFacts, language: LanguagePack): boolean {
  const { blocks } = language
  const { captionLead, credit, creditAlone } = blockPatterns(blocks)
  const { text, wordCount, block, around } = own
  if (around.slice(0, 3).some(({ tag }) => tag === 'figcaption') && block.kind !== 'heading') return true
  if (wordCount > 70 || block.kind === 'heading') return false
  if (around.slice(0, 3).some(({ hints }) => /\bcaption\b|wp-caption/.test(hints))) return true
  if (captionLead.test(text) || (wordCount <= LONGEST_OWNED && isOwned(text, language))) return true
  // In a page a caption says so by its element; a paragraph after an image is the text going on.
  const marked = around.length > 0 && around[0]?.tag === 'p'
  if (block.afterImage && wordCount <= 60 && !(marked && own.sentence))
    return wordCount >= 4 && own.linked < 0.5
  return wordCount <= 60 && (wordCount >= 5 || creditAlone.test(text)) && credit.test(text)
}

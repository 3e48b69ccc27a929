/**
 * Where article and boilerplate meet inside one paragraph: an advertising mark before its first sentence, and sentences
 * after its last one that are boilerplate by their first words. Anything less plain stays whole.
 */
import type { SourceBlock } from '../document.ts'
import type { BlockWords } from '../language/boilerplate.ts'
import { blockPatterns } from './patterns.ts'
import { tailAt } from './phrases.ts'

/** A seam: where the piece before it ends, and where the one after it starts. */
export type Seam = readonly [end: number, start: number]

/** Boilerplate at a paragraph's end is short; only so much of it is looked at. */
const REACH = 500
/** What is left of the article must be a sentence or two. */
export const SHORTEST_PIECE = 40
const BOUNDARY = /[.!?…]["'”’)\]]{0,3}\s{1,3}(?=["“‘([]?[\p{Lu}©@])/gu

const NONE: readonly Seam[] = []

export function seamsOf(text: string, block: SourceBlock, language: BlockWords): readonly Seam[] {
  const { start, end } = block
  if (end - start < SHORTEST_PIECE || (block.kind !== 'paragraph' && block.kind !== 'other')) return NONE
  const seams: Seam[] = []
  const mark = blockPatterns(language).headMark.exec(text.slice(start, start + 80))
  if (
    mark &&
    end - start - mark[0].length >= SHORTEST_PIECE &&
    /[.!?…]["'”’)\]]{0,3}$/.test(text.slice(end - 4, end))
  )
    add(start + mark[0].trimEnd().length, start + mark[0].length)
  const tail = tailOf(text, Math.max(start, end - REACH), end, language)
  if (tail && tail[0] - (seams[0]?.[1] ?? start) >= SHORTEST_PIECE) add(tail[0], tail[1])
  return seams

  function add(before: number, after: number): void {
    if (!block.links.some((link) => link.start < before && link.end > after)) seams.push([before, after])
  }
}

/** The last sentences that are all boilerplate, from the end backwards. */
function tailOf(text: string, from: number, end: number, language: BlockWords): Seam | null {
  const rest = text.slice(from, end)
  const boundaries: Seam[] = []
  for (const match of rest.matchAll(BOUNDARY)) {
    const after = from + match.index + match[0].length
    boundaries.push([from + match.index + match[0].trimEnd().length, after])
  }
  let found: Seam | null = null
  for (let k = boundaries.length - 1; k >= 0; k--) {
    const boundary = boundaries[k]!
    const sentence = text.slice(boundary[1], found?.[0] ?? end)
    if (!tailAt(sentence, language)) break
    found = boundary
  }
  // A notice of several sentences is one block: only the article is parted from it.
  const head = text.slice(Math.max(from, (found?.[0] ?? from) - REACH), found?.[0])
  return found && !head.includes('©') && !tailAt(head, language) ? found : null
}

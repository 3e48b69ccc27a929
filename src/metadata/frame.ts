/** Where the article lies among the blocks of its page. */
import type { Doc } from '../document.ts'

export interface ArticleFrame {
  /** The title's place, -1 where there is none. */
  readonly title: number
  /** Its first paragraph, and its last. */
  readonly first: number
  readonly last: number
}

/** A shorter block is no paragraph. */
const SHORTEST_PARAGRAPH = 80

export function frameOf(blocks: Doc<'blocks'>['blocks']): ArticleFrame {
  const title = blocks.findIndex(({ role }) => role === 'title')
  const isParagraph = (i: number) =>
    blocks[i]!.role === 'body' && blocks[i]!.text.length >= SHORTEST_PARAGRAPH
  let first = Math.max(0, title)
  while (first < blocks.length && !isParagraph(first)) first++
  let last = blocks.length - 1
  while (last > first && !isParagraph(last)) last--
  return { title, first, last: Math.max(last, first) }
}

import type { Doc } from '../document.ts'
import type { BlockWords } from '../language/boilerplate.ts'
import { sharedTitleIn } from '../language/share-lines.ts'

const LONGEST = 320

/** The title in a line that shares the article, “Share this story: TITLE”, of a page that shows it nowhere else. */
export function sharedTitle(blocks: Doc<'blocks'>['blocks'], words: BlockWords): string | null {
  for (const { role, text } of blocks) {
    if (role !== 'boilerplate' || text.length > LONGEST) continue
    const title = sharedTitleIn(text, words)
    if (title) return title
  }
  return null
}

import type { Doc } from '../document.ts'
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'

const LONGEST = 320
const shareLine = /* @__PURE__ */ oncePer(
  ({ shares }: OutletWords) =>
    new RegExp(`^${oneOf(shares)}\\b[^:\\n]{0,40}:\\s{0,3}(?<title>[^\\n]{12,300})$`, 'i'),
)

/** The title in a line that shares the article, “Share this story: TITLE”, of a page that shows it nowhere else. */
export function sharedTitle(blocks: Doc<'blocks'>['blocks'], outlets: OutletWords): string | null {
  for (const { role, text } of blocks) {
    if (role !== 'boilerplate' || text.length > LONGEST) continue
    const title = shareLine(outlets).exec(text)?.groups?.['title']
    if (title) return title
  }
  return null
}

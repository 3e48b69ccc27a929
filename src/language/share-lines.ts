/** Lines that share an article, and tell its title: “Share this story: TITLE”. */
import type { BlockWords } from './boilerplate.ts'
import { oncePer, oneOf } from './lists/patterns.ts'

const shareLine = /* @__PURE__ */ oncePer(
  (words: BlockWords) =>
    new RegExp(`^${oneOf(words.shareLine)}\\b[^:\\n]{0,40}:\\s{0,3}(?<title>[^\\n]{12,300})$`, 'i'),
)

/** The title that a line shares, or null. */
export const sharedTitleIn = (line: string, words: BlockWords): string | null =>
  shareLine(words).exec(line)?.groups?.['title'] ?? null

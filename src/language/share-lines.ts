/** Lines that share an article, and tell its title: “Share this story: TITLE”. */
import type { BlockWords } from './boilerplate.ts'
import { opening } from './lists/openings.ts'
import { oncePer, oneOf } from './lists/patterns.ts'

const shareLine = /* @__PURE__ */ oncePer((words: BlockWords) => {
  const line = new RegExp(`^${oneOf(words.shareLine)}\\b[^:\\n]{0,40}:\\s{0,3}(?<title>[^\\n]{12,300})$`, 'i')
  return { line, begins: opening(words.shareLine, line) }
})

/** The title that a line shares, or null. */
export function sharedTitleIn(text: string, words: BlockWords): string | null {
  const { line, begins } = shareLine(words)
  return begins.test(text) ? (line.exec(text)?.groups?.['title'] ?? null) : null
}

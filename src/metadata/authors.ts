import type { Bylines } from '../language/bylines.ts'
import type { Block } from '../schema/blocks.ts'

/** The authors named in the bylines, in order; a byline without “By” counts only where no other is. */
export function visibleAuthors(blocks: readonly Block[], bylines: Bylines): string[] {
  const lines = blocks.filter(({ role }) => role === 'byline').map(({ text }) => bylines.read(text))
  const marked = lines.filter((line) => line?.marked)
  const names = (marked.length > 0 ? marked : lines).flatMap((line) => line?.authors ?? [])
  return [...new Set(names)]
}

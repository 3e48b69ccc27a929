import type { Input, SourceBlock, Sourced } from '../document.ts'

/** Plain text: the text is the input itself. */
export function readPlain(input: Input): Sourced {
  const { text } = input
  const sourceBlocks: SourceBlock[] = []
  for (const match of text.matchAll(/\S(?:[\s\S]*?\S)?(?=\s*\n[ \t\r]*\n|\s*$)/g)) {
    const place = { start: match.index, end: match.index + match[0].length }
    sourceBlocks.push({
      ...place,
      kind: 'paragraph',
      source: place,
      level: null,
      links: [],
      container: null,
      afterImage: false,
    })
  }
  return {
    input,
    format: 'text',
    text,
    sourceBlocks,
    sourceMap: text ? [[0, 0, text.length]] : [],
    head: null,
    warnings: [],
  }
}

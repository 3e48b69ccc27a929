import type { Input, SourceBlock, Sourced } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import { isBullet, isHardWrapped, type Line, linesOf } from './lines.ts'

const LETTER = /\p{L}/u

/** A short line in capitals, as headings are typed. */
function isShouted(line: string): boolean {
  return (
    line.length <= 80 &&
    LETTER.test(line) &&
    line === line.toUpperCase() &&
    line !== line.toLowerCase() &&
    line.split(/\s+/).length > 1
  )
}

function kindOf(line: string): BlockKind {
  if (isBullet(line)) return 'list-item'
  if (line.startsWith('>')) return 'blockquote'
  if (line.includes('\t')) return 'table'
  return isShouted(line) ? 'heading' : 'paragraph'
}

/**
 * Plain text: the visible text is the input itself. A blank line ends a block; a single line break does unless the
 * lines are broken at a fixed width.
 */
export function readPlain(input: Input): Sourced {
  const { text } = input
  const lines = linesOf(text)
  const wrapped = isHardWrapped(text, lines)
  const sourceBlocks: SourceBlock[] = []
  let run: Line | null = null

  const close = () => {
    if (!run) return
    const place = { start: run.start, end: run.end }
    const kind = kindOf(text.slice(run.start, Math.min(run.end, run.start + 2000)))
    sourceBlocks.push({
      ...place,
      kind,
      source: place,
      level: null,
      links: [],
      container: null,
      afterImage: false,
    })
    run = null
  }
  for (const line of lines) {
    if (line.start === line.end) {
      close()
      continue
    }
    const starts = !wrapped || isBullet(text.slice(line.start, line.start + 8))
    if (run && starts) close()
    const from: number = (run as Line | null)?.start ?? line.start
    run = { start: from, end: line.end }
  }
  close()
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

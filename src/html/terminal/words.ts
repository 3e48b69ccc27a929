import type { Block } from '../../schema/blocks.ts'
import type { Sheet } from '../sheet.ts'
import { type MarkedPiece, piecesOf } from '../stretches.ts'
import { harmless, widthOf } from './columns.ts'
import { codesOf, type Paint } from './paint.ts'

/** Fills lines of at most so many columns with words; a longer word has a line of its own. */
function lineFiller(width: number, paint: Paint) {
  const lines: string[] = []
  /** What is written of the line, and of the word behind it, and the columns of both. */
  let line = ''
  let used = 0
  let word = ''
  let columns = 0
  const endLine = () => {
    lines.push(line)
    line = ''
    used = 0
  }
  const endWord = () => {
    if (columns > 0) {
      if (used > 0 && used + 1 + columns > width) endLine()
      line += used > 0 ? ` ${word}` : word
      used += columns + (used > 0 ? 1 : 0)
    }
    word = ''
    columns = 0
  }
  return {
    /** Writes a part of the text in one paint; a word may go on in the next. */
    write(text: string, codes: string) {
      for (const part of harmless(text).split(/(\s)/)) {
        if (/^\s/.test(part)) endWord()
        else {
          word += paint(codes, part)
          columns += widthOf(part)
        }
        if (part === '\n') endLine()
      }
    },
    end() {
      endWord()
      if (line !== '') endLine()
      return lines
    },
  }
}

/** The words of a block in lines: names painted, and behind quotations the numbers of their speakers. */
export function linesOf(
  { analysis, stretches, voices }: Sheet,
  block: Block,
  width: number,
  paint: Paint,
): string[] {
  const filler = lineFiller(width, paint)
  const write = (piece: MarkedPiece, codes = '') => {
    if (typeof piece === 'string') return filler.write(piece, codes)
    const [{ quotation, entity, said }, pieces] = piece
    for (const inner of pieces) write(inner, entity && !said ? codesOf(entity.type) : '')
    if (quotation !== undefined) filler.write(`[${voices.numbers[quotation]}]`, '1')
  }
  for (const piece of piecesOf(analysis.text, block, stretches[block.index]!)) write(piece)
  return filler.end()
}

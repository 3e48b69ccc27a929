import type { ArticleAnalysis } from '../../schema/analysis.ts'
import type { Voices } from '../voices.ts'
import { columnsOf, harmless } from './columns.ts'
import { codesOf, type Paint } from './paint.ts'

/** The codes of the paint from an offset on, and what is written before it. */
interface Turn {
  readonly at: number
  readonly codes: string
  readonly note: string
}

/** Where the paint of the text changes: at the edges of names, and behind quotations, where their speaker's number stands. */
export function turnsOf({ text, entities, quotations }: ArticleAnalysis, voices: Voices): Turn[] {
  const turns: Turn[] = []
  const names = entities
    .flatMap(({ type, mentions }) =>
      mentions
        .filter(({ form }) => form === 'name' || form === 'short')
        .map(({ start, end }) => ({ start, end, codes: codesOf(type) })),
    )
    .sort((a, b) => a.start - b.start)
  let from = 0
  for (const { start, end, codes } of names) {
    if (start < from || end <= start) continue
    turns.push({ at: start, codes, note: '' }, { at: end, codes: '', note: '' })
    from = end
  }
  quotations.forEach(({ end }, i) => {
    const numbers = voices.of[i]!.map(({ number }) => number).join('+') || '?'
    const behind = /["'\p{Pf}\p{Pi}]/u.test(text.charAt(end)) ? end + 1 : end
    turns.push({ at: behind, codes: '', note: `[${numbers}]` })
  })
  return turns.sort((a, b) => a.at - b.at)
}

/** A word with its paint, and the columns that it takes. */
interface Word {
  readonly shown: string
  readonly width: number
}

function wordsOf(
  text: string,
  start: number,
  end: number,
  turns: readonly Turn[],
  paint: Paint,
): (Word | '\n')[] {
  const words: (Word | '\n')[] = []
  let shown = ''
  let width = 0
  let codes = ''
  let piece = ''
  const endPiece = () => {
    shown += paint(codes, piece)
    piece = ''
  }
  const endWord = () => {
    endPiece()
    if (width > 0) words.push({ shown, width })
    shown = ''
    width = 0
  }
  const write = (letters: string) => {
    for (const letter of harmless(letters)) {
      if (letter === '\n') {
        endWord()
        words.push('\n')
      } else if (/\s/.test(letter)) endWord()
      else {
        piece += letter
        width += columnsOf(letter)
      }
    }
  }
  let at = start
  for (const turn of turns) {
    if (turn.at < start || turn.at > end) continue
    write(text.slice(at, turn.at))
    endPiece()
    if (turn.note !== '') {
      shown += paint('1', turn.note)
      width += turn.note.length
    } else codes = turn.codes
    at = turn.at
  }
  write(text.slice(at, end))
  endWord()
  return words
}

/** text[start, end) in lines of at most so many columns; a longer word has a line of its own. */
export function linesOf(
  { text }: ArticleAnalysis,
  { start, end }: { readonly start: number; readonly end: number },
  turns: readonly Turn[],
  width: number,
  paint: Paint,
): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const endLine = () => {
    lines.push(line)
    line = ''
    used = 0
  }
  for (const word of wordsOf(text, start, end, turns, paint)) {
    if (word === '\n') {
      endLine()
      continue
    }
    if (used > 0 && used + 1 + word.width > width) endLine()
    line += used > 0 ? ` ${word.shown}` : word.shown
    used += word.width + (used > 0 ? 1 : 0)
  }
  if (line !== '') endLine()
  return lines
}

/** Which words stand between quotation marks: what is said there does not set what "he" means outside. */
import type { Doc } from '../document.ts'
import { type QuotedRun, quotedRuns } from '../text/marks.ts'
import type { NameWords, QuotedText, QuotedWords } from './columns.ts'

/** Of a word within which a mark stands. */
const CUT = -1

export function quotedWords(doc: Doc<'text' | 'blocks'>, words: NameWords): QuotedText {
  const flags = new Uint8Array(words.text.length)
  const runs: QuotedWords[] = []
  /** By word: the number of the run between whose marks it stands; 0 for none. */
  const within = new Int32Array(words.text.length)
  const place = (word: number, { innerStart, innerEnd }: QuotedRun, number: number): void => {
    const start = words.start[word]!
    const end = words.end[word]!
    if (end <= innerStart || start >= innerEnd) return
    within[word] = start >= innerStart && end <= innerEnd ? number : CUT
  }
  let count = 0
  let at = 0
  for (const { index, start, end } of doc.blocks) {
    for (const run of quotedRuns(doc.text, start, end)) {
      while (at < flags.length && words.start[at]! < run.start) at++
      count++
      if (at > 0) place(at - 1, run, count)
      for (let word = at; word < flags.length && words.start[word]! < run.innerEnd; word++)
        place(word, run, count)
      const first = at
      while (at < flags.length && words.start[at]! < run.innerEnd) at++
      const last = at - 1
      if (last < first) continue
      flags.fill(1, first, at)
      while (at < flags.length && words.start[at]! < run.end) at++
      runs.push({ first, last, block: index, after: run.open ? -1 : at })
    }
  }
  const isWhole = (first: number, last: number) => within[first] === within[last] && within[first] !== CUT
  return { flags, runs, isWhole }
}

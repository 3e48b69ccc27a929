/** Which words stand between quotation marks: what is said there does not set what "he" means outside. */
import type { Valued } from '../document.ts'
import type { NameWords } from '../names/words.ts'
import { quotedRuns } from '../text/marks.ts'

/** Words between marks, both inclusive, the opening mark with them. */
export interface QuotedWords {
  readonly first: number
  readonly last: number
  readonly block: number
  /** The first word behind the closing mark; -1 where none closes. */
  readonly after: number
}

export interface Quoted {
  /** 1 for each word of a run. */
  readonly flags: Uint8Array
  /** In order, none overlapping. */
  readonly runs: readonly QuotedWords[]
}

export function quotedWords(doc: Valued, words: NameWords): Quoted {
  const flags = new Uint8Array(words.text.length)
  const runs: QuotedWords[] = []
  let at = 0
  for (const { index, start, end } of doc.blocks) {
    for (const run of quotedRuns(doc.text, start, end)) {
      while (at < flags.length && (words.start[at] ?? 0) < run.start) at++
      const first = at
      while (at < flags.length && (words.start[at] ?? 0) < run.innerEnd) at++
      const last = at - 1
      if (last < first) continue
      flags.fill(1, first, at)
      while (at < flags.length && (words.start[at] ?? 0) < run.end) at++
      runs.push({ first, last, block: index, after: run.open ? -1 : at })
    }
  }
  return { flags, runs }
}

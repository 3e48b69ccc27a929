/**
 * Files of several short lists: a row each, its name, a tab, and its words parted by bars. Each list is decoded on first use.
 */
import { lazy } from './lists.ts'

/** The words of the list, in their order. A name that the file does not hold is a mistake of ours and throws. */
export function wordsOf(rows: string, list: string): readonly string[] {
  const row = `\n${rows}\n`
  const at = row.indexOf(`\n${list}\t`)
  if (at < 0) throw new Error(`No list of words is called ${list}`)
  return row.slice(at + list.length + 2, row.indexOf('\n', at + 1)).split('|')
}

/** Is the word in the list? Letter by letter, so that capitals count. */
// @__NO_SIDE_EFFECTS__
export function inList(rows: string, list: string): (word: string) => boolean {
  const words = lazy((): ReadonlySet<string> => new Set(wordsOf(rows, list)))
  return (word) => words().has(word)
}

/**
 * Several short lists in one file: rows of a list's name, its words parted by bars, and what they stand for where they
 * stand for something. A list may have several rows: months have one each, with every form of the month.
 */
import { lazy } from './lists.ts'

export interface ListRow {
  readonly words: readonly string[]
  /** What the words stand for; `''` where the row does not say. */
  readonly value: string
}

/** Lists by their name; one that is not there is empty. */
export interface NamedLists {
  rows(name: string): readonly ListRow[]
  words(name: string): readonly string[]
  set(name: string): ReadonlySet<string>
  /** Each word to what it stands for. */
  map(name: string): ReadonlyMap<string, string>
  /** Each word to the number it stands for. */
  numbers(name: string): ReadonlyMap<string, number>
  readonly names: readonly string[]
}

/** Reads lines as `npm run data` ships them, of one file or several. */
export function namedLists(...files: readonly string[]): NamedLists {
  const lists = new Map<string, ListRow[]>()
  for (const line of files.join('\n').split('\n')) {
    if (line === '') continue
    const [name = '', words = '', value = ''] = line.split('\t')
    const row = { words: words.split('|'), value }
    const known = lists.get(name)
    if (known) known.push(row)
    else lists.set(name, [row])
  }
  const rows = (name: string): readonly ListRow[] => lists.get(name) ?? []
  const words = (name: string) => rows(name).flatMap((row) => row.words)
  const pairs = <T>(name: string, read: (value: string) => T) =>
    new Map(rows(name).flatMap((row) => row.words.map((word) => [word, read(row.value)] as const)))
  return {
    rows,
    words,
    set: (name) => new Set(words(name)),
    map: (name) => pairs(name, String),
    numbers: (name) => pairs(name, Number),
    names: [...lists.keys()],
  }
}

/** The words of one list, in their order. A name that the file does not hold is a mistake of ours and throws. */
export function wordsOf(rows: string, list: string): readonly string[] {
  const words = namedLists(rows).words(list)
  if (words.length === 0) throw new Error(`No list of words is called ${list}`)
  return words
}

/** Is the word in the list? Letter by letter, so that capitals count; decoded on first use. */
// @__NO_SIDE_EFFECTS__
export function inList(rows: string, list: string): (word: string) => boolean {
  const words = lazy((): ReadonlySet<string> => new Set(wordsOf(rows, list)))
  return (word) => words().has(word)
}

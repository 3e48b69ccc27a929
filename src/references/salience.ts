import type { Doc } from '../document.ts'
import type { NameWords } from '../names/words.ts'
import { round } from '../text/round.ts'

/**
 * How much the article is about a thing, 0 to 1: named in the title .3, in the first three sentences of the body .2 (the
 * second and third count for three quarters of it), how often beside the most frequent thing .3, and over how many tenths
 * of the article .2. Mentions in boilerplate do not count; a thing named only there has 0.
 */
export interface Weighing {
  readonly weigh: (mentions: readonly number[], most: number) => number
  /** Is the word within boilerplate? */
  readonly outside: (word: number) => boolean
}

const BODY = 0
const TITLE = 1
const LEAD = 2
const FIRST = 3
const OUTSIDE = 4

/** What a mention in each sentence is worth. */
function standings({ sentences, blocks }: Doc<'blocks' | 'sentences'>): Uint8Array {
  const standing = new Uint8Array(sentences.length)
  let bodies = 0
  for (let s = 0; s < standing.length; s++) {
    const role = blocks[sentences[s]?.block ?? 0]?.role
    if (role === 'boilerplate') standing[s] = OUTSIDE
    else if (role === 'title') standing[s] = TITLE
    else if (role === 'body' && bodies < 3) standing[s] = bodies++ === 0 ? FIRST : LEAD
    else standing[s] = BODY
  }
  return standing
}

export function weighing(doc: Doc<'blocks' | 'sentences'>, words: NameWords): Weighing {
  const standing = standings(doc)
  const length = Math.max(1, words.start.length)
  const standingOf = (word: number) => standing[words.sentence[word]!] ?? BODY
  const weigh = (mentions: readonly number[], most: number): number => {
    let title = 0
    let early = 0
    let count = 0
    /** One bit a tenth. */
    let tenths = 0
    for (const word of mentions) {
      const here = standingOf(word)
      if (here === OUTSIDE) continue
      count++
      if (here === TITLE) title = 1
      else if (here === FIRST) early = 1
      else if (here === LEAD) early = Math.max(early, 0.75)
      tenths |= 1 << Math.floor((10 * word) / length)
    }
    if (count === 0) return 0
    let spread = 0
    for (; tenths > 0; tenths &= tenths - 1) spread++
    return round(
      0.3 * title + 0.2 * early + 0.3 * Math.min(1, count / Math.max(1, most)) + 0.02 * Math.min(10, spread),
    )
  }
  return { weigh, outside: (word) => standingOf(word) === OUTSIDE }
}

import type { Valued } from '../document.ts'
import { round } from '../text/round.ts'
import type { Words } from './words.ts'

/**
 * How much the article is about a thing, 0 to 1: named in the title .3, in the first three sentences of the body .2 (the
 * first alone counts for half of it), how often beside the most frequent thing .3, and over how many tenths of the
 * article .2. Mentions in boilerplate do not count; a thing named only there has 0.
 */
export interface Weighing {
  readonly weigh: (mentions: readonly number[], most: number) => number
  /** Is the word within boilerplate? */
  readonly outside: (word: number) => boolean
}

export function weighing(doc: Valued, words: Words): Weighing {
  const bodies: number[] = []
  doc.sentences.forEach((sentence, i) => {
    if (doc.blocks[sentence.block]?.role === 'body') bodies.push(i)
  })
  const lead = new Set(bodies.slice(0, 3))
  const roleOf = (word: number) => doc.blocks[doc.sentences[words.sentence[word] ?? 0]?.block ?? 0]?.role
  const outside = (word: number) => roleOf(word) === 'boilerplate'
  const length = Math.max(1, words.start.length)
  const weigh = (mentions: readonly number[], most: number): number => {
    let title = false
    let early = 0
    let count = 0
    const tenths = new Set<number>()
    for (const word of mentions) {
      const role = roleOf(word)
      if (role === 'boilerplate') continue
      count++
      if (role === 'title') title = true
      const sentence = words.sentence[word] ?? 0
      if (sentence === bodies[0]) early = 1
      else if (early < 0.75 && lead.has(sentence)) early = 0.75
      tenths.add(Math.floor((10 * word) / length))
    }
    if (count === 0) return 0
    return round(
      (title ? 0.3 : 0) +
        0.2 * early +
        0.3 * Math.min(1, count / Math.max(1, most)) +
        0.02 * Math.min(10, tenths.size),
    )
  }
  return { weigh, outside }
}

import type { Laid, Tokenized } from '../document.ts'
import { tagWords } from '../engines/wink.ts'
import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { Stage } from '../stage.ts'
import { sentenceEnds } from './sentences.ts'
import { ownTag } from './tags.ts'
import { splitWords, type Words } from './words.ts'

/** How many tokens are tagged at a time: enough to be quick, few enough to stay small. */
const BATCH = 1500

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<Laid, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }) => {
    const words: Words = { starts: [], ends: [] }
    const sentences: Sentence[] = []
    /** The first token of each sentence. */
    const firsts: number[] = []
    layout.forEach(({ start, end }, block) => {
      const from = words.starts.length
      splitWords(text, start, end, words)
      let first = from
      for (const last of sentenceEnds(text, words, from, words.starts.length)) {
        const place = { start: words.starts[first] as number, end: words.ends[last] as number }
        sentences.push({ ...place, text: text.slice(place.start, place.end), block })
        firsts.push(first)
        first = last + 1
      }
    })
    return { sentences, tokens: tagAll(text, words, firsts) }
  },
}

function tagAll(text: string, { starts, ends }: Words, firsts: readonly number[]): Token[] {
  const found: Token[] = new Array(starts.length)
  let sentence = 0
  let from = 0
  while (from < starts.length) {
    // A batch ends with a sentence, unless the sentence alone is longer.
    let next = sentence + 1
    while (next < firsts.length && (firsts[next] as number) - from < BATCH) next++
    const end = next < firsts.length ? (firsts[next] as number) : starts.length
    for (let at = from; at < end; at += BATCH * 2) {
      const to = Math.min(end, at + BATCH * 2)
      const batch: string[] = new Array(to - at)
      for (let i = at; i < to; i++) batch[i - at] = text.slice(starts[i], ends[i])
      const tagged = tagWords(batch)
      for (let i = at; i < to; i++) {
        while (sentence + 1 < firsts.length && (firsts[sentence + 1] as number) <= i) sentence++
        const word = batch[i - at] as string
        const { pos, lemma, isStop } = tagged[i - at] as (typeof tagged)[number]
        found[i] = {
          start: starts[i] as number,
          end: ends[i] as number,
          text: word,
          sentence,
          pos: (ownTag(word) ?? pos) as UniversalPos,
          lemma,
          isStop,
        }
      }
    }
    from = end
    sentence = next
  }
  return found
}

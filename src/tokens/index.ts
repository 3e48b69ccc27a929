import type { Laid, Tokenized } from '../document.ts'
import { createTagger, type Tagger } from '../engines/wink.ts'
import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { Stage } from '../stage.ts'
import { sentenceEnds } from './sentences.ts'
import { ownTag } from './tags.ts'
import { splitWords, type Words } from './words.ts'

let tagger: Tagger | undefined

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<Laid, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }) => {
    const words: Words = { starts: [], ends: [] }
    const sentences: Sentence[] = []
    /** The last token of each sentence, and the first of each block. */
    const lasts: number[] = []
    const breaks = new Set<number>()
    layout.forEach(({ start, end }, block) => {
      const from = words.starts.length
      breaks.add(from)
      splitWords(text, start, end, words)
      let first = from
      for (const last of sentenceEnds(text, words, from, words.starts.length)) {
        const place = { start: words.starts[first]!, end: words.ends[last]! }
        sentences.push({ ...place, text: text.slice(place.start, place.end), block })
        lasts.push(last)
        first = last + 1
      }
    })
    return { sentences, tokens: tagged(text, words, lasts, breaks) }
  },
}

function tagged(
  text: string,
  { starts, ends }: Words,
  lasts: readonly number[],
  breaks: ReadonlySet<number>,
): Token[] {
  const count = starts.length
  const texts: string[] = new Array(count)
  const joined: boolean[] = new Array(count)
  for (let i = 0; i < count; i++) {
    const start = starts[i]!
    texts[i] = text.slice(start, ends[i])
    joined[i] = i > 0 && ends[i - 1] === start && isClitic(text, start, ends[i]!)
  }
  tagger ??= createTagger(ownTag)
  const { pos, lemmas, stops } = tagger.tag(texts, joined, breaks)
  const found: Token[] = new Array(count)
  let sentence = 0
  for (let i = 0; i < count; i++) {
    found[i] = {
      start: starts[i]!,
      end: ends[i]!,
      text: texts[i]!,
      sentence,
      pos: pos[i] as UniversalPos,
      lemma: lemmas[i]!,
      isStop: stops[i]!,
    }
    if (i === lasts[sentence]) sentence++
  }
  return found
}

/** 's, 'll, n't: the second part of a contraction. */
function isClitic(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 3) return false
  const at = text.charCodeAt(start)
  if (at === 0x27 || at === 0x2019) return true
  const next = text.charCodeAt(start + 1)
  return (at | 32) === 110 && (next === 0x27 || next === 0x2019)
}

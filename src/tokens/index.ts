import type { Laid, Tokenized } from '../document.ts'
import { createTagger, type Tagger } from '../engines/wink.ts'
import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { Stage } from '../stage.ts'
import { SentenceFinder } from './sentences.ts'
import { shapeOf } from './shapes.ts'
import { ownTag } from './tags.ts'
import { WordSplitter, Words } from './words.ts'

let engine: { tagger: Tagger; splitter: WordSplitter } | undefined

function start(): { tagger: Tagger; splitter: WordSplitter } {
  const tagger = createTagger((word) => ({ tag: ownTag(word), shape: shapeOf(word) }))
  return { tagger, splitter: new WordSplitter(tagger) }
}

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<Laid, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }) => {
    engine ??= start()
    const { tagger, splitter } = engine
    const found: Token[] = []
    const sentences: Sentence[] = []
    const words = new Words()
    const finder = new SentenceFinder(words)
    for (let block = 0; block < layout.length; block++) {
      const { start, end } = layout[block]!
      splitter.split(text, start, end, words)
      if (words.count === 0) continue
      const tags = tagger.tag(words.forms, words.count)
      finder.find()
      const { starts, ends, forms } = words
      let i = 0
      for (let k = 0; k < finder.count; k++) {
        const last = finder.ends[k]!
        const sentence = sentences.length
        const from = starts[i]!
        const to = ends[last]!
        const whole = i === last ? forms[i]!.text : text.slice(from, to)
        sentences.push({ start: from, end: to, text: whole, block })
        for (; i <= last; i++) {
          const form = forms[i]!
          const tag = tags[i]!
          found.push({
            start: starts[i]!,
            end: ends[i]!,
            text: form.text,
            sentence,
            pos: tagger.posOf(form, tag) as UniversalPos,
            lemma: tagger.lemmaOf(form, tag),
            isStop: form.isStop,
          })
        }
      }
    }
    return { sentences, tokens: found }
  },
}

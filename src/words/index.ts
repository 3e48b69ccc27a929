import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { SourceBlocks } from '../source-blocks.ts'
import type { Stage } from '../stage.ts'
import { places } from '../text/room.ts'
import { type Engine, engineFor, readBlocks } from './engine.ts'

/** A text and its final blocks. */
interface LaidText {
  readonly text: string
  readonly layout: SourceBlocks
}

/** Made anew for each text, so that the result may hold them as they are. */
export interface Tokenized {
  readonly sentences: Sentence[]
  readonly tokens: Token[]
}

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<LaidText, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }, { language }) => {
    const engine = engineFor(language.words)
    try {
      readBlocks(engine, text, layout)
      return write(text, engine)
    } finally {
      engine.words.clear()
    }
  },
}

function write(text: string, { words, tagger }: Engine): Tokenized {
  const { starts, ends, forms, tags, sentenceEnds, sentenceBlocks } = words
  const tokens = places<Token>(forms, words.count)
  const sentences = places<Sentence>(forms, words.sentences)
  let i = 0
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const last = sentenceEnds[sentence]!
    const start = starts[i]!
    const end = ends[last]!
    sentences[sentence] = {
      start,
      end,
      text: i === last ? forms[i]!.text : text.slice(start, end),
      block: sentenceBlocks[sentence]!,
    }
    for (; i <= last; i++) {
      const form = forms[i]!
      const tag = tags[i]!
      if (form.lastTag !== tag) tagger.settle(form, tag)
      tokens[i] = {
        start: starts[i]!,
        end: ends[i]!,
        text: form.text,
        sentence,
        pos: form.pos as UniversalPos,
        lemma: form.lemma,
        isStop: form.isStop,
      }
    }
  }
  return { sentences, tokens }
}

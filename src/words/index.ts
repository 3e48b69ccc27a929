import { createTagger, type Tagger } from '../engines/tagger.ts'
import { oncePer } from '../language/lists/patterns.ts'
import type { WordForms } from '../language/word-forms.ts'
import type { Sentence, Token, UniversalPos } from '../schema/tokens.ts'
import type { SourceBlocks } from '../source-blocks.ts'
import type { Stage } from '../stage.ts'
import { places } from '../text/room.ts'
import { wordLanguage } from './language.ts'
import { SentenceFinder } from './sentences.ts'
import { shapeOf } from './shapes.ts'
import { WordSplitter } from './splitter.ts'
import { ownTag } from './tags.ts'
import { TokenRoom } from './token-room.ts'

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

interface Engine {
  readonly tagger: Tagger
  readonly splitter: WordSplitter
  readonly words: TokenRoom
  readonly finder: SentenceFinder
}

const engineFor = /* @__PURE__ */ oncePer((forms: WordForms): Engine => {
  const language = wordLanguage(forms)
  const tagger = createTagger((word) => ({ tag: ownTag(word, language), shape: shapeOf(word, language) }))
  const words = new TokenRoom()
  return {
    tagger,
    splitter: new WordSplitter(tagger, language),
    words,
    finder: new SentenceFinder(words, language),
  }
})

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<LaidText, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }, { language }) => {
    const engine = engineFor(language.words)
    const { tagger, splitter, words, finder } = engine
    try {
      for (let block = 0; block < layout.length; block++) {
        const first = words.count
        splitter.split(text, layout.starts[block]!, layout.ends[block]!, words)
        if (words.count === first) continue
        tagger.tag(words.forms, first, words.count, words.tags, words.events)
        finder.find(block, first, words.count)
      }
      return write(text, engine)
    } finally {
      words.clear()
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

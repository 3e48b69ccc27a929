import { createLexicon } from '../engines/lexicon.ts'
import { oncePer } from '../language/lists/patterns.ts'
import type { WordForms } from '../language/word-forms.ts'
import type { SourceBlocks } from '../source-blocks.ts'
import { wordLanguage } from './language.ts'
import { SentenceFinder } from './sentences.ts'
import { shapeOf } from './shapes.ts'
import { WordSplitter } from './splitter.ts'
import { ownTag } from './tags.ts'
import { TokenRoom } from './token-room.ts'

/** What reads the words of a language; one serves text after text. */
export interface Engine {
  readonly splitter: WordSplitter
  readonly words: TokenRoom
  readonly finder: SentenceFinder
}

export const engineFor = /* @__PURE__ */ oncePer((forms: WordForms): Engine => {
  const language = wordLanguage(forms)
  const lexicon = createLexicon((word) => ({ tag: ownTag(word, language), shape: shapeOf(word, language) }))
  const words = new TokenRoom()
  return {
    splitter: new WordSplitter(lexicon, language),
    words,
    finder: new SentenceFinder(words, language),
  }
})

/** Fills the engine's room with the tokens and sentences of a text; the caller clears it. */
export function readBlocks({ splitter, words, finder }: Engine, text: string, layout: SourceBlocks): void {
  for (let block = 0; block < layout.length; block++) {
    const first = words.count
    splitter.split(text, layout.starts[block]!, layout.ends[block]!, words)
    if (words.count === first) continue
    finder.find(block, first, words.count)
  }
}

import { createLexicon } from '../engines/lexicon.ts'
import { lazy } from '../language/lists/lists.ts'
import { oncePer } from '../language/lists/patterns.ts'
import type { WordForms } from '../language/word-forms.ts'
import { RunningScore } from '../models/kit/linear.ts'
import { sentenceModel } from '../models/sentences.ts'
import type { SourceBlocks } from '../source-blocks.ts'
import { doubtFeatures, type Judge } from './doubts.ts'
import { wordLanguage } from './language.ts'
import { SentenceFinder } from './sentences.ts'
import { STOP, shapeOf } from './shapes.ts'
import { WordSplitter } from './splitter.ts'
import { ownTag } from './tags.ts'
import { TokenRoom } from './token-room.ts'

const score = /* @__PURE__ */ lazy(() => new RunningScore(sentenceModel()))

/** What the score of a place without a stop must come to: mail, which the model learned from too, leaves out more stops than news. */
const SURE = 0.2

/** The model's answer. */
export const judgeDoubt: Judge = (words, doubt) => {
  doubtFeatures(score(), words, doubt)
  return score().take() > (words.is(doubt.stop, STOP) ? 0 : SURE)
}

/** What reads the words of a language; one serves text after text. */
export interface Engine {
  readonly splitter: WordSplitter
  readonly words: TokenRoom
  readonly finder: SentenceFinder
}

export const engineFor = /* @__PURE__ */ oncePer((forms: WordForms): Engine => engineWith(forms, judgeDoubt))

/** An engine whose doubts another judge decides. */
export function engineWith(forms: WordForms, judge: Judge): Engine {
  const language = wordLanguage(forms)
  const lexicon = createLexicon((word) => ({ tag: ownTag(word, language), shape: shapeOf(word, language) }))
  const words = new TokenRoom()
  return {
    splitter: new WordSplitter(lexicon, language),
    words,
    finder: new SentenceFinder(words, language, judge),
  }
}

/** Fills the engine's room with the tokens and sentences of a text; the caller clears it. */
export function readBlocks({ splitter, words, finder }: Engine, text: string, layout: SourceBlocks): void {
  for (let block = 0; block < layout.length; block++) {
    const first = words.count
    splitter.split(text, layout.starts[block]!, layout.ends[block]!, words)
    if (words.count === first) continue
    finder.find(block, first, words.count)
  }
}

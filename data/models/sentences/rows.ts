/** The doubtful places of the treebanks: whether a sentence ends there. */
import { lay } from '../../../src/blocks/lay.ts'
import { checkInput } from '../../../src/check.ts'
import { english } from '../../../src/language/en/index.ts'
import { featuresOf } from '../../../src/models/kit/linear.ts'
import { readSource } from '../../../src/source/index.ts'
import { doubtFeatures, type Judge } from '../../../src/words/doubts.ts'
import { engineWith, readBlocks } from '../../../src/words/engine.ts'
import type { Choice } from '../../fit/choices.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Example, Rows, SampleArticle } from '../../fit/model.ts'
import type { Span } from '../tags/gold.ts'

interface GoldText {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Span[]
}

const FOLDS = 5
const NOT_HERE = new Uint32Array()

/** Reads a text, and lets `judge` answer its doubts. */
function readWith(article: SampleArticle, judge: Judge): void {
  const source = readSource(checkInput(article))
  const engine = engineWith(english.words, judge)
  readBlocks(engine, source.text, lay.run(source, { options: {}, language: english }).layout)
}

/** Sentences go on as the gold says, so that each doubt is met where reading well would meet it. */
function examplesOf({ id, text, sentences }: GoldText): Example[] {
  const starts = new Set(sentences.map(([start]) => start))
  const found: Example[] = []
  readWith({ text, format: 'text' }, (words, doubt) => {
    const ends = starts.has(words.starts[doubt.last + 1] as number)
    const features = featuresOf((sink) => doubtFeatures(sink, words, doubt))
    found.push({ alternatives: [features, NOT_HERE], right: ends ? 0 : 1, fold: foldOf(id, FOLDS) })
    return ends
  })
  return found
}

export const rows: Rows = {
  examples: (inputs) => inputs.corpora.flatMap((name) => inputs.corpus<GoldText>(name).flatMap(examplesOf)),
  answer: (scores, { right }: Choice) => {
    const margin = (scores[0] as number) - (scores[1] as number)
    return [margin, right === 0]
  },
  read: (article, put) =>
    readWith(article, (words, doubt) => {
      featuresOf((sink) => doubtFeatures(sink, words, doubt)).forEach(put)
      return doubt.ends
    }),
}

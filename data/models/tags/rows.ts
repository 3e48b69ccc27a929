/** The tokens of the treebanks with what the tagger reads of each. */
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { readSentences, readTagged, type TaggedSentence, type TreebankText } from './gold.ts'
import { walk } from './train.ts'

export interface TaggedText {
  readonly id: string
  readonly corpus: string
  readonly fold: number
  readonly sentences: readonly TaggedSentence[]
}

export const readTexts = (inputs: Inputs, folds: number, corpora = inputs.corpora): TaggedText[] =>
  corpora.flatMap((corpus) =>
    inputs.corpus<TreebankText>(corpus).map((text) => ({
      id: text.id,
      corpus,
      fold: foldOf(text.id, folds),
      sentences: readTagged(text),
    })),
  )

export const rows: Rows = {
  read: (article, put) => {
    for (const sentence of readSentences(article))
      walk(sentence, (features, count, at) => {
        for (let k = 0; k < count; k++) put(features[k] as number)
        // No model answers here: tags in turn.
        return at % 17
      })
  },
}

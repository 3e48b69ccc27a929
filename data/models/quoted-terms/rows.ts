/** The quoted runs of quotations/polnear.train.jsonl: somebody's words, or a scare quote, title or label. */
import { featuresOf } from '../../../src/models/kit/linear.ts'
import { type Before, heard } from '../../../src/quotations/speaker-places.ts'
import { attribute } from '../../../src/quotations/speakers.ts'
import { termFeatures } from '../../../src/quotations/term-features.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Example, LinearSettings, Rows } from '../../fit/model.ts'
import {
  type GoldText,
  goldOfRuns,
  placeOfRun,
  readGold,
  readSampleText,
  type Text,
} from '../speakers/gold.ts'

const NONE = new Uint32Array()

/** The features of each run in turn, attributed as in reading; `isTerm` says which are nobody's words. */
function readRuns(
  { words, grammar }: Text,
  each: (run: number, features: Uint32Array) => void,
  isTerm: (run: number) => boolean,
): void {
  const voices = new Set<number>()
  let before: Before = { speaker: -1, first: 0, last: 0 }
  words.runs.forEach((run, index) => {
    const attribution = attribute(words, grammar, placeOfRun(run, index), before)
    each(
      index,
      featuresOf((sink) => termFeatures(sink, words, grammar, run, attribution)),
    )
    if (!isTerm(index)) before = heard(words, grammar, run, attribution.phrase, voices, attribution.cue)
  })
}

function examples(inputs: Inputs): Example[] {
  const { folds } = inputs.settings<LinearSettings>()
  const found: Example[] = []
  for (const name of inputs.corpora)
    for (const text of inputs.corpus<GoldText>(name)) {
      const read = readGold(text)
      const gold = goldOfRuns(read)
      const fold = foldOf(text.id, folds)
      readRuns(
        read,
        (run, features) => {
          const quotation = gold[run]
          if (quotation !== undefined)
            found.push({ alternatives: [features, NONE], right: quotation ? 0 : 1, fold })
        },
        (run) => gold[run] === null,
      )
    }
  return found
}

export const rows: Rows = {
  examples,
  answer: ([score = 0], { right }) => [score, right === 0],
  read: (article, put) =>
    readRuns(
      readSampleText(article),
      (_, features) => features.forEach(put),
      () => false,
    ),
}

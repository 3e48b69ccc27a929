/** The quoted runs of quotations/polnear.train.jsonl: somebody's words, or a scare quote, title or label. */
import { decodeLinear, encodeLinear, featuresOf, type Linear } from '../../../src/models/kit/linear.ts'
import { speakerModel } from '../../../src/models/speakers.ts'
import { type Before, heard } from '../../../src/quotations/speaker-places.ts'
import { attribute } from '../../../src/quotations/speakers.ts'
import { termFeatures } from '../../../src/quotations/term-features.ts'
import { type ChoiceSettings, fitChoices } from '../../fit/choices.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Example, LinearSettings, Rows } from '../../fit/model.ts'
import {
  type GoldText,
  goldOfRuns,
  placeOfRun,
  type Read,
  readGold,
  readSampleText,
  type Text,
} from '../speakers/gold.ts'
import { choicesOf } from '../speakers/rows.ts'

const NONE = new Uint32Array()

/** The features of each run in turn, attributed as in reading; `isTerm` says which are nobody's words. */
function readRuns(
  { words, grammar }: Text,
  each: (run: number, features: Uint32Array) => void,
  isTerm: (run: number) => boolean,
  speakers?: Linear,
): void {
  const voices = new Set<number>()
  let before: Before = { speaker: -1, first: 0, last: 0 }
  words.runs.forEach((run, index) => {
    const attribution = attribute(words, grammar, placeOfRun(run, index), before, speakers)
    each(
      index,
      featuresOf((sink) => termFeatures(sink, words, grammar, run, attribution)),
    )
    if (!isTerm(index)) before = heard(words, grammar, run, attribution.phrase, voices, attribution.cue)
  })
}

/** What a run is told of its speaker comes of rankers that did not learn from its text: the shipped one is surer of texts that it knows. */
interface Settings extends LinearSettings {
  readonly speakers: ChoiceSettings & { readonly parts: number }
}

function strangers(texts: readonly Read[], { speakers }: Settings, seeds: readonly number[]): Linear[] {
  const choices = texts.map((read) => choicesOf(read, 0, null))
  const { slope, offset } = speakerModel()
  return Array.from({ length: speakers.parts }, (_, part) => {
    const others = choices.flatMap((own, i) => (i % speakers.parts === part ? [] : own))
    return decodeLinear(encodeLinear(fitChoices(others, speakers, seeds), 0.5, [slope, offset]))
  })
}

function examples(inputs: Inputs): Example[] {
  const settings = inputs.settings<Settings>()
  const found: Example[] = []
  const texts = inputs.corpora.flatMap((name) => inputs.corpus<GoldText>(name)).map(readGold)
  const speakers = strangers(texts, settings, inputs.seeds)
  texts.forEach((read, i) => {
    const gold = goldOfRuns(read)
    const fold = foldOf(read.gold.id, settings.folds)
    readRuns(
      read,
      (run, features) => {
        const quotation = gold[run]
        if (quotation !== undefined)
          found.push({ alternatives: [features, NONE], right: quotation ? 0 : 1, fold })
      },
      (run) => gold[run] === null,
      speakers[i % speakers.length],
    )
  })
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

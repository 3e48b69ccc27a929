/**
 * The quoted runs of quotations/polnear.train.jsonl, and short ones of news from all over the world that were read and labelled by hand
 * (data/silver/quoted-terms.gz): somebody's words, or a scare quote, title or label.
 */
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

const GOLD = 'quotations/polnear.train.jsonl'
const LABELS = 'quoted-terms.gz'

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
  /** How often a run labelled by hand counts. */
  readonly times: number
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
  const texts = inputs.corpus<GoldText>(GOLD).map(readGold)
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
  return [...found, ...labelled(inputs)]
}

/** A text whose runs are labelled by hand: where each begins within its marks, and 1 for somebody's words. */
export function labelledText({ line, columns: [starts = [], labels = []] }: LabelledRuns): {
  readonly read: Read
  readonly labels: ReadonlyMap<number, boolean>
} {
  const read = readGold({ ...line, quotations: [], runs: [] })
  const speech = new Map(starts.map((start, i) => [start, labels[i] === 1]))
  const byRun = new Map<number, boolean>()
  read.words.runs.forEach(({ innerStart }, run) => {
    const label = speech.get(innerStart)
    if (label !== undefined) byRun.set(run, label)
  })
  return { read, labels: byRun }
}

type LabelledRuns = ReturnType<typeof Inputs.prototype.silver<GoldText>>[number]

function labelled(inputs: Inputs): Example[] {
  const { folds, times } = inputs.settings<Settings>()
  const found: Example[] = []
  for (const one of inputs.silver<GoldText>(LABELS)) {
    const { read, labels } = labelledText(one)
    const fold = foldOf(one.line.id, folds)
    readRuns(
      read,
      (run, features) => {
        const speech = labels.get(run)
        if (speech === undefined) return
        const example = { alternatives: [features, NONE], right: speech ? 0 : 1, fold }
        for (let i = 0; i < times; i++) found.push(example)
      },
      (run) => labels.get(run) === false,
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

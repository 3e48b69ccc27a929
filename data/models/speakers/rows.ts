/** The quoted runs of quotations/polnear.train.jsonl with the phrases that may speak them. */
import { featuresOf } from '../../../src/models/kit/linear.ts'
import { nobodyFeatures, speakerFeatures } from '../../../src/quotations/speaker-features.ts'
import {
  type Before,
  candidatesOf,
  heard,
  type SpeakerSetting,
  settingOf,
} from '../../../src/quotations/speaker-places.ts'
import { bestOf, type Choice, isRight, scoresOf } from '../../fit/choices.ts'
import type { Example, Rows } from '../../fit/model.ts'
import { alsoRight, goldOfRuns, phraseOf, placeOfRun, type Read, readSampleText, type Text } from './gold.ts'

const NOBODY_BEFORE: Before = { speaker: -1, first: 0, last: 0 }

interface Place {
  readonly setting: SpeakerSetting
  /** Phrases; the last alternative stands for nobody. */
  readonly candidates: readonly number[]
  readonly alternatives: readonly Uint32Array[]
}

/** The places of a text's runs that are asked for. `answer` says who spoke each, as the next place is told. */
function readPlaces(
  { words, grammar }: Text,
  isAsked: (run: number) => boolean,
  answer: (place: Place, run: number) => number,
): void {
  const voices = new Set<number>()
  let before = NOBODY_BEFORE
  words.runs.forEach((run, index) => {
    if (!isAsked(index)) return
    const setting = settingOf(words, grammar, placeOfRun(run, index), before)
    const candidates = candidatesOf(words, grammar, setting)
    const alternatives = candidates.map((candidate) =>
      featuresOf((sink) => speakerFeatures(sink, words, grammar, setting, candidate)),
    )
    alternatives.push(featuresOf((sink) => nobodyFeatures(sink, setting)))
    before = heard(words, grammar, run, answer({ setting, candidates, alternatives }, index), voices)
  })
}

/** One choice for each quoted run whose speaker is a candidate; the speaker before is the gold's, or a model's answer. */
export function choicesOf(read: Read, fold: number, weights: Float32Array | null): Example[] {
  const gold = goldOfRuns(read)
  const choices: Example[] = []
  readPlaces(
    read,
    (run) => Boolean(gold[run]),
    ({ candidates, alternatives }, run) => {
      const speaker = gold[run]?.speaker ?? null
      const wanted = phraseOf(read, speaker)
      const right = speaker ? candidates.indexOf(wanted) : candidates.length
      const choice = { alternatives, right, also: alsoRight(read, speaker, candidates, right), fold }
      if (right >= 0) choices.push(choice)
      return weights ? (candidates[bestOf(scoresOf(weights, choice)).best] ?? -1) : wanted
    },
  )
  return choices
}

export const rows = {
  answer: (scores: readonly number[], choice: Choice) => {
    const { best, margin } = bestOf(scores)
    return [margin, isRight(choice, best)]
  },
  read: (article, put) =>
    readPlaces(
      readSampleText(article),
      () => true,
      ({ candidates, alternatives }) => {
        for (const features of alternatives) features.forEach(put)
        // No model answers here: the first candidate has spoken.
        return candidates[0] ?? -1
      },
    ),
} satisfies Rows

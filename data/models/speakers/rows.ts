/**
 * `npm run train:quotations -- --corpora DIR`: the ranker of speakers, from polnear.train.jsonl, to data/models/speakers.model.
 * What a run is told of the one before it comes from a first model's answers on texts that it has not seen, as
 * reading has answers and no gold.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobodyFeatures, speakerFeatures } from '../../src/quotations/speaker-features.ts'
import { type Before, candidatesOf, heard, settingOf } from '../../src/quotations/speaker-places.ts'
import { type Choice, calibrate, encode, featuresOf, scores, type Trained, train } from './linear-trainer.ts'
import { goldOfRuns, phraseOf, type Read, readCorpus } from './quotation-corpus.ts'

const root = join(import.meta.dirname, '..', '..')
/** Every fifth text is held out for the sigmoid. */
const FOLDS = 5

interface Made {
  readonly choices: Choice[]
  /** Runs whose speaker is no candidate. */
  lost: number
}

/** One choice for each quoted run; the speaker before is the gold's, or a model's answer. */
function addChoices(out: Made, read: Read, model: Trained | null): void {
  const { words, grammar } = read
  const gold = goldOfRuns(read)
  const voices = new Set<number>()
  let before: Before = { speaker: -1, first: 0, last: 0 }
  words.runs.forEach((run, index) => {
    const quotation = gold[index]
    if (!quotation) return
    const place = { first: run.first, last: run.last, block: run.block, run: index }
    const setting = settingOf(words, grammar, place, before)
    const candidates = candidatesOf(words, grammar, setting)
    const wanted = phraseOf(read, quotation.speaker)
    const right = quotation.speaker ? candidates.indexOf(wanted) : candidates.length
    const source = quotation.speaker
    const also = candidates.flatMap((p, i) => {
      const phrase = grammar.phrases[p]
      if (!source || !phrase || i === right) return []
      const start = words.start[phrase.first] ?? 0
      const end = words.end[phrase.last - 1] ?? 0
      const core = source.core ?? source
      return start < core.end && core.start < end ? [i] : []
    })
    const alternatives = candidates.map((c) =>
      featuresOf((sink) => speakerFeatures(sink, words, grammar, setting, c)),
    )
    alternatives.push(featuresOf((sink) => nobodyFeatures(sink, setting)))
    const choice = { alternatives, right, also }
    const answer = model ? (candidates[bestOf(scores(model, choice))] ?? -1) : wanted
    before = heard(words, grammar, run, answer, voices)
    if (right < 0) out.lost++
    else out.choices.push(choice)
  })
}

function choicesOf(texts: readonly Read[], model: Trained | null): Made {
  const out: Made = { choices: [], lost: 0 }
  for (const read of texts) addChoices(out, read, model)
  return out
}

const bestOf = (all: readonly number[]): number => all.indexOf(Math.max(...all))
const isRight = (choice: Choice, all: readonly number[]): boolean =>
  bestOf(all) === choice.right || (choice.also ?? []).includes(bestOf(all))
function margin(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => b - a)
  return (sorted[0] ?? 0) - (sorted[1] ?? 0)
}

const folder = process.argv[2] ?? process.env['BROADSHEET_CORPORA'] ?? ''
const texts = readCorpus(folder, 'polnear.train.jsonl')
const first = { bits: 17, epochs: 6, step: 0.03, decay: 0.01 }
const options = { bits: 17, epochs: 10, step: 0.02, decay: 0.01 }
const even = texts.filter((_, i) => i % 2 === 0)
const odd = texts.filter((_, i) => i % 2 === 1)
const ofEven = train(choicesOf(even, null).choices, first)
const ofOdd = train(choicesOf(odd, null).choices, first)
const made = texts.map((read, i) => choicesOf([read], i % 2 === 0 ? ofOdd : ofEven))
const gather = (fits: (i: number) => boolean): Choice[] =>
  made.flatMap(({ choices }, i) => (fits(i) ? choices : []))

const part = train(
  gather((i) => i % FOLDS !== 0),
  options,
)
const pairs = gather((i) => i % FOLDS === 0).map((choice) => {
  const all = scores(part, choice)
  return [margin(all), isRight(choice, all)] as const
})
const model = train(
  gather(() => true),
  options,
)
writeFileSync(join(root, 'data/models/speakers.model'), encode(model, calibrate(pairs)))

const dev = choicesOf(readCorpus(folder, 'polnear.dev.jsonl'), model)
const right = dev.choices.filter((choice) => isRight(choice, scores(model, choice))).length
console.log(
  `train ${gather(() => true).length} choices, ${made.reduce((sum, { lost }) => sum + lost, 0)} without candidate;`,
  `held out ${(pairs.filter((pair) => pair[1]).length / pairs.length).toFixed(3)}`,
  `dev ${(right / (dev.choices.length + dev.lost)).toFixed(3)} of ${dev.choices.length} + ${dev.lost}`,
)

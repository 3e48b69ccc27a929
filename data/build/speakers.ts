/**
 * `npm run train:quotations -- --corpora DIR`: the ranker of speakers, from polnear.train.jsonl, to data/models/speakers.model.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nobodyFeatures, speakerFeatures } from '../../src/quotations/speaker-features.ts'
import { type Before, candidatesOf, settingOf } from '../../src/quotations/speaker-places.ts'
import { type Choice, calibrate, encode, scores, train } from './linear-trainer.ts'
import { goldOfRuns, phraseOf, type Read, readCorpus } from './quotation-corpus.ts'

const root = join(import.meta.dirname, '..', '..')
const NOBODY: Before = { speaker: -1, first: 0, last: 0 }

export function speakerChoices(texts: readonly Read[]): { choices: Choice[]; lost: number } {
  const choices: Choice[] = []
  let lost = 0
  for (const read of texts) {
    const { words, grammar } = read
    const gold = goldOfRuns(read)
    let before = NOBODY
    words.runs.forEach((run, index) => {
      const quotation = gold[index]
      if (!quotation) return
      const place = { first: run.first, last: run.last, block: run.block, run: index }
      const setting = settingOf(words, grammar, place, before)
      const candidates = candidatesOf(words, grammar, setting)
      const wanted = phraseOf(read, quotation.speaker)
      const right = quotation.speaker ? candidates.indexOf(wanted) : candidates.length
      before = { speaker: wanted, first: run.first, last: run.last }
      if (right < 0) {
        lost++
        return
      }
      const also: number[] = []
      const source = quotation.speaker
      if (source)
        candidates.forEach((p, i) => {
          const phrase = grammar.phrases[p]
          if (!phrase || i === right) return
          const start = words.start[phrase.first] ?? 0
          const end = words.end[phrase.last - 1] ?? 0
          const core = source.core ?? source
          if (start < core.end && core.start < end) also.push(i)
        })
      const alternatives = candidates.map((c) =>
        Uint32Array.from(speakerFeatures(words, grammar, setting, c)),
      )
      alternatives.push(Uint32Array.from(nobodyFeatures(setting)))
      choices.push({ alternatives, right, also })
    })
  }
  return { choices, lost }
}

const folder = process.argv[2] ?? process.env['BROADSHEET_CORPORA'] ?? ''
const texts = readCorpus(folder, 'polnear.train.jsonl')
const { choices, lost } = speakerChoices(texts)
const dev = speakerChoices(readCorpus(folder, 'polnear.dev.jsonl'))
const options = { bits: 17, epochs: 14, step: 0.02, decay: 0.01 }
const isRight = (choice: Choice, all: number[]): boolean => {
  const best = all.indexOf(Math.max(...all))
  return best === choice.right || (choice.also ?? []).includes(best)
}
const margin = (all: number[]): number => {
  const sorted = [...all].sort((a, b) => b - a)
  return (sorted[0] ?? 0) - (sorted[1] ?? 0)
}
// Calibrated on the fifth of the training set that a model of the other four fifths has not seen.
const held = choices.filter((_, i) => Math.floor(i / 50) % 5 === 0)
const rest = choices.filter((_, i) => Math.floor(i / 50) % 5 !== 0)
const part = train(rest, options)
const pairs = held.map((choice) => {
  const all = scores(part, choice)
  return [margin(all), isRight(choice, all)] as const
})
const sigmoid = calibrate(pairs)
const model = train(choices, options)
const accuracy = dev.choices.filter((choice) => isRight(choice, scores(model, choice))).length
writeFileSync(join(root, 'data/models/speakers.model'), encode(model, sigmoid))
console.log(
  `train ${choices.length} choices, ${lost} without candidate; held out ${(pairs.filter((p) => p[1]).length / pairs.length).toFixed(3)}`,
  `dev ${(accuracy / (dev.choices.length + dev.lost)).toFixed(3)} of ${dev.choices.length} + ${dev.lost}`,
)

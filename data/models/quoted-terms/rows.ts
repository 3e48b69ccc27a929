/**
 * `npm run train:quotations -- --corpora DIR`, second step: quotation or quoted term, from polnear.train.jsonl, to
 * data/models/quoted-terms.model. Reads the ranker of speakers that the first step wrote (after `npm run data`).
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Before, heard } from '../../src/quotations/speaker-places.ts'
import { attribute } from '../../src/quotations/speakers.ts'
import { termFeatures } from '../../src/quotations/term-features.ts'
import { type Choice, calibrate, encode, featuresOf, scores, train } from './linear-trainer.ts'
import { goldOfRuns, type Read, readCorpus } from './quotation-corpus.ts'

const root = join(import.meta.dirname, '..', '..')

function termChoices(texts: readonly Read[]): Choice[] {
  const choices: Choice[] = []
  for (const read of texts) {
    const { words, grammar } = read
    const gold = goldOfRuns(read)
    const voices = new Set<number>()
    let before: Before = { speaker: -1, first: 0, last: 0 }
    words.runs.forEach((run, index) => {
      const place = { first: run.first, last: run.last, block: run.block, run: index }
      const attribution = attribute(words, grammar, place, before)
      const quotation = gold[index]
      if (quotation !== undefined) {
        const features = featuresOf((sink) => termFeatures(sink, words, grammar, run, attribution))
        choices.push({ alternatives: [features, new Uint32Array()], right: quotation ? 0 : 1 })
      }
      if (quotation !== null) before = heard(words, grammar, run, attribution.phrase, voices, attribution.cue)
    })
  }
  return choices
}

const folder = process.argv[2] ?? process.env['BROADSHEET_CORPORA'] ?? ''
const choices = termChoices(readCorpus(folder, 'polnear.train.jsonl'))
const dev = termChoices(readCorpus(folder, 'polnear.dev.jsonl'))
const options = { bits: 15, epochs: 12, step: 0.05, decay: 0.002 }
const pairs: (readonly [number, boolean])[] = []
for (let fold = 0; fold < 5; fold++) {
  const part = train(
    choices.filter((_, i) => Math.floor(i / 50) % 5 !== fold),
    options,
  )
  choices.forEach((choice, i) => {
    if (Math.floor(i / 50) % 5 === fold)
      pairs.push([scores(part, choice)[0] ?? 0, choice.right === 0] as const)
  })
}
const sigmoid = calibrate(pairs)
const model = train(choices, options)
writeFileSync(join(root, 'data/models/quoted-terms.model'), encode(model, sigmoid))
const table = (name: string, all: readonly (readonly [number, boolean])[]): void => {
  for (const cut of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const p = (x: number): number => 1 / (1 + Math.exp(-(sigmoid[0] * x + sigmoid[1])))
    const negatives = all.filter(([, right]) => !right)
    const refused = negatives.filter(([x]) => p(x) < cut).length
    const lost = all.filter(([x, right]) => right && p(x) < cut).length
    const tp = all.length - negatives.length - lost
    const f1 = (2 * tp) / (2 * tp + lost + negatives.length - refused)
    console.log(
      `${name} cut ${cut}: refused ${(refused / negatives.length).toFixed(3)}, quotations lost ${(lost / (all.length - negatives.length)).toFixed(3)}, F1 ${f1.toFixed(4)}`,
    )
  }
}
table('train, held out', pairs)
table(
  'dev',
  dev.map((choice) => [scores(model, choice)[0] ?? 0, choice.right === 0] as const),
)

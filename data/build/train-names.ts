/**
 * `npm run train:names -- --corpora DIR [--silver DIR] [--net]`: fits the tagger of names and writes data/models/names/weights,
 * a linear chain over BILOU labels (Ratinov & Roth 2009; chain-trainer.ts), and names-net.model, the network beside it
 * (names-net.ts); with `--net` the network alone, beside the chain that is there. Same inputs, same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LABELS } from '../../src/models/kit/chain.ts'
import { FEATURE_BITS, MOST_FEATURES } from '../../src/models/kit/feature-table.ts'
import { decodeNamesNet } from '../../src/models/names-net.ts'
import { decodeNames, encodeNames, packNames } from '../../src/models/names-text.ts'
import { readFeatures } from '../../src/names/tagger/features.ts'
import { type NamesModels, tagNames } from '../../src/names/tagger/index.ts'
import { Ints } from '../fit/ints.ts'
import { type Chain, DROP, fitChain, type Instance } from './chain-trainer.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { CORPORA, type Line, type Read, readDocument, readNames } from './names-corpus.ts'
import { NetExamples } from './names-net.ts'

/** A feature is kept when it was seen twice in what people labelled; a place that a teacher labelled counts a third. */
const LEAST_SEEN = 6
const GOLD_COUNT = 3
const SILVER_WEIGHT = 0.2
/** Weights nearer to zero than this are not shipped. */
const LEAST_WEIGHT = 0.06
const LEVELS = 44
const SEEDS = [12345, 777]

const folder = corporaFolder()
const isNetAlone = process.argv.includes('--net')
const instances: Instance[] = []
const examples = new NetExamples()
const found = new Ints()
const counts = new Uint8Array(2 ** FEATURE_BITS)
const buffer = new Int32Array(MOST_FEATURES)

function addFeatures({ view, stretches, weight, held, taught }: Read): void {
  for (const { first, labels, allowed, soft } of stretches) {
    const starts = new Int32Array(labels.length + 1)
    for (let t = 0; t < labels.length; t++) {
      starts[t] = found.length
      const n = readFeatures(view, first + t, buffer)
      for (let k = 0; k < n; k++) {
        const key = buffer[k] ?? 0
        found.push(key)
        counts[key] = Math.min(255, (counts[key] ?? 0) + (taught ? 1 : GOLD_COUNT))
      }
    }
    starts[labels.length] = found.length
    instances.push({ weight, held, allowed, labels, soft, starts })
  }
}

const silver = silverFolder()
const sources = readNames(
  folder,
  silver === null ? null : { folder: silver, weight: SILVER_WEIGHT },
  (document) => {
    addFeatures(document)
    examples.add(document)
  },
)
const store = found.all()
const keys: number[] = []
const rowOf = new Int32Array(counts.length).fill(-1)
for (let key = 0; key < counts.length; key++)
  if ((counts[key] ?? 0) >= LEAST_SEEN) rowOf[key] = keys.push(key) - 1
for (let k = 0; k < store.length; k++) store[k] = rowOf[store[k] ?? 0] ?? -1
console.log('features', keys.length, 'uses', store.length)

function encode({ weights, transitions }: Chain, slope: number, offset: number): string {
  let most = 0
  // The weights of a fit without dropped features are smaller by their share.
  const keep = 1 - DROP
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  // A few weights are far out; levels are finer where most weights are.
  const scale = Math.min(most, 2.2) / LEVELS
  const rows: { key: number; weights: [number, number][] }[] = []
  keys.forEach((key, row) => {
    const list: [number, number][] = []
    for (let y = 0; y < LABELS; y++) {
      const weight = (weights[row * LABELS + y] ?? 0) * keep
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)))
      if (Math.abs(weight) >= LEAST_WEIGHT && level !== 0) list.push([y, level])
    }
    if (list.length > 0) rows.push({ key, weights: list })
  })
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return encodeNames({ scale: round(scale), slope, offset, transitions: [...transitions].map(round) }, rows)
}

interface Answer {
  readonly chance: number
  readonly right: boolean
  readonly asked: boolean
}

/** F1 by exact span and class over person, organization and location, as the tagger alone answers. */
function measure(models: NamesModels, names: readonly string[], only: (line: Line) => boolean = () => true) {
  const answers: Answer[] = []
  for (const name of names) {
    let right = 0
    let told = 0
    let gold = 0
    for (const line of readCorpus<Line>(join(folder, 'ner'), `${name}.jsonl`).lines) {
      if (!only(line)) continue
      const { reading, candidates } = readDocument(line)
      const truth = new Set(
        line.entities.map(
          ({ start, end, type }) => `${start} ${end} ${type === 'country' ? 'location' : type}`,
        ),
      )
      gold += line.entities.filter(({ type }) => type !== 'misc').length
      for (const { first, last, type, confidence, asked } of tagNames(reading, candidates, models).names) {
        const hit = truth.has(`${reading.words.start[first]} ${reading.words.end[last]} ${type}`)
        answers.push({ chance: confidence, right: hit, asked })
        if (type === 'misc') continue
        told++
        if (hit) right++
      }
    }
    const precision = right / told
    const recall = right / gold
    console.log(
      `${name}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}`,
    )
  }
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inBin = answers.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === bin)
    const gap = inBin.reduce((sum, { chance, right }) => sum + chance - (right ? 1 : 0), 0)
    error += Math.abs(gap) / answers.length
  }
  console.log(`expected calibration error ${error.toFixed(4)} over ${answers.length} names`)
  return answers
}

interface Sigmoid {
  readonly slope: number
  readonly offset: number
}

/** Platt's scaling of the held-out answers (Platt 1999), by gradient descent. */
function platt(answers: readonly Answer[]): Sigmoid {
  let slope = 1
  let offset = 0
  for (let round = 0; round < 3000; round++) {
    let a = 0
    let b = 0
    for (const { chance, right } of answers) {
      const kept = Math.min(Math.max(chance, 1e-6), 1 - 1e-6)
      const logit = Math.log(kept / (1 - kept))
      const miss = 1 / (1 + Math.exp(-(slope * logit + offset))) - (right ? 1 : 0)
      a += miss * logit
      b += miss
    }
    slope -= (0.05 * a) / answers.length
    offset -= (0.3 * b) / answers.length
  }
  return { slope: Math.round(slope * 1e4) / 1e4, offset: Math.round(offset * 1e4) / 1e4 }
}

const DEV = ['conll2003.dev', 'gum.dev', 'crossner-politics.dev', 'wnut17.dev']
const models = join(import.meta.dirname, '..', 'models')
const read = (chain: string, net: string): NamesModels => ({
  chain: decodeNames(packNames(chain)),
  net: decodeNamesNet(net),
})
const oddsOf = (transitions: Iterable<number>): Float64Array => Float64Array.from(transitions, Math.exp)
const chainFile = join(models, 'names', 'weights')
const isLearned = ({ held }: { readonly held: boolean }) => !held

/** How sure answers are, the chain's alone and those the network has part in, by a fit on nine documents of ten that reads the tenth. */
function calibration(): { alone: Sigmoid; mixed: Sigmoid } {
  const part = fitChain(instances.filter(isLearned), store, keys.length, SEEDS.slice(0, 1))
  const partNet = examples.fit(oddsOf(part.transitions), isLearned)
  const answers = measure(
    read(encode(part, 1, 0), partNet),
    CORPORA.filter(({ partial }) => !partial).map(({ name }) => `${name}.train`),
    ({ id }) => foldOf(id, 10) === 0,
  )
  return {
    alone: platt(answers.filter(({ asked }) => !asked)),
    mixed: platt(answers.filter(({ asked }) => asked)),
  }
}

/** A model's text with another calibration in its first line. */
function calibrated(text: string, sigmoid: Sigmoid): string {
  const cut = text.indexOf('\n')
  return JSON.stringify({ ...JSON.parse(text.slice(0, cut)), ...sigmoid }) + text.slice(cut)
}

const { alone, mixed } = calibration()
console.log('calibration', alone, mixed)
const fittedChain = isNetAlone
  ? readFileSync(chainFile, 'utf8')
  : encode(fitChain(instances, store, keys.length, SEEDS), 1, 0)
const chain = calibrated(fittedChain, alone)
const net = calibrated(examples.fit(oddsOf(decodeNames(packNames(chain)).transitions)), mixed)
writeFileSync(chainFile, chain)
writeFileSync(join(models, 'names-net', 'weights'), net)
console.log(`names.model: ${chain.length} characters, ${chain.slice(0, 60)}`)
console.log(`names-net.model: ${net.length} characters`)
console.log(sources.join('\n'))
measure(read(chain, net), DEV)

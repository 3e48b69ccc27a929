/**
 * `npm run train:names -- --corpora DIR [--silver DIR]`: fits the tagger of names and writes data/models/names.model. A linear
 * chain over BILOU labels (Ratinov & Roth 2009; chain-trainer.ts). Same inputs, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCandidates } from '../../src/entities/candidates/index.ts'
import { gatherEvidence } from '../../src/entities/evidence.ts'
import { settleHomographs } from '../../src/entities/refine/homographs.ts'
import { settleTypes } from '../../src/entities/refine/types.ts'
import { readFeatures } from '../../src/entities/tagger/features.ts'
import { tagNames } from '../../src/entities/tagger/index.ts'
import { findStretches } from '../../src/entities/tagger/stretches.ts'
import { lookAt } from '../../src/entities/tagger/view.ts'
import { readWords, type Words } from '../../src/entities/words.ts'
import { parseArticle } from '../../src/index.ts'
import { BEGIN, CLASSES, INSIDE, LABELS, LAST, labelOf, mayFollow, UNIT } from '../../src/models/chain.ts'
import { FEATURE_BITS, MOST_FEATURES } from '../../src/models/feature-table.ts'
import { decodeNames, encodeNames, packNames } from '../../src/models/names-text.ts'
import { valued } from '../../src/pipeline.ts'
import type { Context } from '../../src/stage.ts'
import { type Chain, DROP, fitChain, type Instance } from './chain-trainer.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
  /** Of a teacher's labels: where it was not sure, start and end, then labels in turn with their probabilities. */
  readonly soft?: readonly (readonly number[])[]
}

/** Weight of each corpus; `partial`: it does not mark all that is misc, so that a bare word is "none or misc". */
const CORPORA: readonly { name: string; weight: number; partial?: true }[] = [
  { name: 'conll2003', weight: 1 },
  { name: 'gum', weight: 1 },
  { name: 'crossner-politics', weight: 3 },
  { name: 'crossner-other', weight: 0.7 },
  { name: 'uner-ewt', weight: 0.7, partial: true },
  { name: 'wikigold', weight: 1 },
  { name: 'wnut17', weight: 0.3 },
  { name: 'btc', weight: 0.3, partial: true },
  { name: 're3d', weight: 0.5 },
]
/** The corpora are English; no option is set. */
const CONTEXT: Context = { options: {} }
/** A feature is kept when it was seen twice in what people labelled; a place that a teacher labelled counts a third. */
const LEAST_SEEN = 6
const GOLD_COUNT = 3
const SILVER_WEIGHT = 0.2
/** Weights nearer to zero than this are not shipped. */
const LEAST_WEIGHT = 0.06
const LEVELS = 44
const SEEDS = [12345, 777]

function readDocument(line: Line) {
  const doc = valued(parseArticle({ text: line.text, format: 'text' }), CONTEXT)
  const words = readWords(doc)
  const reading = { words, evidence: gatherEvidence(doc, words) }
  const candidates = findCandidates(doc, reading)
  settleTypes(reading, candidates)
  settleHomographs(words, candidates)
  return { reading, candidates }
}

function goldLabels(words: Words, entities: Line['entities']): Uint8Array {
  const labels = new Uint8Array(words.text.length)
  let w = 0
  for (const { start, end, type } of entities) {
    const kind = CLASSES.indexOf((type === 'country' ? 'location' : type) as (typeof CLASSES)[number])
    if (kind < 0) continue
    while (w < words.text.length && (words.end[w] ?? 0) <= start) w++
    let last = w
    while (last + 1 < words.text.length && (words.start[last + 1] ?? 0) < end) last++
    if (w >= words.text.length || (words.start[w] ?? 0) >= end) continue
    if (last === w) labels[w] = labelOf(kind, UNIT)
    else {
      labels[w] = labelOf(kind, BEGIN)
      for (let k = w + 1; k < last; k++) labels[k] = labelOf(kind, INSIDE)
      labels[last] = labelOf(kind, LAST)
    }
    w = last + 1
  }
  return labels
}

const folder = corporaFolder()
const began = Date.now()
const instances: Instance[] = []
let store = new Int32Array(1 << 24)
let used = 0
const counts = new Uint8Array(2 ** FEATURE_BITS)
const buffer = new Int32Array(MOST_FEATURES)
const sources: string[] = []
const MISC = [BEGIN, INSIDE, LAST, UNIT].reduce((bits, place) => bits | (1 << labelOf(3, place)), 0)

function bitsOf(labels: Uint8Array, partial: boolean): Int32Array | null {
  return partial ? Int32Array.from(labels, (label) => (label === 0 ? 1 | MISC : 1 << label)) : null
}

/** By the start of a word, what the teacher thinks of it. */
type Opinions = ReadonlyMap<number, readonly number[]>

function softOf(labels: Uint8Array, words: Words, first: number, opinions: Opinions): Float32Array | null {
  let chances: Float32Array | null = null
  for (let t = 0; t < labels.length; t++) {
    const row = opinions.get(words.start[first + t] ?? -1)
    // What the teacher reads as several words keeps its label.
    if (row === undefined || row[1] !== words.end[first + t]) continue
    chances ??= Float32Array.from({ length: labels.length * LABELS }, (_, k) =>
      labels[Math.floor(k / LABELS)] === k % LABELS ? 1 : 0,
    )
    let sum = 0
    for (let k = 3; k < row.length; k += 2) sum += row[k] ?? 0
    chances.fill(0, t * LABELS, (t + 1) * LABELS)
    for (let k = 2; k < row.length; k += 2) chances[t * LABELS + (row[k] ?? 0)] = (row[k + 1] ?? 0) / sum
  }
  return chances
}

const silver = silverFolder()
const corpora = CORPORA.map(({ name, weight, partial }) => ({
  name,
  weight,
  partial: partial === true,
  corpus: readCorpus<Line>(join(folder, 'ner'), `${name}.train.jsonl`),
}))
if (silver !== null)
  corpora.push({
    name: 'silver',
    weight: SILVER_WEIGHT,
    partial: false,
    corpus: readCorpus<Line>(silver, 'names.jsonl'),
  })
for (const { name, weight, partial, corpus } of corpora) {
  sources.push(`${corpus.name} ${corpus.digest}`)
  for (const line of corpus.lines) {
    const { reading, candidates } = readDocument(line)
    const view = lookAt(reading, candidates)
    const gold = goldLabels(reading.words, line.entities)
    const taught = name === 'silver'
    const held = !taught && foldOf(line.id, 10) === 0
    const opinions: Opinions = new Map((line.soft ?? []).map((row) => [row[0] ?? 0, row]))
    for (const { first, last } of findStretches(reading.words, reading.evidence)) {
      const labels = gold.slice(first, last + 1)
      const starts = new Int32Array(labels.length + 1)
      for (let t = 0; t < labels.length; t++) {
        // A name cut by the stretch's edge is no example.
        const label = labels[t] ?? 0
        if (t === 0 && !mayFollow(0, label)) labels[t] = 0
        else if (t > 0 && !mayFollow(labels[t - 1] ?? 0, label)) labels[t] = 0
        starts[t] = used
        const n = readFeatures(view, first + t, buffer)
        if (used + n > store.length) {
          const more = new Int32Array(store.length * 2)
          more.set(store)
          store = more
        }
        for (let k = 0; k < n; k++) {
          const key = buffer[k] ?? 0
          store[used++] = key
          counts[key] = Math.min(255, (counts[key] ?? 0) + (taught ? 1 : GOLD_COUNT))
        }
      }
      for (let t = labels.length - 1; t >= 0; t--) {
        const next = t + 1 < labels.length ? (labels[t + 1] ?? 0) : 0
        if (!mayFollow(labels[t] ?? 0, next)) labels[t] = 0
      }
      starts[labels.length] = used
      const soft = softOf(labels, reading.words, first, opinions)
      instances.push({ weight, held, allowed: bitsOf(labels, partial), labels, soft, starts })
    }
  }
  console.log(name, corpus.lines.length, 'stretches', instances.length, `${(Date.now() - began) / 1000} s`)
}
const keys: number[] = []
const rowOf = new Int32Array(counts.length).fill(-1)
for (let key = 0; key < counts.length; key++)
  if ((counts[key] ?? 0) >= LEAST_SEEN) rowOf[key] = keys.push(key) - 1
for (let k = 0; k < used; k++) store[k] = rowOf[store[k] ?? 0] ?? -1
console.log('features', keys.length, 'uses', used)

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

/** F1 by exact span and class over person, organization and location, as the tagger alone answers. */
function measure(text: string, names: readonly string[], only: (line: Line) => boolean = () => true) {
  const model = decodeNames(packNames(text))
  const answers: { chance: number; right: boolean }[] = []
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
      for (const { first, last, type, confidence } of tagNames(reading, candidates, model).names) {
        const hit = truth.has(`${reading.words.start[first]} ${reading.words.end[last]} ${type}`)
        answers.push({ chance: confidence, right: hit })
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

/** Platt's scaling of the held-out answers (Platt 1999), by gradient descent. */
function platt(answers: readonly { chance: number; right: boolean }[]): { slope: number; offset: number } {
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
const file = join(import.meta.dirname, '..', 'models', 'names.model')
// One fit on nine documents of ten; the tenth tells how sure its answers are.
const part = fitChain(
  instances.filter(({ held }) => !held),
  store,
  keys.length,
  SEEDS.slice(0, 1),
)
const draft = encode(part, 1, 0)
const { slope, offset } = platt(
  measure(
    draft,
    CORPORA.filter(({ partial }) => !partial).map(({ name }) => `${name}.train`),
    ({ id }) => foldOf(id, 10) === 0,
  ),
)
console.log(`calibration: slope ${slope}, offset ${offset}`)
const text = process.argv.includes('--quick')
  ? encode(part, slope, offset)
  : encode(fitChain(instances, store, keys.length, SEEDS), slope, offset)
writeFileSync(file, text)
console.log(`names.model: ${text.length} characters, ${text.slice(0, 60)}`)
console.log(sources.join('\n'))
measure(text, DEV)

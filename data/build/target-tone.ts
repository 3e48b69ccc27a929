/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`, second step: the tone toward a mention, from newsmtsc and
 * sentfin, to data/models/target-tone.model. Deterministic. With `--silver` it also learns from a teacher's answers
 * (targets.jsonl); data/models/target-tone.md says what they are.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/index.ts'
import { feature } from '../../src/models/linear.ts'
import { sentimentModel } from '../../src/models/sentiment.ts'
import { scoreOf, sharesOf } from '../../src/sentiment/shares.ts'
import { seeSentence, targetFeatures } from '../../src/sentiment/target-features.ts'
import { chancesOf } from '../../src/sentiment/targets.ts'
import { buildVocabulary } from '../../src/sentiment/vocabulary.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { type Choice, calibrate, encode, scores, train } from './linear-trainer.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly label?: (typeof LABELS)[number]
  /** A teacher's: how likely each label is. */
  readonly chances?: readonly number[]
  readonly article?: string
  readonly target: { readonly start: number; readonly end: number }
}
interface Row {
  readonly set: string
  readonly fold: number
  readonly ids: readonly number[]
  readonly label: number
  readonly chances: readonly number[] | undefined
  readonly weight: number
}

const LABELS = ['negative', 'neutral', 'positive'] as const
/** The first is what the model is for; the others have a mean of their own. */
const SETS: readonly (readonly [name: string, weight: number])[] = [
  ['newsmtsc', 1],
  ['sentfin', 0.4],
]
const env = (name: string, value: number) => Number(process.env[name] ?? value)
const SILVER_WEIGHT = env('SW', 0.5)
const FOLDS = 5
const OPTIONS = { bits: 22, epochs: env('EPOCHS', 5), step: env('STEP', 0.02), decay: env('DECAY', 0.0005) }
/** A feature seen less often is left out. */
const LEAST_SEEN = env('MIN', 3)
/** Of the teacher's rows only, as they are many. */
const LEAST_SILVER = env('MINS', 12)

const folder = corporaFolder()
const silver = silverFolder()
const tone = sentimentModel()
const vocabulary = buildVocabulary(tone.words, tone.pairs)

function readRows(set: string, lines: readonly Line[], weight: number): Row[] {
  return lines.flatMap(({ text, label, chances, article, target }) => {
    const { tokens, sentences } = tokenize({ text, format: 'text' })
    const s = sentences.findIndex(({ end }) => end > target.start)
    const from = tokens.findIndex(({ sentence }) => sentence === s)
    if (from < 0) return []
    let to = from
    while (to < tokens.length && tokens[to]?.sentence === s) to++
    const shares = sharesOf(tone, vocabulary, tokens, from, to, sentences[s]?.text ?? '', undefined)
    const seen = seeSentence(tokens, from, to, shares, scoreOf(tone, shares))
    let first = from
    while (first < to && (tokens[first]?.end ?? 0) <= target.start) first++
    let last = first
    while (last < to && (tokens[last]?.start ?? 0) < target.end) last++
    const { ids } = targetFeatures(seen, first - from, last - from, shares)
    if (set !== 'newsmtsc') ids.push(feature(99, set.length))
    const right = label === undefined ? 1 : LABELS.indexOf(label)
    return [{ set, fold: foldOf(article ?? text, FOLDS), ids, label: right, chances, weight }]
  })
}

const rows: Row[] = []
for (const [name, weight] of SETS) {
  const { lines, digest } = readCorpus<Line>(folder, `sentiment/${name}.train.jsonl`)
  console.log(`${name}.train  ${lines.length} targets  sha256 ${digest}`)
  rows.push(...readRows(name, lines, weight))
}
if (silver !== null && existsSync(join(silver, 'targets.jsonl'))) {
  const { lines, digest } = readCorpus<Line>(silver, 'targets.jsonl')
  console.log(`silver targets  ${lines.length} targets  sha256 ${digest}`)
  rows.push(...readRows('silver', lines, SILVER_WEIGHT))
}
const gold = new Map<number, number>()
const taught = new Map<number, number>()
for (const { set, ids } of rows) {
  const counts = set === 'silver' ? taught : gold
  for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
}
const isKept = (id: number) => (gold.get(id) ?? 0) >= LEAST_SEEN || (taught.get(id) ?? 0) >= LEAST_SILVER
function choiceOf({ ids, label, weight, chances }: Row): Choice {
  const kept = ids.filter(isKept)
  return {
    alternatives: [
      Uint32Array.from(kept, (id) => (id << 1) >>> 0),
      new Uint32Array(),
      Uint32Array.from(kept, (id) => ((id << 1) | 1) >>> 0),
    ],
    right: label,
    weight,
    ...(chances && { chances }),
  }
}
const choices = rows.map(choiceOf)

interface Judged {
  readonly negative: number
  readonly positive: number
  readonly label: number
}
const judgedOf = ([negative = 0, , positive = 0]: readonly number[], label: number): Judged => ({
  negative,
  positive,
  label,
})
type Bias = readonly [negative: number, positive: number]
function labelOf({ negative, positive }: Judged, [low, high]: Bias): number {
  const n = negative + low
  const p = positive + high
  return n > 0 && n >= p ? 0 : p > 0 ? 2 : 1
}
function macroF1(list: readonly Judged[], bias: Bias): number {
  let sum = 0
  for (let y = 0; y < 3; y++) {
    const said = list.filter((one) => labelOf(one, bias) === y)
    const right = said.filter(({ label }) => label === y).length
    const all = list.filter(({ label }) => label === y).length
    sum += right > 0 ? (2 * right) / (said.length + all) : 0
  }
  return sum / 3
}

// Bias and calibration on articles that were not learned from.
const judged: Judged[] = []
const folds = env('ONE', 0) ? 2 : FOLDS
for (let fold = 0; fold < folds; fold++) {
  const isOut = ({ set, fold: own }: Row) => set === 'newsmtsc' && own === fold
  const fitted = train(
    choices.filter((_, i) => !isOut(rows[i] as Row)),
    OPTIONS,
  )
  rows.forEach((row, i) => {
    if (isOut(row)) judged.push(judgedOf(scores(fitted, choices[i] as Choice), row.label))
  })
}
let bias: Bias = [0, 0]
let most = 0
for (let low = -0.6; low <= 0.6001; low += 0.1)
  for (let high = -0.6; high <= 0.6001; high += 0.1) {
    const f1 = macroF1(judged, [low, high])
    if (f1 > most + 0.0005) {
      most = f1
      bias = [low, high]
    }
  }
const calibration = calibrate(
  judged.map((one) => {
    const chance = Math.min(0.999, Math.max(...chancesOf(one.negative + bias[0], one.positive + bias[1])))
    return [Math.log(chance / (1 - chance)), labelOf(one, bias) === one.label] as const
  }),
)
const fitted = train(choices, OPTIONS)
// What every mention has is the bias.
const always = (feature(37) << 1) >>> 0
const mask = 2 ** fitted.bits - 1
for (const side of [0, 1]) {
  const at = (always | side) & mask
  fitted.weights[at] = (fitted.weights[at] ?? 0) + (bias[side] ?? 0)
}
const text = encode(fitted, [calibration[0], calibration[1]])
writeFileSync(join(import.meta.dirname, '..', 'models', 'target-tone.model'), text)
console.log(
  `${text.length} characters; newsmtsc.train, articles not seen: macro-F1 ${macroF1(judged, [0, 0]).toFixed(4)}, with bias ${bias.map((x) => x.toFixed(1)).join(' ')} ${most.toFixed(4)}`,
)
for (const name of ['newsmtsc-mt', 'newsmtsc-rw']) {
  const dev = readRows('newsmtsc', readCorpus<Line>(folder, `sentiment/${name}.dev.jsonl`).lines, 1)
  const list = dev.map((row) => judgedOf(scores(fitted, choiceOf(row)), row.label))
  console.log(`${name}.dev: macro-F1 ${macroF1(list, [0, 0]).toFixed(4)}`)
}

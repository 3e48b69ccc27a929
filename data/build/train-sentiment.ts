/**
 * `npm run train:sentiment -- --corpora DIR`: fits the linear model of tone on sentiment/*.train.jsonl and writes
 * data/models/sentiment.model. Deterministic: same corpora, same bytes. Then run `npm run data`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/index.ts'
import { MODEL_PARTS, type ModelPart } from '../../src/models/sentiment.ts'
import { partCounts, valences } from '../../src/sentiment/shares.ts'
import { buildVocabulary } from '../../src/sentiment/vocabulary.ts'
import { corporaFolder, foldOf, readCorpus } from './corpora.ts'

/** Each set with its weight; the sets differ in scale and mean, so each has a mean of its own. */
const SETS: readonly (readonly [name: string, weight: number])[] = [
  ['nyt', 1],
  ['headlines', 0.6],
  ['emobank-news', 0.6],
  ['emobank-other', 0.15],
  ['movies', 0.1],
  ['amazon', 0.15],
  ['tweets', 0.15],
]
const FOLDS = 5
const EPOCHS = 14
const STEP = 0.005
const L2_WORDS = 1
const FEWEST = 4

interface Line {
  id: string
  text: string
  score: number
  label: string
  article?: string
}
interface Row {
  readonly set: number
  readonly weight: number
  readonly fold: number
  readonly target: number
  readonly label: string
  readonly parts: readonly number[]
  readonly ngrams: readonly string[]
  readonly scale: number
}

const folder = corporaFolder()
const lexicon = buildVocabulary(new Map(), new Map())
const rows: Row[] = []
SETS.forEach(([name, weight], set) => {
  const { lines, digest } = readCorpus<Line>(folder, `sentiment/${name}.train.jsonl`)
  console.log(`${name}.train  ${lines.length} texts  sha256 ${digest}`)
  for (const { id, text, score, label, article } of lines) {
    const { tokens, sentences } = tokenize({ text, format: 'text' })
    // A rated text of several sentences is read as one; its words count the same.
    const found = valences(lexicon, tokens, 0, tokens.length, undefined)
    const counts = partCounts(found, sentences[sentences.length - 1]?.text ?? '')
    const ngrams: string[] = []
    let count = 0
    found.words.forEach((word, k) => {
      if (word === null) return
      count++
      ngrams.push(word)
      const before = k > 0 ? found.words[k - 1] : null
      if (before) ngrams.push(`${before} ${word}`)
    })
    const scale = Math.sqrt(Math.max(4, count))
    rows.push({
      set,
      weight,
      fold: foldOf(article ?? id, FOLDS),
      target: score,
      label,
      parts: MODEL_PARTS.map((part) => counts[part] / scale),
      ngrams,
      scale,
    })
  }
})

const seen = new Map<string, number>()
for (const { ngrams } of rows)
  for (const ngram of new Set(ngrams)) seen.set(ngram, (seen.get(ngram) ?? 0) + 1)
const vocabulary = [...seen]
  .filter(([ngram, n]) => n >= (ngram.includes(' ') ? 8 : FEWEST))
  .map(([ngram]) => ngram)
  .sort()
const ids = new Map(vocabulary.map((ngram, i) => [ngram, i]))

interface Fitted {
  readonly bias: Float64Array
  readonly parts: Float64Array
  readonly words: Float64Array
}

const dot = (x: readonly number[], y: Float64Array) =>
  x.reduce((sum, value, i) => sum + value * (y[i] as number), 0)

/** Squared error by AdaGrad, words held small by L2; each set has a mean of its own. */
function learn(train: readonly Row[]): Fitted {
  const parts = new Float64Array(MODEL_PARTS.length)
  const words = new Float64Array(vocabulary.length)
  const bias = new Float64Array(SETS.length)
  const squares = {
    parts: new Float64Array(parts.length),
    words: new Float64Array(words.length),
    bias: new Float64Array(bias.length),
  }
  const order = train.map((row) => ({ row, known: row.ngrams.flatMap((ngram) => ids.get(ngram) ?? []) }))
  let seed = 7
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const step = (values: Float64Array, sums: Float64Array, i: number, gradient: number) => {
    sums[i] = (sums[i] as number) + gradient * gradient
    values[i] = (values[i] as number) - (STEP * gradient) / Math.sqrt((sums[i] as number) + 1e-8)
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1))
      const swap = order[k] as (typeof order)[number]
      order[k] = order[j] as (typeof order)[number]
      order[j] = swap
    }
    for (const { row, known } of order) {
      let sum = bias[row.set] as number
      sum += dot(row.parts, parts)
      for (const id of known) sum += (words[id] as number) / row.scale
      const error = (sum - row.target) * row.weight
      step(bias, squares.bias, row.set, error)
      for (let i = 0; i < row.parts.length; i++) {
        const value = row.parts[i] as number
        if (value !== 0) step(parts, squares.parts, i, error * value)
      }
      for (const id of known)
        step(
          words,
          squares.words,
          id,
          error / row.scale + (L2_WORDS * (words[id] as number)) / (seen.get(vocabulary[id] as string) ?? 1),
        )
    }
  }
  return { bias, parts, words }
}

function predict({ bias, parts, words }: Fitted, row: Row): number {
  let sum = bias[0] as number
  sum += dot(row.parts, parts)
  for (const ngram of row.ngrams) {
    const id = ids.get(ngram)
    if (id !== undefined) sum += (words[id] as number) / row.scale
  }
  return Math.max(-1, Math.min(1, sum))
}

// Cuts and confidence on texts whose fold was not learned from, nyt alone: the main measure.
const unseen = Array.from({ length: FOLDS }, (_, fold) => learn(rows.filter((row) => row.fold !== fold)))
const judged = rows
  .filter(({ set }) => set === 0)
  .map((row) => ({ score: predict(unseen[row.fold] as Fitted, row), label: row.label, target: row.target }))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const pearson = (x: readonly number[], y: readonly number[]) => {
  const mx = mean(x)
  const my = mean(y)
  const sum = (f: (i: number) => number) => x.reduce((total, _, i) => total + f(i), 0)
  const dx = (i: number) => (x[i] as number) - mx
  const dy = (i: number) => (y[i] as number) - my
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2))
}
const labelOf = (score: number, [low, high]: readonly [number, number]) =>
  score < low ? 'negative' : score > high ? 'positive' : 'neutral'
function macroF1(list: readonly { score: number; label: string }[], cuts: readonly [number, number]): number {
  return mean(
    ['negative', 'neutral', 'positive'].map((label) => {
      const said = list.filter(({ score }) => labelOf(score, cuts) === label)
      const right = said.filter((row) => row.label === label).length
      return right ? (2 * right) / (said.length + list.filter((row) => row.label === label).length) : 0
    }),
  )
}
function bestCuts(list: readonly { score: number; label: string }[]): [number, number] {
  let best: [number, number] = [-0.05, 0.05]
  let most = 0
  for (let low = -0.2; low <= 0.1001; low += 0.01) {
    for (let high = low + 0.02; high <= 0.2501; high += 0.01) {
      const f1 = macroF1(list, [low, high])
      if (f1 > most) {
        most = f1
        best = [Math.round(low * 100) / 100, Math.round(high * 100) / 100]
      }
    }
  }
  return best
}
/** Share of right labels by distance to the nearer cut. */
function confidenceOf(
  list: readonly { score: number; label: string }[],
  cuts: readonly [number, number],
): number[] {
  const overall = mean(list.map((row) => Number(labelOf(row.score, cuts) === row.label)))
  return Array.from({ length: 8 }, (_, step) => {
    const near = list.filter(
      ({ score }) =>
        Math.min(7, Math.floor(Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1])) / 0.05)) ===
        step,
    )
    const right = near.filter((row) => labelOf(row.score, cuts) === row.label).length
    return Math.round(((right + overall * 10) / (near.length + 10)) * 1000) / 1000
  })
}

const cuts = bestCuts(judged)
const final = learn(rows)
const parts = Object.fromEntries(
  MODEL_PARTS.map((part, i) => [part, Math.round((final.parts[i] as number) * 1e4) / 1e4]),
) as Record<ModelPart, number>
const header = {
  bias: Math.round((final.bias[0] as number) * 1e4) / 1e4,
  parts,
  cuts,
  confidence: confidenceOf(judged, cuts),
}
const lines = vocabulary.flatMap((ngram, i) => {
  const weight = Math.round((final.words[i] as number) * 1000)
  return Math.abs(weight) >= 4 ? [`${ngram}\t${weight}`] : []
})
writeFileSync(
  join(import.meta.dirname, '..', 'models', 'sentiment.model'),
  [JSON.stringify(header), ...lines].join('\n'),
)
console.log(
  `${lines.length} words and pairs; nyt.train, texts not seen: r ${pearson(
    judged.map((x) => x.score),
    judged.map((x) => x.target),
  ).toFixed(
    3,
  )}, macro-F1 ${macroF1(judged, cuts).toFixed(3)}, cuts ${cuts.join(' ')}; parts ${JSON.stringify(parts)}`,
)

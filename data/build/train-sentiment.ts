/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`, second step: fits the linear model of tone on sentiment/*.train.jsonl by ridge
 * regression and writes data/models/sentiment/weights. What the lists, the vectors and the groups of words tell of a word is
 * folded into one weight, so that the package ships no list. Deterministic: same corpora, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/index.ts'
import { clusterOf } from '../../src/language/en/word-clusters.ts'
import { Reading, scaleOf } from '../../src/sentiment/reading.ts'
import { readWord } from '../../src/sentiment/words.ts'
import { readTable } from '../../src/words/table.ts'
import { fitRidge, predictRidge, type Ridge, type RidgeRow } from '../fit/ridge.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { readKnowledge, SIZE, TONES } from './tone-knowledge.ts'
import { FOLDS, NET_SHARE, readFolds } from './tone-mix.ts'
import { bestCuts, confidenceOf, type Judged, macroF1, pearson } from './tone-scores.ts'

/** Each set with its weight; the sets differ in scale and mean, so each has a mean of its own. */
const SETS: readonly (readonly [name: string, weight: number])[] = [
  ['nyt', 1],
  ['headlines', 1],
  ['emobank-news', 0.6],
  ['emobank-other', 0.3],
  ['movies', 0.05],
  ['amazon', 0.1],
  ['tweets', 0.1],
]
/** Raw sentences with the score that a teacher gives them. */
const SILVER_WEIGHT = 0.3
/** How strongly each kind of weight is held to zero. */
const PENALTY = { tones: 1, vector: 3, negatedVector: 10, whole: 1, word: 10 }
/** A word, a negated word and a pair that is seen in fewer texts has no weight of its own. */
const FEWEST = { word: 4, negated: 10, pair: 8 }
/** Where it is negated, a word's own weight counts as much, the other way. */
const TURNED = -0.5
/** Weights below, in thousandths, are left out. */
const LEAST = 12

interface Line {
  readonly id: string
  readonly text: string
  readonly score: number
  readonly label: string
  readonly article?: string
}
interface Taught {
  readonly text: string
  readonly score: number
  /** Some words were exchanged: for the network alone. */
  readonly varied?: boolean
}
interface Row extends RidgeRow {
  /** What the network says of it, learned without it; 0 where that is not known. */
  readonly net: number
  readonly fold: number
  readonly label: string
}
interface Used {
  readonly word: string
  readonly negated: boolean
  readonly factor: number
  readonly before: string | null
}
interface Text extends Pick<Line, 'text' | 'score' | 'label'> {
  readonly set: number
  readonly fold: number
  readonly key: string
  readonly used: readonly Used[]
}

const folder = corporaFolder()
const known = readKnowledge()
const folds = readFolds()
const LINEAR_SHARE = 1 - NET_SHARE

function usedIn(text: string): Used[] {
  const { tokens } = tokenize({ text, format: 'text' })
  // A rated text of several sentences is read as one.
  const reading = new Reading(readTable({ tokens }), readWord)
  reading.read(0, tokens.length)
  const { facts, negated, factors } = reading
  return tokens.flatMap((_, k) => {
    if (!reading.isWord(k)) return []
    const before = k > 0 && reading.isWord(k - 1) ? (facts[k - 1]?.word ?? null) : null
    return [{ word: facts[k]?.word ?? '', negated: negated[k] === 1, factor: factors[k] as number, before }]
  })
}

const texts: Text[] = SETS.flatMap(([name], set) => {
  const { lines, digest } = readCorpus<Line>(folder, `sentiment/${name}.train.jsonl`)
  console.log(`${name}.train  ${lines.length} texts  sha256 ${digest}`)
  return lines.map(({ id, text, score, label, article }) => ({
    text,
    score,
    label,
    set,
    fold: foldOf(article ?? id, FOLDS),
    key: `${name} ${id}`,
    used: usedIn(text),
  }))
})

const silver = silverFolder()
const weights = SETS.map(([, weight]) => weight)
if (silver !== null) {
  const { lines, digest } = readCorpus<Taught>(silver, 'tone.jsonl')
  console.log(`silver  ${lines.length} sentences  sha256 ${digest}`)
  const set = weights.push(SILVER_WEIGHT) - 1
  for (const { text, score, varied } of lines)
    if (!varied) texts.push({ text, score, label: '', set, fold: -1, key: '', used: usedIn(text) })
}

const seen = new Map<string, number>()
for (const { used } of texts) {
  const keys = used.flatMap(({ word, negated, before }) => [
    `w ${word}`,
    ...(negated ? [`n ${word}`] : []),
    ...(before ? [`p ${before} ${word}`] : []),
  ])
  for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1)
}
const enough: Record<string, number> = { w: FEWEST.word, n: FEWEST.negated, p: FEWEST.pair }
const keys = [...seen].filter(([key, n]) => n >= (enough[key[0] as string] as number)).map(([key]) => key)
keys.push(...Array.from({ length: 1025 }, (_, i) => `c ${i}`))
const ids = new Map(keys.sort().map((key, i) => [key, i]))

/** Lists by sign and negation; the vector; the negated vector; the text as a whole. */
const DENSE = TONES * 4 + SIZE * 2 + 4
const densePenalties = Array.from({ length: DENSE }, (_, i) =>
  i < TONES * 4
    ? PENALTY.tones
    : i < TONES * 4 + SIZE
      ? PENALTY.vector
      : i < TONES * 4 + SIZE * 2
        ? PENALTY.negatedVector
        : PENALTY.whole,
)
const WHOLE = TONES * 4 + SIZE * 2

function rowOf({ text, score, label, set, fold, key, used }: Text): Row {
  const dense = new Float32Array(DENSE)
  const sparse = new Map<number, number>()
  const scale = scaleOf(used.length)
  const put = (key: string, value: number) => {
    const id = ids.get(key)
    if (id !== undefined) sparse.set(id, (sparse.get(id) ?? 0) + value)
  }
  const add = (i: number, value: number) => {
    dense[i] = (dense[i] as number) + value
  }
  for (const { word, negated, factor, before } of used) {
    const x = factor / scale
    const about = known.get(word)
    about?.tones.forEach((tone, list) => {
      if (tone !== 0) add(list * 4 + (tone > 0 ? 0 : 1) + (negated ? 2 : 0), tone * x)
    })
    about?.vector?.forEach((value, i) => {
      add(TONES * 4 + (negated ? SIZE : 0) + i, value * x)
    })
    put(`w ${word}`, negated ? TURNED * x : x)
    put(`c ${clusterOf(word)}`, negated ? TURNED * x : x)
    if (negated) {
      put(`n ${word}`, x)
      add(WHOLE + 3, 1 / scale)
    }
    if (before) put(`p ${before} ${word}`, 1 / scale)
  }
  const end = text.slice(-3)
  dense[WHOLE] = 1 / scale
  dense[WHOLE + 1] = Number(end.includes('?')) / scale
  dense[WHOLE + 2] = Number(end.includes('!')) / scale
  return {
    dense,
    ids: Int32Array.from(sparse.keys()),
    values: Float32Array.from(sparse.values()),
    target: score,
    weight: weights[set] as number,
    set,
    fold,
    label,
    net: folds.scores[key] ?? 0,
  }
}

const rows = texts.map(rowOf)
const sparsePenalties = new Float64Array(keys.length).fill(PENALTY.word)
const learn = (train: readonly Row[]): Ridge =>
  fitRidge(train, densePenalties, sparsePenalties, weights.length)
const clip = (value: number) => Math.max(-1, Math.min(1, value))

// Cuts and confidence on texts whose fold was not learned from, nyt alone: the main measure.
const judged: (Judged & { set: number })[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = (row: Row) => row.set < 3 && row.fold === fold
  const fitted = learn(rows.filter((row) => !isOut(row)))
  for (const row of rows)
    if (isOut(row))
      judged.push({
        set: row.set,
        score: clip(LINEAR_SHARE * predictRidge(fitted, row) + NET_SHARE * row.net),
        label: row.label,
        target: row.target,
      })
}
const nyt = judged.filter(({ set }) => set === 0)
const cuts = bestCuts(nyt)

const { dense, sparse, means } = learn(rows)
const own = (key: string): number => sparse[ids.get(key) ?? -1] ?? 0
function weightsOf(word: string): [number, number] {
  let plain = own(`w ${word}`) + own(`c ${clusterOf(word)}`)
  let negated = TURNED * plain + own(`n ${word}`)
  const about = known.get(word)
  about?.tones.forEach((tone, list) => {
    const at = list * 4 + (tone > 0 ? 0 : 1)
    plain += tone * (dense[at] as number)
    negated += tone * (dense[at + 2] as number)
  })
  about?.vector?.forEach((value, i) => {
    plain += value * (dense[TONES * 4 + i] as number)
    negated += value * (dense[TONES * 4 + SIZE + i] as number)
  })
  return [Math.round(plain * LINEAR_SHARE * 1000), Math.round(negated * LINEAR_SHARE * 1000)]
}
const isKept = (word: string) => known.has(word) || /^[^a-z]/.test(word)
const words = [
  ...new Set([...known.keys(), ...keys.filter((key) => key[0] === 'w').map((key) => key.slice(2))]),
]
  .filter(isKept)
  .sort()
const lines = words.flatMap((word) => {
  const [plain, negated] = weightsOf(word)
  return Math.abs(plain) >= LEAST || Math.abs(negated) >= LEAST ? [`${word}\t${plain}\t${negated}`] : []
})
const pairs = keys
  .filter((key) => key[0] === 'p')
  .map((key) => [key.slice(2), Math.round(own(key) * LINEAR_SHARE * 1000)] as const)
  .filter(([pair, weight]) => Math.abs(weight) >= LEAST && pair.split(' ').every(isKept))
const rounded = (value: number | undefined) => Math.round((value ?? 0) * 1e4) / 1e4
const part = (i: number) => rounded(LINEAR_SHARE * (dense[WHOLE + i] as number))
const header = {
  bias: rounded(LINEAR_SHARE * (means[0] as number) + NET_SHARE * folds.mean),
  parts: {
    shortness: part(0),
    question: part(1),
    exclamation: part(2),
    negation: part(3),
  },
  cuts,
  confidence: confidenceOf(nyt, cuts),
}
writeFileSync(
  join(import.meta.dirname, '..', 'models', 'sentiment', 'weights'),
  [JSON.stringify(header), ...lines, ...pairs.map(([pair, weight]) => `${pair}\t${weight}`)].join('\n'),
)
console.log(`${lines.length} words, ${pairs.length} pairs; ${JSON.stringify(header)}`)
for (const [set, name] of ['nyt', 'headlines', 'emobank-news'].entries())
  console.log(
    `${name}.train, texts not seen: r ${pearson(judged.filter((row) => row.set === set)).toFixed(3)}`,
  )
console.log(`nyt.train, texts not seen: macro-F1 ${macroF1(nyt, cuts).toFixed(3)}`)

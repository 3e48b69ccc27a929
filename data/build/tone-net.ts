/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`, first step: the network of tone, from rated texts and rated mentions
 * at once, to data/models/tone-net.model. What it says of texts it did not learn from goes to .cache/tone-folds.json, for the
 * steps that mix it with the linear models. Deterministic.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/index.ts'
import { MIDDLE_LEVEL, MOST_LEVEL, NAME, NUMBER } from '../../src/models/tone-net.ts'
import { SENTIMENT_LABELS } from '../../src/schema/sentiment.ts'
import { continuesName } from '../../src/sentiment/net.ts'
import { PLACES } from '../../src/sentiment/places.ts'
import { CONTENT, FIGURE, Reading, scaleOf, WORD } from '../../src/sentiment/reading.ts'
import { partsClauses } from '../../src/sentiment/tone-facts.ts'
import { readWord, remembering } from '../../src/sentiment/words.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { NOWHERE, placesOf } from './mention-places.ts'
import { mentionTokens } from './mention-tokens.ts'
import { Net, type NetRow } from './net-trainer.ts'
import { readKnowledge, SIZE, TONES } from './tone-knowledge.ts'
import { FOLDS, FOLDS_FILE, type Folds, NET_SHARE, ODDS_SHARE } from './tone-mix.ts'

/** Each set with the weight of its ratings and of its labels toward a mention. Sets differ in scale: each has a mean of its own. */
const SETS: readonly (readonly [name: string, score: number, chances: number])[] = [
  ['nyt', 1, 0],
  ['headlines', 1, 0],
  ['emobank-news', 0.6, 0],
  ['emobank-other', 0.3, 0],
  ['newsmtsc', 0, 1],
  ['sentfin', 0, 0.4],
]
/** A teacher's sentences, some with a mention. */
const SILVER: readonly [name: string, score: number, chances: number] = ['silver', 0.5, 0.5]
const SHAPE = { inputs: SIZE + TONES, size: 12, hidden: 32, memory: 16, channels: 6, places: PLACES }
const OPTIONS = { epochs: 4, step: 0.003, seed: 1, dropWord: 0.1, dropUnit: 0.2, decay: 1 }
/** Vectors and tones known of a word are doubled, which brings them near one. */
const KNOWN = 2
/** A word that is seen in fewer texts is not shipped. */
const LEAST_SEEN = 5

interface Line {
  readonly id?: string
  readonly text: string
  readonly article?: string
  readonly score?: number
  readonly label?: string
  readonly target?: { readonly start: number; readonly end: number }
  readonly chances?: readonly number[]
}
interface Row extends NetRow {
  readonly key: string
  readonly fold: number
  readonly words: readonly string[]
}

const folder = corporaFolder()
const known = readKnowledge()
const factsOf = remembering((text) => {
  const facts = readWord(text)
  return { ...facts, parts: partsClauses(facts.word) }
})
const seen = new Map<string, number>()

function rowOf(set: number, [name, score, chances]: (typeof SETS)[number], line: Line): Row | null {
  const { text, target } = line
  const { tokens, sentences } = tokenize({ text, format: 'text' })
  // Of a mention its sentence is read; a rated text of several sentences is read as one.
  const mention = target ? mentionTokens({ tokens, sentences }, target) : undefined
  if (mention === null) return null
  const { from, to } = mention ?? { from: 0, to: tokens.length }
  const reading = new Reading(tokens, factsOf)
  const count = reading.read(from, to)
  let places: Uint8Array | null = null
  if (mention) {
    places = new Uint8Array(to - from)
    placesOf(reading, from, to, mention.first, mention.last, places)
    // Only words with a meaning of their own speak of a mention.
    for (let k = from; k < to; k++)
      if (((reading.kinds[k] as number) & CONTENT) === 0) places[k - from] = NOWHERE
  }
  const at = Array.from({ length: to - from }, (_, i) => from + i)
  const words = at.map((k) => {
    const kind = reading.kinds[k]
    return kind === 0 ? NAME : kind === FIGURE ? NUMBER : (reading.facts[k]?.word ?? '')
  })
  for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  return {
    key: `${name} ${line.id ?? ''}`,
    fold: name === SILVER[0] ? -1 : foldOf(line.article ?? line.id ?? text, FOLDS),
    words,
    ids: new Int32Array(words.length),
    heard: Uint8Array.from(at, (k) => Number(!continuesName(reading.kinds, from, k))),
    negated: reading.negated.slice(from, to),
    factors: Float32Array.from(at, (k) =>
      ((reading.kinds[k] as number) & WORD) !== 0 ? (reading.factors[k] as number) : 0,
    ),
    places,
    scale: scaleOf(count),
    score: line.score ?? 0,
    scoreWeight: line.score === undefined ? 0 : score,
    chances: line.chances ?? SENTIMENT_LABELS.map((label) => Number(label === line.label)),
    chanceWeight: places ? chances : 0,
    set,
  }
}

const rows: Row[] = []
function add(setAt: (typeof SETS)[number], lines: readonly Line[], digest: string, set: number): void {
  console.log(`${setAt[0]}  ${lines.length} texts  sha256 ${digest}`)
  for (const line of lines) {
    const row = rowOf(set, setAt, line)
    if (row) rows.push(row)
  }
}
SETS.forEach((setAt, set) => {
  const { lines, digest } = readCorpus<Line>(folder, `sentiment/${setAt[0]}.train.jsonl`)
  add(setAt, lines, digest, set)
})
const silver = silverFolder()
if (silver !== null) {
  const { lines, digest } = readCorpus<Line>(silver, 'tone.jsonl')
  add(SILVER, lines, digest, SETS.length)
}

/** A word, a mark, or what stands for all names or figures; no name by itself. */
const isEntry = (word: string) =>
  known.has(word) || word === NAME || word === NUMBER || !/^[\p{L}#@]/u.test(word)
const vocabulary = [...seen].filter(([word, n]) => n >= LEAST_SEEN && isEntry(word)).map(([word]) => word)
vocabulary.sort()
const ids = new Map(vocabulary.map((word, i) => [word, i]))
const inputs = new Float32Array(vocabulary.length * SHAPE.inputs)
vocabulary.forEach((word, i) => {
  const about = known.get(word)
  const at = i * SHAPE.inputs
  about?.vector?.forEach((value, j) => {
    inputs[at + j] = value * KNOWN
  })
  about?.tones.forEach((value, j) => {
    inputs[at + SIZE + j] = value * KNOWN
  })
})
for (const { words, ids: own } of rows)
  words.forEach((word, t) => {
    own[t] = ids.get(word) ?? -1
  })
const shape = { ...SHAPE, words: vocabulary.length, sets: SETS.length + 1 }
const learn = (from: readonly Row[]): Net => new Net(shape, inputs).fit(from, OPTIONS)
const MENTIONS = SETS.findIndex(([name]) => name === 'newsmtsc')

const folds: Folds = { mean: 0, odds: [0, 0], scores: {}, mentions: {} }
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = (row: Row) => row.fold === fold && row.set <= MENTIONS
  const net = learn(rows.filter((row) => !isOut(row)))
  for (const row of rows) {
    if (!isOut(row)) continue
    const { score, odds } = net.read(row)
    if (row.places) {
      const [n, p] = net.odds.value.subarray(row.set * 2, row.set * 2 + 2) as unknown as [number, number]
      folds.mentions[row.key] = [odds[0] + n, odds[1] + p]
    } else folds.scores[row.key] = score + (net.means.value[0] as number)
  }
}

const net = learn(rows)
folds.mean = net.means.value[0] as number
folds.odds = [net.odds.value[MENTIONS * 2] as number, net.odds.value[MENTIONS * 2 + 1] as number]
mkdirSync(join(import.meta.dirname, '..', '..', '.cache'), { recursive: true })
writeFileSync(FOLDS_FILE, JSON.stringify(folds))

const { size } = SHAPE
const vectors = new Float64Array(vocabulary.length * size)
vocabulary.forEach((_, i) => {
  net.vectorOf(i, vectors, i * size)
})
/** Four of a thousand values may be cut, so that the others keep their steps. */
const steps = Array.from({ length: size }, (_, j) => {
  const values = vocabulary.map((_, i) => Math.abs(vectors[i * size + j] as number)).sort((a, b) => a - b)
  return Number(((values[Math.floor(values.length * 0.996)] as number) / MOST_LEVEL).toPrecision(4))
})
const codeOf = (word: number): string =>
  steps
    .map((step, j) => {
      const level = Math.round((vectors[word * size + j] as number) / step)
      return String.fromCharCode(MIDDLE_LEVEL + Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, level)))
    })
    .join('')
const listOf = ({ value }: { value: Float64Array }, share = 1) =>
  Array.from(value, (x) => Number((x * share).toPrecision(3)))
const header = {
  size,
  hidden: SHAPE.hidden,
  steps,
  conv: listOf(net.conv),
  bias: listOf(net.bias),
  turn: listOf(net.turn),
  readout: listOf(net.readout, NET_SHARE),
  memory: SHAPE.memory,
  recall: listOf(net.recall),
  recallBias: listOf(net.recallBias),
  earlier: listOf(net.earlier),
  later: listOf(net.later),
  channels: listOf(net.channels),
  gates: listOf(net.gates, ODDS_SHARE),
}
const text = [JSON.stringify(header), ...vocabulary.map((word, i) => `${word}\t${codeOf(i)}`), ''].join('\n')
writeFileSync(join(import.meta.dirname, '..', 'models', 'tone-net.model'), text)
console.log(`tone-net.model: ${vocabulary.length} words, ${text.length} characters`)

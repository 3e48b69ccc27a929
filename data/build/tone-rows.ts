/** What the network of tone learns from: rated texts, rated mentions and a teacher's sentences, with the words it knows. */
import { tokenize } from '../../src/index.ts'
import { CHANNELS, NAME, NUMBER } from '../../src/models/tone-net.ts'
import { SENTIMENT_LABELS } from '../../src/schema/sentiment.ts'
import { isRemembered } from '../../src/sentiment/net.ts'
import { PLACES } from '../../src/sentiment/places.ts'
import { CONTENT, FIGURE, Reading, scaleOf, WORD } from '../../src/sentiment/reading.ts'
import { readWord } from '../../src/sentiment/words.ts'
import { readTable } from '../../src/words/table.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { NOWHERE, placesOf } from './mention-places.ts'
import { mentionTokens } from './mention-tokens.ts'
import { readKnowledge, SIZE, TONES } from './tone-knowledge.ts'
import { FOLDS } from './tone-mix.ts'
import type { NetRow } from './tone-net-shape.ts'
import { Net } from './tone-net-trainer.ts'

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
export const SHAPE = {
  inputs: SIZE + TONES,
  size: 12,
  hidden: 32,
  memory: 16,
  channels: CHANNELS,
  places: PLACES,
}
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
  /** A raw sentence with some words exchanged: its words are not counted. */
  readonly varied?: boolean
}
export interface Row extends NetRow {
  readonly key: string
  readonly fold: number
  readonly words: readonly string[]
}

const folder = corporaFolder()
const known = readKnowledge()
const seen = new Map<string, number>()

function rowOf(set: number, [name, score, chances]: (typeof SETS)[number], line: Line): Row | null {
  const { text, target } = line
  const { tokens, sentences } = tokenize({ text, format: 'text' })
  // Of a mention its sentence is read; a rated text of several sentences is read as one.
  const mention = target ? mentionTokens({ tokens, sentences }, target) : undefined
  if (mention === null) return null
  const { from, to } = mention ?? { from: 0, to: tokens.length }
  const reading = new Reading(readTable({ tokens }), readWord)
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
  if (!line.varied) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  return {
    key: `${name} ${line.id ?? ''}`,
    fold: name === SILVER[0] ? -1 : foldOf(line.article ?? line.id ?? text, FOLDS),
    words,
    ids: new Int32Array(words.length),
    heard: Uint8Array.from(at, (k) => Number(isRemembered(reading, from, k))),
    negated: reading.negated.slice(from, to),
    factors: Float32Array.from(at, (k) =>
      ((reading.kinds[k] as number) & WORD) !== 0 && !reading.facts[k]?.quiet
        ? (reading.factors[k] as number)
        : 0,
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

export const rows: Row[] = []
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
export const vocabulary = [...seen]
  .filter(([word, n]) => n >= LEAST_SEEN && isEntry(word))
  .map(([word]) => word)
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
export const learn = (from: readonly Row[]): Net => new Net(shape, inputs).fit(from, OPTIONS)
/** The set that speaks of mentions in news. */
export const MENTIONS = SETS.findIndex(([name]) => name === 'newsmtsc')

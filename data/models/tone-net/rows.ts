/** What the network of tone learns from: rated texts, rated mentions and a teacher's sentences, with the words it knows. */
import { parseArticle, tokenize } from '../../../src/index.ts'
import { wordNumber } from '../../../src/models/kit/linear.ts'
import { NAME, NUMBER } from '../../../src/models/tone-net.ts'
import { SENTIMENT_LABELS } from '../../../src/schema/sentiment.ts'
import type { Place } from '../../../src/schema/span.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { isRemembered } from '../../../src/sentiment/net.ts'
import { FIGURE, Reading, scaleOf, WORD } from '../../../src/sentiment/reading.ts'
import { readMention } from '../../../src/sentiment/target-features.ts'
import { toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { type MentionTokens, mentionTokens } from './mention-tokens.ts'
import { type NetRow, NOWHERE } from './shape.ts'
import { readTaught } from './silver.ts'

/** A line of a corpus of sentiment. */
export interface Rated {
  readonly id: string
  readonly text: string
  readonly article?: string
  readonly score?: number
  readonly label?: string
  readonly target?: Place
}
interface Line extends Pick<Rated, 'text' | 'score'> {
  readonly target?: Place | null
  readonly chances?: readonly number[]
}
export interface Row extends NetRow {
  readonly words: readonly string[]
  /** Null for a teacher's, which are in no fold. */
  readonly of: { readonly corpus: string; readonly index: number; readonly text: string } | null
  readonly fold: number
  readonly varied: boolean
}
export interface RowSettings {
  readonly folds: number
  /** What ratings of a corpus weigh, and its labels toward a mention; the last set is the teacher's. */
  readonly sets: Readonly<Record<string, readonly [score: number, chances: number]>>
}

export const foldOfRated = ({ id, article }: Rated, folds: number): number => foldOf(article ?? id, folds)

/** Where each token of [from, to) stands to the mention; only words with a meaning of their own speak of it. */
function placesOf(
  reading: ReturnType<typeof readTokens>['reading'],
  { from, to, first, last }: MentionTokens,
): Uint8Array {
  const places = new Uint8Array(to - from).fill(NOWHERE)
  const nothing = () => undefined
  readMention({ reading, from, to, score: 0 }, first, last, {
    word: nothing,
    put: nothing,
    heard: (k, place) => {
      places[k - from] = place
    },
  })
  return places
}

/** Tokens [from, to) as the network reads them. */
function readTokens(tokens: readonly Token[], from: number, to: number) {
  const reading = new Reading(readTable({ tokens }), toneFacts())
  const scale = scaleOf(reading.read(from, to))
  const at = Array.from({ length: to - from }, (_, i) => from + i)
  const { kinds, facts, factors, negated } = reading
  return {
    reading,
    scale,
    words: at.map((k) => (kinds[k] === 0 ? NAME : kinds[k] === FIGURE ? NUMBER : (facts[k]?.word ?? ''))),
    heard: Uint8Array.from(at, (k) => Number(isRemembered(reading, from, k))),
    negated: negated.slice(from, to),
    factors: Float32Array.from(at, (k) =>
      ((kinds[k] as number) & WORD) !== 0 && !facts[k]?.quiet ? (factors[k] as number) : 0,
    ),
  }
}

/** Of a mention its sentence is read, of a rated text all as one; null where the mention is not found. */
function netRow(line: Line, set: number, [score, chances]: readonly [number, number]) {
  const { tokens, sentences } = tokenize({ text: line.text, format: 'text' })
  const mention = line.target ? mentionTokens(tokens, sentences, line.target) : undefined
  if (mention === null) return null
  const { from, to } = mention ?? { from: 0, to: tokens.length }
  const { reading, ...read } = readTokens(tokens, from, to)
  const places = mention ? placesOf(reading, mention) : null
  return {
    ...read,
    places,
    ids: new Int32Array(to - from),
    score: line.score ?? 0,
    scoreWeight: line.score === undefined ? 0 : score,
    chances: line.chances ?? [],
    chanceWeight: places ? chances : 0,
    set,
  }
}

export function readRows(inputs: Inputs): Row[] {
  const { sets, folds } = inputs.settings<RowSettings>()
  const names = Object.keys(sets)
  const all: Row[] = []
  names.forEach((corpus, set) => {
    const weights = sets[corpus] as readonly [number, number]
    if (set === names.length - 1) {
      for (const line of readTaught(inputs, true)) {
        const row = netRow(line, set, weights)
        if (row) all.push({ ...row, of: null, fold: -1, varied: line.varied })
      }
      return
    }
    inputs.corpus<Rated>(corpus).forEach((line, index) => {
      const chances = SENTIMENT_LABELS.map((label) => Number(label === line.label))
      const row = netRow({ ...line, chances }, set, weights)
      const of = { corpus, index, text: line.text }
      if (row) all.push({ ...row, of, fold: foldOfRated(line, folds), varied: false })
    })
  })
  return all
}

export const rows: Rows = {
  read: (article, put) => {
    const { tokens } = parseArticle(article)
    for (let from = 0, to = 0; from < tokens.length; from = to) {
      while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
      const { reading, scale, words, ...columns } = readTokens(tokens, from, to)
      put(scale)
      for (const word of words) put(wordNumber(word))
      for (const column of Object.values(columns)) column.forEach(put)
      // Names are for another model to find: every proper noun passes for a mention.
      for (let k = from; k < to; k++)
        if (tokens[k]?.pos === 'PROPN') placesOf(reading, { from, to, first: k, last: k + 1 }).forEach(put)
    }
  },
}

/** What the network of tone learns from, as it reads it. */
import { parseArticle, tokenize } from '../../../src/index.ts'
import { wordNumber } from '../../../src/models/kit/linear.ts'
import { NAME, NUMBER } from '../../../src/models/tone-net.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { isRemembered } from '../../../src/sentiment/net.ts'
import { FIGURE, Reading, scaleOf, WORD } from '../../../src/sentiment/reading.ts'
import { readMention } from '../../../src/sentiment/target-features.ts'
import { type ToneFacts, toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { type LineSettings, type Mention, mentionIn, readLines, sentencesOf } from './lines.ts'
import { type NetRow, NOWHERE } from './shape.ts'

export interface Row extends NetRow {
  readonly words: readonly string[]
  readonly varied: boolean
}
/** What ratings of a set weigh, and labels toward a mention. */
export type NetWeights = readonly [score: number, chances: number]

/** Where each token of [from, to) stands to the mention; only words with a meaning of their own speak of it. */
function placesOf(reading: Reading<ToneFacts>, { from, to, first, last }: Mention): Uint8Array {
  const places = new Uint8Array(to - from).fill(NOWHERE)
  const nothing = () => undefined
  readMention({ reading, from, to, score: 0 }, first, last, {
    ...{ word: nothing, put: nothing, role: nothing },
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
  const isAsked = (k: number) => (kinds[k]! & WORD) !== 0 && !facts[k]?.quiet
  return {
    ...{ reading, scale, negated: negated.slice(from, to) },
    words: at.map((k) => (kinds[k] === 0 ? NAME : kinds[k] === FIGURE ? NUMBER : (facts[k]?.word ?? ''))),
    heard: Uint8Array.from(at, (k) => Number(isRemembered(reading, from, k))),
    factors: Float32Array.from(at, (k) => (isAsked(k) ? factors[k]! : 0)),
  }
}

/** Of a mention its sentence is read, of a rated text all as one. The fold that is kept apart is left out. */
export function readRows(inputs: Inputs): Row[] {
  const { sets, unseen } = inputs.settings<LineSettings<NetWeights>>()
  const weights = Object.values(sets)
  return readLines(inputs, 'net').flatMap(({ text, target, score, chances, set, fold, varied }) => {
    if (fold === unseen) return []
    const { tokens } = tokenize({ text, format: 'text' })
    const mention = target && mentionIn(tokens, target)
    if (target && !mention) return []
    const { from, to } = mention ?? { from: 0, to: tokens.length }
    const { reading, ...read } = readTokens(tokens, from, to)
    const [scoreWeight, chanceWeight] = weights[set]!
    return [
      {
        ...{ ...read, varied, chances, set, score: score ?? 0, ids: new Int32Array(to - from) },
        places: mention ? placesOf(reading, mention) : null,
        scoreWeight: score === null ? 0 : scoreWeight,
        chanceWeight: mention ? chanceWeight : 0,
      },
    ]
  })
}

export const rows: Rows = {
  read: (article, put) => {
    const { tokens } = parseArticle(article)
    for (const [from, to] of sentencesOf(tokens)) {
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

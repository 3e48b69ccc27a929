/** All that is known of a spelling's tone, found once: one look-up a token. */

import { clusterOf } from '../language/en/word-clusters.ts'
import { lazy } from '../language/lists/lists.ts'
import { type SentimentModel, sentimentModel } from '../models/sentiment.ts'
import { type ToneNet, toneNet } from '../models/tone-net.ts'
import type { Spelling } from '../words/spelling.ts'
import { readWord, type WordFacts } from './words.ts'

export interface ToneFacts extends WordFacts {
  /** What it adds, and what it adds where it is negated: thousandths, as whole numbers lie in the object itself. */
  readonly plain: number
  readonly negated: number
  /** What it adds with the word after it. */
  readonly pairs: ReadonlyMap<string, number> | undefined
  /** Where its row begins in the network of tone. */
  readonly row: number
  /** Whether the network says something of it. */
  readonly heard: boolean
  /** For the tone toward a mention. */
  readonly number: number
  readonly cluster: number
  /** Its tone in seven steps, plain and negated. */
  readonly plainStep: number
  readonly negatedStep: number
  /** Where sums of weights by what stands between word and mention lie, filled by target-weights.ts: PLACE_SUMS of them from `sumsAt` on, then those of a word beside the mention. */
  readonly sums: Int16Array
  readonly sumsAt: number
}

/** A tone in seven steps; the middle one is none. */
export const STEPS = 7
export const stepOf = (value: number, unit: number): number =>
  Math.max(-3, Math.min(3, Math.round(value / unit))) + 3
const TONE_STEP = 0.06
export const NO_STEP = 3
export const toneStep = (facts: ToneFacts, negated: number): number =>
  negated === 1 ? facts.negatedStep : facts.plainStep

/** Content or not, negated or not, two sides, three distances, three clauses, two labels. */
export const PLACE_SUMS = 2 * 2 * 2 * 3 * 3 * 2

/** Two labels, beside a mention on either side, as a word and as one of its group. */
const BESIDE_SUMS = 2 * 2 * 2
export const SUMS = PLACE_SUMS + BESIDE_SUMS

/** A sum that is not yet known. */
export const NOT_SUMMED = -32_768

/** Words share an array of sums, which reads faster than one each. */
const SHARING = 512

/** What a model and a network know of a spelling, found anew at each call. */
export function factsOfModel(
  { words, pairs }: SentimentModel,
  net: ToneNet,
): (spelling: Spelling) => ToneFacts {
  let sums = new Int16Array(0)
  let sumsAt = 0
  return (spelling) => {
    sumsAt += SUMS
    if (sumsAt >= sums.length) {
      sums = new Int16Array(SHARING * SUMS).fill(NOT_SUMMED)
      sumsAt = 0
    }
    const facts = readWord(spelling)
    const { word } = facts
    const row = net.rowOf(word)
    const [plain, negated] = words.get(word) ?? [0, 0]
    return {
      word,
      capital: facts.capital,
      nameLike: facts.nameLike,
      person: facts.person,
      negates: facts.negates,
      contrasts: facts.contrasts,
      boost: facts.boost,
      quiet: facts.quiet,
      heard: row !== 0 && !facts.quiet,
      relieves: facts.relieves,
      turns: facts.turns,
      plainAs: facts.plainAs,
      long: facts.long,
      quotes: facts.quotes,
      plain,
      negated,
      pairs: pairs.get(word),
      row,
      number: spelling.straight.number,
      cluster: clusterOf(word),
      parts: facts.parts,
      plainStep: stepOf(plain / 1000, TONE_STEP),
      negatedStep: stepOf(negated / 1000, TONE_STEP),
      sums,
      sumsAt,
    }
  }
}

const read = lazy(() => {
  const make = factsOfModel(sentimentModel(), toneNet())
  return (spelling: Spelling): ToneFacts => {
    spelling.tone ??= make(spelling)
    return spelling.tone as ToneFacts
  }
})

export const toneFacts = (): ((spelling: Spelling) => ToneFacts) => read()

/** The texts that the models of tone learn from: rated ones, ones with a label toward a mention, and a teacher's; and where mentions stand in them. */
import { readFileSync } from 'node:fs'
import { SENTIMENT_LABELS, type SentimentLabel } from '../../../src/schema/sentiment.ts'
import type { Place } from '../../../src/schema/span.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { weightsFile } from '../../fit/recipe.ts'
import { readTaught } from './taught.ts'

/** A line of a corpus. */
export interface Rated {
  readonly id: string
  readonly text: string
  readonly article?: string
  readonly score?: number
  readonly label?: SentimentLabel
  readonly target?: Place
}
export interface Line {
  readonly text: string
  readonly target: Place | null
  /** Null where only the mention is spoken of. */
  readonly score: number | null
  /** Negative, neutral, positive: the number of the one that people gave, and how likely each is. */
  readonly label: number
  readonly chances: readonly number[]
  readonly set: number
  /** -1 where nothing is kept apart. */
  readonly fold: number
  readonly varied: boolean
}
export interface LineSettings<Weight> {
  readonly folds: number
  /** The fold of some corpora that the network does not learn: how sure answers are is read off it. */
  readonly unseen: number
  readonly judged: readonly string[]
  /** By corpus, what its lines weigh. Sets differ in scale: each has a mean of its own. A teacher's labels are a packed file. */
  readonly sets: Readonly<Record<string, Weight>>
}

export function readLines(inputs: Inputs, of: 'net' | 'linear'): Line[] {
  const { sets, folds, judged } = inputs.settings<LineSettings<unknown>>()
  return Object.keys(sets).flatMap((corpus, set): Line[] =>
    corpus.endsWith('.gz')
      ? readTaught(inputs, corpus, of).map((taught) => ({ ...taught, label: -1, set, fold: -1 }))
      : inputs.corpus<Rated>(corpus).map(({ id, text, article, score, label, target }) => ({
          ...{ text, target: target ?? null, score: score ?? null },
          label: SENTIMENT_LABELS.indexOf(label as SentimentLabel),
          chances: SENTIMENT_LABELS.map((own) => Number(own === label)),
          ...{ set, fold: judged.includes(corpus) ? foldOf(article ?? id, folds) : -1, varied: false },
        })),
  )
}

/** What the linear models, which are fitted after the network, are told of it; a part of the first line of its weights. */
export interface Beside {
  /** The share of the network in a score, and in the odds toward a mention; the linear models have the rest. */
  readonly scoreShare: number
  readonly oddsShare: number
  /** What it adds to every score, and to the odds of negative and positive; its share is not yet taken. */
  readonly means: readonly [score: number, negative: number, positive: number]
}

export function readBeside(): Beside {
  const weights = readFileSync(weightsFile('tone-net'), 'utf8')
  return JSON.parse(weights.slice(0, weights.indexOf('\n'))) as Beside
}

/** Where each sentence begins and ends among the tokens. */
export function* sentencesOf(tokens: readonly Token[]): Generator<[from: number, to: number]> {
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to++
    yield [from, to]
  }
}

/** The tokens of a mention, [first, last), and of its sentence, [from, to). */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly first: number
  readonly last: number
}

/** Null where there is none. */
export function mentionIn(tokens: readonly Token[], { start, end }: Place): Mention | null {
  const isIn = (token: Token) => token.end > start && token.start < end
  for (const [from, to] of sentencesOf(tokens)) {
    const own = tokens.slice(from, to)
    const first = own.findIndex(isIn)
    if (first >= 0) return { from, to, first: from + first, last: from + own.findLastIndex(isIn) + 1 }
  }
  return null
}

import { lazy } from '../lexicons/lists.ts'
import model from './generated/sentiment.ts'

/** A linear model of tone: every token adds its share, so that an answer can be explained word by word. */
export interface SentimentModel {
  readonly bias: number
  /** Weights of the lexicons' valence, positive and negative apart, and of the marks of a sentence. */
  readonly parts: Readonly<Record<ModelPart, number>>
  /** Weights of single lower-case words. */
  readonly words: ReadonlyMap<string, number>
  /** Weights of two words in a row, parted by a space. */
  readonly pairs: ReadonlyMap<string, number>
  /** Scores below the first are negative, above the second positive. */
  readonly cuts: readonly [number, number]
  /** Share of right labels by distance from the nearer cut, in steps of 0.05. */
  readonly confidence: readonly number[]
}

export const MODEL_PARTS = [
  'vaderUp',
  'vaderDown',
  'afinnUp',
  'afinnDown',
  'question',
  'exclamation',
  'negation',
  'hedge',
] as const
export type ModelPart = (typeof MODEL_PARTS)[number]

interface Stored {
  readonly bias: number
  readonly parts: Readonly<Record<ModelPart, number>>
  readonly cuts: readonly [number, number]
  readonly confidence: readonly number[]
}

/** A line of JSON, then a line a word or pair: its words, a tab, its weight in thousandths. */
export function decodeSentimentModel(text: string): SentimentModel {
  const [head, ...lines] = text.split('\n')
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const line of lines) {
    const [key, weight] = line.split('\t') as [string, string]
    ;(key.includes(' ') ? pairs : words).set(key, Number(weight) / 1000)
  }
  return { ...(JSON.parse(head as string) as Stored), words, pairs }
}

export const sentimentModel = lazy(() => decodeSentimentModel(model))

import { lazy } from '../language/lists/lists.ts'
import model from './generated/sentiment.ts'

/** Slope and offset of a sigmoid over the distance of a score from the nearer cut: how often such labels are right. */
type Sureness = readonly [slope: number, offset: number]

/** A linear model of tone: every word adds its share, so that an answer can be explained word by word. */
export interface SentimentModel {
  readonly bias: number
  /** What a short sentence adds, and what a question, an exclamation and a negated word add. */
  readonly parts: Readonly<Record<'shortness' | 'question' | 'exclamation' | 'negation', number>>
  /** What a lower-case word adds, and what it adds where it is negated: thousandths, whole numbers. */
  readonly words: ReadonlyMap<string, readonly [plain: number, negated: number]>
  /** What two words in a row add, by the first and then the second. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** What the mean of a text's sentences is multiplied by, so that readers' labels lie beyond the same cuts; a mean of several lies nearer to zero. */
  readonly scales: Readonly<Record<'one' | 'several', number>>
  /** By unit: one sentence, several. */
  readonly confidence: Readonly<Record<'one' | 'several', Readonly<Record<'toned' | 'neutral', Sureness>>>>
}

type StoredSentimentModel = Omit<SentimentModel, 'words' | 'pairs'>

/** A line of JSON, then a line a word or pair: its words, a tab, its weights in thousandths. */
export function decodeSentimentModel(text: string): SentimentModel {
  const [head, ...lines] = text.split('\n')
  const words = new Map<string, readonly [number, number]>()
  const pairs = new Map<string, Map<string, number>>()
  for (const line of lines) {
    const [key = '', plain, negated] = line.split('\t')
    const space = key.indexOf(' ')
    if (space < 0) words.set(key, [Number(plain), Number(negated)])
    else {
      const first = key.slice(0, space)
      const after = pairs.get(first) ?? new Map<string, number>()
      pairs.set(first, after.set(key.slice(space + 1), Number(plain) / 1000))
    }
  }
  return { ...(JSON.parse(head as string) as StoredSentimentModel), words, pairs }
}

export const sentimentModel = lazy(() => decodeSentimentModel(model))

/** Sentences with the tone of their words, and which of them lie in a place. */
import type { Quoted } from '../document.ts'
import { lazy } from '../lexicons/lists.ts'
import { type SentimentModel, sentimentModel } from '../models/sentiment.ts'
import type { Token } from '../schema/tokens.ts'
import type { Context } from '../stage.ts'
import { type Shares, scoreOf, sharesOf } from './shares.ts'
import { buildVocabulary } from './vocabulary.ts'

export interface ReadSentence {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly shares: Shares
  readonly score: number
  readonly block: number
}

const vocabulary = lazy(() => buildVocabulary(sentimentModel().words, sentimentModel().pairs))

/** The sentences of the article, boilerplate left out unless there is nothing else. */
export function readSentences(
  { sentences, tokens, blocks }: Quoted,
  context: Context,
  model: SentimentModel,
): ReadSentence[] {
  const read: ReadSentence[] = []
  let from = 0
  sentences.forEach(({ text, block }, i) => {
    let to = from
    while (to < tokens.length && (tokens[to] as Token).sentence === i) to++
    const shares = sharesOf(model, vocabulary(), tokens, from, to, text, context.options.sentimentWords)
    read.push({ from, to, shares, score: scoreOf(model, shares), block })
    from = to
  })
  const article = read.filter(({ block }) => blocks[block]?.role !== 'boilerplate')
  return article.length > 0 ? article : read
}

/** Sentences lie in order: those that meet [start, end). */
export function sentencesIn(
  sentences: readonly ReadSentence[],
  tokens: readonly Token[],
  start: number,
  end: number,
): ReadSentence[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { to } = sentences[middle] as ReadSentence
    if ((tokens[to - 1]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < sentences.length && (tokens[(sentences[last] as ReadSentence).from]?.start ?? end) < end)
    last++
  return sentences.slice(low, last)
}

/** Sentences with the tone of their words, and which of them lie in a place. */
import type { Doc } from '../document.ts'
import type { SentimentModel } from '../models/sentiment.ts'
import { toneNet } from '../models/tone-net.ts'
import type { Token } from '../schema/tokens.ts'
import type { Context } from '../stage.ts'
import { halve } from '../text/halve.ts'
import { givenWords } from './given-words.ts'
import { type Asked, mentionsIn } from './mentions.ts'
import { NetReader } from './net.ts'
import { Reading } from './reading.ts'
import { sharesOf } from './shares.ts'
import { type ToneFacts, toneFacts } from './tone-facts.ts'
import { turnBefore, turnFar } from './turns/index.ts'

export interface ReadSentence {
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly scale: number
  readonly score: number
  readonly block: number
}

export interface ReadText {
  readonly reading: Reading<ToneFacts>
  readonly net: NetReader
  readonly mentions: readonly Asked[]
  /** Boilerplate left out unless there is nothing else. */
  readonly sentences: readonly ReadSentence[]
}

export function readText(
  doc: Doc<'blocks' | 'sentences' | 'tokens' | 'words' | 'entities' | 'syntax'>,
  context: Context,
  model: SentimentModel,
): ReadText {
  const { sentences, blocks } = doc
  const { sentence } = doc.words
  const given = givenWords(context.options.sentimentWords)
  const reading = new Reading(doc.words, toneFacts(), given)
  const net = new NetReader(toneNet(), reading)
  const isArticle = (block: number) => blocks[block]?.role !== 'boilerplate'
  const all = !sentences.some(({ block }) => isArticle(block))
  const read: ReadSentence[] = []
  const mentions = mentionsIn(doc)
  let next = 0
  let from = 0
  for (let i = 0; i < sentences.length; i++) {
    const { text, block, end } = sentences[i]!
    const first = next
    while (next < mentions.length && mentions[next]!.start < end) next++
    let to = from
    while (sentence[to] === i) to++
    if (all || isArticle(block)) {
      const { scale, score } = sharesOf(model, reading, net, from, to, text, given, next > first)
      // A rule of the reader alone: the models are fitted without it.
      const turned = (score: number, change: number, scale: number) =>
        Math.max(-1, Math.min(1, score + change / scale))
      const last = read.at(-1)
      if (last && last.to === from && last.block === block) {
        const change = turnBefore(reading, last.from, from, to)
        if (change !== 0) read[read.length - 1] = { ...last, score: turned(last.score, change, last.scale) }
      }
      const change = turnFar(reading, doc.syntax, from, to)
      read.push({ from, to, scale, score: turned(score, change, scale), block })
    }
    from = to
  }
  return { reading, net, mentions, sentences: read }
}

/** Sentences lie in order: the first that ends after an offset. */
function firstAfter(sentences: readonly ReadSentence[], tokens: readonly Token[], offset: number): number {
  return halve(0, sentences.length, (i) => (tokens[sentences[i]!.to - 1]?.end ?? 0) <= offset)
}

function beginsBefore(sentence: ReadSentence | undefined, tokens: readonly Token[], end: number): boolean {
  return sentence !== undefined && (tokens[sentence.from]?.start ?? end) < end
}

/** The first sentence that meets [start, end). */
export function sentenceAt(
  sentences: readonly ReadSentence[],
  tokens: readonly Token[],
  start: number,
  end: number,
): ReadSentence | undefined {
  const sentence = sentences[firstAfter(sentences, tokens, start)]
  return beginsBefore(sentence, tokens, end) ? sentence : undefined
}

/** Those that meet [start, end): the first, and the one after the last. */
export function sentencesIn(
  sentences: readonly ReadSentence[],
  tokens: readonly Token[],
  start: number,
  end: number,
): [first: number, last: number] {
  const first = firstAfter(sentences, tokens, start)
  let last = first
  while (beginsBefore(sentences[last], tokens, end)) last++
  return [first, last]
}

import type { Quoted, Scored } from '../document.ts'
import { type SentimentModel, sentimentModel } from '../models/sentiment.ts'
import type { Score, Sentiment } from '../schema/sentiment.ts'
import type { Place, Reason } from '../schema/span.ts'
import type { Token } from '../schema/tokens.ts'
import { type Context, explain, type Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { type ReadSentence, readSentences, sentencesIn } from './read.ts'
import { meanOf, NO_TONE, toScore } from './score.ts'
import { towardEntities } from './targets.ts'

/** How many words a reason of a score names. */
const MOST_REASONS = 6

/** The tone overall, by paragraph, by quotation and toward each entity; boilerplate takes no part. */
export const sentiment: Stage<Quoted, Pick<Scored, 'sentiment'>> = {
  name: 'sentiment',
  run: (doc, context) => {
    const { language } = doc.metadata
    if (language !== null && language !== 'en' && !language.startsWith('en-'))
      return { sentiment: silent(doc) }
    return { sentiment: new Reader(doc, context, sentimentModel()).read() }
  },
}

/** Not English: every score neutral, and sure of nothing. */
function silent({ blocks, quotations }: Quoted): Sentiment {
  return {
    overall: NO_TONE,
    writer: null,
    paragraphs: blocks
      .filter(({ role }) => role === 'body')
      .map(({ index, start, end }) => ({ ...NO_TONE, block: index, start, end, writer: null })),
    quotations: quotations.map(() => NO_TONE),
    targets: [],
    countries: [],
  }
}

class Reader {
  private readonly sentences: readonly ReadSentence[]
  /** Places of quoted and reported words, in order. */
  private readonly spoken: readonly Place[]

  constructor(
    private readonly doc: Quoted,
    private readonly context: Context,
    private readonly model: SentimentModel,
  ) {
    this.sentences = readSentences(doc, context, model)
    this.spoken = doc.quotations
  }

  read(): Sentiment {
    const { doc, context, sentences } = this
    const { tokens } = doc
    const paragraphs = doc.blocks
      .filter(({ role }) => role === 'body')
      .map(({ index, start, end }) => {
        const own = sentencesIn(sentences, tokens, start, end)
        const writer = this.writerOf(own)
        return { ...(this.score(own, () => true) ?? this.flat()), block: index, start, end, writer }
      })
    const body = sentences.filter(({ block }) => doc.blocks[block]?.role === 'body')
    const heard = body.length > 0 ? body : sentences
    return {
      overall: this.score(heard, () => true) ?? this.flat(),
      writer: this.writerOf(heard),
      paragraphs,
      quotations: doc.quotations.map(({ start, end }) => {
        const own = sentencesIn(sentences, tokens, start, end)
        return this.score(own, (token) => token.start >= start && token.end <= end) ?? NO_TONE
      }),
      ...towardEntities(doc, sentences, context),
    }
  }

  /** Nothing to read. */
  private flat(): Score {
    return toScore(0, this.model, [])
  }

  /** The tone of some tokens of sentences alone, as if nothing else stood there; null where there are none. */
  private score(sentences: readonly ReadSentence[], takes: (token: Token) => boolean): Score | null {
    const { tokens } = this.doc
    const parts: { score: number; words: number }[] = []
    const taken: { token: Token; share: number }[] = []
    for (const sentence of sentences) {
      const { from, to, shares } = sentence
      let sum = 0
      let words = 0
      let counted = 0
      let all = true
      const begin = taken.length
      for (let k = from; k < to; k++) {
        const token = tokens[k] as Token
        if (!takes(token)) {
          if (token.pos !== 'PUNCT') all = false
          continue
        }
        if (token.pos !== 'PUNCT') words++
        counted += shares.counted[k - from] as number
        const share = shares.values[k - from] as number
        sum += share
        if (share !== 0) taken.push({ token, share })
      }
      if (words === 0) continue
      const scale = all ? shares.scale : Math.sqrt(Math.max(4, counted))
      for (let k = begin; k < taken.length; k++) (taken[k] as { share: number }).share /= scale
      const score = all ? sentence.score : this.model.bias + sum / scale
      parts.push({ score, words: to - from })
    }
    const raw = meanOf(parts)
    return raw === null ? null : toScore(raw, this.model, this.reasons(taken))
  }

  private writerOf(sentences: readonly ReadSentence[]): Score | null {
    const { spoken } = this
    const first = sentences[0]
    if (!first) return null
    // Tokens and quotations both lie in order: one pass.
    let next = firstEndingAfter(spoken, this.doc.tokens[first.from]?.start ?? 0)
    return this.score(sentences, (token) => {
      while (next < spoken.length && (spoken[next] as Place).end <= token.start) next++
      const quotation = spoken[next]
      return !quotation || token.end <= quotation.start
    })
  }

  /** The words that moved a score most. */
  private reasons(moved: { token: Token; share: number }[]): Reason[] {
    return explain(this.context, () =>
      moved
        .filter(({ share }) => Math.abs(share) >= 0.01)
        .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.token.start - b.token.start)
        .slice(0, MOST_REASONS)
        .map(({ token: { start, end, text }, share }) => ({
          rule: share > 0 ? 'positive word' : 'negative word',
          message: `“${text}” moves its sentence by ${round(share)}`,
          spans: [{ start, end, text }],
        })),
    )
  }
}

function firstEndingAfter(places: readonly Place[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as Place).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

import type { Quoted, Scored } from '../document.ts'
import { lazy } from '../lexicons/lists.ts'
import { type SentimentModel, sentimentModel } from '../models/sentiment.ts'
import type { Score, Sentiment } from '../schema/sentiment.ts'
import type { Place, Reason } from '../schema/span.ts'
import type { Token } from '../schema/tokens.ts'
import { type Context, explain, type Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { meanOf, NO_TONE, toScore } from './score.ts'
import { type Shares, scoreOf, sharesOf } from './shares.ts'
import { towardMention } from './targets.ts'
import { buildVocabulary } from './vocabulary.ts'

/** A sentence with the tone of its words. */
interface Read {
  readonly from: number
  readonly to: number
  readonly shares: Shares
  readonly score: number
  readonly block: number
}

const vocabulary = lazy(() => buildVocabulary(sentimentModel().words, sentimentModel().pairs))

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
  private readonly sentences: readonly Read[]
  /** Places of quoted and reported words, in order. */
  private readonly spoken: readonly Place[]

  constructor(
    private readonly doc: Quoted,
    private readonly context: Context,
    private readonly model: SentimentModel,
  ) {
    this.sentences = this.readSentences()
    this.spoken = doc.quotations
  }

  read(): Sentiment {
    const { doc } = this
    const paragraphs = doc.blocks
      .filter(({ role }) => role === 'body')
      .map(({ index, start, end }) => {
        const own = this.sentencesIn(start, end)
        const writer = this.writerOf(own)
        return { ...this.score(own), block: index, start, end, writer }
      })
    const body = this.sentences.filter(({ block }) => doc.blocks[block]?.role === 'body')
    const heard = body.length > 0 ? body : this.sentences
    return {
      overall: this.score(heard),
      writer: this.writerOf(heard),
      paragraphs,
      quotations: doc.quotations.map((quotation) => this.spanScore(quotation)),
      ...this.towardEntities(),
    }
  }

  private readSentences(): Read[] {
    const { doc, context, model } = this
    const { sentences, tokens, blocks } = doc
    const read: Read[] = []
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

  private sentencesIn(start: number, end: number): Read[] {
    const { tokens } = this.doc
    // Sentences lie in order: the first that ends after the start.
    let low = 0
    let high = this.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      const { to } = this.sentences[middle] as Read
      if ((tokens[to - 1]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found: Read[] = []
    for (let i = low; i < this.sentences.length; i++) {
      const sentence = this.sentences[i] as Read
      if ((tokens[sentence.from]?.start ?? end) >= end) break
      found.push(sentence)
    }
    return found
  }

  private score(sentences: readonly Read[]): Score {
    const raw = meanOf(sentences.map(({ score, from, to }) => ({ score, words: to - from }))) ?? 0
    return toScore(raw, this.model, this.reasons(sentences))
  }

  /** The tone of some tokens of sentences alone, as if nothing else stood there. */
  private partScore(sentences: readonly Read[], takes: (token: Token) => boolean): Score | null {
    const { tokens } = this.doc
    const parts: { score: number; words: number }[] = []
    for (const { from, to, shares } of sentences) {
      let sum = 0
      let words = 0
      for (let k = from; k < to; k++) {
        const token = tokens[k] as Token
        if (token.pos === 'PUNCT' || !takes(token)) continue
        words++
        sum += shares.values[k - from] as number
      }
      if (words > 0) parts.push({ score: this.model.bias + sum / Math.sqrt(Math.max(4, words)), words })
    }
    const raw = meanOf(parts)
    return raw === null ? null : toScore(raw, this.model, [])
  }

  private writerOf(sentences: readonly Read[]): Score | null {
    const { spoken } = this
    const { tokens } = this.doc
    const first = sentences[0]
    if (!first) return null
    // Tokens and quotations both lie in order: one pass.
    let next = firstEndingAfter(spoken, tokens[first.from]?.start ?? 0)
    return this.partScore(sentences, (token) => {
      while (next < spoken.length && (spoken[next] as Place).end <= token.start) next++
      const quotation = spoken[next]
      return !quotation || token.end <= quotation.start
    })
  }

  private spanScore({ start, end }: Place): Score {
    return (
      this.partScore(this.sentencesIn(start, end), (token) => token.start >= start && token.end <= end) ??
      NO_TONE
    )
  }

  private towardEntities(): Pick<Sentiment, 'targets' | 'countries'> {
    const { doc, model } = this
    const targets: Sentiment['targets'] = []
    const byCountry = new Map<string, { score: number; words: number }[]>()
    for (const { id, mentions, salience, country } of doc.entities) {
      if (salience === 0) continue
      const scored = mentions.flatMap(({ start, end }) => {
        const raw = this.toward(start, end)
        return raw === null ? [] : [{ ...toScore(raw, model.targets, []), start, end }]
      })
      if (scored.length === 0) continue
      const parts = scored.map(({ score }) => ({ score, words: 1 }))
      targets.push({ ...toScore(meanOf(parts) ?? 0, model.targets, []), entityId: id, mentions: scored })
      if (country) byCountry.set(country.alpha2, [...(byCountry.get(country.alpha2) ?? []), ...parts])
    }
    const salience = new Map(doc.entities.map((entity) => [entity.id, entity.salience]))
    targets.sort((a, b) => (salience.get(b.entityId) ?? 0) - (salience.get(a.entityId) ?? 0))
    const countries = doc.countries.map(({ alpha2 }) => ({
      ...toScore(meanOf(byCountry.get(alpha2) ?? []) ?? 0, model.targets, []),
      alpha2,
    }))
    return { targets, countries }
  }

  /** The tone toward a mention; null if it lies in boilerplate. */
  private toward(start: number, end: number): number | null {
    const [sentence] = this.sentencesIn(start, end)
    if (!sentence) return null
    const { tokens } = this.doc
    const { from, to } = sentence
    let first = from
    while (first < to && (tokens[first] as Token).end <= start) first++
    let last = first
    while (last < to && (tokens[last] as Token).start < end) last++
    return towardMention(this.model.targets, sentence.shares, sentence.score, first - from, last - from)
  }

  /** The words that moved a score most. */
  private reasons(sentences: readonly Read[]): Reason[] {
    return explain(this.context, () => {
      const { tokens } = this.doc
      const moved = sentences.flatMap(({ from, to, shares }) =>
        Array.from({ length: to - from }, (_, k) => ({
          token: tokens[from + k] as Token,
          share: (shares.values[k] as number) / shares.scale,
        })),
      )
      return moved
        .filter(({ share }) => Math.abs(share) >= 0.01)
        .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || a.token.start - b.token.start)
        .slice(0, MOST_REASONS)
        .map(({ token: { start, end, text }, share }) => ({
          rule: share > 0 ? 'positive word' : 'negative word',
          message: `“${text}” moves its sentence by ${round(share)}`,
          spans: [{ start, end, text }],
        }))
    })
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

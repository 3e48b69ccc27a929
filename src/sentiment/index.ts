import type { Doc } from '../document.ts'
import { isEnglish } from '../language/language-tag.ts'
import { type SentimentModel, sentimentModel } from '../models/sentiment.ts'
import type { Score, Sentiment } from '../schema/sentiment.ts'
import type { Place, Reason } from '../schema/span.ts'
import type { Token } from '../schema/tokens.ts'
import { type Context, explain, type Stage } from '../stage.ts'
import { halve } from '../text/halve.ts'
import { round } from '../text/round.ts'
import { type ReadSentence, type ReadText, readText, sentencesIn } from './read.ts'
import { MARK, scaleOf } from './reading.ts'
import { meanOf, noTone, toScore } from './score.ts'
import { towardEntities } from './targets.ts'

/** How many words a reason of a score names. */
const MOST_REASONS = 6

/** What tone is read from. */
type SentimentNeeds = Doc<
  | 'metadata'
  | 'blocks'
  | 'sentences'
  | 'tokens'
  | 'words'
  | 'entities'
  | 'countries'
  | 'quotations'
  | 'syntax'
>

/** The tone overall, by paragraph, by quotation and toward each entity; boilerplate takes no part. */
export const sentiment: Stage<SentimentNeeds, Doc<'sentiment'>> = {
  name: 'sentiment',
  run: (doc, context) => {
    if (!isEnglish(doc.metadata.language)) return { sentiment: silent(doc) }
    return { sentiment: new SentimentReader(doc, context, sentimentModel()).read() }
  },
}

/** Not English: every score neutral, and sure of nothing. */
function silent({ blocks, quotations }: Doc<'blocks' | 'quotations'>): Sentiment {
  return {
    overall: noTone(),
    writer: null,
    paragraphs: blocks
      .filter(({ role }) => role === 'body')
      .map(({ index, start, end }) => ({ ...noTone(), block: index, start, end, writer: null })),
    quotations: quotations.map(noTone),
    targets: [],
    countries: [],
  }
}

/** What one sentence says to a mean; null where nothing is left of it. */
type SentencePart = { readonly score: number; readonly words: number } | null
type Takes = (token: Token) => boolean
/** Tokens [from, to). */
type TokenRange = Pick<ReadSentence, 'from' | 'to'>

class SentimentReader {
  private readonly text: ReadText
  private readonly whole: readonly SentencePart[]
  /** The same for the writer's own words. */
  private readonly writers: readonly SentencePart[]
  /** How many tokens that are no marks lie before each. */
  private readonly spoken: Int32Array

  constructor(
    private readonly doc: SentimentNeeds,
    private readonly context: Context,
    private readonly model: SentimentModel,
  ) {
    this.text = readText(doc, context, model)
    const { sentences } = this.text
    const { tokens, quotations } = doc
    this.spoken = spokenBefore(this.text)
    this.whole = sentences.map((sentence) => this.partOf(sentence))
    // Sentences and quotations both lie in order: one pass.
    let next = 0
    this.writers = sentences.map((sentence, i) => {
      const start = tokens[sentence.from]?.start ?? 0
      const end = tokens[sentence.to - 1]?.end ?? 0
      while (next < quotations.length && quotations[next]!.end <= start) next++
      const first = quotations[next]
      if (!first || first.start >= end) return this.whole[i] ?? null
      return this.partOf(sentence, sentence, isOwn(quotations, next))
    })
  }

  read(): Sentiment {
    const { doc, context, text } = this
    const { sentences } = text
    const { tokens } = doc
    const paragraphs: Sentiment['paragraphs'] = []
    for (const { role, index, start, end } of doc.blocks) {
      if (role !== 'body') continue
      const [first, last] = sentencesIn(sentences, tokens, start, end)
      const indexes: number[] = []
      for (let i = first; i < last; i++) indexes.push(i)
      const { score, label, confidence, reasons } = this.mean(indexes, this.whole) ?? this.flat()
      const writer = this.writer(indexes)
      paragraphs.push({ score, label, confidence, reasons, block: index, start, end, writer })
    }
    const all = sentences.map((_, i) => i)
    const body = all.filter((i) => doc.blocks[sentences[i]?.block ?? -1]?.role === 'body')
    const heard = body.length > 0 ? body : all
    return {
      overall: this.mean(heard, this.whole) ?? this.flat(),
      writer: this.writer(heard),
      paragraphs,
      quotations: doc.quotations.map((quotation) => this.quoted(quotation)),
      ...towardEntities(doc, text, context),
    }
  }

  /** The tone of the words in a place, as if nothing else stood there. */
  private quoted({ start, end }: Place): Score {
    const { doc, text, context, model } = this
    const { sentences } = text
    const [first, last] = sentencesIn(sentences, doc.tokens, start, end)
    const parts: SentencePart[] = []
    const within: ReadSentence[] = []
    for (let i = first; i < last; i++) {
      const sentence = sentences[i]!
      const range = tokensIn(doc.tokens, sentence, start, end)
      parts.push(this.partOf(sentence, range))
      if (context.options.explain) within.push({ ...sentence, ...range })
    }
    const raw = meanOf(parts)
    return raw === null ? noTone() : toScore(raw, model, this.reasons(within))
  }

  /** Nothing to read. */
  private flat(): Score {
    return toScore({ raw: 0, sentences: 1 }, this.model, [])
  }

  private spokenIn({ from, to }: TokenRange): boolean {
    return this.spoken[to] !== this.spoken[from]
  }

  /** A sentence, or some of its tokens as if nothing else stood there: those `within` a place that a reader takes. */
  private partOf(sentence: ReadSentence, within: TokenRange = sentence, takes?: Takes): SentencePart {
    const { from, to, score } = sentence
    if (!this.spokenIn(within)) return null
    const before = this.spokenIn({ from, to: within.from })
    let all = !before && !this.spokenIn({ from: within.to, to })
    if (all && !takes) return { score, words: to - from }
    const { tokens } = this.doc
    const { reading } = this.text
    let any = false
    let sum = 0
    let counted = 0
    for (let k = within.from; k < within.to; k++) {
      const isMark = (reading.kinds[k]! & MARK) !== 0
      if (takes && !takes(tokens[k]!)) {
        if (!isMark) all = false
        continue
      }
      if (!isMark) any = true
      if (reading.isWord(k)) counted++
      sum += reading.values[k]!
    }
    if (!any) return null
    if (all) return { score, words: to - from }
    const { bias, parts } = this.model
    const raw = bias + (sum + parts.shortness) / scaleOf(counted)
    return { score: Math.max(-1, Math.min(1, raw)), words: Math.max(1, counted) }
  }

  private mean(indexes: readonly number[], parts: readonly SentencePart[], takes?: Takes): Score | null {
    const raw = meanOf(indexes.map((i) => parts[i] ?? null))
    if (raw === null) return null
    const { sentences } = this.text
    const reasons = () =>
      this.reasons(
        indexes.map((i) => sentences[i]!),
        takes,
      )
    return toScore(raw, this.model, this.context.options.explain ? reasons() : [])
  }

  private writer(indexes: readonly number[]): Score | null {
    const takes = this.context.options.explain ? isOwn(this.doc.quotations, 0) : undefined
    return this.mean(indexes, this.writers, takes)
  }

  /** The words that moved a score most. */
  private reasons(sentences: readonly ReadSentence[], takes?: Takes): Reason[] {
    return explain(this.context, () => {
      const { tokens } = this.doc
      const moved: { token: Token; share: number }[] = []
      for (const { from, to, scale } of sentences)
        for (let k = from; k < to; k++) {
          const share = (this.text.reading.values[k]! / scale) * this.model.scales.one
          const token = tokens[k]!
          if (Math.abs(share) >= 0.01 && (!takes || takes(token))) moved.push({ token, share })
        }
      return moved
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

function spokenBefore({ reading: { kinds } }: ReadText): Int32Array {
  const spoken = new Int32Array(kinds.length + 1)
  for (let k = 0; k < kinds.length; k++) spoken[k + 1] = spoken[k]! + ((kinds[k]! & MARK) === 0 ? 1 : 0)
  return spoken
}

/** The tokens of a sentence that lie in [start, end). */
function tokensIn(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  start: number,
  end: number,
): TokenRange {
  const first = halve(from, to, (k) => tokens[k]!.start < start)
  return {
    from: first,
    to: Math.max(
      first,
      halve(from, to, (k) => tokens[k]!.end <= end),
    ),
  }
}

/** Whether a token is the writer's own; asked for tokens in order, of quotations from the given one on. */
function isOwn(quotations: readonly Place[], first: number): Takes {
  let next = first
  return (token) => {
    while (next < quotations.length && quotations[next]!.end <= token.start) next++
    const quotation = quotations[next]
    return !quotation || token.end <= quotation.start
  }
}

/** The mentions of newsmtsc and sentfin, and a teacher's, with the features of each. */
import { parseArticle, tokenize } from '../../../src/index.ts'
import { feature } from '../../../src/models/kit/linear.ts'
import { sentimentModel } from '../../../src/models/sentiment.ts'
import { toneNet } from '../../../src/models/tone-net.ts'
import { SENTIMENT_LABELS, type SentimentLabel } from '../../../src/schema/sentiment.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { sharesOf } from '../../../src/sentiment/shares.ts'
import { type Put, readMention, wordFeatures } from '../../../src/sentiment/target-features.ts'
import { type ToneFacts, toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { Rows } from '../../fit/model.ts'
import { readUnseen } from '../tone-net/beside.ts'
import { type MentionTokens, mentionTokens } from '../tone-net/mention-tokens.ts'
import { foldOfRated, type Rated } from '../tone-net/rows.ts'
import { readTaught } from '../tone-net/silver.ts'

export interface Row {
  readonly ids: readonly number[]
  /** Negative, neutral, positive; or, of a teacher's mention, how likely each is. */
  readonly label: number
  readonly chances: readonly number[] | null
  readonly weight: number
  readonly fold: number
  /** The network's odds of negative and positive, where it did not learn the mention. */
  readonly net: readonly number[] | undefined
}
export interface RowSettings {
  readonly folds: number
  /** What a mention of each corpus weighs: the one that the model is for, others, a teacher's. */
  readonly sets: Readonly<Record<string, number>>
}

/** A template that no mention has in reading: what sets other corpora apart from the first. */
const OTHER_SET = 99

/** The features of mentions in one sentence. */
function readSentence(tokens: readonly Token[], from: number, to: number, text: string) {
  const reading = new Reading(readTable({ tokens }), toneFacts())
  const { score } = sharesOf(
    sentimentModel(),
    reading,
    new NetReader(toneNet(), reading),
    from,
    to,
    text,
    null,
  )
  return ({ first, last }: Pick<MentionTokens, 'first' | 'last'>): number[] => {
    const ids: number[] = []
    const put: Put = (template, a, b, c) => ids.push(feature(template, a, b, c))
    readMention({ reading, from, to, score }, first, last, {
      word: (k, content, place) =>
        wordFeatures(reading.facts[k] as ToneFacts, content, reading.negated[k] as number, place, put),
      heard: () => undefined,
      put: (_, template, a, b, c) => put(template, a, b, c),
    })
    return ids
  }
}

/** Null where the mention is not found. */
function featuresOf({ text, target }: Pick<Rated, 'text' | 'target'>): number[] | null {
  const { tokens, sentences } = tokenize({ text, format: 'text' })
  const mention = target ? mentionTokens(tokens, sentences, target) : null
  if (!mention) return null
  const { from, to } = mention
  const own = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
  return readSentence(tokens, from, to, own)(mention)
}

export function readMentions(inputs: Inputs): Row[] {
  const { sets, folds } = inputs.settings<RowSettings>()
  const names = Object.keys(sets)
  const unseen = readUnseen(inputs)
  return names.flatMap((corpus, set): Row[] => {
    const weight = sets[corpus] as number
    if (set === names.length - 1)
      return readTaught(inputs).flatMap(({ text, target, chances }) => {
        const ids = target && featuresOf({ text, target })
        return ids ? [{ ids, label: 0, chances, weight, fold: -1, net: undefined }] : []
      })
    return inputs.corpus<Rated>(corpus).flatMap((line) => {
      const ids = featuresOf(line)
      if (!ids) return []
      if (set > 0) ids.push(feature(OTHER_SET, set))
      const label = SENTIMENT_LABELS.indexOf(line.label as SentimentLabel)
      return [{ ids, label, chances: null, weight, fold: foldOfRated(line, folds), net: unseen(line) }]
    })
  })
}

export const rows: Rows = {
  read: (article, put) => {
    const { tokens, sentences } = parseArticle(article)
    for (let from = 0, to = 0; from < tokens.length; from = to) {
      const sentence = tokens[from]?.sentence
      while (to < tokens.length && tokens[to]?.sentence === sentence) to++
      const read = readSentence(tokens, from, to, sentences[sentence ?? 0]?.text ?? '')
      // Names are for another model to find: every proper noun passes for a mention.
      for (let k = from; k < to; k++)
        if (tokens[k]?.pos === 'PROPN') read({ first: k, last: k + 1 }).forEach(put)
    }
  },
}

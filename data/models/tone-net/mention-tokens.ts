/** The tokens of a mention in a labelled text, and those of the sentence it stands in. */
import type { Place } from '../../../src/schema/span.ts'
import type { Sentence, Token } from '../../../src/schema/tokens.ts'

export interface MentionTokens {
  /** The tokens of the sentence: [from, to). */
  readonly from: number
  readonly to: number
  /** Those of the mention: [first, last). */
  readonly first: number
  readonly last: number
}

/** Null where no sentence holds the mention. */
export function mentionTokens(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  { start, end }: Place,
): MentionTokens | null {
  const sentence = sentences.findIndex((own) => own.end > start)
  const from = tokens.findIndex((token) => token.sentence === sentence)
  if (from < 0) return null
  let to = from
  while (to < tokens.length && tokens[to]?.sentence === sentence) to++
  let first = from
  while (first < to && (tokens[first]?.end ?? 0) <= start) first++
  let last = first
  while (last < to && (tokens[last]?.start ?? 0) < end) last++
  return { from, to, first, last }
}

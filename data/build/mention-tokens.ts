/** The tokens of a mention in a labelled text, and those of the sentence it stands in. */
import type { Sentence, Token } from '../../src/schema/tokens.ts'

export interface MentionTokens {
  readonly sentence: number
  /** Of the sentence: [from, to). */
  readonly from: number
  readonly to: number
  /** Of the mention: [first, last). */
  readonly first: number
  readonly last: number
}

/** Null where no sentence holds the mention. */
export function mentionTokens(
  { tokens, sentences }: { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] },
  target: { readonly start: number; readonly end: number },
): MentionTokens | null {
  const sentence = sentences.findIndex(({ end }) => end > target.start)
  const from = tokens.findIndex((token) => token.sentence === sentence)
  if (from < 0) return null
  let to = from
  while (to < tokens.length && tokens[to]?.sentence === sentence) to++
  let first = from
  while (first < to && (tokens[first]?.end ?? 0) <= target.start) first++
  let last = first
  while (last < to && (tokens[last]?.start ?? 0) < target.end) last++
  return { sentence, from, to, first, last }
}

import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Mention } from '../schema/entities.ts'
import type { Sentence } from '../schema/tokens.ts'
import { checkAnalysis } from './check.ts'
import { findEntity, type Wanted, wordOf } from './lookup.ts'

/** The index of the sentence that holds a place; -1 where none does. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = sentences[middle]!
    if (at < start) high = middle - 1
    else if (at >= end) low = middle + 1
    else return middle
  }
  return -1
}

/** A sentence that names somebody or something. */
export interface MentioningSentence extends Sentence {
  /** Its index among the sentences. */
  index: number
  /** The mentions in it, pronouns and descriptions included, by start. */
  mentions: Mention[]
}

/**
 * The sentences that name an entity, call it by a shorter name, or mean it by a pronoun or a description.
 *
 * @param who an entity, its id, or a name, found as written, then without regard to case and accents, then among the short names
 *   that the article uses; of several the most salient
 * @returns in the order of the text; empty where nobody is so called
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { sentencesMentioning } from 'broadsheet/query'
 * const analysis = analyze('Ana Ruiz runs the ferry. It rained. Ruiz stayed at home.')
 * sentencesMentioning(analysis, 'ana ruiz').map(({ text }) => text) //=> ['Ana Ruiz runs the ferry.', 'Ruiz stayed at home.']
 */
export function sentencesMentioning(analysis: ArticleAnalysis, who: Wanted): MentioningSentence[] {
  const { sentences } = checkAnalysis(analysis, 'sentencesMentioning')
  const word = wordOf('sentencesMentioning', who)
  const found = new Map<number, Mention[]>()
  for (const mention of findEntity(analysis, word)?.mentions ?? []) {
    const index = sentenceAt(sentences, mention.start)
    const others = found.get(index)
    if (others) others.push(mention)
    else if (index >= 0) found.set(index, [mention])
  }
  return [...found].map(([index, mentions]) => ({ ...sentences[index]!, index, mentions }))
}

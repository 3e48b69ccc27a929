/** Sentences that are boilerplate wherever they stand: whole short blocks, and some of them the tail of a paragraph. */
import type { BlockWords, BoilerplatePhrase } from '../language/boilerplate.ts'
import type { BoilerplateCategory } from '../schema/blocks.ts'

export interface CertainRule {
  readonly category: BoilerplateCategory
  readonly rule: string
}

/** Whether a text begins with any phrase: most that begin as one of them does hold none. */
const isPhrase = (text: string, { phraseBeginning, anyPhrase }: BlockWords): boolean =>
  phraseBeginning.test(text) && anyPhrase.some((pattern) => pattern.test(text))

/** The phrase that a block begins with. */
export const phraseAt = (text: string, words: BlockWords): BoilerplatePhrase | null =>
  isPhrase(text, words) ? (words.phrases.find(({ pattern }) => pattern.test(text)) ?? null) : null

/** The same of those that the models have learned with. */
export const learnedPhraseAt = (text: string, words: BlockWords): BoilerplatePhrase | null =>
  isPhrase(text, words)
    ? (words.phrases.find(({ isNew, pattern }) => !isNew && pattern.test(text)) ?? null)
    : null

/** The phrase that a sentence at a paragraph's end begins with. */
export const tailAt = (text: string, words: BlockWords): BoilerplatePhrase | null =>
  isPhrase(text, words)
    ? (words.phrases.find(({ tail, pattern }) => tail && pattern.test(text)) ?? null)
    : null

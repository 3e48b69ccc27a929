/** Sentences that are boilerplate wherever they stand: whole short blocks, and some of them the tail of a paragraph. */
import type { BlockWords, BoilerplatePhrase } from '../language/boilerplate.ts'
import type { BoilerplateCategory } from '../schema/blocks.ts'

export interface CertainRule {
  readonly category: BoilerplateCategory
  readonly rule: string
}

/** The phrase that a block begins with. */
export function phraseAt(text: string, { phraseBeginning, phrases }: BlockWords): BoilerplatePhrase | null {
  if (!phraseBeginning.test(text)) return null
  return phrases.find(({ pattern }) => pattern.test(text)) ?? null
}

/** The phrase that a sentence at a paragraph's end begins with. */
export function tailAt(text: string, { phraseBeginning, phrases }: BlockWords): BoilerplatePhrase | null {
  if (!phraseBeginning.test(text)) return null
  return phrases.find(({ tail, pattern }) => tail && pattern.test(text)) ?? null
}

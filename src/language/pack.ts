import type { ValueWords } from './value-words.ts'
import type { WordForms } from './word-forms.ts'

/**
 * What source, blocks, metadata, words and values need of a language. Each part is made of named lists of words, and the stages
 * make their patterns of it: a second language is lists, and touches no stage.
 */
export interface LanguagePack {
  readonly words: WordForms
  readonly values: ValueWords
}

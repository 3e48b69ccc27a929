import type { BlockWords } from './boilerplate.ts'
import type { Bylines } from './bylines.ts'
import type { OutletWords } from './outlets.ts'
import type { ValueWords } from './value-words.ts'
import type { WordForms } from './word-forms.ts'
import type { FindDate } from './written-dates.ts'

/**
 * What blocks, metadata, words and values need of a language. Each part is read from named lists of words, and the stages make
 * their patterns of it: a second language is lists, and touches no stage. The stages behind them are English alone.
 */
export interface LanguagePack {
  /** BCP 47, the language alone: `'en'`. */
  readonly code: string
  readonly blocks: BlockWords
  readonly bylines: Bylines
  /** Whole dates as bylines and datelines have them. */
  readonly findDate: FindDate
  readonly outlets: OutletWords
  readonly words: WordForms
  readonly values: ValueWords
}

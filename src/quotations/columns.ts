/** The words of an article in columns, a value a word, before their tags are final. */
import type { ReportingWord } from '../language/en/reporting-words.ts'
import { halve } from '../text/halve.ts'

export interface WordColumns {
  readonly count: number
  readonly lower: readonly string[]
  /** The numbers of the lower-case word and of its tag, for hashed features. */
  readonly number: Int32Array
  readonly tag: Int32Array
  /** What the word is by itself (forms.ts), bit by bit. */
  readonly flags: Int32Array
  /** Begins with a capital. */
  readonly capital: Int32Array
  /** Index of the sentence (of the document) and of the block. */
  readonly sentence: Int32Array
  readonly block: Int32Array
  /** Index of the quoted run that holds the word or its marks, else -1. */
  readonly run: Int32Array
  readonly known: readonly (ReportingWord | undefined)[]
  /** By block: 1 for a title or heading. */
  readonly headline: Uint8Array
}

/** Index of the first word that begins at an offset of the text or behind it. */
export const firstWordFrom = (
  { start, count }: { readonly start: Int32Array; readonly count: number },
  offset: number,
): number => halve(0, count, (at) => start[at]! < offset)

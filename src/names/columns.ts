import type { Spellings } from '../words/spelling.ts'
import type { Candidate } from './candidate.ts'
import type { Listed } from './listed.ts'

/** The words of an article as names need them, one entry a word or mark (words.ts). */
export interface NameWords {
  readonly start: Int32Array
  readonly end: Int32Array
  /** As printed, with straight apostrophes. */
  readonly text: readonly string[]
  /** Its shape here: TAKEN where it is part of an address or a date. */
  readonly shape: Uint8Array
  /** What each word is wherever it stands. */
  readonly listed: readonly Listed[]
  /** What passes over all words ask of each, a bit each: those of listed.ts. */
  readonly traits: Uint8Array
  readonly spellings: Spellings
  /** 1 where no space stands before it. */
  readonly glued: Uint8Array
  readonly sentence: Int32Array
  /** The token that it begins in. */
  readonly token: Int32Array
  /** 1 for the first word of its sentence, and right after an opening mark at its start. */
  readonly opens: Uint8Array
  /** The index of the first word of each sentence, and at the end the number of words. */
  readonly from: readonly number[]
}

/** Words between marks, both inclusive, the opening mark with them. */
export interface QuotedWords {
  readonly first: number
  readonly last: number
  readonly block: number
  /** The first word behind the closing mark; -1 where none closes. */
  readonly after: number
}

/** Which words of an article stand between quotation marks (quoted.ts). */
export interface QuotedText {
  /** 1 for each word of a run. */
  readonly flags: Uint8Array
  /** In order, none overlapping. */
  readonly runs: readonly QuotedWords[]
  /** Whether words, both inclusive, lie between the same marks, or on neither side of any but whole: no mention may cut a quotation. */
  isWhole(first: number, last: number): boolean
}

/** What the stage of names adds to the document: the names in order, not yet one thing each, and the words they stand in. */
export interface FoundNames {
  readonly words: NameWords
  readonly candidates: readonly Candidate[]
  readonly quoted: QuotedText
}

/** The names in the text; null where it is not English. Let go when entities are made of them. */
export interface Spotted {
  readonly names: FoundNames | null
}

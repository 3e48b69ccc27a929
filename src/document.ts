/**
 * The document after each step. Every step adds fields and changes none, so a stage that reads what an earlier one
 * has not yet added does not compile:
 *
 *   Sourced → Laid → Judged → Described → Article → Valued → Worded → Named → Quoted → Scored
 *
 * Tokens need a text and its layout alone (words/index.ts); the names between Worded and Named are let go (names/columns.ts).
 */
import type { Article, ArticleAnalysis, SourceMap } from './schema/analysis.ts'
import type { Block } from './schema/blocks.ts'
import type { Country, Entity } from './schema/entities.ts'
import type { Format, Given, GivenFormat } from './schema/input.ts'
import type { Metadata, Warning } from './schema/metadata.ts'
import type { Quotation, QuotedTerm } from './schema/quotations.ts'
import type { Sentiment } from './schema/sentiment.ts'
import type { Value } from './schema/values.ts'
import type { SourceBlocks } from './source-blocks.ts'
import type { WordTable } from './words/table.ts'

export type { Container, Link, SourceBlock, SourceBlocks } from './source-blocks.ts'
export type { Article, ArticleAnalysis }

/** An article as given, every key present: null where nothing is known. */
export type Input = {
  readonly [Key in keyof Given]-?: Key extends 'format' ? GivenFormat : Exclude<Given[Key], undefined>
}

/** What the head and the structured data of a page say. */
export interface Head {
  readonly title: string | null
  readonly language: string | null
  readonly canonical: string | null
  /** name, property or itemprop in lower case, and content, in order. */
  readonly meta: readonly (readonly [name: string, content: string])[]
  /** The contents of the JSON-LD scripts. */
  readonly jsonLd: readonly string[]
}

/** One visible text, where each piece of it lay, and the blocks as they were marked. */
export interface Sourced {
  readonly input: Input
  readonly format: Format
  readonly text: string
  readonly sourceBlocks: SourceBlocks
  readonly sourceMap: SourceMap
  readonly head: Head | null
  readonly warnings: readonly Warning[]
}

/** The final blocks, split at their seams, not yet judged. */
export interface Laid extends Sourced {
  readonly layout: SourceBlocks
}

/** The blocks with their roles and categories; same order and length as the layout. */
export interface Judged extends Laid {
  readonly blocks: readonly Block[]
}

export interface Described extends Judged {
  readonly metadata: Metadata
}

export interface Valued extends Article {
  readonly values: readonly Value[]
}

/** What is known of each token, in columns; made from the tokens, and no part of any result. */
export interface Worded extends Valued {
  readonly words: WordTable
}

export interface Named extends Worded {
  readonly entities: readonly Entity[]
  readonly countries: readonly Country[]
}

export interface Quoted extends Named {
  readonly quotations: readonly Quotation[]
  readonly quotedTerms: readonly QuotedTerm[]
}

export interface Scored extends Quoted {
  readonly sentiment: Sentiment
}

/**
 * The document: all fields that stages add to it, and nothing of their order, which is that of the pipeline. A stage, and each of its
 * functions, names the fields it needs (`Doc<'text' | 'blocks'>`), and a stage those it adds; where one stands before what it
 * needs, the pipeline does not compile. Names found are no field: they are let go when entities are made of them (names/columns.ts).
 */
import type { Syntax } from './grammar/index.ts'
import type { Article, ArticleAnalysis, SourceMap } from './schema/analysis.ts'
import type { Block } from './schema/blocks.ts'
import type { Country, Entity } from './schema/entities.ts'
import type { Format, GivenArticle, GivenFormat } from './schema/input.ts'
import type { Metadata, Warning } from './schema/metadata.ts'
import type { Quotation, QuotedTerm } from './schema/quotations.ts'
import type { Sentiment } from './schema/sentiment.ts'
import type { StrayKey } from './schema/stray-keys.ts'
import type { Sentence, Token } from './schema/tokens.ts'
import type { Value } from './schema/values.ts'
import type { SourceBlocks } from './source-blocks.ts'
import type { WordTable } from './words/table.ts'

export type { Container, Link, SourceBlock, SourceBlocks } from './source-blocks.ts'
export type { Article, ArticleAnalysis }

/** An article as given, every key present: null where nothing is known. */
export type Input = {
  readonly [Key in keyof GivenArticle]-?: Key extends 'format'
    ? GivenFormat
    : Exclude<GivenArticle[Key], undefined>
} & {
  /** Keys that were given and are none of an article's, but look like one. */
  readonly strayKeys: readonly StrayKey[]
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

/** Every field, under the stage that adds it. */
/** Whom words most likely mean, too unsure to be a mention. */
export interface Guess {
  /** The id of an entity. */
  readonly entityId: string | null
  /** Where a phrase without a name begins that a pronoun takes up. */
  readonly phrase: number | null
}

interface Fields extends Sourced {
  /** Blocks: the final ones, split at their seams, not yet judged. */
  readonly layout: SourceBlocks
  /** Roles: the blocks with their roles and categories; same order and length as the layout. */
  readonly blocks: readonly Block[]
  /** Metadata. */
  readonly metadata: Metadata
  /** Tokens, which need a text and its layout alone. */
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Values. */
  readonly values: readonly Value[]
  /** Table of words: what is known of each token, in columns; made from the tokens, and no part of any result. */
  readonly words: WordTable
  /** Grammar: heads and relations, found where they are asked for; no part of any result but that of parseSyntax. */
  readonly syntax: Syntax
  /** Entities. */
  readonly entities: readonly Entity[]
  readonly countries: readonly Country[]
  /** Whom pronouns and descriptions most likely mean that are no mentions, by where the words begin. No part of any result. */
  readonly guesses: ReadonlyMap<number, Guess>
  /** Quotations. */
  readonly quotations: readonly Quotation[]
  readonly quotedTerms: readonly QuotedTerm[]
  /** Sentiment. */
  readonly sentiment: Sentiment
}

/** As much of the document as the fields named. */
export type Doc<Field extends keyof Fields> = Pick<Fields, Field>

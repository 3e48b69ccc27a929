/**
 * Reads a news article the way a careful editor does. Offline, synchronous, deterministic.
 * @module broadsheet
 */
import {
  analyzeIn,
  boilerplateIn,
  contextOf,
  entitiesIn,
  mainTextIn,
  parseIn,
  quotationsIn,
  type Source,
  sentimentIn,
  syntaxIn,
  tokenizeIn,
  toSourceIn,
  toSourceRangesIn,
} from './analyzer.ts'
import type { Article, ArticleAnalysis } from './document.ts'
import { english } from './language/en/index.ts'
import type { Block } from './schema/blocks.ts'
import type { Entity } from './schema/entities.ts'
import type { AnalyzerOptions } from './schema/options.ts'
import type { Quotation } from './schema/quotations.ts'
import type { Sentiment } from './schema/sentiment.ts'
import type { Place } from './schema/span.ts'
import type { SyntaxLink } from './schema/syntax.ts'
import type { Tokenization } from './schema/tokens.ts'
import type { Context } from './stage.ts'

export type { Source } from './analyzer.ts'
export { BroadsheetError, type ErrorCode } from './errors.ts'
export type { Article, ArticleAnalysis, SourceMap } from './schema/analysis.ts'
export type {
  ArticleRole,
  Block,
  BlockKind,
  BlockRole,
  Boilerplate,
  BoilerplateCategory,
} from './schema/blocks.ts'
export type {
  Country,
  CountryCode,
  CountryVia,
  Entity,
  EntityType,
  Mention,
  MentionForm,
} from './schema/entities.ts'
export type { ArticleInput, Format } from './schema/input.ts'
export type { Metadata, Warning } from './schema/metadata.ts'
export type { AnalyzerOptions } from './schema/options.ts'
export type {
  Quotation,
  QuotationKind,
  QuotedTerm,
  Speaker,
} from './schema/quotations.ts'
export type { Score, Sentiment, SentimentLabel } from './schema/sentiment.ts'
export type { Place, Reason, Span } from './schema/span.ts'
export type { Relation, SyntaxLink } from './schema/syntax.ts'
export type {
  Sentence,
  Token,
  Tokenization,
  UniversalPos,
} from './schema/tokens.ts'
export type { Value } from './schema/values.ts'

const DEFAULT: Context = { options: {}, language: english }

/**
 * Everything in one pass. What any function returns is the caller's own: changing it changes no later answer.
 *
 * @returns plain JSON; every span's `text` is `analysis.text.slice(start, end)` (UTF-16 offsets, end exclusive)
 * @throws BroadsheetError `bad-input` if the source is neither a string, an object with a `text`, nor a parsed article; an
 *   analysis is none: what it holds is read from it
 * @example
 * import { analyze } from 'broadsheet'
 * const { quotations } = analyze('“We opened on time,” said Maria Lindqvist, who runs Norvia Rail.')
 * quotations[0].speaker.name //=> 'Maria Lindqvist'
 */
export function analyze(source: Source): ArticleAnalysis {
  return analyzeIn(DEFAULT, source)
}

/**
 * Text, blocks, sentences, tokens and metadata: parsed once, then passed to any of the other functions, also when it was
 * stored as JSON. They answer for the article as it was parsed, or as it was when first given, whatever is done to it
 * afterwards; to have a changed one read, pass a new object: `{ ...article, id: 'a7' }`.
 *
 * @throws BroadsheetError `bad-input`; of a stored article also if it is not whole, or of another major schema version
 * @example
 * import { extractEntities, extractQuotations, parseArticle } from 'broadsheet'
 * const article = parseArticle({ text: '# Fares rise\n\nThe harbour board met in Oslo.', format: 'markdown' })
 * article.blocks.map((block) => block.kind) //=> ['heading', 'paragraph']
 * extractEntities(article).length + extractQuotations(article).length //=> 1
 */
export function parseArticle(source: Source): Article {
  return parseIn(DEFAULT, source)
}

/**
 * Sentences and tokens alone; it loads no other model.
 *
 * @throws BroadsheetError `bad-input`
 * @example
 * import { tokenize } from 'broadsheet'
 * tokenize("They don't.").tokens.map((token) => token.text) //=> ['They', 'do', "n't", '.']
 */
export function tokenize(source: Source): Tokenization {
  return tokenizeIn(DEFAULT, source)
}

/**
 * What each token hangs on and how it is related to it, by a parser for English: the trees of Universal Dependencies
 * (de Marneffe, Manning, Nivre & Zeman 2021; universaldependencies.org/u/dep), one a sentence, two where two sentences were
 * taken for one. "The mayor opened the bridge." is
 *
 *     root ── opened ─┬─ nsubj ── mayor ─── det ── The
 *                     ├─ obj ──── bridge ── det ── the
 *                     └─ punct ── .
 *
 * @returns one link a token, in the order of `parseArticle(source).tokens`: `head` is the index of another token of the same
 *   sentence, or -1 for a root, whose `relation` is `root`
 * @throws BroadsheetError `bad-input`
 * @example
 * import { parseArticle, parseSyntax } from 'broadsheet'
 * const article = parseArticle('The mayor opened the bridge.')
 * const links = parseSyntax(article)
 * links[1] //=> { head: 2, relation: 'nsubj' }
 * article.tokens[links[4].head].text //=> 'opened'
 * links.map((link) => link.head) //=> [1, 2, -1, 4, 2, 2]
 */
export function parseSyntax(source: Source): SyntaxLink[] {
  return syntaxIn(DEFAULT, source)
}

/**
 * People, organizations, countries, places, groups, events and works, each with all its mentions, by first mention.
 *
 * @throws BroadsheetError `bad-input`
 * @example
 * import { extractEntities } from 'broadsheet'
 * extractEntities('Ana Ruiz flew to Norway. Ruiz stayed.').map((entity) => entity.name) //=> ['Ana Ruiz', 'Norway']
 */
export function extractEntities(source: Source): Entity[] {
  return entitiesIn(DEFAULT, source)
}

/**
 * Quotations of every kind with speaker and cue, by start.
 *
 * @throws BroadsheetError `bad-input`
 * @example
 * import { extractQuotations } from 'broadsheet'
 * extractQuotations('“It is safe,” Ana Ruiz said.')[0].speaker.name //=> 'Ana Ruiz'
 */
export function extractQuotations(source: Source): Quotation[] {
  return quotationsIn(DEFAULT, source)
}

/**
 * The tone overall, of each paragraph, of each quotation and toward each entity and country; scores from -1 to 1.
 *
 * @throws BroadsheetError `bad-input`
 * @example
 * import { scoreSentiment } from 'broadsheet'
 * scoreSentiment('The rescue was a wonderful success.').overall.label //=> 'positive'
 */
export function scoreSentiment(source: Source): Sentiment {
  return sentimentIn(DEFAULT, source)
}

/**
 * The blocks that are boilerplate, each with its category. Also takes an analysis, stored or not.
 *
 * @throws BroadsheetError `bad-input`; of a stored result also if it is not whole, or of another major schema version
 * @example
 * import { findBoilerplate } from 'broadsheet'
 * findBoilerplate('© 2026 Harbour Post. All rights reserved.')[0].boilerplate.category //=> 'copyright'
 */
export function findBoilerplate(source: Source | ArticleAnalysis): Block[] {
  return boilerplateIn(DEFAULT, source)
}

/**
 * The blocks of role heading and body, joined by a blank line. Also takes an analysis, stored or not.
 *
 * @throws BroadsheetError `bad-input`; of a stored result also if it is not whole, or of another major schema version
 * @example
 * import { mainText } from 'broadsheet'
 * mainText('The board met on Monday and agreed to keep the old ferry.') //=> 'The board met on Monday and agreed to keep the old ferry.'
 */
export function mainText(source: Source | ArticleAnalysis): string {
  return mainTextIn(DEFAULT, source)
}

/**
 * Where a span of the analysis' text lies in the input as given.
 *
 * @returns UTF-16 offsets into the input, end exclusive
 * @throws BroadsheetError `bad-input` if the span lies outside the text, or the result's text, source map or schema version is wrong
 * @example
 * import { analyze, toSource } from 'broadsheet'
 * const analysis = analyze({ text: '<p>Fish &amp; chips</p>', format: 'html' })
 * toSource(analysis, { start: 5, end: 6 }) //=> { start: 8, end: 13 }
 */
export function toSource(analysis: ArticleAnalysis | Article, span: Place): Place {
  return toSourceIn(analysis, span)
}

/**
 * The pieces of the input whose letters a span of the analysis' text is, so that a page can be marked up: none holds the
 * beginning or the end of an element or a mark.
 *
 * @returns UTF-16 offsets into the input, end exclusive, in order, none touching the next; empty for an empty span
 * @throws BroadsheetError `bad-input` as `toSource` does
 * @example
 * import { analyze, toSourceRanges } from 'broadsheet'
 * const analysis = analyze({ text: '<p>The <b>old</b> ferry</p>', format: 'html' })
 * toSourceRanges(analysis, { start: 4, end: 13 }) //=> [{ start: 10, end: 13 }, { start: 17, end: 23 }]
 */
export function toSourceRanges(analysis: ArticleAnalysis | Article, span: Place): Place[] {
  return toSourceRangesIn(analysis, span)
}

/** The functions of this module, bound to options. */
export interface Analyzer {
  readonly analyze: (source: Source) => ArticleAnalysis
  readonly parseArticle: (source: Source) => Article
  readonly tokenize: (source: Source) => Tokenization
  readonly parseSyntax: (source: Source) => SyntaxLink[]
  readonly extractEntities: (source: Source) => Entity[]
  readonly extractQuotations: (source: Source) => Quotation[]
  readonly scoreSentiment: (source: Source) => Sentiment
  readonly findBoilerplate: (source: Source | ArticleAnalysis) => Block[]
  readonly mainText: (source: Source | ArticleAnalysis) => string
  readonly toSource: (analysis: ArticleAnalysis | Article, span: Place) => Place
  readonly toSourceRanges: (analysis: ArticleAnalysis | Article, span: Place) => Place[]
}

/**
 * The same functions bound to options, which reach no other analyzer.
 *
 * @throws BroadsheetError `bad-options`
 * @example
 * import { createAnalyzer } from 'broadsheet'
 * const { extractEntities } = createAnalyzer({ names: [{ name: 'Tidewatch', type: 'organization' }] })
 * extractEntities('Critics of Tidewatch met.')[0].type //=> 'organization'
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const context = contextOf(options)
  return {
    analyze: (source) => analyzeIn(context, source),
    parseArticle: (source) => parseIn(context, source),
    tokenize: (source) => tokenizeIn(context, source),
    parseSyntax: (source) => syntaxIn(context, source),
    extractEntities: (source) => entitiesIn(context, source),
    extractQuotations: (source) => quotationsIn(context, source),
    scoreSentiment: (source) => sentimentIn(context, source),
    findBoilerplate: (source) => boilerplateIn(context, source),
    mainText: (source) => mainTextIn(context, source),
    toSource: toSourceIn,
    toSourceRanges: toSourceRangesIn,
  }
}

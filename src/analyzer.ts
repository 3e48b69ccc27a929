/**
 * The functions of the contract, each over a context: check what was given, ask the pipeline, shape the result. What is
 * remembered never leaves this file: callers hold copies, and may do with them what they like.
 */
import {
  checkArticle,
  checkInput,
  checkMapped,
  checkOptions,
  checkPlace,
  checkResult,
  isResult,
} from './check.ts'
import { copyOf, type Own } from './copy.ts'
import type { Article, ArticleAnalysis } from './document.ts'
import { english } from './language/en/index.ts'
import {
  analysis,
  analysisRow,
  judgeInput,
  named,
  parse,
  parsed,
  quoted,
  scored,
  tokenizeInput,
} from './pipeline.ts'
import type { Block } from './schema/blocks.ts'
import type { Entity } from './schema/entities.ts'
import type { ArticleInput } from './schema/input.ts'
import type { AnalyzerOptions } from './schema/options.ts'
import type { Quotation } from './schema/quotations.ts'
import type { Sentiment } from './schema/sentiment.ts'
import type { Place } from './schema/span.ts'
import type { SyntaxLink } from './schema/syntax.ts'
import type { Tokenization } from './schema/tokens.ts'
import type { Context } from './stage.ts'
import { sourcePieces, sourcePlace } from './text/source-map.ts'

/** What every function reads: a text, a text with what is known of it, or an article already parsed. */
export type Source = string | ArticleInput | Article

/** @throws BroadsheetError `bad-options` */
export const contextOf = (options: AnalyzerOptions): Context => ({
  options: checkOptions(options),
  language: english,
})

/** For each article that a caller holds, ours: as it was parsed, or as it was when it was first given. */
const ours = new WeakMap<object, Article>()

function articleOf(context: Context, source: Source, asked: string): Article {
  if (!isResult(source)) return parse(checkInput(source, asked), context)
  let article = ours.get(source)
  if (!article) ours.set(source, (article = checkArticle(source, asked)))
  return article
}

export function parseIn(context: Context, source: Source): Article {
  const article = articleOf(context, source, 'parseArticle')
  const copy = copyOf(article)
  ours.set(copy, article)
  return copy
}

export function tokenizeIn(context: Context, source: Source): Tokenization {
  // What is made from a text is remembered nowhere, and needs no copy.
  if (!isResult(source)) {
    const { text, sentences, tokens } = tokenizeInput(checkInput(source, 'tokenize'), context)
    return { text, sentences, tokens }
  }
  const { text, sentences, tokens } = articleOf(context, source, 'tokenize')
  return copyOf({ text, sentences, tokens })
}

export function syntaxIn(context: Context, source: Source): SyntaxLink[] {
  const { syntax, tokens } = parsed(articleOf(context, source, 'parseSyntax'), context)
  return tokens.map((_, word) => ({ head: syntax.head(word), relation: syntax.relation(word) }))
}

/**
 * A copy of what is remembered with an article. What was read from a text is asked for by nobody again, and needs none, but where answers
 * are explained: one reason may be given in several places.
 */
function ownOf<Answer extends object>({ options }: Context, source: Source, answer: Answer): Own<Answer> {
  return isResult(source) || options.explain ? copyOf(answer) : (answer as Own<Answer>)
}

export function analyzeIn(context: Context, source: Source): ArticleAnalysis {
  return ownOf(context, source, analysis(articleOf(context, source, 'analyze'), context))
}

/** The analyses of several sources, read in a row where all are texts. Where one is refused, none is read. */
export function analyzeRowIn(context: Context, sources: readonly Source[]): ArticleAnalysis[] {
  if (sources.some(isResult)) return sources.map((source) => analyzeIn(context, source))
  const inputs = sources.map((source) => checkInput(source, 'analyze'))
  return analysisRow(inputs, context).map((found, i) => ownOf(context, sources[i]!, found))
}

export function entitiesIn(context: Context, source: Source): Entity[] {
  return ownOf(context, source, named(articleOf(context, source, 'extractEntities'), context).entities)
}

export function quotationsIn(context: Context, source: Source): Quotation[] {
  return ownOf(context, source, quoted(articleOf(context, source, 'extractQuotations'), context).quotations)
}

export function sentimentIn(context: Context, source: Source): Sentiment {
  return ownOf(context, source, scored(articleOf(context, source, 'scoreSentiment'), context).sentiment)
}

/** Blocks of an article, of a stored analysis, or of a text that is judged first. */
function blocksIn(context: Context, source: Source | ArticleAnalysis, asked: string): readonly Block[] {
  if (!isResult(source)) return judgeInput(checkInput(source, asked), context).blocks
  const article = ours.get(source)
  if (article) return article.blocks
  const result = checkResult(source)
  if ('tokens' in result) ours.set(source, result)
  return result.blocks
}

export function boilerplateIn(context: Context, source: Source | ArticleAnalysis): Block[] {
  return copyOf(blocksIn(context, source, 'findBoilerplate').filter((block) => block.role === 'boilerplate'))
}

export function mainTextIn(context: Context, source: Source | ArticleAnalysis): string {
  const blocks = blocksIn(context, source, 'mainText')
  const title = context.options.mainTextTitle ? blocks.filter(({ role }) => role === 'title') : []
  const text = blocks.filter(({ role }) => role === 'heading' || role === 'body')
  return [...title, ...text].map((block) => block.text).join('\n\n')
}

export function toSourceRangesIn(analysis: ArticleAnalysis | Article, span: Place): Place[] {
  const { sourceMap, text } = checkMapped(analysis, 'toSourceRanges')
  const { start, end } = checkPlace(span, text.length)
  return sourcePieces(sourceMap, text, start, end)
}

export function toSourceIn(analysis: ArticleAnalysis | Article, span: Place): Place {
  const { sourceMap, textLength } = checkMapped(analysis)
  const { start, end } = checkPlace(span, textLength)
  return sourcePlace(sourceMap, textLength, start, end)
}

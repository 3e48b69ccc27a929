/** The functions of the contract, each over a context: check what was given, ask the pipeline, shape the result. */
import { checkArticle, checkInput } from './check.ts'
import type { Article, ArticleAnalysis } from './document.ts'
import { BroadsheetError, describe } from './errors.ts'
import { judgeInput, named, parse, quoted, scored, toAnalysis, tokenizeInput } from './pipeline.ts'
import type { SourceMap } from './schema/analysis.ts'
import type { Block } from './schema/blocks.ts'
import type { Entity } from './schema/entities.ts'
import type { ArticleInput } from './schema/input.ts'
import type { Quotation } from './schema/quotations.ts'
import type { Sentiment } from './schema/sentiment.ts'
import type { Place } from './schema/span.ts'
import type { Tokenization } from './schema/tokens.ts'
import type { Context } from './stage.ts'
import { sourcePlace } from './text/source-map.ts'

/** What every function reads: a text, a text with what is known of it, or an article already parsed. */
export type Source = string | ArticleInput | Article

/** Articles known to be ours: made here, or checked before. */
const known = new WeakSet<object>()

function isParsed(source: unknown): source is { blocks: readonly Block[] } {
  return (
    typeof source === 'object' && source !== null && Array.isArray((source as { blocks?: unknown }).blocks)
  )
}

export function parseIn(context: Context, source: Source): Article {
  let article: Article
  if (isParsed(source)) {
    if (known.has(source)) return source as Article
    checkArticle(source)
    article = source as Article
  } else article = parse(checkInput(source), context)
  known.add(article)
  return article
}

export function tokenizeIn(context: Context, source: Source): Tokenization {
  if (isParsed(source)) {
    const { text, sentences, tokens } = parseIn(context, source as Article)
    return { text, sentences: [...sentences], tokens: [...tokens] }
  }
  const { text, sentences, tokens } = tokenizeInput(checkInput(source), context)
  return { text, sentences, tokens }
}

export function analyzeIn(context: Context, source: Source): ArticleAnalysis {
  return toAnalysis(scored(parseIn(context, source), context))
}

export function entitiesIn(context: Context, source: Source): Entity[] {
  return [...named(parseIn(context, source), context).entities]
}

export function quotationsIn(context: Context, source: Source): Quotation[] {
  return [...quoted(parseIn(context, source), context).quotations]
}

export function sentimentIn(context: Context, source: Source): Sentiment {
  return scored(parseIn(context, source), context).sentiment
}

/** Blocks of an article, of a stored analysis, or of a text that is judged first. */
function blocksIn(context: Context, source: Source | ArticleAnalysis): readonly Block[] {
  return isParsed(source) ? source.blocks : judgeInput(checkInput(source), context).blocks
}

export function boilerplateIn(context: Context, source: Source | ArticleAnalysis): Block[] {
  return blocksIn(context, source).filter((block) => block.role === 'boilerplate')
}

export function mainTextIn(context: Context, source: Source | ArticleAnalysis): string {
  return blocksIn(context, source)
    .filter((block) => block.role === 'heading' || block.role === 'body')
    .map((block) => block.text)
    .join('\n\n')
}

export function toSourceIn(
  analysis: { readonly sourceMap: SourceMap; readonly text: string },
  span: Place,
): Place {
  if (!Array.isArray(analysis?.sourceMap)) {
    throw new BroadsheetError(
      'bad-input',
      `toSource() was given ${describe(analysis)} without a sourceMap.`,
      'sourceMap',
    )
  }
  const { start, end } = span ?? {}
  if (
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start < 0 ||
    end < start ||
    end > analysis.text.length
  ) {
    throw new BroadsheetError(
      'bad-input',
      `toSource() was given ${describe(span)} from ${start} to ${end}, outside the text.`,
      'span',
    )
  }
  return sourcePlace(analysis.sourceMap, analysis.text.length, start, end)
}

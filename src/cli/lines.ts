import { contextOf } from '../analyzer.ts'
import { read, written } from '../batch/answer.ts'
import type { BatchError, BatchOptions } from '../batch/index.ts'
import { plan } from '../batch/options.ts'
import { Run } from '../batch/run.ts'
import type { ArticleAnalysis, Source } from '../index.ts'
import type { InputArticle } from './input-article.ts'

/** An answer, or what went wrong. */
export type ArticleAnswer = { readonly id: string | null; readonly source: unknown } & (
  | { readonly json: string }
  | { readonly analysis: ArticleAnalysis }
  | { readonly error: BatchError }
)

/** How articles are read. */
export interface ReadOptions {
  /** The keys that are wanted; null for all. */
  readonly keys: readonly string[] | null
  /** Whether analyses are wanted as JSON without an end of line. */
  readonly json: boolean
  /** Whether the input is known to be worth threads. */
  readonly much: boolean
  readonly signal?: AbortSignal
}

const ALL: ReadOptions = { keys: null, json: true, much: false }
const TOO_LONG =
  'The analysis is longer than a string can be. Split the article, or take fewer keys with --only.'

type PlacedArticle = InputArticle & { readonly place?: string }

/** What went wrong with an article of a line, with the number of the line. */
const placed = (error: BatchError, place: string | undefined): BatchError =>
  place === undefined || error.message.startsWith(place)
    ? error
    : { ...error, message: `${place}: ${error.message}` }

/** An answer an article, in order; one article at a time, or several in threads, which write the JSON. */
export async function* analyzeArticles(
  articles: AsyncIterable<PlacedArticle>,
  workers: number | null,
  explain: boolean,
  { keys, json, much, signal }: ReadOptions = ALL,
): AsyncGenerator<ArticleAnswer> {
  if (workers === null) {
    const context = contextOf({ explain })
    for await (const given of articles) {
      const answer = given.error ? { error: given.error } : read(context, given.source as Source)
      yield answerOf(given, json && 'analysis' in answer ? written(answer, keys) : answer, json)
    }
    return
  }
  // A line that is no JSON goes through the pool as itself, so that the order is kept.
  const queue: PlacedArticle[] = []
  async function* sources() {
    for await (const given of articles) {
      queue.push(given)
      yield given.source
    }
  }
  const options: BatchOptions = { workers, explain, ...(signal ? { signal } : {}) }
  const batch = new Run(sources(), plan(options), { json: json ? keys : null, much })
  for await (const { answer } of batch.answers()) {
    const given = queue.shift() as PlacedArticle
    yield answerOf(given, given.error ? { error: given.error } : answer, json)
  }
}

function answerOf(
  { id, source, place }: PlacedArticle,
  answer: { readonly json: string } | { readonly error: BatchError } | { readonly analysis: ArticleAnalysis },
  json: boolean,
): ArticleAnswer {
  if ('error' in answer) return { id, source, error: placed(answer.error, place) }
  if ('json' in answer)
    return json
      ? { id, source, json: answer.json }
      : { id, source, analysis: JSON.parse(answer.json) as ArticleAnalysis }
  // Too long for a string: `written` left it as it was.
  return json
    ? { id, source, error: placed({ code: 'bad-input', message: TOO_LONG }, place) }
    : { id, source, analysis: answer.analysis }
}

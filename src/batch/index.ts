/**
 * Many articles over a pool of threads: those of Node, Deno and Bun, or a browser's Web Workers.
 * @module broadsheet/batch
 */
import type { ArticleAnalysis } from '../index.ts'
import type { Answer, BatchError } from './answer.ts'
import { type BatchOptions, checkArticles, type Plan, plan } from './options.ts'
import { type Given, isMuch, Run } from './run.ts'

export type { BatchError } from './answer.ts'
export type { BatchOptions } from './options.ts'

/** One answer an article: what was given, and its analysis or what went wrong. */
export type BatchResult<T> = { readonly index: number; readonly input: T } & (
  | { readonly ok: true; readonly analysis: ArticleAnalysis }
  | { readonly ok: false; readonly error: BatchError }
)

/**
 * Analyses articles in several threads. No more are read ahead than the threads can hold, so memory stays the same over a stream of
 * any length; one bad article never stops the rest. A few small articles are read in the caller's thread, which is sooner than to
 * start others; with `timeoutMs` none is. An `analysis` is unpacked when it is first looked at.
 *
 * @param articles what `analyze` takes, from any iterable or async iterable
 * @throws BroadsheetError `bad-input` (what is given is no list of articles), `bad-options`; an aborted signal's reason
 * @example
 * import { analyzeAll } from 'broadsheet/batch'
 * const found = []
 * for await (const result of analyzeAll(['Ana Ruiz flew to Oslo.', 42], { workers: 1 })) found.push(result.ok)
 * found //=> [true, false]
 */
export function analyzeAll<T>(
  articles: Iterable<T> | AsyncIterable<T>,
  options?: BatchOptions,
): AsyncGenerator<BatchResult<T>, void, undefined> {
  checkArticles(articles)
  return run(articles, plan(options))
}

async function* run<T>(
  articles: Iterable<T> | AsyncIterable<T>,
  settled: Plan,
): AsyncGenerator<BatchResult<T>, void, undefined> {
  settled.signal?.throwIfAborted()
  const batch = new Run(articles, settled, { json: 'as it comes', much: isMuch(articles) })
  for await (const { given, answer } of batch.answers()) yield resultOf(given, answer)
}

/** A result whose analysis is parsed once, when it is asked for. */
function resultOf<T>(given: Given<T>, answer: Answer): BatchResult<T> {
  if (!('json' in answer)) return { ...given, ...answer }
  let json: string | null = answer.json
  let analysis: ArticleAnalysis | null = null
  return {
    ...given,
    ok: true,
    get analysis(): ArticleAnalysis {
      analysis ??= JSON.parse(json as string) as ArticleAnalysis
      json = null
      return analysis
    },
  }
}

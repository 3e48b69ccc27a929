/**
 * Many articles over a pool of threads, for Node.
 * @module broadsheet/batch
 */
import { Tinypool } from 'tinypool'
import type { AnalyzerOptions, ArticleAnalysis } from '../index.ts'
import type { BatchError } from './answer.ts'
import { ask } from './ask.ts'
import { Finished } from './finished.ts'
import { Interrupt } from './interrupt.ts'
import { LONGEST_TIMER } from './limit.ts'
import { type BatchOptions, checkArticles, type Plan, plan } from './options.ts'

export type { BatchError } from './answer.ts'
export type { BatchOptions } from './options.ts'

/** One answer an article: what was given, and its analysis or what went wrong. */
export type BatchResult<T> = { readonly index: number; readonly input: T } & (
  | { readonly ok: true; readonly analysis: ArticleAnalysis }
  | { readonly ok: false; readonly error: BatchError }
)

/**
 * Analyses articles in several threads. No more are read ahead than the threads can hold, so memory stays the same over a stream of
 * any length; one bad article never stops the rest.
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
  { analyzer, workers, ordered, signal, timeoutMs }: Plan,
): AsyncGenerator<BatchResult<T>, void, undefined> {
  signal?.throwIfAborted()
  const source = iteratorOf(articles)
  const pool = openPool(workers, analyzer)
  const interrupt = new Interrupt(signal)
  const finished = new Finished<BatchResult<T>>(ordered)
  /** Where the source stands; one that was asked and has not answered is not waited for in the end. */
  let state: 'idle' | 'asked' | 'done' = 'idle'
  let asked = 0
  let told = 0
  try {
    while (true) {
      while (state !== 'done' && asked - told < workers * 2) {
        state = 'asked'
        const next = await interrupt.wait(source.next())
        state = next.done ? 'done' : 'idle'
        if (next.done) break
        const given = { index: asked++, input: next.value }
        ask(pool, given.input, timeoutMs).then((answer) => finished.add({ ...given, ...answer }))
      }
      if (asked === told) return
      const result = await interrupt.wait(finished.take())
      told++
      yield result
      signal?.throwIfAborted()
    }
  } finally {
    interrupt.end()
    const closed = state === 'done' ? undefined : closing(source)
    await Promise.allSettled([state === 'asked' ? undefined : closed, pool.destroy()])
  }
}

/** Threads start as articles come, and stay: one that ended and came back would load the models again. */
function openPool(workers: number, analyzer: AnalyzerOptions): Tinypool {
  return new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: LONGEST_TIMER,
    useAtomics: false, // Deno's threads never wake from that wait
    workerData: analyzer,
    runtime: 'worker_threads',
    execArgv: [], // the flags of the user's own script, such as --input-type, are not for the threads
  })
}

/** Tells a source that no more is read; what it throws then has nobody to go to. */
async function closing(source: AsyncIterator<unknown> | Iterator<unknown>): Promise<void> {
  try {
    await source.return?.()
  } catch {}
}

function iteratorOf<T>(articles: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]()
}

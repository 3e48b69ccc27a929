/**
 * Many articles over a pool of threads, for Node.
 * @module broadsheet/batch
 */
import { Tinypool } from 'tinypool'
import type { ArticleAnalysis, ErrorCode } from '../index.ts'
import type { Answer, BatchError } from './answer.ts'
import { type BatchOptions, type Plan, plan } from './options.ts'

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
 * @throws BroadsheetError `bad-options`; an aborted signal's reason
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
  return run(articles, plan(options))
}

interface Running<T> {
  readonly index: number
  readonly result: Promise<BatchResult<T>>
}

async function* run<T>(
  articles: Iterable<T> | AsyncIterable<T>,
  { analyzer, workers, ordered, signal, timeoutMs }: Plan,
): AsyncGenerator<BatchResult<T>, void, undefined> {
  signal?.throwIfAborted()
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: workers,
    workerData: analyzer,
    runtime: 'worker_threads',
    execArgv: [], // the flags of the user's own script, such as --input-type, are not for the threads
  })
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  aborted.catch(() => {}) // it is raced below; nothing waits for it after the end
  // With a time limit no article waits in line, so that its time is its own.
  const most = timeoutMs === undefined ? workers * 2 : workers
  const running: Running<T>[] = []
  const source = iteratorOf(articles)
  let index = 0
  let done = false
  try {
    while (true) {
      while (!done && running.length < most) {
        const next = await Promise.race([source.next(), aborted])
        if (next.done) done = true
        else running.push({ index, result: answer(pool, index, next.value, timeoutMs) })
        index++
      }
      if (running.length === 0) return
      const [first] = running as [Running<T>]
      const result = await Promise.race([
        ordered ? first.result : Promise.race(running.map((task) => task.result)),
        aborted,
      ])
      running.splice(
        running.findIndex((task) => task.index === result.index),
        1,
      )
      yield result
      signal?.throwIfAborted()
    }
  } finally {
    await Promise.allSettled([source.return?.(), pool.destroy()])
  }
}

function iteratorOf<T>(articles: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]()
}

const KNOWN_KEYS = ['text', 'format', 'id', 'url', 'title', 'authors', 'publisher', 'publishedAt']

/** What a thread is sent: keys that are ignored anyway may hold what cannot be copied. */
function parcel(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || 'blocks' in input) return input
  return Object.fromEntries(
    KNOWN_KEYS.filter((key) => key in input).map((key) => [key, (input as Record<string, unknown>)[key]]),
  )
}

async function answer<T>(
  pool: Tinypool,
  index: number,
  input: T,
  timeoutMs: number | undefined,
): Promise<BatchResult<T>> {
  const controller = new AbortController()
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => controller.abort(), timeoutMs)
  const failed = (code: ErrorCode, message: string): BatchResult<T> => ({
    index,
    input,
    ok: false,
    error: { code, message },
  })
  try {
    const found = (await pool.run(parcel(input), { signal: controller.signal })) as Answer
    return { index, input, ...found }
  } catch (error) {
    if (controller.signal.aborted)
      return failed(
        'timeout',
        `The article took longer than ${timeoutMs} ms. Raise timeoutMs, or split the article.`,
      )
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof Error && error.name === 'DataCloneError') {
      return failed(
        'bad-input',
        `The article cannot be sent to a thread: ${message} Give a string, or an object with a string \`text\`.`,
      )
    }
    return failed(
      'worker-crashed',
      `The thread ended before the article was read: ${message} Try it alone with analyze().`,
    )
  } finally {
    clearTimeout(timer)
  }
}

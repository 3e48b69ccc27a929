import { type AnalyzerOptions, BroadsheetError, createAnalyzer } from '../index.ts'
import { describe } from '../schema/describe.ts'
import { cores } from './platform/index.ts'

/** The analyzer's options, and those of the pool. */
export interface BatchOptions extends AnalyzerOptions {
  /** How many threads; the default is one for each core. */
  workers?: number
  /** Whether answers keep the order of the articles; the default is true. */
  ordered?: boolean
  /** Ends the run: the generator throws the signal's reason. */
  signal?: AbortSignal
  /** The longest that one article may take, in milliseconds, from when a thread begins on it; a thread's start is not counted. */
  timeoutMs?: number
}

export interface Plan {
  readonly analyzer: AnalyzerOptions
  readonly workers: number
  readonly ordered: boolean
  readonly signal: AbortSignal | undefined
  readonly timeoutMs: number | undefined
}

const refuse = (name: string, value: unknown, accepted: string): never => {
  throw new BroadsheetError(
    'bad-options',
    `options.${name} is ${describe(value)}; accepted is ${accepted}.`,
    name,
  )
}

/** A string is a list of characters to JavaScript, but an article to everyone who passes it. @throws BroadsheetError `bad-input` */
export function checkArticles(articles: unknown): void {
  const lists = typeof articles === 'object' && articles !== null ? articles : {}
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: plain } = lists as Record<symbol, unknown>
  if (typeof async === 'function' || (async == null && typeof plain === 'function')) return
  throw new BroadsheetError(
    'bad-input',
    `What analyzeAll() is given is ${describe(articles)}; it takes an array or another iterable or async iterable of articles. For each article:`,
  )
}

/** @throws BroadsheetError `bad-options` */
export function plan(options: BatchOptions = {}): Plan {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new BroadsheetError('bad-options', `options is ${describe(options)}; accepted is an object.`)
  const { workers, ordered, signal, timeoutMs, ...analyzer } = options
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 256))
    refuse('workers', workers, 'a whole number from 1 to 256')
  if (timeoutMs !== undefined && !(Number.isFinite(timeoutMs) && timeoutMs > 0))
    refuse('timeoutMs', timeoutMs, 'a positive number of milliseconds')
  if (ordered !== undefined && typeof ordered !== 'boolean') refuse('ordered', ordered, 'true or false')
  if (signal !== undefined && !(signal instanceof AbortSignal)) refuse('signal', signal, 'an AbortSignal')
  createAnalyzer(analyzer) // the same check, before any thread starts
  return { analyzer, workers: workers ?? cores(), ordered: ordered ?? true, signal, timeoutMs }
}

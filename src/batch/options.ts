import { analyzerOptionShapes, checkOptions, from, type OptionShapes, wholeFrom } from '../acceptance.ts'
import { BroadsheetError } from '../errors.ts'
import type { AnalyzerOptions } from '../index.ts'
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

const OPTIONS: OptionShapes<Omit<BatchOptions, keyof AnalyzerOptions>> = {
  workers: ['&', 'a whole number from 1 to 256', wholeFrom(1, 256)],
  ordered: 'b',
  signal: ['&', 'an AbortSignal', (value) => value instanceof AbortSignal],
  timeoutMs: ['&', 'a positive number of milliseconds', from(Number.MIN_VALUE)],
}

/** A string is a list of characters to JavaScript, but an article to everyone who passes it. @throws BroadsheetError `bad-input` */
export function checkArticles(articles: unknown): void {
  const lists = typeof articles === 'object' && articles !== null ? articles : {}
  const { [Symbol.asyncIterator]: async, [Symbol.iterator]: plain } = lists as Record<symbol, unknown>
  if (typeof async === 'function' || (async == null && typeof plain === 'function')) return
  throw new BroadsheetError(
    'bad-input',
    `What analyzeAll() is given is ${describe(articles)}; it takes an array or another iterable or async iterable of articles.`,
    '',
    { advice: 'Give one article to analyze(), or several in an array.' },
  )
}

/** @throws BroadsheetError `bad-options` */
export function plan(options: BatchOptions = {}): Plan {
  const { workers, ordered, signal, timeoutMs, ...analyzer } = checkOptions<BatchOptions>(
    'analyzeAll',
    options,
    {
      ...OPTIONS,
      ...(analyzerOptionShapes() as OptionShapes<AnalyzerOptions>),
    },
  )
  return { analyzer, workers: workers ?? cores(), ordered: ordered ?? true, signal, timeoutMs }
}

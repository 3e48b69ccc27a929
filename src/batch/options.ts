import { availableParallelism } from 'node:os'
import { type AnalyzerOptions, BroadsheetError, createAnalyzer } from '../index.ts'

/** The analyzer's options, and those of the pool. */
export interface BatchOptions extends AnalyzerOptions {
  /** How many threads; the default is one for each core. */
  workers?: number
  /** Whether answers keep the order of the articles; the default is true. */
  ordered?: boolean
  /** Ends the run: the generator throws the signal's reason. */
  signal?: AbortSignal
  /** The longest that one article may take, in milliseconds, a new thread's start included. */
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
    `options.${name} is ${String(value)}; accepted is ${accepted}.`,
    name,
  )
}

/** @throws BroadsheetError `bad-options` */
export function plan(options: BatchOptions = {}): Plan {
  const { workers, ordered, signal, timeoutMs, ...analyzer } = options
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 256))
    refuse('workers', workers, 'a whole number from 1 to 256')
  if (timeoutMs !== undefined && !(Number.isFinite(timeoutMs) && timeoutMs > 0))
    refuse('timeoutMs', timeoutMs, 'a positive number of milliseconds')
  if (ordered !== undefined && typeof ordered !== 'boolean') refuse('ordered', ordered, 'true or false')
  if (signal !== undefined && !(signal instanceof AbortSignal)) refuse('signal', signal, 'an AbortSignal')
  createAnalyzer(analyzer) // the same check, before any thread starts
  return { analyzer, workers: workers ?? availableParallelism(), ordered: ordered ?? true, signal, timeoutMs }
}

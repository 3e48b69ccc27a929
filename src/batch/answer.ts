import { analyzeIn, analyzeRowIn } from '../analyzer.ts'
import {
  type AnalyzerOptions,
  type ArticleAnalysis,
  BroadsheetError,
  type ErrorCode,
  type Source,
} from '../index.ts'
import type { Context } from '../stage.ts'

export interface BatchError {
  readonly code: ErrorCode
  readonly message: string
}

/** What came of one article. Threads answer with JSON: it is quicker to hand over than objects, and the caller may never look into it. */
export type Answer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: true; readonly analysis: ArticleAnalysis }
  | { readonly ok: false; readonly error: BatchError }

/** What a thread is made with. */
export interface ThreadData {
  readonly analyzer: AnalyzerOptions
  /** Whether each answer is sent by itself and each start is told, so that the time of one article can be taken. */
  readonly timed: boolean
  /** The keys of an analysis that are written; null for all. */
  readonly keys: readonly string[] | null
}

/** The message of what was thrown, as a sentence. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.endsWith('.') ? message : `${message}.`
}

export const failed = (code: BatchError['code'], message: string): Answer => ({
  ok: false,
  error: { code, message },
})

/** The analysis, or what is wrong with the article: errors are answers too. */
export function read(context: Context, source: Source): Answer {
  try {
    return { ok: true, analysis: analyzeIn(context, source) }
  } catch (error) {
    const code = error instanceof BroadsheetError ? error.code : 'worker-crashed'
    return failed(code, error instanceof Error ? error.message : String(error))
  }
}

/** The answers for a chunk, read in a row. Where one article is wrong, each is read by itself. */
export function readRow(context: Context, sources: readonly Source[]): Answer[] {
  try {
    return analyzeRowIn(context, sources).map((analysis) => ({ ok: true, analysis }))
  } catch {
    return sources.map((source) => read(context, source))
  }
}

/** The answer with its analysis as JSON; as it is where that would be longer than a string can be. */
export function written(answer: Answer, keys: readonly string[] | null): Answer {
  if (!('analysis' in answer)) return answer
  const { analysis } = answer
  try {
    const shown = keys
      ? Object.fromEntries(Object.entries(analysis).filter(([key]) => keys.includes(key)))
      : analysis
    return { ok: true, json: JSON.stringify(shown) }
  } catch {
    return answer
  }
}

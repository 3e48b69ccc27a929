import type { ArticleAnalysis, ErrorCode } from '../index.ts'

export interface BatchError {
  readonly code: ErrorCode
  readonly message: string
}

/** What a thread answers to one article. */
export type Answer =
  | { readonly ok: true; readonly analysis: ArticleAnalysis }
  | { readonly ok: false; readonly error: BatchError }

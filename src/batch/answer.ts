import type { MessagePort } from 'node:worker_threads'
import type { ArticleAnalysis, ErrorCode, Source } from '../index.ts'

export interface BatchError {
  readonly code: ErrorCode
  readonly message: string
}

/** What a thread is asked. With a time limit it says on `started` when it begins: what its own start takes is not the article's time. */
export interface Question {
  readonly source: Source
  readonly started: MessagePort | null
}

/** What a thread answers to one article. */
export type Answer =
  | { readonly ok: true; readonly analysis: ArticleAnalysis }
  | { readonly ok: false; readonly error: BatchError }

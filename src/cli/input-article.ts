import type { BatchError } from '../batch/index.ts'

/** One article of the input, or what is wrong with it. */
export interface InputArticle {
  readonly id: string | null
  readonly source: unknown
  readonly error: BatchError | null
}

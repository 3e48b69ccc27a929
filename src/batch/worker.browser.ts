/** A thread of analyzeAll() in browsers: the first message is what it is made with, each other one a chunk. */
import type { Source } from '../index.ts'
import type { ThreadData } from './answer.ts'
import { serve } from './serve.ts'

declare const self: {
  onmessage: (event: { readonly data: unknown }) => void
  postMessage(message: unknown): void
}

let take: ((chunk: readonly Source[]) => void) | null = null
self.onmessage = ({ data }) => {
  if (take) take(data as readonly Source[])
  else take = serve(data as ThreadData, (answers) => self.postMessage(answers))
}

/** What a thread of analyzeAll() does: a chunk of articles in, an answer for each out, in the same order. */
import { analyzeIn, contextOf } from '../analyzer.ts'
import type { Source } from '../index.ts'
import { type Answer, read, readRow, type ThreadData, written } from './answer.ts'

/** Touches every model: names, a place, a quotation, a sum, a tone, a page with boilerplate. */
const WARMING: Source = {
  format: 'html',
  text: '<h1>Fares rise</h1><p>“It is safe,” said Ana Ruiz of Oslo on 3 May. She fears a loss of $5m.</p><a>Subscribe</a>',
}

/** Gets ready, says so, and returns what takes a chunk. */
export function serve(
  { analyzer: options, timed, keys }: ThreadData,
  post: (answers: readonly Answer[]) => void,
): (chunk: readonly Source[]) => void {
  const context = contextOf(options)
  analyzeIn(context, WARMING)
  // An empty message says that a thread is ready, or begins on a chunk whose articles are timed.
  post([])
  return (chunk) => {
    if (!timed) return post(readRow(context, chunk).map((answer) => written(answer, keys)))
    post([])
    for (const source of chunk) post([written(read(context, source), keys)])
  }
}

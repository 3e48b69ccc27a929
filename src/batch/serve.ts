/** What a thread of analyzeAll() does: a chunk of articles in, an answer for each out, in the same order. */
import { createAnalyzer, type Source } from '../index.ts'
import { type Answer, read, type ThreadData, written } from './answer.ts'

/** Touches every model: names, a place, a quotation, a sum, a tone, a page with boilerplate. */
const WARMING: Source = {
  format: 'html',
  text: '<h1>Fares rise</h1><p>“It is safe,” said Ana Ruiz of Oslo on 3 May. She fears a loss of $5m.</p><a>Subscribe</a>',
}

/** Answers that come quicker than this many milliseconds after another share a message. */
const TOGETHER = 5

/** Gets ready, says so, and returns what takes a chunk. */
export function serve(
  { analyzer: options, timed, keys }: ThreadData,
  post: (answers: readonly Answer[]) => void,
): (chunk: readonly Source[]) => void {
  const analyzer = createAnalyzer(options)
  analyzer.analyze(WARMING)
  let answers: Answer[] = []
  let sent = 0
  /** Sends what is known. An empty message says that a thread is ready, or begins on a chunk. */
  function send(): void {
    post(answers)
    answers = []
    sent = performance.now()
  }
  send()
  return (chunk) => {
    if (timed) send()
    for (const source of chunk) {
      answers.push(written(read(analyzer, source), keys))
      if (timed || performance.now() - sent > TOGETHER) send()
    }
    if (answers.length > 0) send()
  }
}

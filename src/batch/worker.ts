/** What a worker of analyzeAll() does: one article in, one answer out; errors are answers too. */
import { workerData } from 'node:worker_threads'
import {
  type Analyzer,
  type AnalyzerOptions,
  BroadsheetError,
  createAnalyzer,
  type Source,
} from '../index.ts'
import type { Answer, Question } from './answer.ts'

/** Touches every model: names, a place, a quotation, a sum, a tone, a page with boilerplate. */
const WARMING: Source = {
  format: 'html',
  text: '<h1>Fares rise</h1><p>“It is safe,” said Ana Ruiz of Oslo on 3 May. She fears a loss of $5m.</p><a>Subscribe</a>',
}

let analyzer: Analyzer | undefined

// tinypool hands the options over as the second element of its own worker data.
function options(): AnalyzerOptions {
  return (workerData as [unknown, AnalyzerOptions])[1]
}

export default function answer({ source, started }: Question): Answer {
  if (!analyzer) {
    analyzer = createAnalyzer(options())
    if (started) analyzer.analyze(WARMING)
  }
  started?.postMessage(null)
  try {
    return { ok: true, analysis: analyzer.analyze(source) }
  } catch (error) {
    const code = error instanceof BroadsheetError ? error.code : 'worker-crashed'
    return { ok: false, error: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}

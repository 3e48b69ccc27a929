/** What a worker of analyzeAll() does: one article in, one answer out; errors are answers too. */
import { workerData } from 'node:worker_threads'
import {
  type Analyzer,
  type AnalyzerOptions,
  BroadsheetError,
  createAnalyzer,
  type Source,
} from '../index.ts'
import type { Answer } from './answer.ts'

let analyzer: Analyzer | undefined

// tinypool hands the options over as the second element of its own worker data.
function options(): AnalyzerOptions {
  return (workerData as [unknown, AnalyzerOptions])[1]
}

export default function answer(source: Source): Answer {
  analyzer ??= createAnalyzer(options())
  try {
    return { ok: true, analysis: analyzer.analyze(source) }
  } catch (error) {
    const code = error instanceof BroadsheetError ? error.code : 'worker-crashed'
    return { ok: false, error: { code, message: error instanceof Error ? error.message : String(error) } }
  }
}

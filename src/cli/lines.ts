import { analyzeAll, type BatchError } from '../batch/index.ts'
import { type Analyzer, type ArticleAnalysis, BroadsheetError, type Source } from '../index.ts'
import { splitLines } from './split-lines.ts'

/** One line of the input: an article, or what is wrong with the line. */
type InputLine = { readonly id: string | null; readonly source: unknown; readonly error: BatchError | null }
export type LineAnswer =
  | { readonly id: string | null; readonly analysis: ArticleAnalysis }
  | { readonly id: string | null; readonly error: BatchError }

function readLine(line: string, number: number): InputLine {
  try {
    const source: unknown = JSON.parse(line)
    const id = typeof source === 'object' && source !== null ? (source as { id?: unknown }).id : null
    return { id: typeof id === 'string' ? id : null, source, error: null }
  } catch (error) {
    const message = `Line ${number} is no JSON: ${(error as Error).message}. Give one object a line, with a string \`text\`.`
    return { id: null, source: null, error: { code: 'bad-input', message } }
  }
}

async function* givenLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let number = 0
  for await (const line of splitLines(input)) {
    number++
    if (line.trim() !== '') yield readLine(line, number)
  }
}

/** An answer a line, in order; one article at a time, or several in threads. */
export async function* analyzeLines(
  input: AsyncIterable<Uint8Array>,
  analyzer: Analyzer,
  workers: number | null,
  explain: boolean,
): AsyncGenerator<LineAnswer> {
  if (workers === null) {
    for await (const given of givenLines(input)) yield alone(given, analyzer)
    return
  }
  // A line that is no JSON goes through the pool as itself, so that the order is kept.
  const queue: InputLine[] = []
  async function* sources() {
    for await (const given of givenLines(input)) {
      queue.push(given)
      yield given.source
    }
  }
  for await (const result of analyzeAll(sources(), { workers, explain })) {
    const { id, error } = queue.shift() as InputLine
    if (result.ok) yield { id, analysis: result.analysis }
    else yield { id, error: error ?? result.error }
  }
}

/** Whatever an article throws, the lines behind it are read. */
export function errorOf(failure: unknown): BatchError {
  const code = failure instanceof BroadsheetError ? failure.code : 'worker-crashed'
  return { code, message: failure instanceof Error ? failure.message : String(failure) }
}

function alone({ id, source, error }: InputLine, analyzer: Analyzer): LineAnswer {
  if (error) return { id, error }
  try {
    return { id, analysis: analyzer.analyze(source as Source) }
  } catch (failure) {
    return { id, error: errorOf(failure) }
  }
}

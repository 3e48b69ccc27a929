import { read, written } from '../batch/answer.ts'
import type { BatchError, BatchOptions } from '../batch/index.ts'
import { plan } from '../batch/options.ts'
import { Run } from '../batch/run.ts'
import type { Analyzer, Source } from '../index.ts'
import { splitLines } from './split-lines.ts'

/** One line of the input: an article, or what is wrong with the line. */
type InputLine = { readonly id: string | null; readonly source: unknown; readonly error: BatchError | null }
/** An answer as JSON without an end of line, or what went wrong. */
export type LineAnswer =
  | { readonly id: string | null; readonly json: string }
  | { readonly id: string | null; readonly error: BatchError }

/** How lines are read. */
export interface LineOptions {
  readonly keys: readonly string[] | null
  /** Ids of articles that are passed over. */
  readonly done: ReadonlySet<string>
  /** Whether the input is known to be worth threads. */
  readonly much: boolean
  readonly signal?: AbortSignal
}

const ALL: LineOptions = { keys: null, done: new Set(), much: false }

const broken = (message: string): InputLine => ({
  id: null,
  source: null,
  error: { code: 'bad-input', message },
})

function readLine(line: string, number: number): InputLine {
  try {
    const source: unknown = JSON.parse(line)
    const id = typeof source === 'object' && source !== null ? (source as { id?: unknown }).id : null
    return { id: typeof id === 'string' ? id : null, source, error: null }
  } catch (error) {
    return broken(
      `Line ${number} is no JSON: ${(error as Error).message}. Give one object a line, with a string \`text\`.`,
    )
  }
}

async function* givenLines(
  input: AsyncIterable<Uint8Array>,
  done: ReadonlySet<string>,
): AsyncGenerator<InputLine> {
  let number = 0
  for await (const line of splitLines(input)) {
    number++
    if (typeof line !== 'string') yield broken(`Line ${number} ${line.problem}.`)
    else if (line.trim() !== '') {
      const given = readLine(line, number)
      if (given.id === null || !done.has(given.id)) yield given
    }
  }
}

/** An answer a line, in order; one article at a time, or several in threads, which write the lines. */
export async function* analyzeLines(
  input: AsyncIterable<Uint8Array>,
  analyzer: Analyzer,
  workers: number | null,
  explain: boolean,
  { keys, done, much, signal }: LineOptions = ALL,
): AsyncGenerator<LineAnswer> {
  const lines = givenLines(input, done)
  if (workers === null) {
    for await (const { id, source, error } of lines) {
      const answer = error ? { error } : read(analyzer, source as Source)
      yield lineOf(id, 'analysis' in answer ? written(answer, keys) : answer)
    }
    return
  }
  // A line that is no JSON goes through the pool as itself, so that the order is kept.
  const queue: InputLine[] = []
  async function* sources() {
    for await (const given of lines) {
      queue.push(given)
      yield given.source
    }
  }
  const options: BatchOptions = { workers, explain, ...(signal ? { signal } : {}) }
  const batch = new Run(sources(), plan(options), { json: keys, much })
  for await (const { answer } of batch.answers()) {
    const { id, error } = queue.shift() as InputLine
    yield lineOf(id, error ? { error } : answer)
  }
}

function lineOf(
  id: string | null,
  answer: { readonly json: string } | { readonly error: BatchError } | { readonly analysis: unknown },
): LineAnswer {
  if ('json' in answer) return { id, json: answer.json }
  if ('error' in answer) return { id, error: answer.error }
  const message =
    'The analysis is longer than a string can be. Split the article, or take fewer keys with --only.'
  return { id, error: { code: 'bad-input', message } }
}

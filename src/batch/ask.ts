import type { Tinypool } from 'tinypool'
import type { Source } from '../index.ts'
import { articleInputSchema } from '../schema/input.ts'
import { keysOf } from '../schema/keys.ts'
import type { Answer, BatchError, Question } from './answer.ts'
import { Limit } from './limit.ts'

const failed = (code: BatchError['code'], message: string): Answer => ({
  ok: false,
  error: { code, message },
})

/** The message of what was thrown, as a sentence. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.endsWith('.') ? message : `${message}.`
}

/**
 * What a thread is sent: keys that are ignored anyway may hold what cannot be copied.
 * @throws what the object throws when it is read, or DataCloneError
 */
function parcel(input: unknown): unknown {
  if (typeof input === 'string') return input
  if (typeof input !== 'object' || input === null || Array.isArray(input) || 'blocks' in input)
    return structuredClone(input)
  const known = keysOf(articleInputSchema).filter((key) => key in input)
  return structuredClone(
    Object.fromEntries(known.map((key) => [key, (input as Record<string, unknown>)[key]])),
  )
}

/** What the pool answers to one article; never rejects. */
export async function ask(pool: Tinypool, input: unknown, timeoutMs: number | undefined): Promise<Answer> {
  let source: unknown
  try {
    // Copied here first: the pool forgets the articles that wait behind one that cannot be copied.
    source = parcel(input)
  } catch (error) {
    return failed(
      'bad-input',
      `The article cannot be sent to a thread: ${sentence(error)} Give a string, or an object with a string \`text\`.`,
    )
  }
  const limit = timeoutMs === undefined ? null : new Limit(timeoutMs)
  const question: Question = { source: source as Source, started: limit?.started ?? null }
  try {
    return (await pool.run(question, {
      signal: limit?.signal ?? null,
      transferList: limit ? [limit.started] : [],
    })) as Answer
  } catch (error) {
    if (limit?.signal.aborted)
      return failed(
        'timeout',
        `The article took longer than ${timeoutMs} ms. Raise timeoutMs, or split the article.`,
      )
    return failed(
      'worker-crashed',
      `The thread ended before the article was read: ${sentence(error)} Try it alone with analyze().`,
    )
  } finally {
    limit?.end()
  }
}

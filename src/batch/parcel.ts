import type { Source } from '../index.ts'
import { articleInputSchema } from '../schema/input.ts'
import { keysOf, pickKeys } from '../schema/keys.ts'
import { strayKeys } from '../schema/stray-keys.ts'
import { type Answer, failed, sentence } from './answer.ts'

/** What a short article costs beside its text, in characters of it. */
const LEAST_WEIGHT = 300

/**
 * What a thread is sent: keys that are ignored anyway may hold what cannot be copied.
 * @throws what the object throws when it is read, or DataCloneError
 */
function copied(input: unknown): unknown {
  if (typeof input === 'string') return input
  if (typeof input !== 'object' || input === null || Array.isArray(input) || 'blocks' in input)
    return structuredClone(input)
  const known = keysOf(articleInputSchema).filter((key) => key in input)
  // Of keys that are warned of the name is enough.
  const stray = Object.fromEntries(strayKeys(input).map(({ key }) => [key, true]))
  return structuredClone({ ...stray, ...pickKeys(known, input as Record<string, unknown>) })
}

/** An article as it is read, or the answer that it cannot be. It is copied by itself: a chunk with one that cannot be sent is not sent at all. */
export function parcel(input: unknown): { readonly source: Source } | { readonly answer: Answer } {
  try {
    return { source: copied(input) as Source }
  } catch (error) {
    const message = `The article cannot be sent to a thread: ${sentence(error)} Give a string, or an object with a string \`text\`.`
    return { answer: failed('bad-input', message) }
  }
}

/** About how long an article takes, in characters of text. One that cannot be read takes no time. */
export function weigh(source: unknown): number {
  try {
    const text = typeof source === 'object' && source !== null ? (source as { text?: unknown }).text : source
    return LEAST_WEIGHT + (typeof text === 'string' ? text.length : 0)
  } catch {
    return LEAST_WEIGHT
  }
}

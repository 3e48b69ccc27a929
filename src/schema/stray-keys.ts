import { nearest } from '../text/nearest.ts'
import { articleInputSchema } from './input.ts'
import { keysOf } from './keys.ts'

/** A key of an input that is not read, and the key that was likely meant. */
export interface StrayKey {
  readonly key: string
  readonly meant: string
}

/** So many are told of. */
const MOST = 5

/**
 * The keys of an input that look like one of an article's, written otherwise: "published_at", "author". Other keys are the caller's
 * own, as records of a collection have them, and nothing is said of them; nor of those that begin with "_", as databases name theirs, or
 * have no value.
 */
export function strayKeys(input: object): StrayKey[] {
  const known = keysOf(articleInputSchema)
  const found: StrayKey[] = []
  for (const key of Object.keys(input)) {
    if (found.length === MOST || (known as string[]).includes(key) || key.startsWith('_')) continue
    const meant = nearest(key, known)
    if (meant && (input as Record<string, unknown>)[key] != null) found.push({ key, meant })
  }
  return found
}

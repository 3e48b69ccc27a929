/** “Brandt is ill,” he said: nobody names himself in his own words as another would. */
import type { Quotation } from '../schema/quotations.ts'
import { firstWordFrom } from './columns.ts'
import type { Between } from './going-on.ts'
import { firstAfter } from './links.ts'

/** Marks within the words, where others speak. */
const INNER = /["“”‘«»]|(?:^|\s)'/

/** Whether quoted words name somebody by name, and not as one who is called so within them, signs them, or gives his name to a thing. */
export function namesWithin(
  { words, links }: Between,
  { kind, start, end, text }: Quotation,
  entity: string | null,
): boolean {
  if (kind !== 'direct' || entity === null || INNER.test(text)) return false
  for (let i = firstAfter(links, start); i < links.all.length; i++) {
    const { mention, entity: one } = links.all[i]!
    if (mention.start >= end) return false
    if (one.id !== entity || (mention.form !== 'name' && mention.form !== 'short')) continue
    const next = firstWordFrom(words, mention.end)
    const isThing = words.pos[next] === 'NOUN' || words.lower[next] === '-'
    // “Signed: Ida Brandt.”
    const isSigned = mention.end >= end - 1
    if (!isThing && !isSigned && !isSelf(words.lower, firstWordFrom(words, mention.start))) return true
  }
  return false
}

/** “I am Ida Brandt”, “I, Ida Brandt”. */
const isSelf = (lower: readonly string[], at: number): boolean =>
  lower[at - 1] === 'i' || lower[at - 2] === 'i' || lower[at - 2] === 'name'

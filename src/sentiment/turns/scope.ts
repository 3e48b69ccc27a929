/** Shares of words on one side of a place, multiplied; each function says by how much their sum changed. */
import { MARK, PARTS, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'

/** A smaller share is no tone; the network says a little of nearly every word. */
export const FAINT = 0.03

/** What the shares of good and of bad words are multiplied by. */
export interface Times {
  readonly good: number
  readonly bad: number
}
/** Bad ones stay as they are: "nobody believed that the deadly storm would come". */
export const DENIED: Times = { good: -0.6, bad: 1 }

/** Negated words are left as they are: what stands nearer has turned them. */
export function multiply(reading: Reading<WordFacts>, k: number, { good, bad }: Times): number {
  const { values, negated } = reading
  const share = values[k]!
  if (!reading.isWord(k) || negated[k] === 1) return 0
  const by = share > FAINT ? good : share < -FAINT ? bad : 1
  values[k] = share * by
  return values[k]! - share
}

/** The same for what is as bad or as good, or worse or better. */
export function hold(reading: Reading<WordFacts>, k: number, low: number, high: number): number {
  const { values } = reading
  const share = values[k]!
  values[k] = Math.min(high, Math.max(low, share))
  return values[k]! - share
}

/** Up to a mark, a contrast or a further negation, so many words at most; names are none, so that their length says nothing. */
export function ahead(
  reading: Reading<WordFacts>,
  first: number,
  to: number,
  most: number,
  times: Times,
): number {
  const { kinds, facts } = reading
  let change = 0
  let words = 0
  for (let k = first; k < to && words < most; k++) {
    if ((kinds[k]! & MARK) !== 0) break
    if (!reading.isWord(k)) continue
    if (facts[k]!.contrasts || facts[k]!.negates) break
    words++
    change += multiply(reading, k, times)
  }
  return change
}

/** Back to where the clause before begins. */
export function back(
  reading: Reading<WordFacts>,
  last: number,
  from: number,
  most: number,
  times: Times,
): number {
  const { kinds } = reading
  let change = 0
  let words = 0
  for (
    let k = last >= from && (kinds[last]! & MARK) !== 0 ? last - 1 : last;
    k >= from && words < most;
    k--
  ) {
    if ((kinds[k]! & MARK) !== 0 && (kinds[k]! & PARTS) !== 0) break
    if (!reading.isWord(k)) continue
    words++
    change += multiply(reading, k, times)
  }
  return change
}

/** How far from a verb its subject is looked for before a sentence is parsed, and its object. */
const SUBJECT = 14
const OBJECT = 8

/** Whether what passes stands near before `k`, in a sentence that begins at `from`; cheap, as only then it is parsed. */
export function isBefore(k: number, from: number, passes: (at: number) => boolean): boolean {
  for (let at = k - 1; at >= from && at >= k - SUBJECT; at--) if (passes(at)) return true
  return false
}

/** The same behind it, in a sentence that ends before `to`. */
export function isBehind(k: number, to: number, passes: (at: number) => boolean): boolean {
  for (let at = k + 1; at < to && at <= k + OBJECT; at++) if (passes(at)) return true
  return false
}

/** What is neither good nor bad: its denial is none of both, "the box was not wooden", and a little good in every word is no praise, "the clerk arrived at noon". */
import { REACH } from '../cue-words.ts'
import { CONTENT, MARK, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'

/** What is left of the denial's own share. */
const LEFT = 0.3
/** A share so far from zero is a tone. */
const TONE = 0.1

/** Of the negation at `k`, in a sentence that ends before `to`. */
export function readPlainDenial(reading: Reading<WordFacts>, k: number, to: number): number {
  const { kinds, values } = reading
  const own = values[k]!
  if (own >= 0) return 0
  for (let j = k + 1; j < to && j <= k + REACH && (kinds[j]! & MARK) === 0; j++)
    if ((kinds[j]! & CONTENT) !== 0 && Math.abs(values[j]!) >= TONE) return 0
  values[k] = own * LEFT
  return values[k]! - own
}

/** So many words of a sentence, none of which has a tone by itself, are a plain fact; what is left of the little good in them. */
const SHORT = 12
const FACT = 0.65

/** Of a whole sentence [from, to). */
export function readPlainFact(reading: Reading<WordFacts>, from: number, to: number): number {
  const { kinds, values } = reading
  let sum = 0
  let words = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    words++
    sum += values[k]!
    if (words >= SHORT || ((kinds[k]! & CONTENT) !== 0 && Math.abs(values[k]!) >= TONE)) return 0
  }
  if (sum <= 0) return 0
  for (let k = from; k < to; k++) if (reading.isWord(k)) values[k] = values[k]! * FACT
  return sum * (FACT - 1)
}

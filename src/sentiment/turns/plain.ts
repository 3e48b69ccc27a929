/** A short line without a word of tone is a plain fact: its denial is no bad news, "the box was not wooden", nor a little good in every word praise, "the clerk arrived at noon". */
import { CONTENT, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'

/** Fewer words are short. */
const SHORT = 12
/** A share so far from zero is a tone. */
const TONE = 0.1
/** What is left of a denial's share, and of the little good in all. */
const DENIAL = 0.3
const FACT = 0.4

/** Of a whole sentence [from, to). */
export function readPlainFact(reading: Reading<WordFacts>, from: number, to: number): number {
  const { kinds, values, facts } = reading
  let words = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    words++
    // Only denials are bad among words of grammar; good are those that a caller gave a tone.
    const share = (kinds[k]! & CONTENT) !== 0 ? Math.abs(values[k]!) : values[k]!
    if (words >= SHORT || share >= TONE) return 0
  }
  let change = 0
  let sum = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    if (facts[k]!.negates && values[k]! < 0) {
      change += values[k]! * (DENIAL - 1)
      values[k] = values[k]! * DENIAL
    }
    sum += values[k]!
  }
  if (sum <= 0) return change
  for (let k = from; k < to; k++) if (reading.isWord(k)) values[k] = values[k]! * FACT
  return change + sum * (FACT - 1)
}

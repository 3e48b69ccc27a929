/** A denial of what is neither good nor bad is none of both: "the box was not wooden". */
import { REACH } from '../cue-words.ts'
import { CONTENT, MARK, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'

/** What is left of the denial's own share. */
const LEFT = 0.3
/** A share so far from zero is a tone. */
const TONE = 0.08

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

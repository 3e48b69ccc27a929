/** Harm that nobody came to is half as bad, "no one was hurt in the fire", and so is the fear of what did not come, "it did not burst its banks, as had been feared". */
import { type Reading, VERB } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { ahead, hold, type Times } from './scope.ts'

const SPARED: Times = { good: 1, bad: 0.5 }
const CLAUSE = 12
/** A share at least so bad is a fear. */
const FEAR = -0.06
/** How far before it what is denied is looked for. */
const BEFORE = 20
/** How many auxiliaries may stand between "as" and its verb. */
const BETWEEN = 3

/** Whether the word at `k` may be of either kind; cheap, as every word is asked. */
export const maySpare = (reading: Reading<WordFacts>, k: number): boolean =>
  reading.tags[k] === VERB && (reading.negated[k] === 1 ? isSpared(reading, k) : isForeseen(reading, k))

/** A bad verb that is denied, of whom it would have been done to. */
const isSpared = ({ tokens, values }: Reading<WordFacts>, k: number): boolean =>
  values[k]! > 0 && tokens[k - 1]?.lemma === 'be'

/** "As feared", "as had been feared". */
function isForeseen({ tokens, values }: Reading<WordFacts>, k: number): boolean {
  if (values[k]! > FEAR) return false
  let at = k - 1
  while (at > 0 && at >= k - BETWEEN && tokens[at]!.pos === 'AUX') at--
  return at > 0 && tokens[at]!.lemma === 'as'
}

/** Of the word at `k`, in a sentence [from, to). */
export function readUnharmed(reading: Reading<WordFacts>, k: number, from: number, to: number): number {
  if (!maySpare(reading, k)) return 0
  const { negated } = reading
  if (negated[k] === 1) return ahead(reading, k + 1, to, CLAUSE, SPARED)
  for (let at = k - 1; at >= from && at >= k - BEFORE; at--)
    if (negated[at] === 1) return hold(reading, k, 0, 1)
  return 0
}

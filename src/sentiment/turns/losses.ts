/** Less of what is good: "hopes of peace faded", "lost its freedom", "failed to bring relief". */
import { FAILS, SPOILED, SPOILING } from '../cue-words.ts'
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { ahead, back, type Times } from './scope.ts'

const SUBJECT = 5
const OBJECT = 5
const LOST: Times = { good: -0.6, bad: 1 }

/** Of the verb at `k`, in a sentence [from, to). */
export function readLoss(reading: Reading<WordFacts>, k: number, from: number, to: number): number {
  const { tokens, facts, negated } = reading
  if (tokens[k]!.pos !== 'VERB' || negated[k] === 1) return 0
  const { turns } = facts[k]!
  const next = tokens[k + 1]
  if (k + 1 >= to || !next) return (turns & SPOILED) !== 0 ? back(reading, k - 1, from, SUBJECT, LOST) : 0
  if ((turns & FAILS) !== 0 && next.lemma === 'to') return ahead(reading, k + 3, to, OBJECT, LOST)
  // "Ended in triumph", "lost to".
  if (
    (turns & SPOILING) !== 0 &&
    (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'NOUN' || next.pos === 'ADJ')
  )
    return ahead(reading, k + 1, to, OBJECT, LOST)
  return (turns & SPOILED) !== 0 && next.pos !== 'ADP' ? back(reading, k - 1, from, SUBJECT, LOST) : 0
}

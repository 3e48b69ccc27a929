/** What is not so, or not yet: "may become good", "should have been good", "if it is bad", "I wish it were good", "less safe". */
import { CONCEDES, IF, LESSENS, MIGHT, SHOULD, WISH } from '../cue-words.ts'
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { ahead, DENIED, hold, type Times } from './scope.ts'

const AHEAD = 8
const CLAUSE = 20
const UNSURE: Times = { good: 0.7, bad: 0.8 }
const MISSED: Times = { good: -0.5, bad: 0.8 }
const GIVEN: Times = { good: 0.6, bad: 0.8 }
const CONCEDED: Times = { good: 0.5, bad: 0.5 }
const LESS: Times = { good: -0.6, bad: -0.2 }

/** Of the word at `k`, in a sentence that ends before `to`. */
export function readUnreal(reading: Reading<WordFacts>, k: number, to: number): number {
  const { tokens, facts } = reading
  const { turns } = facts[k]!
  const next = tokens[k + 1]
  if (k + 1 >= to || !next) return 0
  if ((turns & (SHOULD | MIGHT)) !== 0 && next.lemma === 'have')
    return ahead(reading, k + 2, to, AHEAD, MISSED)
  if ((turns & MIGHT) !== 0) return ahead(reading, k + 1, to, AHEAD, UNSURE)
  if ((turns & IF) !== 0) return ahead(reading, k + 1, to, CLAUSE, GIVEN)
  if ((turns & CONCEDES) !== 0) return ahead(reading, k + 1, to, CLAUSE, CONCEDED)
  if ((turns & WISH) !== 0 && next.pos !== 'ADP' && next.pos !== 'PART')
    return ahead(reading, k + 1, to, AHEAD, DENIED)
  if ((turns & LESSENS) !== 0 && next.pos === 'ADJ') {
    const change = ahead(reading, k + 1, to, 1, LESS)
    return change > 0 ? change + hold(reading, k, 0, 1) : change
  }
  return 0
}

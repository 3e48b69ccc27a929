/** Bad news that is over: what a verb relieves of counts less ("eases the shortage", "the hostage was freed"). */
import { RELIEVES_AFTER, RELIEVES_BEFORE } from './cue-words.ts'
import { PARTS, type Reading } from './reading.ts'
import type { WordFacts } from './words.ts'

/** What is left of a bad word's share, and how many tokens on either side of the verb are looked at. */
const LEFT = 0.5
const AHEAD = 6
const BACK = 4

/** Lowers the shares in `reading.values` that the verbs of tokens [from, to) relieve of; says by how much their sum changed. */
export function relieve(reading: Reading<WordFacts>, from: number, to: number): number {
  const { tokens, facts, negated } = reading
  let change = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k) || negated[k] === 1 || tokens[k]?.pos !== 'VERB') continue
    const { relieves } = facts[k] as WordFacts
    const ahead =
      (relieves & RELIEVES_AFTER) !== 0 ? lower(reading, k + 1, Math.min(to, k + 1 + AHEAD), 1) : 0
    change += ahead
    // A verb that acts on something bad is not said of its subject: "the pump eased the shortage".
    if (ahead !== 0 || (relieves & RELIEVES_BEFORE) === 0) continue
    const back = lower(reading, k - 1, Math.max(from, k - BACK) - 1, -1)
    // Said of something bad, the verb is no bad news itself: "unemployment fell".
    if (back !== 0) change += back + lower(reading, k, k + 1, 1)
  }
  return change
}

/** From one token to before another, up to what parts clauses. */
function lower(reading: Reading<WordFacts>, from: number, to: number, step: number): number {
  const { kinds, values } = reading
  let change = 0
  for (let j = from; j !== to && ((kinds[j] as number) & PARTS) === 0; j += step) {
    const share = values[j] as number
    if (!reading.isWord(j) || share >= 0) continue
    values[j] = share * LEFT
    change += (values[j] as number) - share
  }
  return change
}

/** Bad news that is over: what a verb relieves of counts less ("eases the shortage", "the hostage was freed"). */
import { RELIEVES_AFTER, RELIEVES_BEFORE } from './cue-words.ts'
import { PARTS, type Reading } from './reading.ts'
import type { WordFacts } from './words.ts'

/** What is left of a bad word's share, and how many tokens on either side of the verb are looked at. */
const LEFT = 0.3
const AHEAD = 6
const BACK = 4
/** A share at least so bad is bad news; the network says a little of nearly every word. */
const BAD = -0.03

/** Lowers the shares in `reading.values` that the verbs of tokens [from, to) relieve of, each once; says by how much their sum changed. */
export function relieve(reading: Reading<WordFacts>, from: number, to: number): number {
  const { tokens, facts, negated } = reading
  let change = 0
  /** Before it no share is lowered again: "helped to ease the shortage". */
  let fresh = from
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k) || negated[k] === 1) continue
    const { relieves } = facts[k]!
    if (relieves === 0 || (tokens[k]!.pos !== 'VERB' && !isOver(reading, k, from))) continue
    if ((relieves & RELIEVES_AFTER) !== 0) {
      const end = Math.min(to, k + 1 + AHEAD)
      const ahead = lower(reading, Math.max(k + 1, fresh), end, 1)
      if (ahead !== 0) {
        // Said of something bad, the verb is no bad news itself: "acquitted of fraud", "unemployment fell".
        change += ahead + lower(reading, k, k + 1, 1)
        fresh = end
        continue
      }
    }
    // A verb that acts on something bad is not said of its subject: "the pump eased the shortage".
    if ((relieves & RELIEVES_BEFORE) === 0) continue
    const back = lower(reading, k - 1, Math.max(fresh, k - BACK) - 1, -1)
    if (back === 0) continue
    change += back + lower(reading, k, k + 1, 1)
    fresh = k + 1
  }
  return change
}

/** "The siege is over." */
const isOver = ({ tokens }: Reading<WordFacts>, k: number, from: number): boolean =>
  tokens[k]!.lemma === 'over' && k > from && tokens[k - 1]!.pos === 'AUX'

/** Lowers the bad words from one token to before another, up to what parts clauses. */
function lower(reading: Reading<WordFacts>, from: number, to: number, step: number): number {
  const { kinds, values } = reading
  let change = 0
  for (let j = from; step > 0 ? j < to : j > to; j += step) {
    if ((kinds[j]! & PARTS) !== 0) break
    const share = values[j]!
    if (!reading.isWord(j) || share > BAD) continue
    values[j] = share * LEFT
    change += values[j]! - share
  }
  return change
}

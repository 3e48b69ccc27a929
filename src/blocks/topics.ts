/** Whether a block speaks of what the article speaks of, by the longer words that both hold. */
import type { BlockFacts } from './facts.ts'

/** A word this long may be what an article speaks of. */
const TOPIC_LENGTH = 5

/** Share of a block's longer words that sure blocks of the article hold too, other than itself; one a block; -1 where it has none. */
export function topicShares(facts: readonly BlockFacts[], first: Float64Array): Float64Array {
  let most = 0
  for (const { words } of facts) most += words.length
  // A table of open addresses: each word's hash, how many sure blocks hold it, and the last block that was seen with it.
  const mask = (1 << (33 - Math.clz32(most | 1))) - 1
  const keys = new Int32Array(mask + 1)
  const held = new Int32Array(mask + 1)
  const seen = new Int32Array(mask + 1)
  const slots = new Int32Array(most)
  const ends = new Int32Array(facts.length)
  let at = 0
  for (let i = 0; i < facts.length; i++) {
    const { words, lengths, sentence } = facts[i]!
    const sure = sentence && first[i]! < 0.5 ? 1 : 0
    for (let k = 0; k < words.length; k++) {
      if (lengths[k]! < TOPIC_LENGTH) continue
      const word = words[k]!
      let slot = (word ^ (word >>> 15)) & mask
      while (seen[slot] !== 0 && keys[slot] !== word) slot = (slot + 1) & mask
      if (seen[slot] === i + 1) continue
      keys[slot] = word
      seen[slot] = i + 1
      held[slot] = held[slot]! + sure
      slots[at++] = slot
    }
    ends[i] = at
  }
  const shares = new Float64Array(facts.length)
  at = 0
  for (let i = 0; i < facts.length; i++) {
    const { sentence } = facts[i]!
    const own = sentence && first[i]! < 0.5 ? 1 : 0
    const from = at
    const end = ends[i]!
    let shared = 0
    for (; at < end; at++) if (held[slots[at]!]! > own) shared++
    shares[i] = end > from ? shared / (end - from) : -1
  }
  return shares
}

/** Whether a block speaks of what the article speaks of, by the longer words that both hold. */
import type { BlockFacts } from './facts.ts'

/** A word this long may be what an article speaks of. */
const TOPIC_LENGTH = 5

/** Words of open addresses, each with its hash, how many sure blocks hold it, and the last block that was seen with it. */
class TopicTable {
  readonly keys: Int32Array
  readonly held: Int32Array
  readonly seen: Int32Array
  /** Of each longer word of the page, in order, its place in the table. */
  readonly slots: Int32Array
  /** Blocks of earlier pages, counted on, so that what these left counts as empty. */
  blocks = 0

  constructor(size: number) {
    this.keys = new Int32Array(size)
    this.held = new Int32Array(size)
    this.seen = new Int32Array(size)
    this.slots = new Int32Array(size)
  }
}
/** The table of an ordinary page is held on to. */
const HELD_SIZE = 4096
const MOST_BLOCKS = 0x40000000
let heldTable: TopicTable | null = null

function tableOf(size: number): TopicTable {
  if (size > HELD_SIZE) return new TopicTable(size)
  if (heldTable === null || heldTable.blocks > MOST_BLOCKS) heldTable = new TopicTable(HELD_SIZE)
  return heldTable
}

/** Share of a block's longer words that sure blocks of the article hold too, other than itself; one a block; -1 where it has none. */
export function topicShares(facts: readonly BlockFacts[], first: Float64Array): Float64Array {
  let most = 0
  for (const { words } of facts) most += words.length
  const mask = (1 << (33 - Math.clz32(most | 1))) - 1
  const table = tableOf(mask + 1)
  const { keys, held, seen, slots, blocks: before } = table
  table.blocks += facts.length
  const ends = new Int32Array(facts.length)
  let at = 0
  for (let i = 0; i < facts.length; i++) {
    const { words, lengths, sentence } = facts[i]!
    const sure = sentence && first[i]! < 0.5 ? 1 : 0
    for (let k = 0; k < words.length; k++) {
      if (lengths[k]! < TOPIC_LENGTH) continue
      const word = words[k]!
      let slot = (word ^ (word >>> 15)) & mask
      while (seen[slot]! > before && keys[slot] !== word) slot = (slot + 1) & mask
      if (seen[slot] === before + i + 1) continue
      held[slot] = (seen[slot]! > before ? held[slot]! : 0) + sure
      keys[slot] = word
      seen[slot] = before + i + 1
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

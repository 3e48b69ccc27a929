import type { SentenceWords } from '../../../src/grammar/features.ts'

export interface NetSettings {
  /** Numbers of a word's vector, of its neighbourhood, and units of a state: multiples of 16. */
  readonly size: number
  readonly around: number
  readonly hidden: number
  /** Words to each side of the neighbourhood. */
  readonly reach: number
  /** Numbers that are carried along the sentence in each direction; a multiple of 16. */
  readonly carried: number
  /** Words to each side that the gates of what is carried see. */
  readonly gateReach: number
  readonly epochs: number
  readonly step: number
  /** Words of a batch. */
  readonly batch: number
  /** The shares of units and of tags that are left out while it learns. */
  readonly dropUnit: number
  readonly dropTag: number
  /** A word's own part is left out with this share, and more where it is rare: rare / (rare + how often it was read). */
  readonly dropOwn: number
  readonly rare: number
  /** How much the tags count that are learned beside. */
  readonly tagging: number
  /** The share of wrong moves that are followed. */
  readonly explore: number
}

/** A sentence in numbers. */
export interface Instance extends SentenceWords {
  /** The parts of its words, from `starts`; the one that is the word's own, -1 for none, and its tag. */
  readonly parts: Int32Array
  readonly starts: Int32Array
  readonly own: Int32Array
  readonly tagPart: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly goldTags: Int32Array
  readonly goldTokens: number
}

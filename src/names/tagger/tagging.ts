import type { CLASSES } from '../../models/kit/chain.ts'

/** Word indexes are inclusive. */
export interface Tagged {
  readonly first: number
  readonly last: number
  readonly type: (typeof CLASSES)[number]
  /** The probability, calibrated, that span and class are right. */
  readonly confidence: number
  /** Was the network asked, or was the chain sure enough? */
  readonly asked: boolean
}

export interface Tagging {
  readonly names: readonly Tagged[]
  /** For each word of a name or a candidate the probability that it is in no name; 1 for others. */
  readonly outside: Float32Array
}

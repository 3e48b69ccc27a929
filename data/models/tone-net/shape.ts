/** What the network of tone is fitted to, how large it is, and how it is fitted. */
export interface NetRow {
  /** By position: the word, -1 for none that is known. */
  readonly ids: Int32Array
  /** Whether the memory takes a position in: of a name of several words only the first counts, and no word of grammar does. */
  readonly heard: Uint8Array
  readonly negated: Uint8Array
  /** What a position's answer is multiplied by: 0 for names, marks, figures and words of grammar. */
  readonly factors: Float32Array
  /** Where a position stands to the mention, `NOWHERE` for one that says nothing of it; null without a mention. */
  readonly places: Uint8Array | null
  readonly scale: number
  /** The rating, or the chances of the three labels; weights of 0 where there is none. */
  readonly score: number
  readonly scoreWeight: number
  readonly chances: readonly number[]
  readonly chanceWeight: number
  /** Each set has a mean of its own. */
  readonly set: number
}

export const NOWHERE = 255

export interface NetShape {
  readonly words: number
  /** Numbers known of each word. */
  readonly inputs: number
  readonly size: number
  readonly hidden: number
  /** Numbers that the memory of each side holds. */
  readonly memory: number
  /** Sums of units that speak of a mention. */
  readonly channels: number
  readonly places: number
  readonly sets: number
}

export interface NetOptions {
  readonly epochs: number
  readonly batch: number
  readonly step: number
  readonly dropWord: number
  readonly dropUnit: number
  /** How strongly a word's own part of its vector is held to zero. */
  readonly decay: number
}

/** What the network of names is fitted to, and how. */
import type { Labelled } from '../names/labels.ts'

/** What words are made of: by word, numbers of the parts whose vectors are added. */
export interface Vocabulary {
  /** Where each word's parts begin in `parts`, and where the last ends. */
  readonly starts: Int32Array
  readonly parts: Int32Array
  /** Parts from here on are each a word's own: dropped at times, so that the others learn to do without. */
  readonly shared: number
  readonly size: number
}

/** A stretch of words and its labels. */
export interface Stretch extends Omit<Labelled, 'first'> {
  readonly weight: number
  readonly held: boolean
  /** The index of its first token. */
  readonly token: number
}

/** What every token reads: `seats` words, -1 for none; rows from `rowStarts`. */
export interface Tokens {
  readonly words: Int32Array
  readonly rowStarts: Int32Array
  readonly rows: Int32Array
}

export interface Shape {
  readonly seats: number
  readonly rows: number
  readonly size: number
  readonly hidden: number
}

export interface NetSettings {
  readonly size: number
  readonly hidden: number
  readonly epochs: number
  readonly step: number
  readonly dropOwn: number
  readonly dropUnit: number
  readonly decay: number
  readonly batch: number
}

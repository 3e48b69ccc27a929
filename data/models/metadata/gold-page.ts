import type { Format } from '../../../src/index.ts'
import type { GoldMeta } from './labels.ts'

/** A page and what is known of it. */
export interface GoldPage {
  readonly id: string
  readonly file: string
  readonly text: string
  readonly format: Format
  readonly url: string | null
  readonly fold: number
  /** How much it counts in training. */
  readonly weight: number
  /** Made of a page's own words: not counted when answers are. */
  readonly pasted: boolean
  /** By people; what the markup says is guessed where the page shows it. */
  readonly sure: boolean
  readonly meta: GoldMeta
  /** Marked as the headline in the gold of blocks. */
  readonly headlines: readonly { readonly start: number; readonly end: number }[]
}

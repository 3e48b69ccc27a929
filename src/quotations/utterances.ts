/** Words that the layout gives to somebody. */
import type { Doc } from '../document.ts'
import type { Speaker } from '../schema/quotations.ts'

/** What layouts are read from. */
export type Laid = Doc<'text' | 'blocks' | 'entities'>

/** Words [start, end) of a block and who says them, as the layout tells. */
export interface Utterance {
  readonly start: number
  readonly end: number
  readonly block: number
  /** Goes on from the utterance before. */
  readonly continues: boolean
  readonly speaker: Omit<Speaker, 'confidence'>
}

import type { Laid, Sourced } from '../document.ts'
import type { Stage } from '../stage.ts'

/** The blocks as the article's parts: joined, and split where article and boilerplate meet in one. */
export const lay: Stage<Sourced, Pick<Laid, 'layout'>> = {
  name: 'blocks',
  run: ({ sourceBlocks }) => ({ layout: sourceBlocks }),
}

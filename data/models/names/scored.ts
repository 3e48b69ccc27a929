/** The labels of a text by scores of its words, as the columns of silver. */
import { forwardBackward, newLattice } from '../../../src/models/kit/chain.ts'
import { namesModel } from '../../../src/models/names.ts'
import type { NameStretch } from '../../../src/names/tagger/stretches.ts'
import type { View } from '../../../src/names/tagger/view.ts'
import type { Columns } from '../../fit/silver.ts'
import { PlaceWriter } from './places.ts'
import type { Seen } from './texts.ts'

/** Adds to the scores of the labels of a stretch, which are 0; a word's labels lie together. */
export type AddScores = (scores: Float64Array, view: View, stretch: NameStretch) => void

const lattice = newLattice()

export function labelsByScores({ reading, view, stretches }: Seen, add: AddScores): Columns | null {
  const { transitionOdds } = namesModel()
  const writer = new PlaceWriter(reading.words)
  for (const stretch of stretches) {
    lattice.scores.fill(0)
    add(lattice.scores, view, stretch)
    forwardBackward(lattice, stretch.last - stretch.first + 1, transitionOdds)
    writer.add(stretch.first, stretch.last, lattice.marginals)
  }
  return writer.columns()
}

/** The texts of names, labelled by the network that is compiled in, alone: beside the chain it is of use where it hears what the chain does not. */
import { forwardBackward, LABELS, newLattice } from '../../../src/models/kit/chain.ts'
import { namesModel } from '../../../src/models/names.ts'
import { namesNet } from '../../../src/models/names-net.ts'
import { NameNetReader } from '../../../src/names/tagger/net.ts'
import { readRecipe } from '../../fit/recipe.ts'
import type { Teacher } from '../../fit/silver.ts'
import { PlaceWriter } from '../names/places.ts'
import { teacher as chain } from '../names/silver.ts'
import { seeText } from '../names/texts.ts'

const lattice = newLattice()
/** Weights hold the network's share of what the two say. */
const share = Number(readRecipe('names-net').settings['share'])

let reader: NameNetReader | undefined

export const teacher: Teacher = {
  ...chain,
  file: 'names-net.gz',
  label: ({ text }) => {
    reader ??= new NameNetReader(namesNet())
    const { reading, view, stretches } = seeText(text)
    const writer = new PlaceWriter(reading.words)
    for (const stretch of stretches) {
      const length = stretch.last - stretch.first + 1
      lattice.scores.fill(0)
      reader.add(view, stretch, lattice.scores)
      for (let k = 0; k < length * LABELS; k++) lattice.scores[k] = lattice.scores[k]! / share
      forwardBackward(lattice, length, namesModel().transitionOdds)
      writer.add(stretch.first, stretch.last, lattice.marginals)
    }
    return writer.columns()
  },
}

/** The texts of names, labelled by the network that is compiled in, alone: beside the chain it is of use where it hears what the chain does not. */
import { namesNet } from '../../../src/models/names-net.ts'
import { NameNetReader } from '../../../src/names/tagger/net.ts'
import { readRecipe } from '../../fit/recipe.ts'
import type { Teacher } from '../../fit/silver.ts'
import { labelsByScores } from '../names/scored.ts'
import { teacher as chain } from '../names/silver.ts'
import { seeText } from '../names/texts.ts'

/** Weights hold the network's share of what the two say. */
const share = Number(readRecipe('names-net').settings['share'])

let reader: NameNetReader | undefined

export const teacher: Teacher = {
  ...chain,
  file: 'names-net.gz',
  label: ({ text }) => {
    const own = (reader ??= new NameNetReader(namesNet()))
    return labelsByScores(seeText(text), (scores, view, stretch) => {
      own.add(view, stretch, scores)
      for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! / share
    })
  },
}

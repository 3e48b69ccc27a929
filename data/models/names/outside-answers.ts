/** What a teacher outside answers, beside what the compiled models say, as silver. */
import { forwardBackward, LABELS, newLattice } from '../../../src/models/kit/chain.ts'
import { namesModel } from '../../../src/models/names.ts'
import { namesNet } from '../../../src/models/names-net.ts'
import { scoresOf } from '../../../src/names/tagger/index.ts'
import type { Columns } from '../../fit/silver.ts'
import { boundsOf } from './outside-rows.ts'
import { PlaceWriter } from './places.ts'
import { seeText } from './texts.ts'

/** For each word of a row its likely labels and their chances in thousandths, in turn; words behind the longest row have none. */
export type Answer = readonly (readonly number[])[]

/** Labels that the teacher leaves out are so likely. */
const LEAST = 0.002

/** How much the teacher counts beside the compiled models, and how much they count. */
export interface Mix {
  readonly outside: number
  readonly own: number
}

const lattice = newLattice()

/** Adds the logarithm of a teacher's chances to the scores of a word. */
function addAnswer(scores: Float64Array, at: number, said: readonly number[], weight: number): void {
  const chances = new Float64Array(LABELS).fill(LEAST)
  for (let k = 0; k + 1 < said.length; k += 2) chances[said[k]!] = Math.max(LEAST, said[k + 1]! / 1000)
  for (let y = 0; y < LABELS; y++) scores[at + y] = scores[at + y]! + weight * Math.log(chances[y]!)
}

/** Labels texts in the order in which their rows were written. */
export function labelWith(
  next: () => Answer,
  { outside, own }: Mix,
): (line: { text: string }) => Columns | null {
  const models = { chain: namesModel(), net: namesNet() }
  return ({ text }) => {
    const { reading, view, stretches } = seeText(text)
    const said: (readonly number[])[] = []
    for (const [first, end] of boundsOf(reading.words)) {
      const answer = next()
      for (let i = first; i < end; i++) said[i] = answer[i - first] ?? []
    }
    const writer = new PlaceWriter(reading.words)
    for (const { first, last } of stretches) {
      const length = last - first + 1
      lattice.scores.fill(0)
      if (own > 0) {
        const scores = scoresOf(models, view, { first, last })
        for (let k = 0; k < length * LABELS; k++) lattice.scores[k] = own * scores[k]!
      }
      for (let i = first; i <= last; i++) addAnswer(lattice.scores, (i - first) * LABELS, said[i]!, outside)
      forwardBackward(lattice, length, models.chain.transitionOdds)
      writer.add(first, last, lattice.marginals)
    }
    return writer.columns()
  }
}

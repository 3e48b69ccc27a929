/** What a teacher outside answers, beside what the compiled models say, as silver. */
import { LABELS } from '../../../src/models/kit/chain.ts'
import { namesModel } from '../../../src/models/names.ts'
import { namesNet } from '../../../src/models/names-net.ts'
import { scoresOf } from '../../../src/names/tagger/index.ts'
import type { Columns } from '../../fit/silver.ts'
import { boundsOf } from './outside-rows.ts'
import { labelsByScores } from './scored.ts'
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
    const seen = seeText(text)
    const said: (readonly number[])[] = []
    for (const [first, end] of boundsOf(seen.reading.words)) {
      const answer = next()
      for (let i = first; i < end; i++) said[i] = answer[i - first] ?? []
    }
    return labelsByScores(seen, (scores, view, stretch) => {
      if (own > 0) scoresOf(models, view, stretch).forEach((score, k) => void (scores[k] = own * score))
      const { first, last } = stretch
      for (let i = first; i <= last; i++) addAnswer(scores, (i - first) * LABELS, said[i]!, outside)
    })
  }
}

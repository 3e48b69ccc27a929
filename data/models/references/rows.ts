/** Pronouns and descriptions of coref/gum.train.jsonl with those whom they may mean. */
import type { Inquiry } from '../../../src/references/resolver/features.ts'
import { alternativesOf, choose } from '../../../src/references/resolver/ranker.ts'
import type { Referent } from '../../../src/references/resolver/referents.ts'
import { BUILT_UPON, makesSomebody } from '../../../src/references/resolver/resolve.ts'
import { walk } from '../../../src/references/resolver/walk.ts'
import { scoresOf } from '../../fit/choices.ts'
import type { Example, Rows } from '../../fit/model.ts'
import { type Chain, type Read, readText, type Text } from './gold.ts'

export interface Question extends Example {
  readonly asked: Inquiry
}

/** One choice for each place that asks; what was said before it is the gold's, or a model's answer. */
export function questionsOf(read: Read, fold: number, weights: Float32Array | null): Question[] {
  const questions: Question[] = []
  walk(
    read.line,
    read.spots,
    (asked) => {
      const { candidates, spot } = asked
      const chain = read.chainOf.get(spot) ?? null
      const good = chain ? candidates.flatMap((one, i) => (one.gold === chain ? [i] : [])) : []
      const [right = candidates.length, ...also] = good
      const question = { alternatives: alternativesOf(asked), right, also, fold, asked }
      if (candidates.length > 0) questions.push(question)
      if (!weights) return { referent: candidates[right] ?? null, make: chain !== null }
      const { best, share } = choose(asked, scoresOf(weights, question))
      if (share < BUILT_UPON) return { referent: null, make: false }
      return { referent: candidates[best] ?? null, make: makesSomebody(spot) }
    },
    {
      met: (spot, referent) => {
        referent.gold ??= goldOf(read, spot, referent)
      },
    },
  )
  return questions
}

export const goldOf = (read: Read, spot: Inquiry['spot'], { thing }: Referent): Chain | null =>
  (thing ? read.chainOfThing.get(thing) : read.chainOf.get(spot)) ?? null

/** How likely the best of those with a name is, beside all others. */
export const rows = {
  read: (article, put) => {
    const text: Text = readText(article)
    walk(text.line, text.spots, (asked) => {
      for (const features of alternativesOf(asked)) features.forEach(put)
      return { referent: asked.candidates[0] ?? null, make: false }
    })
  },
} satisfies Rows

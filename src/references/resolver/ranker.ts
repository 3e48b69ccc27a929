/** The trained ranker: scores those whom a place may mean, and chooses. */
import { lazy } from '../../language/lists/lists.ts'
import { type FeatureSink, featuresOf, type Linear, RunningScore } from '../../models/kit/linear.ts'
import { referenceModel } from '../../models/references.ts'
import { descriptionFeatures, newFeatures } from './description-features.ts'
import { type Inquiry, nobodyFeatures } from './features.ts'
import { PronounFeatures, pronounGrid } from './pronoun-features.ts'
import { Standing } from './standing.ts'

/** Held and written over from place to place. */
const standing = /* @__PURE__ */ new Standing()
const pair = /* @__PURE__ */ new PronounFeatures()

class ReferenceRanker {
  private readonly grid: Int8Array
  private readonly sink: RunningScore

  constructor(readonly model: Linear) {
    this.grid = pronounGrid(model)
    this.sink = new RunningScore(model)
  }

  /** Scores of the candidates, and at last of nobody or somebody new. */
  scoresOf(asked: Inquiry): number[] {
    const { candidates, spot } = asked
    const { sink, model, grid } = this
    standing.read(asked)
    if (spot.pronoun) pair.begin(asked)
    const scores: number[] = []
    for (let at = 0; at < candidates.length; at++)
      if (spot.pronoun) {
        pair.read(asked, standing, at)
        scores.push(pair.score(model, grid))
      } else {
        descriptionFeatures(sink, asked, standing, at)
        scores.push(sink.take())
      }
    nobody(sink, asked)
    scores.push(sink.take())
    return scores
  }
}

export const ranker = /* @__PURE__ */ lazy(() => new ReferenceRanker(referenceModel()))

function nobody(sink: FeatureSink, asked: Inquiry): void {
  if (asked.spot.pronoun) nobodyFeatures(sink, asked, standing)
  else newFeatures(sink, asked)
}

/** The features of each candidate, and at last those of nobody, or of somebody new: what the ranker learns from. */
export function alternativesOf(asked: Inquiry): Uint32Array[] {
  standing.read(asked)
  if (asked.spot.pronoun) pair.begin(asked)
  const alternatives = asked.candidates.map((_, at) => {
    if (!asked.spot.pronoun) return featuresOf((sink) => descriptionFeatures(sink, asked, standing, at))
    pair.read(asked, standing, at)
    return pair.numbers()
  })
  alternatives.push(featuresOf((sink) => nobody(sink, asked)))
  return alternatives
}

export interface Choice {
  /** The best of all: an index of the candidates, or one past them for nobody. */
  readonly best: number
  /** The best of those with a name; -1 for none. */
  readonly named: number
  /** How its odds against all others stand, as a logarithm. */
  readonly odds: number
  /** How likely the best of all is beside the others. */
  readonly share: number
}

export function choose({ candidates }: Inquiry, scores: readonly number[]): Choice {
  let best = 0
  let named = -1
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) best = i
    if (candidates[i]?.thing && (named < 0 || scores[i]! > scores[named]!)) named = i
  }
  let all = 0
  for (const score of scores) all += Math.exp(score - scores[best]!)
  const share = 1 / all
  if (named < 0) return { best, named, odds: Number.NEGATIVE_INFINITY, share }
  const own = Math.exp(scores[named]! - scores[best]!)
  return { best, named, odds: Math.log(own / Math.max(all - own, 1e-9)), share }
}

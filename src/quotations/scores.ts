/** One running score a model, as each takes memory of its own. */
import { type Linear, RunningScore } from '../models/kit/linear.ts'

const scores = new WeakMap<Linear, RunningScore>()

export function scoreBy(model: Linear): RunningScore {
  let score = scores.get(model)
  if (!score) scores.set(model, (score = new RunningScore(model)))
  return score
}

/** One table answers two questions, each with a sigmoid of its own: does the cue report anything, and is the source right. */
import { encodeLinear } from '../../../src/models/kit/linear.ts'
import type { Answer } from '../../fit/calibration.ts'
import { bestOf, type Choice, fitChoices, isRight } from '../../fit/choices.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { answersOf, calibrate } from '../../fit/linear.ts'
import type { Example, LinearSettings } from '../../fit/model.ts'
import { type GoldText, readGold } from '../speakers/gold.ts'
import { addExamples, type Examples } from './rows.ts'

/** The logit that anything is reported: the stretches' scores against "nothing", which scores 0. */
function logit(scores: readonly number[]): number {
  const all = scores.slice(1)
  const top = Math.max(...all)
  return top + Math.log(all.reduce((sum, one) => sum + Math.exp(one - top), 0))
}

const reported = (scores: readonly number[], { right }: Choice): Answer => [logit(scores), right > 0]
const sourced = (scores: readonly number[], choice: Choice): Answer => {
  const { best, margin } = bestOf(scores)
  return [margin, isRight(choice, best)]
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<LinearSettings>()
  const { seeds, log } = inputs
  const found: Examples = { stretches: [], sources: [] }
  for (const name of inputs.corpora)
    for (const text of inputs.corpus<GoldText>(name))
      addExamples(found, readGold(text), foldOf(text.id, settings.folds))
  const all = [...found.stretches, ...found.sources]
  log(
    `${found.stretches.length} cues, ${found.stretches.filter(({ right }) => right > 0).length} of them report`,
  )
  const isStretch = new Set<Choice>(found.stretches)
  const answers = answersOf(all, settings, seeds, (scores, choice) =>
    (isStretch.has(choice) ? reported : sourced)(scores, choice),
  )
  const of = (examples: readonly Example[]): Answer[] =>
    examples.flatMap((example) => {
      const answer = answers.get(example)
      return answer ? [answer] : []
    })
  return encodeLinear(
    fitChoices(all, settings, seeds),
    settings.cut,
    calibrate('reports', of(found.stretches), log),
    calibrate('sources', of(found.sources), log),
  )
}

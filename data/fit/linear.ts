/** The kit's own fit: one table of hashed weights, its sigmoid read off texts that were not learned from. */
import { encodeLinear } from '../../src/models/kit/linear.ts'
import { type Answer, calibrationError, platt, type Sigmoid } from './calibration.ts'
import { type Choice, fitChoices, scoresOf } from './choices.ts'
import type { Inputs } from './inputs.ts'
import type { Example, LinearSettings, Rows } from './model.ts'

/** What one answers to choices of folds it did not learn from; answers by question. */
export function answersOf(
  examples: readonly Example[],
  settings: LinearSettings,
  seeds: readonly number[],
  answer: (scores: readonly number[], choice: Choice) => Answer,
): Map<Example, Answer> {
  const answers = new Map<Example, Answer>()
  for (let fold = 0; fold < settings.judged; fold++) {
    const weights = fitChoices(
      examples.filter((example) => example.fold !== fold),
      settings,
      seeds,
    )
    for (const example of examples)
      if (example.fold === fold) answers.set(example, answer(scoresOf(weights, example), example))
  }
  return answers
}

/** A sigmoid for answers, and a line that says how good they are. */
export function calibrate(what: string, answers: readonly Answer[], log: (line: string) => void): Sigmoid {
  const sigmoid = platt(answers)
  const share = answers.filter(([, right]) => right).length / answers.length
  log(
    `${what}, not learned from: ${answers.length}, ${share.toFixed(4)} right; calibration error ${calibrationError(answers, sigmoid).toFixed(4)}`,
  )
  return sigmoid
}

export function fitLinear({ examples, answer }: Rows, inputs: Inputs): string {
  if (!examples || !answer) throw new Error('no examples and no fit')
  const settings = inputs.settings<LinearSettings>()
  const { seeds, log } = inputs
  const all = examples(inputs)
  const sigmoid = calibrate('answers', [...answersOf(all, settings, seeds, answer).values()], log)
  return encodeLinear(fitChoices(all, settings, seeds), settings.cut, sigmoid)
}

/** How scores become labels, and how often those are right. */
import { SENTIMENT_LABELS } from '../../../src/schema/sentiment.ts'
import { platt } from '../../fit/calibration.ts'

export interface Judged {
  readonly score: number
  readonly label: number
  readonly target: number
}
type Cuts = readonly [low: number, high: number]

/** Of confidence. */
const STEPS = 8

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function pearson(list: readonly Judged[]): number {
  const ms = mean(list.map(({ score }) => score))
  const mt = mean(list.map(({ target }) => target))
  let [both, ss, tt] = [0, 0, 0]
  for (const { score, target } of list) {
    both += (score - ms) * (target - mt)
    ss += (score - ms) ** 2
    tt += (target - mt) ** 2
  }
  return both / Math.sqrt(ss * tt)
}

/** Of the share that each label was said of, right or not. */
export function macroF1(answers: readonly (readonly [said: number, label: number])[]): number {
  return mean(
    SENTIMENT_LABELS.map((_, label) => {
      const right = answers.filter(([said, own]) => said === label && own === label).length
      const all =
        answers.filter(([said]) => said === label).length + answers.filter(([, own]) => own === label).length
      return all > 0 ? (2 * right) / all : 0
    }),
  )
}

export const labelOf = (score: number, [low, high]: Cuts): number => (score < low ? 0 : score > high ? 2 : 1)

/** How sure the label of a score is, by distance to the nearer cut in steps of 0.05: Platt's sigmoid, in the middle of each step. */
export function confidenceOf(list: readonly Judged[], cuts: Cuts): number[] {
  const [slope, offset] = platt(
    list.map(({ score, label }) => {
      const distance = Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1]))
      return [distance, labelOf(score, cuts) === label]
    }),
  )
  return Array.from({ length: STEPS }, (_, step) => {
    const distance = (step + 0.5) * 0.05
    return Math.round(1000 / (1 + Math.exp(-(slope * distance + offset)))) / 1000
  })
}

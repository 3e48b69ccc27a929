/** How scores become labels, and how often those are right. */
import { SENTIMENT_LABELS } from '../../../src/schema/sentiment.ts'
import { isotonic } from '../../fit/calibration.ts'

export interface Judged {
  readonly score: number
  readonly label: number
  readonly target: number
}
type Cuts = readonly [low: number, high: number]

/** Of confidence; and with how many texts of the overall share each begins. */
const STEPS = 8
const PRIOR = 10

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

const isRight = ({ score, label }: Judged, cuts: Cuts): boolean => labelOf(score, cuts) === label

/**
 * Share of right labels by distance to the nearer cut, in steps of 0.05. Farther is never less sure: steps out of order are
 * pooled (isotonic regression).
 */
export function confidenceOf(list: readonly Judged[], cuts: Cuts): number[] {
  const overall = mean(list.map((one) => Number(isRight(one, cuts))))
  const steps = Array.from({ length: STEPS }, (_, step) => {
    const near = list.filter(({ score }) => {
      const distance = Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1]))
      return Math.min(STEPS - 1, Math.floor(distance / 0.05)) === step
    })
    const right = near.filter((one) => isRight(one, cuts)).length
    return { right: right + overall * PRIOR, all: near.length + PRIOR }
  })
  return isotonic(steps).map((share) => Math.round(share * 1000) / 1000)
}

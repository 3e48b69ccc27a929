/** How near scores are to those of people, and labels. */
import { SENTIMENT_LABELS } from '../../../src/schema/sentiment.ts'

export interface Judged {
  readonly score: number
  readonly label: number
  readonly target: number
}
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

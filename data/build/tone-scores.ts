/** How scores become labels, and how often those are right. */

import { SENTIMENT_LABELS } from '../../src/schema/sentiment.ts'
import { isotonic } from '../fit/calibration.ts'

export interface Judged {
  readonly score: number
  readonly label: string
  readonly target: number
}
/** Of confidence; and with how many texts of the overall share each begins. */
const STEPS = 8
const PRIOR = 10

type Cuts = readonly [number, number]

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function pearson(list: readonly Judged[]): number {
  const ms = mean(list.map(({ score }) => score))
  const mt = mean(list.map(({ target }) => target))
  let both = 0
  let ss = 0
  let tt = 0
  for (const { score, target } of list) {
    both += (score - ms) * (target - mt)
    ss += (score - ms) ** 2
    tt += (target - mt) ** 2
  }
  return both / Math.sqrt(ss * tt)
}

const labelOf = (score: number, [low, high]: Cuts): string =>
  score < low ? 'negative' : score > high ? 'positive' : 'neutral'

export function macroF1(list: readonly Judged[], cuts: Cuts): number {
  return mean(
    SENTIMENT_LABELS.map((label) => {
      const said = list.filter(({ score }) => labelOf(score, cuts) === label)
      const right = said.filter((row) => row.label === label).length
      return right ? (2 * right) / (said.length + list.filter((row) => row.label === label).length) : 0
    }),
  )
}

/** How far around a pair of cuts its neighbours speak for it, in hundredths. */
const AROUND = 2

/**
 * The cuts with the highest macro-F1 in the mean over their neighbourhood, since a single peak is chance. In hundredths.
 */
export function bestCuts(list: readonly Judged[]): [number, number] {
  const f1 = new Map<string, number>()
  const at = (low: number, high: number): number => {
    const key = `${low} ${high}`
    let value = f1.get(key)
    if (value === undefined) f1.set(key, (value = macroF1(list, [low / 100, high / 100])))
    return value
  }
  const pairs: { cuts: [number, number]; f1: number }[] = []
  for (let low = -20; low <= 5; low++)
    for (let high = low + 2 * AROUND + 1; high <= 25; high++) {
      const near: number[] = []
      for (let i = -AROUND; i <= AROUND; i++)
        for (let j = -AROUND; j <= AROUND; j++) near.push(at(low + i, high + j))
      pairs.push({ cuts: [low, high], f1: mean(near) })
    }
  const best = pairs.reduce((a, b) => (b.f1 > a.f1 ? b : a)).cuts
  return [best[0] / 100, best[1] / 100]
}

/**
 * Share of right labels by distance to the nearer cut, in steps of 0.05. Farther is never less sure: steps out of order are
 * pooled (isotonic regression).
 */
export function confidenceOf(list: readonly Judged[], cuts: Cuts): number[] {
  const overall = mean(list.map((row) => Number(labelOf(row.score, cuts) === row.label)))
  const steps = Array.from({ length: STEPS }, (_, step) => {
    const near = list.filter(({ score }) => {
      const distance = Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1]))
      return Math.min(STEPS - 1, Math.floor(distance / 0.05)) === step
    })
    const right = near.filter((row) => labelOf(row.score, cuts) === row.label).length
    return { right: right + overall * PRIOR, all: near.length + PRIOR }
  })
  return isotonic(steps).map((share) => Math.round(share * 1000) / 1000)
}

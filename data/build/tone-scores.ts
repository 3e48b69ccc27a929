/** How scores become labels, and how often those are right. */

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
    ['negative', 'neutral', 'positive'].map((label) => {
      const said = list.filter(({ score }) => labelOf(score, cuts) === label)
      const right = said.filter((row) => row.label === label).length
      return right ? (2 * right) / (said.length + list.filter((row) => row.label === label).length) : 0
    }),
  )
}

export function bestCuts(list: readonly Judged[]): [number, number] {
  let best: [number, number] = [-0.05, 0.05]
  let most = 0
  for (let low = -0.2; low <= 0.1001; low += 0.01)
    for (let high = low + 0.02; high <= 0.2501; high += 0.01) {
      const f1 = macroF1(list, [low, high])
      if (f1 <= most) continue
      most = f1
      best = [Math.round(low * 100) / 100, Math.round(high * 100) / 100]
    }
  return best
}

/**
 * Share of right labels by distance to the nearer cut, in steps of 0.05. Farther is never less sure: steps out of order are
 * pooled (isotonic regression).
 */
export function confidenceOf(list: readonly Judged[], cuts: Cuts): number[] {
  const overall = mean(list.map((row) => Number(labelOf(row.score, cuts) === row.label)))
  const pools: { right: number; all: number; steps: number }[] = []
  for (let step = 0; step < STEPS; step++) {
    const near = list.filter(({ score }) => {
      const distance = Math.min(Math.abs(score - cuts[0]), Math.abs(score - cuts[1]))
      return Math.min(STEPS - 1, Math.floor(distance / 0.05)) === step
    })
    const right = near.filter((row) => labelOf(row.score, cuts) === row.label).length
    let last = { right: right + overall * PRIOR, all: near.length + PRIOR, steps: 1 }
    for (let before = pools.at(-1); before && before.right * last.all > last.right * before.all; ) {
      pools.pop()
      last = {
        right: before.right + last.right,
        all: before.all + last.all,
        steps: before.steps + last.steps,
      }
      before = pools.at(-1)
    }
    pools.push(last)
  }
  return pools.flatMap(({ right, all, steps }) =>
    Array.from({ length: steps }, () => Math.round((right / all) * 1000) / 1000),
  )
}

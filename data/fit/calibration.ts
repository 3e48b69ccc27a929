/** How sure answers are: what a score is worth, read off answers to texts that were not learned from. */

/** A score, and whether the answer it stands for was right. */
export type Answer = readonly [score: number, right: boolean]

/** Slope and offset of a sigmoid: probability = 1 / (1 + exp(-(slope · score + offset))). */
export type Sigmoid = readonly [slope: number, offset: number]

/** Platt's scaling (Platt 1999), by Newton's method; answers count alike, or by their weights. */
export function platt(answers: readonly Answer[], weights?: readonly number[]): Sigmoid {
  let a = 1
  let b = 0
  for (let round = 0; round < 50; round++) {
    let ga = 0
    let gb = 0
    let haa = 1e-6
    let hab = 0
    let hbb = 1e-6
    for (const [i, [x, right]] of answers.entries()) {
      const p = 1 / (1 + Math.exp(-(a * x + b)))
      const weight = weights ? weights[i]! : 1
      const d = ((right ? 1 : 0) - p) * weight
      const w = p * (1 - p) * weight
      ga += d * x
      gb += d
      haa += w * x * x
      hab += w * x
      hbb += w
    }
    const det = haa * hbb - hab * hab
    if (Math.abs(det) < 1e-12) break
    const da = (hbb * ga - hab * gb) / det
    const db = (haa * gb - hab * ga) / det
    a += da
    b += db
    if (Math.abs(da) + Math.abs(db) < 1e-6) break
  }
  return [a, b]
}

/** How many answers of a step are right, of all. */
export interface Pool {
  readonly right: number
  readonly all: number
}

/** The share of right answers at each step, never less at a later one: steps out of order are pooled (isotonic regression). */
export function isotonic(steps: readonly Pool[]): number[] {
  const pools: (Pool & { readonly steps: number })[] = []
  for (const step of steps) {
    let last = { ...step, steps: 1 }
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
  return pools.flatMap((pool) => Array.from({ length: pool.steps }, () => pool.right / pool.all))
}

/** Expected calibration error over ten bins of the probability. */
export function calibrationError(answers: readonly Answer[], [slope, offset]: Sigmoid): number {
  const bins = new Float64Array(10)
  for (const [score, right] of answers) {
    const chance = 1 / (1 + Math.exp(-(slope * score + offset)))
    const bin = Math.min(9, Math.floor(chance * 10))
    bins[bin] = (bins[bin] as number) + chance - Number(right)
  }
  return bins.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, answers.length)
}

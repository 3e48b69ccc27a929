/**
 * Fits gradient-boosted oblivious trees on the logistic loss: Newton steps on histograms of quantile bins, deterministic.
 */
import { sigmoid } from '../../src/blocks/classify.ts'
import type { Trees } from '../../src/models/kit/trees.ts'
import { Draws } from './draws.ts'

export interface TreeRows {
  readonly count: number
  readonly width: number
  /** Row after row. */
  readonly values: Float32Array
  readonly labels: ArrayLike<number>
  readonly weights: ArrayLike<number>
  /**
   * Where rows are the alternatives of choices: how many each choice has, in order. Chances are then shares among the alternatives and
   * “none of them”, whose sum is 0 (softmax); several that are right share what is right.
   */
  readonly choices?: ArrayLike<number>
}

export interface TreeSettings {
  readonly trees: number
  readonly depth: number
  readonly step: number
  /** L2 on the answers. */
  readonly decay: number
  /** Share of the features that each level may ask. */
  readonly share: number
  /** How much of the first value, a logit, the sum begins with. */
  readonly trust: number
}

const BINS = 32

/** At most 31 borders of a feature between as many rows each. */
function bordersOf({ count, width, values }: TreeRows, feature: number): Float32Array {
  const sorted = new Float32Array(count)
  for (let row = 0; row < count; row++) sorted[row] = values[row * width + feature] as number
  sorted.sort()
  const borders: number[] = []
  for (let k = 1; k < BINS; k++) {
    const at = Math.floor((k * count) / BINS)
    const [low, high] = [sorted[at - 1] as number, sorted[at] as number]
    const border = low === high ? nextAbove(sorted, at) : (low + high) / 2
    if (border !== null && border > (borders[borders.length - 1] ?? Number.NEGATIVE_INFINITY))
      borders.push(border)
  }
  return Float32Array.from(borders)
}

function nextAbove(sorted: Float32Array, at: number): number | null {
  const value = sorted[at] as number
  let [low, high] = [at, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low < sorted.length ? (value + (sorted[low] as number)) / 2 : null
}

/** Slopes and curves of the softmax over each choice's alternatives and none of them. */
function choose(
  { labels, weights }: TreeRows,
  choices: ArrayLike<number>,
  sums: Float64Array,
  slopes: Float64Array,
  curves: Float64Array,
): void {
  for (let choice = 0, from = 0; choice < choices.length; choice++) {
    const to = from + (choices[choice] as number)
    let top = 0
    for (let row = from; row < to; row++) top = Math.max(top, sums[row] as number)
    let [total, good] = [Math.exp(-top), 0]
    for (let row = from; row < to; row++) {
      const mass = Math.exp((sums[row] as number) - top)
      total += mass
      good += (labels[row] as number) * mass
    }
    for (let row = from; row < to; row++) {
      const mass = Math.exp((sums[row] as number) - top)
      const p = mass / total
      const wanted = (labels[row] as number) > 0 ? ((labels[row] as number) * mass) / good : 0
      slopes[row] = (weights[row] as number) * (p - wanted)
      curves[row] = (weights[row] as number) * Math.max(1e-6, p * (1 - p))
    }
    from = to
  }
}

function fitOnce(
  rows: TreeRows,
  { trees, depth, step, decay, share, trust }: TreeSettings,
  start: number,
): Trees {
  const { count, width, values, labels, weights } = rows
  const borders = Array.from({ length: width }, (_, feature) => bordersOf(rows, feature))
  /** Bin of every row, feature by feature. */
  const bins = new Uint8Array(count * width)
  for (let feature = 0; feature < width; feature++) {
    const own = borders[feature] as Float32Array
    for (let row = 0; row < count; row++) {
      const value = values[row * width + feature] as number
      let bin = 0
      while (bin < own.length && value > (own[bin] as number)) bin++
      bins[feature * count + row] = bin
    }
  }
  let [positive, all] = [0, 0]
  for (let row = 0; row < count; row++) {
    positive += (weights[row] as number) * (labels[row] as number)
    all += weights[row] as number
  }
  const base = trust > 0 || rows.choices ? 0 : Math.log(positive / (all - positive))
  const sums = Float64Array.from(
    { length: count },
    (_, row) => base + trust * (values[row * width] as number),
  )
  const slopes = new Float64Array(count)
  const curves = new Float64Array(count)
  const leaf = new Uint8Array(count)
  const features = new Uint8Array(trees * depth)
  const thresholds = new Float32Array(trees * depth)
  const leaves = new Float32Array(trees << depth)
  const draws = new Draws(start)

  for (let tree = 0; tree < trees; tree++) {
    if (rows.choices) choose(rows, rows.choices, sums, slopes, curves)
    else
      for (let row = 0; row < count; row++) {
        const p = sigmoid(sums[row] as number)
        slopes[row] = (weights[row] as number) * (p - (labels[row] as number))
        curves[row] = (weights[row] as number) * Math.max(1e-6, p * (1 - p))
      }
    leaf.fill(0)
    for (let level = 0; level < depth; level++) {
      const cells = 1 << level
      const slopeSums = new Float64Array(cells * BINS)
      const curveSums = new Float64Array(cells * BINS)
      let [best, bestFeature, bestBin] = [Number.NEGATIVE_INFINITY, -1, -1]
      for (let feature = 0; feature < width; feature++) {
        const own = borders[feature] as Float32Array
        if (own.length === 0 || draws.next() >= share) continue
        slopeSums.fill(0)
        curveSums.fill(0)
        const from = feature * count
        for (let row = 0; row < count; row++) {
          const at = (leaf[row] as number) * BINS + (bins[from + row] as number)
          slopeSums[at] = (slopeSums[at] as number) + (slopes[row] as number)
          curveSums[at] = (curveSums[at] as number) + (curves[row] as number)
        }
        const gains = new Float64Array(own.length)
        for (let cell = 0; cell < cells; cell++) {
          let [g, h] = [0, 0]
          for (let bin = 0; bin <= own.length; bin++) {
            g += slopeSums[cell * BINS + bin] as number
            h += curveSums[cell * BINS + bin] as number
          }
          let [left, leftCurve] = [0, 0]
          for (let bin = 0; bin < own.length; bin++) {
            left += slopeSums[cell * BINS + bin] as number
            leftCurve += curveSums[cell * BINS + bin] as number
            gains[bin] =
              (gains[bin] as number) +
              (left * left) / (leftCurve + decay) +
              ((g - left) * (g - left)) / (h - leftCurve + decay)
          }
        }
        for (let bin = 0; bin < own.length; bin++)
          if ((gains[bin] as number) > best)
            [best, bestFeature, bestBin] = [gains[bin] as number, feature, bin]
      }
      if (bestFeature < 0) throw new Error('no feature to ask')
      features[tree * depth + level] = bestFeature
      thresholds[tree * depth + level] = borders[bestFeature]?.[bestBin] as number
      const from = bestFeature * count
      for (let row = 0; row < count; row++)
        if ((bins[from + row] as number) > bestBin) leaf[row] = (leaf[row] as number) | (1 << level)
    }
    const slopeSums = new Float64Array(1 << depth)
    const curveSums = new Float64Array(1 << depth)
    for (let row = 0; row < count; row++) {
      const at = leaf[row] as number
      slopeSums[at] = (slopeSums[at] as number) + (slopes[row] as number)
      curveSums[at] = (curveSums[at] as number) + (curves[row] as number)
    }
    for (let k = 0; k < 1 << depth; k++)
      leaves[(tree << depth) + k] = (-step * (slopeSums[k] as number)) / ((curveSums[k] as number) + decay)
    for (let row = 0; row < count; row++)
      sums[row] = (sums[row] as number) + (leaves[(tree << depth) + (leaf[row] as number)] as number)
  }
  return { depth, base, trust, features, thresholds, leaves }
}

/** The mean of a fit for each seed, which tells the features that each level may ask: less is left to chance. */
export function fitTrees(rows: TreeRows, settings: TreeSettings, seeds: readonly number[]): Trees {
  const fits = seeds.map((seed) => fitOnce(rows, settings, seed))
  const joined = (read: (fit: Trees) => ArrayLike<number>) => fits.flatMap((fit) => Array.from(read(fit)))
  return {
    depth: settings.depth,
    trust: settings.trust,
    base: fits.reduce((sum, { base }) => sum + base, 0) / fits.length,
    features: Uint8Array.from(joined(({ features }) => features)),
    thresholds: Float32Array.from(joined(({ thresholds }) => thresholds)),
    leaves: Float32Array.from(
      joined(({ leaves }) => leaves),
      (leaf) => leaf / fits.length,
    ),
  }
}

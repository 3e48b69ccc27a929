/**
 * Trains linear models over hashed features: choices among alternatives (softmax) by AdaGrad (Duchi et al. 2011),
 * deterministic, written as one signed byte a bucket.
 */
import { feature, type Sink } from '../../src/models/kit/linear.ts'

/** The features that a function writes, as a list. */
export function featuresOf(write: (sink: Sink) => void): Uint32Array {
  const list: number[] = []
  write({ add: (template, a, b, c) => void list.push(feature(template, a, b, c)) })
  return Uint32Array.from(list)
}

/** One decision: the features of each alternative, and which is right. */
export interface Choice {
  readonly alternatives: readonly Uint32Array[]
  readonly right: number
  /** Further alternatives that are as good. */
  readonly also?: readonly number[]
  readonly weight?: number
  /** Where it is known how likely each alternative is, instead of one that is right. */
  readonly chances?: readonly number[]
}

export interface Trained {
  readonly weights: Float64Array
  readonly bits: number
}

function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = feature(seed, i) % (i + 1)
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
  return order
}

export function train(
  choices: readonly Choice[],
  { bits, epochs, step, decay }: { bits: number; epochs: number; step: number; decay: number },
): Trained {
  const size = 2 ** bits
  const mask = size - 1
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-6)
  const sums = new Float64Array(size)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = epoch < epochs * 0.7 ? step : step / 2
    for (const at of shuffled(choices.length, epoch + 1)) {
      const choice = choices[at]
      if (!choice) continue
      const scores = choice.alternatives.map((features) => {
        let sum = 0
        for (const one of features) sum += weights[one & mask] ?? 0
        return sum
      })
      const top = Math.max(...scores)
      const exps = scores.map((score) => Math.exp(score - top))
      const total = exps.reduce((a, b) => a + b, 0)
      const good = [choice.right, ...(choice.also ?? [])]
      const mass = good.reduce((a, i) => a + (exps[i] ?? 0), 0)
      choice.alternatives.forEach((features, i) => {
        const p = (exps[i] ?? 0) / total
        const wanted = choice.chances?.[i] ?? (good.includes(i) ? (exps[i] ?? 0) / mass : 0)
        const gradient = (wanted - p) * (choice.weight ?? 1)
        if (Math.abs(gradient) < 1e-4) return
        for (const one of features) {
          const k = one & mask
          const g = gradient - decay * (weights[k] ?? 0)
          squares[k] = (squares[k] ?? 0) + g * g
          weights[k] = (weights[k] ?? 0) + (rate * g) / Math.sqrt(squares[k] ?? 1)
        }
      })
    }
    if (epoch >= epochs / 2) for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0)
  }
  const kept = epochs - Math.ceil(epochs / 2)
  return { weights: sums.map((sum) => sum / kept), bits }
}

export function scores(model: Trained, choice: Choice): number[] {
  const mask = 2 ** model.bits - 1
  return choice.alternatives.map((features) => {
    let sum = 0
    for (const one of features) sum += model.weights[one & mask] ?? 0
    return sum
  })
}

/** Platt's sigmoid for [margin, right] pairs, by Newton's method. */
export function calibrate(pairs: readonly (readonly [number, boolean])[]): [number, number] {
  let a = 1
  let b = 0
  for (let round = 0; round < 50; round++) {
    let ga = 0
    let gb = 0
    let haa = 1e-6
    let hab = 0
    let hbb = 1e-6
    for (const [x, right] of pairs) {
      const p = 1 / (1 + Math.exp(-(a * x + b)))
      const d = (right ? 1 : 0) - p
      const w = p * (1 - p)
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

/** The text of a model, as src/models/kit/linear.ts reads it. */
export function encode(
  model: Trained,
  [slope, offset]: readonly [number, number],
  least = 0.5,
  further?: readonly [number, number],
): string {
  let top = 0
  for (const weight of model.weights) top = Math.max(top, Math.abs(weight))
  // A few large weights may be cut so that the small ones keep their steps.
  const scale = Math.min(top, 4) / 127
  const items: string[] = []
  let last = -1
  model.weights.forEach((weight, i) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight / scale)))
    if (value === 0 || Math.abs(weight / scale) < least) return
    items.push(`${(i - last).toString(36)}:${value.toString(36)}`)
    last = i
  })
  const second = further ? ` ${further.map((x) => x.toPrecision(5)).join(' ')}` : ''
  return `${model.bits} ${scale.toPrecision(6)} ${slope.toPrecision(5)} ${offset.toPrecision(5)}${second}\n${items.join(' ')}\n`
}

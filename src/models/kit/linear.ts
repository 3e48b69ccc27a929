/**
 * Linear models over hashed features: one signed byte a bucket, a power of two buckets. Text form: `bits scale` and sigmoids, a line with the
 * gaps between buckets that are not zero, and a line with their weights, a character each: letters of one kind lie together, so that gzip finds them.
 */
import { BASIS, PRIME } from '../../text/hash.ts'

/** Weights by bucket; a score is their sum times the scale. */
export interface Linear {
  readonly weights: Int8Array
  readonly mask: number
  readonly scale: number
  /** Calibration of a margin or logit: probability = 1 / (1 + exp(-(a · x + b))). */
  readonly slope: number
  readonly offset: number
  /** A second calibration, where a model answers two questions. */
  readonly further: { readonly slope: number; readonly offset: number }
}

/** Characters that no string escapes; beyond them come those of Latin-1 and its extension. */
const PLAIN = /* @__PURE__ */ Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i))
  .filter((mark) => !"$'\\`".includes(mark))
  .join('')
const BEYOND = 0xa1
/** A gap is a number in this base: its last digit is told from those before by being another character. */
const GAP_BASE = PLAIN.length / 2

const DIGITS = /* @__PURE__ */ (() => {
  const digits = new Uint8Array(128)
  for (let i = 0; i < PLAIN.length; i++) digits[PLAIN.charCodeAt(i)] = i
  return digits
})()

const digitOf = (code: number): number => (code < 128 ? DIGITS[code]! : PLAIN.length + code - BEYOND)
const markOf = (digit: number): string =>
  digit < PLAIN.length ? PLAIN.charAt(digit) : String.fromCharCode(BEYOND + digit - PLAIN.length)

/** Weights from the smallest on: 1, -1, 2, -2. */
const toDigit = (weight: number): number => (weight > 0 ? 2 * weight - 2 : -2 * weight - 1)
const toWeight = (digit: number): number => (digit % 2 === 0 ? digit / 2 + 1 : -(digit + 1) / 2)

function gapText(gap: number): string {
  let text = PLAIN.charAt(gap % GAP_BASE)
  for (let rest = Math.floor(gap / GAP_BASE); rest > 0; rest = Math.floor(rest / GAP_BASE))
    text = PLAIN.charAt(GAP_BASE + (rest % GAP_BASE)) + text
  return text
}

export function decodeLinear(text: string): Linear {
  const [head = '', gaps = '', values = ''] = text.split('\n')
  const [bits = 0, scale = 1, slope = 1, offset = 0, a = slope, b = offset] = head.split(' ').map(Number)
  const weights = new Int8Array(2 ** bits)
  let at = -1
  for (let i = 0, k = 0, gap = 0; i < gaps.length; i++) {
    const digit = DIGITS[gaps.charCodeAt(i)]!
    gap = gap * GAP_BASE + (digit % GAP_BASE)
    if (digit >= GAP_BASE) continue
    at += gap
    gap = 0
    weights[at] = toWeight(digitOf(values.charCodeAt(k++)))
  }
  return { weights, mask: weights.length - 1, scale, slope, offset, further: { slope: a, offset: b } }
}

/**
 * The text of a model. `cut`: weights of fewer steps are left out; `further` is the sigmoid of a second question.
 */
export function encodeLinear(
  weights: Float32Array | Float64Array,
  cut: number,
  [slope, offset]: readonly [number, number],
  further?: readonly [number, number],
): string {
  let top = 0
  for (const weight of weights) top = Math.max(top, Math.abs(weight))
  // A few large weights may be cut so that the small ones keep their steps.
  const scale = Math.min(top, 4) / 127
  let gaps = ''
  let values = ''
  let last = -1
  weights.forEach((weight, i) => {
    const value = Math.max(-127, Math.min(127, Math.round(weight / scale)))
    if (value === 0 || Math.abs(weight / scale) < cut) return
    gaps += gapText(i - last)
    values += markOf(toDigit(value))
    last = i
  })
  const sigmoids = [slope, offset, ...(further ?? [])].map((x) => x.toPrecision(5)).join(' ')
  return `${Math.log2(weights.length)} ${scale.toPrecision(6)} ${sigmoids}\n${gaps}\n${values}\n`
}

/** The features that a function writes, as a list. */
export function featuresOf(write: (sink: FeatureSink) => void): Uint32Array {
  const list: number[] = []
  write({ add: (template, a, b, c) => void list.push(feature(template, a, b, c)) })
  return Uint32Array.from(list)
}

/** A feature's number: a template and up to three values, mixed (after murmur3's finaliser, A. Appleby, public domain). */
export function feature(template: number, a = 0, b = 0, c = 0): number {
  return mixed(template, a, b, c) >>> 0
}

/** The same with a sign: a number that is never stored as a float. */
export function mixed(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1)
  h = Math.imul(h ^ (a + 0x7f4a7c15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (b + 0x165667b1), 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15) ^ (c + 0x27d4eb2f), 0x85ebca6b)
  return h ^ (h >>> 16)
}

/** A word's number (FNV-1a). */
export function wordNumber(word: string): number {
  let h = BASIS
  for (let i = 0; i < word.length && i < 24; i++) h = Math.imul(h ^ word.charCodeAt(i), PRIME)
  return h | 0
}

/** What features are written to: a running score where text is read, a list where a model is trained. */
export interface FeatureSink {
  add(template: number, a: number, b: number, c: number): void
}

/** So many features wait to be summed at most. */
const MOST_WAITING = 64

/**
 * Sums the weights of features, so that reading makes no lists of them. They wait a little and are summed in one loop, in which a
 * processor fetches the weight of one while the numbers of others are mixed.
 */
export class RunningScore implements FeatureSink {
  private sum = 0
  private waiting = 0
  private readonly cells = new Int32Array(4 * MOST_WAITING)
  readonly model: Linear
  private readonly weights: Int8Array
  private readonly mask: number

  constructor(model: Linear) {
    this.model = model
    this.weights = model.weights
    this.mask = model.mask
  }

  add(template: number, a: number, b: number, c: number): void {
    const { cells, waiting } = this
    cells[waiting] = template
    cells[waiting + 1] = a
    cells[waiting + 2] = b
    cells[waiting + 3] = c
    this.waiting = waiting + 4
    if (waiting + 4 === cells.length) this.addUp()
  }

  private addUp(): void {
    const { cells, waiting, weights, mask } = this
    let { sum } = this
    for (let k = 0; k < waiting; k += 4)
      sum += weights[mixed(cells[k]!, cells[k + 1]!, cells[k + 2]!, cells[k + 3]!) & mask]!
    this.sum = sum
    this.waiting = 0
  }

  /** The score of what was added since the last call. */
  take(): number {
    this.addUp()
    const score = this.sum * this.model.scale
    this.sum = 0
    return score
  }
}

/** Which of the candidates scores best, and by how much over the second; 0 where there is but one. `write` adds one's features. */
export function bestOf(
  score: RunningScore,
  candidates: readonly number[],
  write: (candidate: number) => void,
): { best: number; margin: number } {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  for (const candidate of candidates) {
    write(candidate)
    const own = score.take()
    if (own > most) {
      second = most
      most = own
      best = candidate
    } else if (own > second) second = own
  }
  return { best, margin: second === Number.NEGATIVE_INFINITY ? 0 : most - second }
}

/** The calibrated probability of a margin. */
export function probability(
  model: { readonly slope: number; readonly offset: number },
  margin: number,
): number {
  return 1 / (1 + Math.exp(-(model.slope * margin + model.offset)))
}

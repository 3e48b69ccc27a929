import { lazy } from '../language/lists/lists.ts'
import model from './generated/tone-net.ts'

/**
 * A small network of tone: a vector for each word, a convolution over three words with a rectifier (after Kim 2014), a memory of
 * what lies farther on either side (after Bradbury et al. 2017), and what its units add to a score and, by place, to the odds of a
 * tone toward a mention. Sums over words, so that answers can be explained.
 */
export interface ToneNet {
  readonly hidden: number
  /** What negation adds to each unit. Units are counted in whole steps, each in its own, which is faster than in fractions. */
  readonly turn: Int16Array
  /** How many numbers the memory of a side holds: half as many as there are units; unit `h` hears number `h % memory`. */
  readonly memory: number
  /** What each unit hears of the memory of the words before, and of those after, in parts of a step: 1 / `FINE`. */
  readonly earlier: Int16Array
  readonly later: Int16Array
  /** What each unit adds to a score, and to each channel of what speaks of a mention, `CHANNELS` numbers a unit. */
  readonly readout: Float64Array
  readonly told: Float64Array
  /** By place, label (negative, positive) and channel: what it adds to the odds. */
  readonly gates: Float32Array
  /**
   * A row a word: what it adds to the units of the word after it, to its own (their bias among it) and to those of the word
   * before it, all in steps; then what it leaves of the memory and what it adds, of the words before and of those after, in parts
   * of 1 / `WHOLE`. The first row is that of a word that is not known; it says nothing and leaves the memory as it is. In bytes, as
   * rows are read from all over.
   */
  readonly rows: Int8Array
  /** Where a word's row begins; filled when a word is first asked for. */
  rowOf(word: string): number
}

interface StoredToneNet {
  readonly size: number
  readonly hidden: number
  readonly steps: readonly number[]
  readonly unitSteps: readonly number[]
  readonly conv: readonly number[]
  readonly bias: readonly number[]
  readonly turn: readonly number[]
  readonly readout: readonly number[]
  readonly memory: number
  readonly recall: readonly number[]
  readonly recallBias: readonly number[]
  readonly earlier: readonly number[]
  readonly later: readonly number[]
  readonly channels: readonly number[]
  readonly gates: readonly number[]
}

/** Entries that stand for every name and every figure. */
export const NAME = '#name'
export const NUMBER = '#number'

/** What speaks of a mention is six sums of the units. */
export const CHANNELS = 6

/** Levels of a vector's numbers are printable characters around this one. */
export const MIDDLE_LEVEL = 79
/** The highest level, on either side. */
export const MOST_LEVEL = 44

/** A byte of a row says this much at most, on either side. */
export const MOST_BYTE = 127
const byteOf = (value: number): number => Math.max(-MOST_BYTE, Math.min(MOST_BYTE, Math.round(value)))

/** What one is in bytes of a row that move the memory, and in what a unit hears of it. */
export const WHOLE = 128
export const FINE = 8
const MOST_SHORT = 32_767
const shortsOf = (values: readonly number[]): Int16Array =>
  Int16Array.from(values, (value) => Math.max(-MOST_SHORT, Math.min(MOST_SHORT, Math.round(value))))

/** A line of JSON, then a line a word: the word, a tab, a character a number of its vector. Long: what makes a row shares the arrays that are read. */
export function decodeToneNet(text: string): ToneNet {
  const head = text.slice(0, text.indexOf('\n'))
  const { size, hidden, memory, steps, unitSteps, ...arrays } = JSON.parse(head) as StoredToneNet
  const conv = Float32Array.from(arrays.conv)
  const entries = new Map<string, { readonly row: number; code: string | null }>()
  const recall = Float32Array.from(arrays.recall)
  const units = 3 * hidden
  const width = units + 4 * memory
  const vector = new Float64Array(size)
  for (let at = head.length + 1; at < text.length; ) {
    const tab = text.indexOf('\t', at)
    const code = text.slice(tab + 1, tab + 1 + size)
    entries.set(text.slice(at, tab), { row: (entries.size + 1) * width, code })
    at = tab + 2 + size
  }
  const stepOf = (h: number) => unitSteps[h % hidden]!
  const inSteps = (values: readonly number[], parts = 1) =>
    shortsOf(values.map((value, h) => (value / stepOf(h)) * parts))
  const rows = new Int8Array((entries.size + 1) * width)
  const recalled = (k: number): number => {
    let sum = arrays.recallBias[k]!
    for (let j = 0; j < size; j++) sum += recall[k * size + j]! * vector[j]!
    return sum
  }
  const rowOf = (word: string): number => {
    const entry = entries.get(word)
    if (!entry) return 0
    const { row, code } = entry
    if (code === null) return row
    entry.code = null
    for (let j = 0; j < size; j++) vector[j] = (code.charCodeAt(j) - MIDDLE_LEVEL) * steps[j]!
    for (let h = 0; h < units; h++) {
      let sum = h >= hidden && h < 2 * hidden ? arrays.bias[h - hidden]! : 0
      for (let j = 0; j < size; j++) sum += conv[h * size + j]! * vector[j]!
      rows[row + h] = byteOf(sum / stepOf(h))
    }
    for (let side = 0; side < 2; side++)
      for (let c = 0; c < memory; c++) {
        const at = 2 * side * memory + c
        const leaves = 1 / (1 + Math.exp(-recalled(at)))
        rows[row + units + at] = byteOf(leaves * WHOLE)
        rows[row + units + at + memory] = byteOf((1 - leaves) * Math.tanh(recalled(at + memory)) * WHOLE)
      }
    return row
  }
  return {
    hidden,
    turn: inSteps(arrays.turn),
    readout: Float64Array.from(arrays.readout, (value, h) => value * stepOf(h)),
    told: Float64Array.from(arrays.channels, (_, i) => {
      const h = Math.floor(i / CHANNELS)
      return arrays.channels[(i % CHANNELS) * hidden + h]! * stepOf(h)
    }),
    memory,
    earlier: inSteps(arrays.earlier, FINE),
    later: inSteps(arrays.later, FINE),
    gates: Float32Array.from(arrays.gates),
    rows,
    rowOf,
  }
}

export const toneNet = lazy(() => decodeToneNet(model))

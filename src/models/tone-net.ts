import { lazy } from '../lexicons/lists.ts'
import model from './generated/tone-net.ts'

/**
 * A small network of tone: a vector for each word, a convolution over three words with a rectifier (after Kim 2014), a memory of
 * what lies farther on either side (after Bradbury et al. 2017), and what its units add to a score and, by place, to the odds of a
 * tone toward a mention. Sums over words, so that answers can be explained.
 */
export interface ToneNet {
  readonly hidden: number
  /** What negation adds to each unit. */
  readonly turn: Float64Array
  /** What each unit adds to a score. */
  readonly readout: Float64Array
  /** How many numbers the memory of a side holds; unit `h` hears number `h % memory`. */
  readonly memory: number
  /** What each unit hears of the memory of the words before, and of those after. */
  readonly earlier: Float64Array
  readonly later: Float64Array
  /** Sums of units that speak of a mention, by channel and unit. */
  readonly channels: Float64Array
  /** By place, label (negative, positive) and channel: what it adds to the odds. */
  readonly gates: Float32Array
  /**
   * A row a word: what it adds to the units of the word after it, to its own (their bias among it) and to those of the word
   * before it; then what it leaves of the memory and what it adds, of the words before and of those after. The first row is that
   * of a word that is not known, which leaves all.
   */
  readonly rows: Float32Array
  /** Where a word's row begins; filled when a word is first asked for. */
  rowOf(word: string): number
}

interface Stored {
  readonly size: number
  readonly hidden: number
  readonly steps: readonly number[]
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

/** Levels of a vector's numbers are printable characters around this one. */
export const MIDDLE_LEVEL = 79
/** The highest level, on either side. */
export const MOST_LEVEL = 44

/** A line of JSON, then a line a word: the word, a tab, a character a number of its vector. */
export function decodeToneNet(text: string): ToneNet {
  const head = text.slice(0, text.indexOf('\n'))
  const { size, hidden, memory, steps, ...arrays } = JSON.parse(head) as Stored
  const conv = Float32Array.from(arrays.conv)
  const bias = Float32Array.from(arrays.bias)
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
  const rows = new Float32Array((entries.size + 1) * width)
  rows.set(bias, hidden)
  for (let side = 0; side < 2; side++)
    rows.fill(1, units + 2 * side * memory, units + (2 * side + 1) * memory)
  const recalled = (k: number): number => {
    let sum = arrays.recallBias[k] as number
    for (let j = 0; j < size; j++) sum += (recall[k * size + j] as number) * (vector[j] as number)
    return sum
  }
  const rowOf = (word: string): number => {
    const entry = entries.get(word)
    if (!entry) return 0
    const { row, code } = entry
    if (code === null) return row
    entry.code = null
    for (let j = 0; j < size; j++) vector[j] = (code.charCodeAt(j) - MIDDLE_LEVEL) * (steps[j] as number)
    for (let h = 0; h < units; h++) {
      let sum = 0
      for (let j = 0; j < size; j++) sum += (conv[h * size + j] as number) * (vector[j] as number)
      rows[row + h] = sum
    }
    for (let side = 0; side < 2; side++)
      for (let c = 0; c < memory; c++) {
        const at = 2 * side * memory + c
        const leaves = 1 / (1 + Math.exp(-recalled(at)))
        rows[row + units + at] = leaves
        rows[row + units + at + memory] = (1 - leaves) * Math.tanh(recalled(at + memory))
      }
    for (let h = 0; h < hidden; h++)
      rows[row + hidden + h] = (rows[row + hidden + h] as number) + (bias[h] as number)
    return row
  }
  return {
    hidden,
    turn: Float64Array.from(arrays.turn),
    readout: Float64Array.from(arrays.readout),
    memory,
    earlier: Float64Array.from(arrays.earlier),
    later: Float64Array.from(arrays.later),
    channels: Float64Array.from(arrays.channels),
    gates: Float32Array.from(arrays.gates),
    rows,
    rowOf,
  }
}

export const toneNet = lazy(() => decodeToneNet(model))

import { lazy } from '../lexicons/lists.ts'
import { findLine } from '../lexicons/sorted-lines.ts'
import { digitAt, MIDDLE } from './feature-table.ts'
import model from './generated/names-net.ts'

/**
 * A small network of names: a vector for each word, the sum of what is known of it; units that hear the words around and
 * elsewhere, each by its seat, and rows of what else is known; and what the units add to the score of each label.
 */
export interface NamesNet {
  readonly size: number
  readonly hidden: number
  /** Of answers it has part in: probability = 1 / (1 + exp(-(slope · logit + offset))). */
  readonly slope: number
  readonly offset: number
  /** By seat and unit: what each number of the word's vector adds. */
  readonly seats: Float32Array
  /** By row and unit. */
  readonly rows: Float32Array
  readonly bias: Float32Array
  /** By unit and label. */
  readonly readout: Float32Array
  readonly offsets: Float32Array
  /** The vectors of the parts that words share, one after another. */
  readonly parts: Float32Array
  /** Adds the vector that the lower-case word has of its own, if it has one. */
  addOwn(word: string, vector: Float32Array): void
}

/** The first line, of JSON: sizes, the size of a level, and what is too small to be levels. */
export interface NamesNetHeader {
  readonly size: number
  readonly hidden: number
  readonly slope: number
  readonly offset: number
  readonly steps: { readonly seats: number; readonly rows: number; readonly readout: number }
  /** By number of a vector. */
  readonly vectorSteps: readonly number[]
  readonly bias: readonly number[]
  readonly offsets: readonly number[]
}

/** Four lines of levels follow (seats, rows, readout, parts), and a line a word, sorted: the word, a tab, its levels. */
export function decodeNamesNet(text: string): NamesNet {
  let at = 0
  const line = (): string => {
    const end = text.indexOf('\n', at)
    const found = text.slice(at, end)
    at = end + 1
    return found
  }
  const { size, hidden, slope, offset, steps, vectorSteps, bias, offsets } = JSON.parse(
    line(),
  ) as NamesNetHeader
  const numbers = (levels: string, stepAt: (i: number) => number): Float32Array => {
    const found = new Float32Array(levels.length)
    for (let i = 0; i < levels.length; i++) found[i] = (digitAt(levels, i) - MIDDLE) * stepAt(i)
    return found
  }
  const seats = numbers(line(), () => steps.seats)
  const rows = numbers(line(), () => steps.rows)
  const readout = numbers(line(), () => steps.readout)
  const parts = numbers(line(), (i) => vectorSteps[i % size] as number)
  const words = text.slice(at)
  return {
    size,
    hidden,
    slope,
    offset,
    seats,
    rows,
    readout,
    parts,
    bias: Float32Array.from(bias),
    offsets: Float32Array.from(offsets),
    addOwn(word, vector) {
      const found = findLine(words, word)
      if (found < 0) return
      const from = found + word.length + 1
      for (let j = 0; j < size; j++)
        vector[j] = (vector[j] as number) + (digitAt(words, from + j) - MIDDLE) * (vectorSteps[j] as number)
    },
  }
}

export const namesNet = lazy(() => decodeNamesNet(model))

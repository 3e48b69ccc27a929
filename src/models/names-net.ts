import { lazy } from '../language/lists/lists.ts'
import { findLine } from '../language/lists/sorted-lines.ts'
import model from './generated/names-net.ts'
import { digitAt, MIDDLE } from './kit/feature-table.ts'

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
  /** Adds the vector of a part that words share. */
  addPart(part: number, vector: Float32Array): void
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
  const numbers = (step: number): Float32Array => {
    const levels = line()
    const found = new Float32Array(levels.length)
    for (let i = 0; i < levels.length; i++) found[i] = (digitAt(levels, i) - MIDDLE) * step
    return found
  }
  const seats = numbers(steps.seats)
  const rows = numbers(steps.rows)
  const readout = numbers(steps.readout)
  const parts = line()
  const words = text.slice(at)
  const add = (levels: string, from: number, vector: Float32Array) => {
    for (let j = 0; j < size; j++)
      vector[j] = vector[j]! + (digitAt(levels, from + j) - MIDDLE) * vectorSteps[j]!
  }
  return {
    size,
    hidden,
    slope,
    offset,
    seats,
    rows,
    readout,
    bias: Float32Array.from(bias),
    offsets: Float32Array.from(offsets),
    addPart: (part, vector) => add(parts, part * size, vector),
    addOwn(word, vector) {
      const found = findLine(words, word)
      if (found >= 0) add(words, found + word.length + 1, vector)
    },
  }
}

export const namesNet = lazy(() => decodeNamesNet(model))

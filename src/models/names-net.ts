import { lazy } from '../language/lists/lists.ts'
import model from './generated/names-net.ts'
import { LevelLines, type Vectors } from './kit/levels.ts'

/**
 * A small network of names: a vector for each word, the sum of what is known of it; units that hear the words around and
 * elsewhere, each by its seat, and rows of what else is known; and what the units add to the score of each label.
 */
export interface NamesNet extends Vectors {
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
  const lines = new LevelLines(text)
  const { size, hidden, slope, offset, steps, vectorSteps, bias, offsets } = JSON.parse(
    lines.line(),
  ) as NamesNetHeader
  const seats = lines.numbers(steps.seats)
  const rows = lines.numbers(steps.rows)
  const readout = lines.numbers(steps.readout)
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
    ...lines.vectors(vectorSteps),
  }
}

export const namesNet = lazy(() => decodeNamesNet(model))

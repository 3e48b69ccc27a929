import { lazy } from '../language/lists/lists.ts'
import { findLine } from '../language/lists/sorted-lines.ts'
import model from './generated/parser.ts'
import { digitAt, MIDDLE } from './kit/feature-table.ts'

/**
 * The network of the parser (src/grammar/network.ts): a vector for each word, the sum of its parts; what the words around add to
 * a word's neighbourhood; what the words in their seats and the rows of a state add to its units; and what the units add to the
 * score of each move and relation.
 */
export interface ParserModel {
  readonly size: number
  readonly around: number
  readonly hidden: number
  readonly reach: number
  /** By place in the neighbourhood, number of the vector, and number of the neighbourhood. */
  readonly neighbours: Float64Array
  readonly neighbourBias: Float64Array
  /** By number of the neighbourhood, seat and unit. */
  readonly seats: Float64Array
  /** By row and unit. */
  readonly rows: Float64Array
  readonly bias: Float64Array
  /** By move and unit. */
  readonly moves: Float64Array
  readonly moveBias: Float64Array
  /** By side, relation and unit. */
  readonly labels: readonly [Float64Array, Float64Array]
  readonly labelBias: readonly [Float64Array, Float64Array]
  /** Adds the vector of a part that words share. */
  addPart(part: number, vector: Float64Array): void
  /** Adds the vector that the word has of its own; false where it has none. */
  addOwn(word: string, vector: Float64Array): boolean
}

/** The first line, of JSON: sizes, and what is too small to be levels. */
export interface ParserHeader {
  readonly size: number
  readonly around: number
  readonly hidden: number
  readonly reach: number
  /** The size of a level, by line; for the vectors by number. */
  readonly steps: readonly number[]
  readonly vectorSteps: readonly number[]
  readonly neighbourBias: readonly number[]
  readonly bias: readonly number[]
  readonly moveBias: readonly number[]
  readonly labelBias: readonly [readonly number[], readonly number[]]
}

/** Lines of levels follow (neighbours, seats, rows, moves, both relations, parts), and a line a word, sorted: the word, a tab, its levels. */
export function decodeParser(text: string): ParserModel {
  let at = 0
  const line = (): string => {
    const end = text.indexOf('\n', at)
    const found = text.slice(at, end)
    at = end + 1
    return found
  }
  const head = JSON.parse(line()) as ParserHeader
  const { size, around, hidden, reach, steps, vectorSteps } = head
  let lines = 0
  const numbers = (): Float64Array => {
    const levels = line()
    const step = steps[lines++] ?? 0
    const found = new Float64Array(levels.length)
    for (let i = 0; i < levels.length; i++) found[i] = (digitAt(levels, i) - MIDDLE) * step
    return found
  }
  const neighbours = numbers()
  const seats = numbers()
  const rows = numbers()
  const moves = numbers()
  const labels = [numbers(), numbers()] as const
  const parts = line()
  const words = text.slice(at)
  const add = (levels: string, from: number, vector: Float64Array): void => {
    for (let j = 0; j < size; j++)
      vector[j] = vector[j]! + (digitAt(levels, from + j) - MIDDLE) * vectorSteps[j]!
  }
  return {
    size,
    around,
    hidden,
    reach,
    neighbours,
    neighbourBias: Float64Array.from(head.neighbourBias),
    seats,
    rows,
    bias: Float64Array.from(head.bias),
    moves,
    moveBias: Float64Array.from(head.moveBias),
    labels,
    labelBias: [Float64Array.from(head.labelBias[0]), Float64Array.from(head.labelBias[1])],
    addPart: (part, vector) => add(parts, part * size, vector),
    addOwn(word, vector) {
      const found = findLine(words, word)
      if (found >= 0) add(words, found + word.length + 1, vector)
      return found >= 0
    },
  }
}

export const parserModel = lazy(() => decodeParser(model))

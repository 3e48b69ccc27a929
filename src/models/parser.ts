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
  readonly neighbours: Float32Array
  readonly neighbourBias: Float32Array
  /** How many numbers are carried along in each direction. */
  readonly carried: number
  /** Words to each side that the gates see. */
  readonly gateReach: number
  /** By place and number of the vector: what is taken up and what is kept, from the left and from the right. */
  readonly gates: Float32Array
  readonly gateBias: Float32Array
  /** By direction and number carried: what it adds to the neighbourhood. */
  readonly told: Float32Array
  /** By number of the neighbourhood, seat and unit. */
  readonly seats: Float32Array
  /** By row and unit. */
  readonly rows: Float32Array
  readonly bias: Float32Array
  /** By unit and move. */
  readonly moves: Float32Array
  readonly moveBias: Float32Array
  /** By side, unit and relation. */
  readonly labels: readonly [Float32Array, Float32Array]
  readonly labelBias: readonly [Float32Array, Float32Array]
  /** Adds the vector of a part that words share. */
  addPart(part: number, vector: Float32Array): void
  /** Adds the vector that the word has of its own; false where it has none. */
  addOwn(word: string, vector: Float32Array): boolean
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
  readonly carried: number
  readonly gateReach: number
  readonly neighbourBias: readonly number[]
  readonly gateBias: readonly number[]
  readonly bias: readonly number[]
  readonly moveBias: readonly number[]
  readonly labelBias: readonly [readonly number[], readonly number[]]
}

/** Lines of levels follow (neighbours, gates, what they tell, seats, rows, moves, both relations, parts), and a line a word, sorted: the word, a tab, its levels. */
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
  const numbers = (): Float32Array => {
    const levels = line()
    const step = steps[lines++] ?? 0
    const found = new Float32Array(levels.length)
    for (let i = 0; i < levels.length; i++) found[i] = (digitAt(levels, i) - MIDDLE) * step
    return found
  }
  const neighbours = numbers()
  const gates = numbers()
  const told = numbers()
  const seats = numbers()
  const rows = numbers()
  const moves = numbers()
  const labels = [numbers(), numbers()] as const
  const parts = line()
  const words = text.slice(at)
  const add = (levels: string, from: number, vector: Float32Array): void => {
    for (let j = 0; j < size; j++)
      vector[j] = vector[j]! + (digitAt(levels, from + j) - MIDDLE) * vectorSteps[j]!
  }
  return {
    size,
    around,
    hidden,
    reach,
    neighbours,
    neighbourBias: Float32Array.from(head.neighbourBias),
    carried: head.carried,
    gateReach: head.gateReach,
    gates,
    gateBias: Float32Array.from(head.gateBias),
    told,
    seats,
    rows,
    bias: Float32Array.from(head.bias),
    moves,
    moveBias: Float32Array.from(head.moveBias),
    labels,
    labelBias: [Float32Array.from(head.labelBias[0]), Float32Array.from(head.labelBias[1])],
    addPart: (part, vector) => add(parts, part * size, vector),
    addOwn(word, vector) {
      const found = findLine(words, word)
      if (found >= 0) add(words, found + word.length + 1, vector)
      return found >= 0
    },
  }
}

export const parserModel = lazy(() => decodeParser(model))

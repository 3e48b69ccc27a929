import { lazy } from '../language/lists/lists.ts'
import model from './generated/parser.ts'
import { LevelLines, type Vectors } from './kit/levels.ts'

/**
 * The network of the parser (src/grammar/network.ts): a vector for each word, the sum of its parts; what the words around add to
 * a word's neighbourhood; what the words in their seats and the rows of a state add to its units; and what the units add to the
 * score of each move and relation.
 */
export interface ParserModel extends Vectors {
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
  const lines = new LevelLines(text)
  const head = JSON.parse(lines.line()) as ParserHeader
  const { size, around, hidden, reach, steps, vectorSteps } = head
  let read = 0
  const numbers = () => lines.numbers(steps[read++] ?? 0)
  const neighbours = numbers()
  const gates = numbers()
  const told = numbers()
  const seats = numbers()
  const rows = numbers()
  const moves = numbers()
  const labels = [numbers(), numbers()] as const
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
    ...lines.vectors(vectorSteps),
  }
}

export const parserModel = lazy(() => decodeParser(model))

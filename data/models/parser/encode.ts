/** The text of the parser's weights, as src/models/parser.ts reads it. */

import { RIGHT } from '../../../src/grammar/state.ts'
import { SHARED_PARTS } from '../../../src/grammar/word-parts.ts'
import { DIGITS, MIDDLE } from '../../../src/models/kit/digits.ts'
import type { ParserHeader } from '../../../src/models/parser.ts'
import { RELATIONS } from '../../../src/schema/syntax.ts'
import type { Vocabulary } from './instances.ts'
import type { Layer } from './layers.ts'
import type { ParserNet } from './net.ts'

/** Steps are so wide that the largest level of all but a few weights is reached. */
const LARGEST = 45

const four = (value: number): number => Number(value.toPrecision(4))

/** A level is so wide: what is further from zero than so many usual weights is cut. */
function stepOf(values: ArrayLike<number>, finest: number): number {
  let squares = 0
  let most = 0
  for (let i = 0; i < values.length; i++) {
    squares += (values[i] as number) ** 2
    most = Math.max(most, Math.abs(values[i] as number))
  }
  const usual = Math.sqrt(squares / Math.max(1, values.length))
  return four(Math.max(most / LARGEST, usual / finest, 1e-6))
}

const levelOf = (value: number, step: number): string =>
  DIGITS[MIDDLE + Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / step)))] as string

/** The first columns of a layer. */
function columns({ value, rows, width }: Layer, count: number): Float32Array {
  const found = new Float32Array(count * rows)
  for (let i = 0; i < rows; i++) found.set(value.subarray(i * width, i * width + count), i * count)
  return found
}

/** Seats next to each other for each number of a neighbourhood. */
function seatsByNumber({ value, width }: Layer, around: number, seats: number): Float32Array {
  const found = new Float32Array(value.length)
  for (let i = 0; i < around; i++)
    for (let seat = 0; seat < seats; seat++)
      for (let h = 0; h < width; h++)
        found[(i * seats + seat) * width + h] = value[(seat * around + i) * width + h] as number
  return found
}

/** What is taken up and what is kept, from the left and from the right, by place and number of a vector. */
function gates({ words, settings: { size, carried, gateReach } }: ParserNet): Float32Array {
  const rows = (2 * gateReach + 1) * size
  const found = new Float32Array(rows * 4 * carried)
  const layers = words.carryings.flatMap(({ taken, kept }) => [taken, kept])
  for (let d = 0; d < rows; d++)
    layers.forEach(({ value }, k) => {
      found.set(value.subarray(d * carried, (d + 1) * carried), (d * 4 + k) * carried)
    })
  return found
}

export function encodeParser(net: ParserNet, vocabulary: Vocabulary, finest: number): string {
  const { size, around, hidden, reach, carried, gateReach } = net.settings
  const steps: number[] = []
  const line = (values: ArrayLike<number>): string => {
    const step = stepOf(values, finest)
    steps.push(step)
    return Array.from(values, (value) => levelOf(value, step)).join('')
  }
  const seats = net.words.seats.rows / around
  const lines = [
    line(net.words.neighbours.value),
    line(gates(net)),
    line(net.words.carryings.flatMap(({ told }) => [...told.value])),
    line(seatsByNumber(net.words.seats, around, seats)),
    line(net.rows.value),
    line(columns(net.moves.weights, RIGHT + 1)),
    line(columns(net.labels[0].weights, RELATIONS.length)),
    line(columns(net.labels[1].weights, RELATIONS.length)),
  ]
  const { value } = net.words.parts
  const vectorSteps = Array.from({ length: size }, (_, j) =>
    stepOf(
      Array.from({ length: net.words.parts.rows }, (_, row) => value[row * size + j] as number),
      finest,
    ),
  )
  const vector = (part: number): string =>
    vectorSteps.map((step, j) => levelOf(value[part * size + j] as number, step)).join('')
  lines.push(Array.from({ length: SHARED_PARTS }, (_, part) => vector(part)).join(''))
  const numbers = (layer: Layer, count: number): number[] => Array.from(layer.value.subarray(0, count), four)
  const header: ParserHeader = {
    size,
    around,
    hidden,
    reach,
    steps,
    vectorSteps,
    carried,
    gateReach,
    gateBias: net.words.carryings.flatMap(({ keptBias }) => [
      ...Array<number>(carried).fill(0),
      ...numbers(keptBias, carried),
    ]),
    neighbourBias: numbers(net.words.neighbourBias, around),
    bias: numbers(net.bias, hidden),
    moveBias: numbers(net.moves.bias, RIGHT + 1),
    labelBias: [numbers(net.labels[0].bias, RELATIONS.length), numbers(net.labels[1].bias, RELATIONS.length)],
  }
  const words = vocabulary.words.map((word, i) => `${word}\t${vector(SHARED_PARTS + i)}`)
  return `${JSON.stringify(header)}\n${lines.join('\n')}\n${words.join('\n')}\n`
}

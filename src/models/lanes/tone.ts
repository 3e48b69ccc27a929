/** What the network of tone asks of lanes, instruction by instruction: whole numbers of sixteen bits, eight at a time. */
import { HELD_BITS, LEFT_BITS } from './functions.ts'
import {
  ADD,
  again,
  body,
  get,
  int,
  LOAD_INT,
  LOOP,
  leb,
  load,
  move,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  set,
  store,
} from './instructions.ts'

const lanes = (code: number): number[] => [0xfd, ...leb(code)]
/** Eight bytes with their signs, as eight lanes. */
const LOAD_EIGHT = [...lanes(1), 0, 0]
const SPLAT_INT = lanes(0x11)
const ADD_EIGHT = lanes(0x8e)
const SHIFT_EIGHT_LEFT = lanes(0x8b)
const SHIFT_INTS_RIGHT = lanes(0xac)
const ADD_INTS = lanes(0xae)
const HIGHER_INTS = lanes(0xb8)
/** Pairs of products added up. */
const DOT = lanes(0xba)
const NARROW = lanes(0x85)
/** The lower and the upper half, as products or in wider lanes. */
const PRODUCTS = [lanes(0xbc), lanes(0xbd)] as const
const BYTES_WIDER = [lanes(0x87), lanes(0x88)] as const
const SHORTS_WIDER = [lanes(0xa7), lanes(0xa8)] as const
const TO_DOUBLES = lanes(0xfe)
const ADD_DOUBLES = lanes(0xf0)
const MULTIPLY_DOUBLES = lanes(0xf2)
/** Bytes of two vectors, by their places in both. */
const shuffle = (places: readonly number[]): number[] => [...lanes(13), ...places]
const bytesOf = (lane: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => lane * size + i)
/** Sixteen-bit lanes of both in turn: the first four of each, or the last four. */
const inTurn = (half: number): number[] =>
  shuffle(
    [0, 1, 2, 3].flatMap((lane) => [...bytesOf(4 * half + lane, 2), ...bytesOf(8 + 4 * half + lane, 2)]),
  )
/** A whole number of either vector, side by side. */
const beside = (lane: number): number[] =>
  shuffle([...bytesOf(lane, 4), ...bytesOf(4 + lane, 4), ...bytesOf(lane, 4), ...bytesOf(4 + lane, 4)])

const HALVES = [0, 1] as const
const FOUR = [0, 1, 2, 3] as const

/** remember(count, places, step, held, offset, memory) */
export function remember(): number[] {
  const [count, places, step, held, offset, memory, row, left, leaves] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const
  return body(2, 1, [
    ...LOOP,
    ...[...get(places), ...LOAD_INT, ...get(offset), ...ADD, ...set(row)],
    ...[...get(memory), ...int(3), ...SHIFT_RIGHT, ...set(left)],
    ...LOOP,
    ...[...get(row), ...LOAD_EIGHT, ...set(leaves)],
    // Where the numbers that come of it are written.
    ...[...get(held), ...get(memory), ...int(1), ...SHIFT_LEFT, ...ADD],
    ...HALVES.flatMap((half) => [
      ...[...get(leaves), ...get(held), ...load(0), ...PRODUCTS[half]],
      ...[...int(LEFT_BITS), ...SHIFT_INTS_RIGHT],
    ]),
    ...NARROW,
    ...[...get(row), ...get(memory), ...ADD, ...LOAD_EIGHT, ...int(LEFT_BITS), ...SHIFT_EIGHT_LEFT],
    ...[...ADD_EIGHT, ...store(0)],
    ...[...move(row, int(8)), ...move(held, int(16)), ...again(left)],
    ...[...move(places, get(step)), ...again(count)],
  ])
}

/** listen(count, words, units, scores, hears, readout, memory) */
export function listen(): number[] {
  const [count, words, units, scores, hears, readout, memory, left, upper, hear, read] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ] as const
  /** Places of the word: the rows before, of its own and behind, the memories before and behind, what negation adds. */
  const places = [11, 12, 13, 14, 15, 16] as const
  const [first, own, last, past, coming, turn] = places
  const [sum, rounding, heard, further, rows, rowsFurther, unit] = [17, 18, 19, 20, 21, 22, 23] as const
  const remembered = [heard, further]
  const added = [rows, rowsFurther]
  /** Units of both halves: the first four lanes of each, then the last. */
  const unitAt = (half: number, quarter: number): number => unit + 2 * half + quarter
  const readUnit = (half: 0 | 1, quarter: 0 | 1): number[] => [
    ...[...get(remembered[quarter]!), ...get(hear), ...load(32 * half + 16 * quarter), ...DOT],
    ...[...get(rounding), ...ADD_INTS, ...int(HELD_BITS), ...SHIFT_INTS_RIGHT],
    ...[...get(added[half]!), ...SHORTS_WIDER[quarter], ...ADD_INTS],
    ...[...get(turn), ...load(16 * half), ...SHORTS_WIDER[quarter], ...ADD_INTS],
    ...[...int(0), ...SPLAT_INT, ...HIGHER_INTS, ...set(unitAt(half, quarter))],
    ...[...get(half === 0 ? units : upper), ...get(unitAt(half, quarter)), ...store(16 * quarter)],
  ]
  return body(10, 11, [
    ...[...int(1), ...int(HELD_BITS - 1), ...SHIFT_LEFT, ...SPLAT_INT, ...set(rounding)],
    ...LOOP,
    ...places.flatMap((place) => [...get(words), ...LOAD_INT, ...set(place), ...move(words, int(4))]),
    ...[...get(hears), ...set(hear), ...get(readout), ...set(read), ...int(0), ...SPLAT_INT, ...set(sum)],
    ...[...get(units), ...get(memory), ...int(2), ...SHIFT_LEFT, ...ADD, ...set(upper)],
    ...[...get(memory), ...int(3), ...SHIFT_RIGHT, ...set(left)],
    ...LOOP,
    ...HALVES.flatMap((half) => [
      ...[...get(past), ...load(0), ...get(coming), ...load(0), ...inTurn(half), ...set(remembered[half]!)],
      ...[...get(first), ...load(0), ...BYTES_WIDER[half], ...get(own), ...load(0), ...BYTES_WIDER[half]],
      ...[...ADD_EIGHT, ...get(last), ...load(0), ...BYTES_WIDER[half], ...ADD_EIGHT, ...set(added[half]!)],
    ]),
    ...HALVES.flatMap((half) => HALVES.flatMap((quarter) => readUnit(half, quarter))),
    ...HALVES.flatMap((quarter) =>
      FOUR.flatMap((lane) => [
        ...[
          ...get(sum),
          ...get(unitAt(0, quarter)),
          ...get(unitAt(1, quarter)),
          ...beside(lane),
          ...TO_DOUBLES,
        ],
        ...[
          ...get(read),
          ...load(64 * quarter + 16 * lane),
          ...MULTIPLY_DOUBLES,
          ...ADD_DOUBLES,
          ...set(sum),
        ],
      ]),
    ),
    ...[first, own, last, past, coming].flatMap((place) => move(place, int(16))),
    ...[...move(turn, int(32)), ...move(hear, int(64)), ...move(read, int(128))],
    ...[...move(units, int(32)), ...move(upper, int(32)), ...again(left)],
    ...[...get(scores), ...get(sum), ...store(0), ...move(scores, int(16)), ...get(upper), ...set(units)],
    ...again(count),
  ])
}

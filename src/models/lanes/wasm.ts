/**
 * A small WebAssembly module, written out instruction by instruction, that adds up rows of floats four lanes at a time: engines
 * do not vectorise loops. Lanes are IEEE single floats, so that every machine gives the same numbers.
 */
import { BLOCK } from './functions.ts'
import {
  ADD,
  ADD_FOUR,
  again,
  body,
  get,
  I32,
  int,
  LOAD_INT,
  LOAD_SPLAT,
  LOOP,
  leb,
  load,
  MULTIPLY_FOUR,
  move,
  named,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  STORE_INT,
  SUBTRACT,
  section,
  set,
  store,
  tee,
  vector,
} from './instructions.ts'
import { listen, remember } from './tone.ts'

/** A row is read in blocks of sixteen floats, four times four lanes; their bytes. */
const BLOCK_BYTES = 4 * BLOCK
const QUARTERS = [0, 1, 2, 3]

/** product(rows, width, depth, a, aRow, aColumn, b, bRow, c, cRow): c[i] += the sum over k of a[i, k] · b[k]. */
function product(): number[] {
  const [rows, width, depth, a, aRow, aColumn, b, bRow, c, cRow] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
  const [left, k, pa, pb, pc, block, value, sum] = [10, 11, 12, 13, 14, 15, 16, 17] as const
  return body(6, 5, [
    ...LOOP,
    ...[...get(width), ...set(left), ...get(c), ...set(pc), ...get(b), ...set(block)],
    ...LOOP,
    ...[...get(a), ...set(pa), ...get(block), ...set(pb), ...get(depth), ...set(k)],
    ...QUARTERS.flatMap((q) => [...get(pc), ...load(16 * q), ...set(sum + q)]),
    ...LOOP,
    ...[...get(pa), ...LOAD_SPLAT, ...set(value)],
    ...QUARTERS.flatMap((q) => [
      ...[...get(sum + q), ...get(value), ...get(pb), ...load(16 * q)],
      ...[...MULTIPLY_FOUR, ...ADD_FOUR, ...set(sum + q)],
    ]),
    ...[...move(pa, get(aColumn)), ...move(pb, get(bRow)), ...again(k)],
    ...QUARTERS.flatMap((q) => [...get(pc), ...get(sum + q), ...store(16 * q)]),
    ...[...move(pc, int(BLOCK_BYTES)), ...move(block, int(BLOCK_BYTES)), ...again(left)],
    ...[...move(a, get(aRow)), ...move(c, get(cRow)), ...again(rows)],
  ])
}

/** What all three have that walk a list of places; `share` is read beside each place where there are shares. */
const [COUNT, PLACES, ROW, WIDTH, SHARES, LEFT, PLACE, OFFSET, AT, SHARE, SUM] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11,
] as const
const SHARE_PLACE = 9

/** For each block of a row, with its sums read or begun, does `each` for every place. */
function overPlaces(begin: number[], each: number[], end: number[], shares: boolean): number[] {
  return body(5, 5, [
    ...LOOP,
    ...[...get(PLACES), ...set(PLACE), ...get(COUNT), ...set(LEFT)],
    ...(shares ? [...get(SHARES), ...set(SHARE_PLACE)] : []),
    ...begin,
    ...LOOP,
    ...[...get(PLACE), ...LOAD_INT, ...get(OFFSET), ...ADD, ...set(AT)],
    ...each,
    ...move(PLACE, int(4)),
    ...(shares ? move(SHARE_PLACE, int(4)) : []),
    ...again(LEFT),
    ...end,
    ...[...move(ROW, int(BLOCK_BYTES)), ...move(OFFSET, int(BLOCK_BYTES)), ...again(WIDTH)],
  ])
}
const loadRow = QUARTERS.flatMap((q) => [...get(ROW), ...load(16 * q), ...set(SUM + q)])
const storeRow = QUARTERS.flatMap((q) => [...get(ROW), ...get(SUM + q), ...store(16 * q)])
const addRow = QUARTERS.flatMap((q) => [
  ...[...get(SUM + q), ...get(AT), ...load(16 * q), ...ADD_FOUR, ...set(SUM + q)],
])

/** gather(count, places, row, width, 0): the row += the rows at the places. */
const gather = (): number[] => overPlaces(loadRow, addRow, storeRow, false)

/** sum(count, places, row, width, begin): the row = the row at `begin` + the rows at the places. */
const sum = (): number[] =>
  overPlaces(
    QUARTERS.flatMap((q) => [...get(SHARES), ...load(16 * q), ...set(SUM + q)]),
    addRow,
    [...storeRow, ...move(SHARES, int(BLOCK_BYTES))],
    false,
  )

/** blend(count, places, row, width, shares): the row += the rows at the places, each times its share. */
const blend = (): number[] =>
  overPlaces(
    loadRow,
    [
      ...[...get(SHARE_PLACE), ...LOAD_SPLAT, ...set(SHARE)],
      ...QUARTERS.flatMap((q) => [
        ...[...get(SUM + q), ...get(SHARE), ...get(AT), ...load(16 * q)],
        ...[...MULTIPLY_FOUR, ...ADD_FOUR, ...set(SUM + q)],
      ]),
    ],
    storeRow,
    true,
  )

/** scatter(count, places, row, width, 0): each of the rows at the places += the row. */
const scatter = (): number[] =>
  overPlaces(
    loadRow,
    QUARTERS.flatMap((q) => [
      ...[...get(AT), ...get(AT), ...load(16 * q), ...get(SUM + q)],
      ...[...ADD_FOUR, ...store(16 * q)],
    ]),
    [],
    false,
  )

/**
 * sift(count, numbers, shares, places, base, step): the numbers not below zero and their places. Whether one is above zero is a
 * toss-up, so that its sign is counted and not asked for.
 */
function sift(): number[] {
  const [count, numbers, shares, places, base, step, behind, bits] = [0, 1, 2, 3, 4, 5, 6, 7] as const
  return body(2, 0, [
    ...LOOP,
    ...[...get(shares), ...get(behind), ...ADD, ...get(numbers), ...LOAD_INT, ...tee(bits), ...STORE_INT],
    ...[...get(places), ...get(behind), ...ADD, ...get(base), ...STORE_INT],
    // Four bytes further, but for a number whose sign is set.
    ...[
      ...get(behind),
      ...int(4),
      ...ADD,
      ...get(bits),
      ...int(31),
      ...SHIFT_RIGHT,
      ...int(2),
      ...SHIFT_LEFT,
    ],
    ...[...SUBTRACT, ...set(behind)],
    ...[...move(numbers, int(4)), ...move(base, get(step)), ...again(count)],
    ...[...get(behind), ...int(2), ...SHIFT_RIGHT],
  ])
}

const FUNCTIONS = [
  { name: 'product', parameters: 10, results: 0, code: product },
  { name: 'gather', parameters: 5, results: 0, code: gather },
  { name: 'sum', parameters: 5, results: 0, code: sum },
  { name: 'blend', parameters: 5, results: 0, code: blend },
  { name: 'scatter', parameters: 5, results: 0, code: scatter },
  { name: 'sift', parameters: 6, results: 1, code: sift },
  { name: 'remember', parameters: 6, results: 0, code: remember },
  { name: 'listen', parameters: 7, results: 0, code: listen },
] as const

/** The module, with a memory of so many pages of 64 KiB. */
export function moduleBytes(pages: number): Uint8Array {
  const types = FUNCTIONS.map(({ parameters, results }) => [
    0x60,
    ...leb(parameters),
    ...Array(parameters).fill(I32),
    ...leb(results),
    ...Array(results).fill(I32),
  ])
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(FUNCTIONS.map((_, i) => leb(i)))),
    ...section(5, vector([[0, ...leb(pages)]])),
    ...section(
      7,
      vector([[...named('memory'), 2, 0], ...FUNCTIONS.map(({ name }, i) => [...named(name), 0, ...leb(i)])]),
    ),
    ...section(10, vector(FUNCTIONS.map(({ code }) => code()))),
  ])
}

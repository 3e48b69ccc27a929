/** The functions of the WebAssembly module in plain code, for where there is none: the same numbers to the last bit, more slowly. */
import { BLOCK, type LaneFunctions } from './functions.ts'
import { plainTone } from './plain-tone.ts'

const { fround } = Math

export function plainLanes(bytes: number): LaneFunctions {
  const buffer = new ArrayBuffer(bytes)
  const floats = new Float32Array(buffer)
  const ints = new Int32Array(buffer)
  const gather = (count: number, places: number, row: number, width: number): void => {
    for (let k = 0; k < count; k++) {
      const from = ints[(places >> 2) + k]! >> 2
      for (let i = 0; i < width * BLOCK; i++) floats[(row >> 2) + i]! += floats[from + i]!
    }
  }
  return {
    memory: { buffer },
    ...plainTone(buffer),
    gather,
    sum(count, places, row, width, begin) {
      floats.copyWithin(row >> 2, begin >> 2, (begin >> 2) + width * BLOCK)
      gather(count, places, row, width)
    },
    scatter(count, places, row, width) {
      for (let k = 0; k < count; k++) {
        const to = ints[(places >> 2) + k]! >> 2
        for (let i = 0; i < width * BLOCK; i++) floats[to + i]! += floats[(row >> 2) + i]!
      }
    },
    blend(count, places, row, width, shares) {
      for (let k = 0; k < count; k++) {
        const from = ints[(places >> 2) + k]! >> 2
        const share = floats[(shares >> 2) + k]!
        for (let i = 0; i < width * BLOCK; i++) floats[(row >> 2) + i]! += fround(share * floats[from + i]!)
      }
    },
    sift(count, numbers, shares, places, base, step) {
      let n = 0
      for (let k = 0; k < count; k++) {
        const bits = ints[(numbers >> 2) + k]!
        ints[(shares >> 2) + n] = bits
        ints[(places >> 2) + n] = base + k * step
        n += 1 - (bits >>> 31)
      }
      return n
    },
    product(rows, width, depth, a, aRow, aColumn, b, bRow, c, cRow) {
      for (let i = 0; i < rows; i++)
        for (let k = 0; k < depth; k++) {
          const share = floats[(a + i * aRow + k * aColumn) >> 2]!
          const from = (b + k * bRow) >> 2
          const to = (c + i * cRow) >> 2
          for (let j = 0; j < width * BLOCK; j++) floats[to + j]! += fround(share * floats[from + j]!)
        }
    },
  }
}

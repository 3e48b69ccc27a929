import { expect, it } from 'vitest'
import { places, roomFor } from '../../src/text/room.ts'

it('keeps the array that has room, and else makes one at least twice as long with the same numbers', () => {
  const array = Int32Array.of(4, 5, 6)
  expect(roomFor(array, 3)).toBe(array)
  expect([...roomFor(array, 4)]).toEqual([4, 5, 6, 0, 0, 0])
  expect(roomFor(array, 9)).toHaveLength(9)
  expect([...roomFor(Uint8Array.of(7), 2)]).toEqual([7, 0])
})

it('cuts places from what is filled, and leaves that alone', () => {
  const filled = ['a', 'b', 'c']
  const cut = places<number>(filled, 2)
  cut[0] = 1
  expect(cut).toHaveLength(2)
  expect(filled).toEqual(['a', 'b', 'c'])
})

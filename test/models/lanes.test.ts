/** The functions over lanes against plain sums, and those of plain code against WebAssembly's, bit by bit. */
import { describe, expect, it } from 'vitest'
import { Draws } from '../../data/fit/draws.ts'
import { Lanes } from '../../src/models/lanes/index.ts'
import { plainLanes } from '../../src/models/lanes/plain.ts'

/** All that the functions do to the same numbers. */
function results(lanes: Lanes): Record<string, Float32Array> {
  const draws = new Draws(3)
  const filled = (count: number): Float32Array => {
    const floats = lanes.floats(count)
    for (let i = 0; i < count; i++) floats[i] = draws.next() - 0.5
    return floats
  }
  const [rows, width, depth] = [3, 32, 5]
  const a = filled(Math.max(depth * rows, width))
  const b = filled(depth * width)
  const c = filled(rows * width)
  const before = { a: a.slice(), b: b.slice(), c: c.slice() }
  lanes.run.product(
    rows,
    width / 16,
    depth,
    a.byteOffset,
    4,
    rows * 4,
    b.byteOffset,
    width * 4,
    c.byteOffset,
    width * 4,
  )
  const places = lanes.ints(3)
  places.set([2, 0, 2].map((row) => b.byteOffset + row * width * 4))
  const shares = filled(3)
  const row = filled(width)
  const blended = row.slice()
  lanes.run.gather(3, places.byteOffset, row.byteOffset, width / 16, 0)
  const gathered = row.slice()
  const summed = lanes.floats(width)
  lanes.run.sum(3, places.byteOffset, summed.byteOffset, width / 16, a.byteOffset)
  lanes.run.blend(3, places.byteOffset, row.byteOffset, width / 16, shares.byteOffset)
  const mixed = row.slice()
  lanes.run.scatter(3, places.byteOffset, row.byteOffset, width / 16, 0)
  const sifted = lanes.floats(width + 1)
  const rest = lanes.ints(width + 1)
  const kept = lanes.run.sift(width, row.byteOffset, sifted.byteOffset, rest.byteOffset, 100, 8)
  const siftedPlaces = Float32Array.from(rest.subarray(0, kept))
  const all = { summed: summed.slice(), sifted: sifted.slice(0, kept), siftedPlaces }
  return { ...before, product: c, start: blended, gathered, shares, mixed, scattered: b, ...all }
}

const at = (floats: Float32Array | undefined, i: number): number => floats?.[i] ?? Number.NaN

describe('lanes', () => {
  const { a, b, c, product, start, gathered, shares, mixed, scattered, ...rest } = results(new Lanes(4096))
  it('are those of WebAssembly here', () => {
    expect(new Lanes(64).run.product.toString()).toContain('native code')
    expect(plainLanes(64).product.toString()).not.toContain('native code')
  })
  it('product adds rows by the numbers of a matrix, which may be read by column', () => {
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 32; j++) {
        let sum = at(c, i * 32 + j)
        for (let k = 0; k < 5; k++) sum += at(a, k * 3 + i) * at(b, k * 32 + j)
        expect(at(product, i * 32 + j)).toBeCloseTo(sum, 5)
      }
  })
  it('gather, blend and scatter go over the rows at the places', () => {
    for (let j = 0; j < 32; j++) {
      const [first, third] = [at(b, j), at(b, 64 + j)]
      expect(at(gathered, j)).toBeCloseTo(at(start, j) + first + 2 * third, 5)
      expect(at(rest['summed'], j)).toBeCloseTo(at(a, j) + first + 2 * third, 5)
      const blended = at(gathered, j) + at(shares, 1) * first + (at(shares, 0) + at(shares, 2)) * third
      expect(at(mixed, j)).toBeCloseTo(blended, 5)
      expect(at(scattered, j)).toBeCloseTo(first + blended, 5)
      expect(at(scattered, 32 + j)).toBe(at(b, 32 + j))
      expect(at(scattered, 64 + j)).toBeCloseTo(third + 2 * blended, 5)
    }
  })
  it('sift keeps numbers that are not below zero, and where they stood', () => {
    const kept = Array.from(mixed ?? []).flatMap((value, i) =>
      value < 0 ? [] : [[value, 100 + 8 * i] as const],
    )
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.length).toBeLessThan(27)
    expect([...(rest['sifted'] ?? [])]).toEqual(kept.map(([value]) => value))
    expect([...(rest['siftedPlaces'] ?? [])]).toEqual(kept.map(([, place]) => place))
  })
  it('are the same to the last bit in plain code', () => {
    expect(results(new Lanes(4096, true))).toEqual(results(new Lanes(4096)))
  })
  it('say when their memory is used up', () => {
    expect(() => new Lanes(64).floats(1 << 20)).toThrow(/used up/)
  })
})

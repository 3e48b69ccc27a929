import { describe, expect, it } from 'vitest'
import { splitLines } from '../../src/cli/split-lines.ts'

async function linesOf(bytes: Uint8Array, size: number): Promise<string[]> {
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  const lines = []
  for await (const line of splitLines(pieces())) lines.push(line)
  return lines
}

describe('splitLines', () => {
  it.each([
    ['', []],
    ['one', ['one']],
    ['one\n', ['one']],
    ['one\n\ntwo\r\n\r\nthree', ['one', '', 'two', '', 'three']],
    ['\n', ['']],
    ['one\rtwo\n\r\r\n', ['one\rtwo', '\r']],
    ['one\u2028two\u2029three\u0085four\vfive\n', ['one\u2028two\u2029three\u0085four\vfive']],
    ['\uFEFFone\n\uFEFFtwo\uFEFF\n', ['one', 'two\uFEFF']],
    ['café “two” 😀\nthree', ['café “two” 😀', 'three']],
  ])('reads %j in pieces of any size', async (text, lines) => {
    const bytes = new TextEncoder().encode(text)
    for (const size of [1, 2, 3, 5, 1000]) expect(await linesOf(bytes, size)).toEqual(lines)
  })
  it('replaces bytes that are no UTF-8, at the end too', async () => {
    expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x0a, 0x62, 0xe2, 0x80), 2)).toEqual([
      'a\uFFFD',
      'b\uFFFD',
    ])
  })
  it('holds a line of any length together', async () => {
    const [line, ...more] = await linesOf(new Uint8Array(20_000_000).fill(0x61), 65_536)
    expect([line?.length, more]).toEqual([20_000_000, []])
  })
})

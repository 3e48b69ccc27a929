import { describe, expect, it } from 'vitest'
import { type BrokenLine, LONGEST_LINE, splitLines } from '../../src/cli/split-lines.ts'

async function linesOf(bytes: Uint8Array, size: number): Promise<(string | BrokenLine)[]> {
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
  it('tells a line that is no UTF-8, at the end too, and reads the others', async () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0x0a, 0x62, 0x0a, 0x62, 0xe2, 0x80)
    const problem = expect.stringContaining('is no UTF-8')
    for (const size of [1, 2, 100])
      expect(await linesOf(bytes, size)).toEqual([{ problem }, 'b', { problem }])
  })
  it('tells a line that is too long, and reads the next', async () => {
    const bytes = new Uint8Array(LONGEST_LINE + 8).fill(0x61)
    bytes.set([0x0a, 0x62], LONGEST_LINE + 2)
    const [long, next] = await linesOf(bytes, 1_000_000)
    expect([long, next]).toEqual([{ problem: expect.stringContaining('is too long') }, 'baaaa'])
  })
  it('holds a line of any length together', async () => {
    const [line, ...more] = await linesOf(new Uint8Array(20_000_000).fill(0x61), 65_536)
    expect([typeof line === 'string' && line.length, more]).toEqual([20_000_000, []])
  })
})

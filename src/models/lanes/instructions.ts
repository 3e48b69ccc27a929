/** Instructions of WebAssembly in bytes, as far as lanes need them; numbers in LEB128. */

export const I32 = 0x7f
export const V128 = 0x7b
export const VOID = 0x40

/** A number in LEB128. */
export function leb(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const byte = rest & 0x7f
    rest >>>= 7
    if (rest === 0) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}

export const get = (local: number): number[] => [0x20, ...leb(local)]
export const set = (local: number): number[] => [0x21, ...leb(local)]
/** A constant below 2 ** 13; it is read with a sign. */
export const int = (value: number): number[] =>
  value < 64 ? [0x41, value] : [0x41, 0x80 | (value & 0x7f), value >> 7]
export const tee = (local: number): number[] => [0x22, ...leb(local)]
export const ADD = [0x6a]
export const SUBTRACT = [0x6b]
export const SHIFT_LEFT = [0x74]
/** Filled up with zeros. */
export const SHIFT_RIGHT = [0x76]
export const LOOP = [0x03, VOID]
export const END = [0x0b]
export const AGAIN_IF = [0x0d, 0]
export const LOAD_INT = [0x28, 2, 0]
export const STORE_INT = [0x36, 2, 0]
export const LOAD_SPLAT = [0xfd, 9, 2, 0]
export const load = (offset: number): number[] => [0xfd, 0, 2, ...leb(offset)]
export const store = (offset: number): number[] => [0xfd, 11, 2, ...leb(offset)]
export const ADD_FOUR = [0xfd, ...leb(0xe4)]
export const MULTIPLY_FOUR = [0xfd, ...leb(0xe6)]
export const move = (local: number, by: number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)]
/** Counts a local down, and does the loop again while it is not zero. */
export const again = (local: number): number[] => [
  ...[...get(local), ...int(1), ...SUBTRACT, ...tee(local)],
  ...AGAIN_IF,
  ...END,
]
export const vector = (items: readonly number[][]): number[] => [...leb(items.length), ...items.flat()]
export const sized = (bytes: number[]): number[] => [...leb(bytes.length), ...bytes]
export const section = (id: number, content: number[]): number[] => [id, ...sized(content)]
export const named = (name: string): number[] => sized(Array.from(name, (char) => char.charCodeAt(0)))
/** A function's body: how many further locals it has of each type, and its code. */
export const body = (ints: number, vectors: number, code: number[]): number[] =>
  sized([
    ...vector([
      [...leb(ints), I32],
      [...leb(vectors), V128],
    ]),
    ...code,
    ...END,
  ])

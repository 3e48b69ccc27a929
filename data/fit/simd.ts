/**
 * Sums of products over a memory of their own, in four lanes at a time: one small WebAssembly module, written out here instruction
 * by instruction, since engines do not vectorise loops. Lanes are IEEE single floats: the same bytes on every machine.
 */

const I32 = 0x7f
const V128 = 0x7b
const VOID = 0x40

/** Numbers in LEB128. */
function leb(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const byte = rest & 0x7f
    rest >>>= 7
    if (rest === 0) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}
/** The same with a sign. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; ) {
    const byte = rest & 0x7f
    rest >>= 7
    if ((rest === 0 && !(byte & 0x40)) || (rest === -1 && byte & 0x40)) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}

const get = (local: number): number[] => [0x20, ...leb(local)]
const set = (local: number): number[] => [0x21, ...leb(local)]
const int = (value: number): number[] => [0x41, ...signed(value)]
const ADD = [0x6a]
const SUB = [0x6b]
const LOOP = [0x03, VOID]
const END = [0x0b]
const againIf = [0x0d, 0]
const loadInt = [0x28, 2, 0]
const loadFour = (offset: number): number[] => [0xfd, 0, 2, ...leb(offset)]
const loadSplat = [0xfd, 9, 2, 0]
const storeFour = (offset: number): number[] => [0xfd, 11, 2, ...leb(offset)]
const addFour = [0xfd, ...leb(0xe4)]
const mulFour = [0xfd, ...leb(0xe6)]
const move = (local: number, by: number[]): number[] => [...get(local), ...by, ...ADD, ...set(local)]
const down = (local: number): number[] => [...get(local), ...int(1), ...SUB, 0x22, ...leb(local)]
const LANES = [0, 1, 2, 3]

/** product(rows, width, depth, a, aRow, aColumn, b, bRow, c, cRow); strides and places in bytes, the width in blocks of 16 floats. */
function product(): number[] {
  const [rows, width, depth, a, aRow, aColumn, b, bRow, c, cRow, left, k, pa, pb, pc, pbStart, value, sum] =
    Array.from({ length: 18 }, (_, i) => i) as [
      number, number, number, number, number, number, number, number, number,
      number, number, number, number, number, number, number, number, number,
    ]
  const code = [
    ...LOOP,
    ...[...get(width), ...set(left), ...get(c), ...set(pc), ...get(b), ...set(pbStart)],
    ...LOOP,
    ...[...get(a), ...set(pa), ...get(pbStart), ...set(pb), ...get(depth), ...set(k)],
    ...LANES.flatMap((lane) => [...get(pc), ...loadFour(16 * lane), ...set(sum + lane)]),
    ...LOOP,
    ...[...get(pa), ...loadSplat, ...set(value)],
    ...LANES.flatMap((lane) => [
      ...get(sum + lane), ...get(value), ...get(pb), ...loadFour(16 * lane), ...mulFour, ...addFour, ...set(sum + lane),
    ]),
    ...move(pa, get(aColumn)),
    ...move(pb, get(bRow)),
    ...down(k),
    ...againIf,
    ...END,
    ...LANES.flatMap((lane) => [...get(pc), ...get(sum + lane), ...storeFour(16 * lane)]),
    ...move(pc, int(64)),
    ...move(pbStart, int(64)),
    ...down(left),
    ...againIf,
    ...END,
    ...move(a, get(aRow)),
    ...move(c, get(cRow)),
    ...down(rows),
    ...againIf,
    ...END,
    ...END,
  ]
  return body([[6, I32], [5, V128]], code)
}

/** gather(count, places, target, width): adds the rows whose places are listed to the target. */
function gather(): number[] {
  const [count, places, target, width, k, p, row, sum] = [0, 1, 2, 3, 4, 5, 6, 8] as const
  return body([[4, I32], [4, V128]], [
    ...LOOP,
    ...[...get(places), ...set(p), ...get(count), ...set(k)],
    ...LANES.flatMap((lane) => [...get(target), ...loadFour(16 * lane), ...set(sum + lane)]),
    ...LOOP,
    ...[...get(p), ...loadInt, ...get(row + 1), ...ADD, ...set(row)],
    ...LANES.flatMap((lane) => [...get(sum + lane), ...get(row), ...loadFour(16 * lane), ...addFour, ...set(sum + lane)]),
    ...move(p, int(4)),
    ...down(k),
    ...againIf,
    ...END,
    ...LANES.flatMap((lane) => [...get(target), ...get(sum + lane), ...storeFour(16 * lane)]),
    ...move(target, int(64)),
    ...move(row + 1, int(64)),
    ...down(width),
    ...againIf,
    ...END,
    ...END,
  ])
}

/** scatter(count, places, source, width): adds the source to each of the rows whose places are listed. */
function scatter(): number[] {
  const [count, places, source, width, k, p, row, sum] = [0, 1, 2, 3, 4, 5, 6, 8] as const
  return body([[4, I32], [4, V128]], [
    ...LOOP,
    ...[...get(places), ...set(p), ...get(count), ...set(k)],
    ...LANES.flatMap((lane) => [...get(source), ...loadFour(16 * lane), ...set(sum + lane)]),
    ...LOOP,
    ...[...get(p), ...loadInt, ...get(row + 1), ...ADD, ...set(row)],
    ...LANES.flatMap((lane) => [
      ...get(row), ...get(row), ...loadFour(16 * lane), ...get(sum + lane), ...addFour, ...storeFour(16 * lane),
    ]),
    ...move(p, int(4)),
    ...down(k),
    ...againIf,
    ...END,
    ...move(source, int(64)),
    ...move(row + 1, int(64)),
    ...down(width),
    ...againIf,
    ...END,
    ...END,
  ])
}

const vector = (items: readonly number[][]): number[] => [...leb(items.length), ...items.flat()]
const sized = (bytes: number[]): number[] => [...leb(bytes.length), ...bytes]
const section = (id: number, content: number[]): number[] => [id, ...sized(content)]
const named = (name: string): number[] => sized([...Buffer.from(name)])
/** A function's body: its further locals by type, and its code. */
const body = (locals: readonly [count: number, type: number][], code: number[]): number[] =>
  sized([...vector(locals.map(([count, type]) => [...leb(count), type])), ...code])

const FUNCTIONS = [
  { name: 'product', parameters: 10, code: product },
  { name: 'gather', parameters: 4, code: gather },
  { name: 'scatter', parameters: 4, code: scatter },
]

function moduleBytes(pages: number): Uint8Array<ArrayBuffer> {
  const types = FUNCTIONS.map(({ parameters }) => [0x60, ...leb(parameters), ...Array(parameters).fill(I32), 0])
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(3, vector(FUNCTIONS.map((_, i) => leb(i)))),
    ...section(5, vector([[0, ...leb(pages)]])),
    ...section(7, vector([[...named('memory'), 2, 0], ...FUNCTIONS.map(({ name }, i) => [...named(name), 0, ...leb(i)])])),
    ...section(10, vector(FUNCTIONS.map(({ code }) => code()))),
  ])
}

type Run = (...numbers: number[]) => void
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly product: Run
  readonly gather: Run
  readonly scatter: Run
}

/** As far as it is used here; the types of Node name it without its parts. */
const { WebAssembly: Assembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object
    readonly Instance: new (module: object) => { readonly exports: Exports }
  }
}

/** Floats in a memory of `megabytes`, which is never freed; `at` of an array is its place in bytes. */
export class Simd {
  private readonly exports: Exports
  private used = 64

  constructor(megabytes: number) {
    const bytes = moduleBytes(megabytes * 16)
    this.exports = new Assembly.Instance(new Assembly.Module(bytes)).exports
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.exports.memory.buffer, this.take(count), count)
  }

  ints(count: number): Int32Array {
    return new Int32Array(this.exports.memory.buffer, this.take(count), count)
  }

  private take(count: number): number {
    const at = this.used
    this.used += Math.ceil(count / 16) * 64
    if (this.used > this.exports.memory.buffer.byteLength) throw new Error('The memory of the fit is used up.')
    return at
  }

  get product(): Run {
    return this.exports.product
  }
  get gather(): Run {
    return this.exports.gather
  }
  get scatter(): Run {
    return this.exports.scatter
  }
}

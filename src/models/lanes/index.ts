/**
 * Rows of single floats in a memory of their own, added up four lanes at a time. Rows are named by their places in bytes
 * (`row.byteOffset`), and widths count blocks of sixteen floats. Where an engine has no WebAssembly, or a page forbids it, plain code
 * gives the same numbers.
 */
import type { LaneFunctions } from './functions.ts'
import { plainLanes } from './plain.ts'
import { moduleBytes } from './wasm.ts'

/** As far as it is used here. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: LaneFunctions }
}

const PAGE = 65_536

function functionsFor(bytes: number, plain: boolean): LaneFunctions {
  const pages = Math.ceil(bytes / PAGE)
  const { WebAssembly: assembly } = globalThis as unknown as { readonly WebAssembly?: Assembly }
  if (assembly && !plain)
    try {
      return new assembly.Instance(new assembly.Module(moduleBytes(pages))).exports
    } catch {
      // A page may forbid it, an engine may not know its lanes.
    }
  return plainLanes(pages * PAGE)
}

export class Lanes {
  readonly run: LaneFunctions
  private used = 64

  /** @param bytes the size of the memory, which does not grow */
  constructor(bytes: number, plain = false) {
    this.run = functionsFor(bytes, plain)
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.run.memory.buffer, this.take(4 * count), count)
  }

  ints(count: number): Int32Array {
    return new Int32Array(this.run.memory.buffer, this.take(4 * count), count)
  }

  bytes(count: number): Int8Array {
    return new Int8Array(this.run.memory.buffer, this.take(count), count)
  }

  shorts(count: number): Int16Array {
    return new Int16Array(this.run.memory.buffer, this.take(2 * count), count)
  }

  doubles(count: number): Float64Array {
    return new Float64Array(this.run.memory.buffer, this.take(8 * count), count)
  }

  private take(bytes: number): number {
    const at = this.used
    this.used += Math.ceil(bytes / 64) * 64
    if (this.used > this.run.memory.buffer.byteLength)
      throw new Error(`A memory of ${this.run.memory.buffer.byteLength} bytes is used up.`)
    return at
  }
}

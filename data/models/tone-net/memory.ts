import type { NetRow, NetShape } from './shape.ts'
import type { Words } from './words.ts'

/** The memory of what lies farther on either side (after the quasi-recurrent networks of Bradbury et al. 2017). */
export class Memory {
  /** By side, then by position: the memory of what comes before it (side 0) and after it, and how it should move. */
  readonly held: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)]
  readonly pulls: [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)]
  private readonly from: number

  constructor(
    private readonly shape: NetShape,
    private readonly words: Words,
  ) {
    this.from = words.width - 4 * shape.memory
  }

  makeRoom(length: number): void {
    const room = () => new Float64Array(length * this.shape.memory)
    for (const side of [0, 1] as const) [this.held[side], this.pulls[side]] = [room(), room()]
  }

  /** Where a word says what it leaves of a side's memory, and behind that what it adds; -1 for a position that is passed over. */
  private at({ ids, heard }: NetRow, kept: Uint8Array, side: number, t: number): number {
    const id = ids[t]!
    if (id < 0 || heard[t] !== 1 || kept[t] !== 1) return -1
    return id * this.words.width + this.from + 2 * side * this.shape.memory
  }

  /** Goes over the positions on one side of each: what was remembered before it was read. None should move yet. */
  read(row: NetRow, kept: Uint8Array): void {
    const { memory } = this.shape
    const { rows } = this.words
    const n = row.ids.length
    for (const side of [0, 1] as const) {
      const held = this.held[side]
      const step = side === 0 ? 1 : -1
      let t = side === 0 ? 0 : n - 1
      this.pulls[side].fill(0, 0, n * memory)
      held.fill(0, t * memory, (t + 1) * memory)
      for (let i = 1; i < n; i++, t += step) {
        const at = this.at(row, kept, side, t)
        for (let c = 0, own = t * memory; c < memory; c++, own++) {
          const value = held[own]!
          const leaves = at < 0 ? 1 : rows[at + c]!
          const adds = at < 0 ? 0 : rows[at + memory + c]!
          held[own + step * memory] = leaves * value + (1 - leaves) * adds
        }
      }
    }
  }

  /** Back over the positions, from how each side's memory should move at every one of them. */
  learn(row: NetRow, kept: Uint8Array): void {
    const { memory } = this.shape
    const { rows, pulls: wordPulls } = this.words
    const n = row.ids.length
    for (const side of [0, 1] as const) {
      const held = this.held[side]
      const pulls = this.pulls[side]
      const step = side === 0 ? 1 : -1
      for (let i = n - 2; i >= 0; i--) {
        const t = side === 0 ? i : n - 1 - i
        const at = this.at(row, kept, side, t)
        for (let c = 0, own = t * memory; c < memory; c++, own++) {
          const pull = pulls[own + step * memory]!
          const leaves = at < 0 ? 1 : rows[at + c]!
          pulls[own] = pulls[own]! + pull * leaves
          if (at < 0) continue
          const adds = rows[at + memory + c]!
          wordPulls[at + c] = wordPulls[at + c]! + pull * (held[own]! - adds)
          wordPulls[at + memory + c] = wordPulls[at + memory + c]! + pull * (1 - leaves)
        }
      }
    }
  }
}

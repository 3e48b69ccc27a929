import { Weights } from '../fit/adam.ts'
import type { Draws } from '../fit/draws.ts'
import type { NetRow, NetShape } from './tone-net-shape.ts'
import type { WordVectors } from './tone-net-vectors.ts'

/** The memory of what lies farther on either side (after the quasi-recurrent networks of Bradbury et al. 2017). */
export class Memory {
  /** Of each side what a word leaves of the memory and what it adds, and what those begin with. */
  readonly weights: Weights
  readonly bias: Weights
  /** By position: the memory before and after it, and how it should move. */
  before = new Float64Array(0)
  after = new Float64Array(0)
  beforePulls = new Float64Array(0)
  afterPulls = new Float64Array(0)
  /** Of words, by slot: what they leave and add, and how those should move. */
  private recalled = new Float64Array(0)
  private pulls = new Float64Array(0)

  constructor(private readonly shape: NetShape) {
    this.weights = new Weights(4 * shape.memory * shape.size)
    this.bias = new Weights(4 * shape.memory)
  }

  start(draws: Draws): void {
    const { size, memory } = this.shape
    draws.fill(this.weights.value, 1 / Math.sqrt(size))
    // At first a word leaves most of the memory.
    for (let side = 0; side < 2; side++) this.bias.value.fill(1, 2 * side * memory, (2 * side + 1) * memory)
  }

  /** Makes room for so many words, none of which should move yet. */
  begin(words: number): void {
    const wide = 4 * this.shape.memory
    if (words * wide > this.pulls.length) {
      this.recalled = new Float64Array(words * wide * 2)
      this.pulls = new Float64Array(this.recalled.length)
    }
    this.pulls.fill(0, 0, words * wide)
  }

  /** Of the numbers of a word: whether it says how much of the memory the word leaves; the others say what it adds. */
  private leaves(k: number): boolean {
    return Math.floor(k / this.shape.memory) % 2 === 0
  }

  /** Finds what the word in a slot leaves of the memory (0 to 1) and what it adds (-1 to 1), of either side in turn. */
  recallWord(slot: number, vectors: Float64Array): void {
    const { size, memory } = this.shape
    const weights = this.weights.value
    for (let k = 0; k < 4 * memory; k++) {
      let sum = this.bias.value[k] as number
      for (let j = 0; j < size; j++)
        sum += (weights[k * size + j] as number) * (vectors[slot * size + j] as number)
      this.recalled[slot * 4 * memory + k] = this.leaves(k) ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum)
    }
  }

  /** Goes over the positions on one side of each: what was remembered before it was read. */
  read(row: NetRow, slotOf: Int32Array | null, kept: Uint8Array | null): void {
    const { memory } = this.shape
    const { ids, heard } = row
    const n = ids.length
    if (n * memory > this.before.length) {
      this.before = new Float64Array(n * memory * 2)
      this.after = new Float64Array(this.before.length)
      this.beforePulls = new Float64Array(this.before.length)
      this.afterPulls = new Float64Array(this.before.length)
    }
    for (let side = 0; side < 2; side++) {
      const held = side === 0 ? this.before : this.after
      const step = side === 0 ? 1 : -1
      let t = side === 0 ? 0 : n - 1
      for (let c = 0; c < memory; c++) held[t * memory + c] = 0
      for (let i = 1; i < n; i++, t += step) {
        const own = t * memory
        const next = (t + step) * memory
        const id = ids[t] as number
        const counts = id >= 0 && heard[t] === 1 && !(kept && kept[t] === 0)
        const at = ((slotOf ? (slotOf[id] as number) : t) * 4 + 2 * side) * memory
        for (let c = 0; c < memory; c++) {
          const value = held[own + c] as number
          if (!counts) held[next + c] = value
          else {
            const leaves = this.recalled[at + c] as number
            const adds = this.recalled[at + memory + c] as number
            held[next + c] = leaves * value + (1 - leaves) * adds
          }
        }
      }
    }
  }

  /** No position of a text of so many should move yet. */
  settle(length: number): void {
    this.beforePulls.fill(0, 0, length * this.shape.memory)
    this.afterPulls.fill(0, 0, length * this.shape.memory)
  }

  /** Back over the positions, from how each side's memory should move at every one of them. */
  learn(row: NetRow, slotOf: Int32Array, kept: Uint8Array): void {
    const { memory } = this.shape
    const { ids, heard } = row
    const n = ids.length
    for (let side = 0; side < 2; side++) {
      const held = side === 0 ? this.before : this.after
      const pulls = side === 0 ? this.beforePulls : this.afterPulls
      const step = side === 0 ? 1 : -1
      for (let i = n - 2; i >= 0; i--) {
        const t = side === 0 ? i : n - 1 - i
        const own = t * memory
        const next = (t + step) * memory
        const id = ids[t] as number
        const counts = id >= 0 && heard[t] === 1 && kept[t] !== 0
        const at = ((slotOf[id] as number) * 4 + 2 * side) * memory
        for (let c = 0; c < memory; c++) {
          const pull = pulls[next + c] as number
          if (pull === 0) continue
          if (!counts) {
            pulls[own + c] = (pulls[own + c] as number) + pull
            continue
          }
          const leaves = this.recalled[at + c] as number
          const adds = this.recalled[at + memory + c] as number
          this.pulls[at + c] = (this.pulls[at + c] as number) + pull * ((held[own + c] as number) - adds)
          this.pulls[at + memory + c] = (this.pulls[at + memory + c] as number) + pull * (1 - leaves)
          pulls[own + c] = (pulls[own + c] as number) + pull * leaves
        }
      }
    }
  }

  /** From how the memory should move to how the weights that a word moves it by should. */
  learnWord(slot: number, { values, pulls }: WordVectors): void {
    const { size, memory } = this.shape
    const { weights, bias } = this
    for (let k = 0; k < 4 * memory; k++) {
      const at = slot * 4 * memory + k
      const value = this.recalled[at] as number
      const pull = (this.pulls[at] as number) * (this.leaves(k) ? value * (1 - value) : 1 - value * value)
      if (pull === 0) continue
      bias.gradient[k] = (bias.gradient[k] as number) + pull
      for (let j = 0; j < size; j++) {
        const own = k * size + j
        weights.gradient[own] = (weights.gradient[own] as number) + pull * (values[slot * size + j] as number)
        pulls[slot * size + j] = (pulls[slot * size + j] as number) + pull * (weights.value[own] as number)
      }
    }
  }
}

import { Weights } from '../../fit/adam.ts'
import type { Draws } from '../../fit/draws.ts'
import { addOuter, addProduct, addTurned } from './products.ts'
import type { NetShape } from './shape.ts'

/** Words whose units a word moves: the one after it, itself, the one before it. */
export const SPAN = 3

/**
 * What each word says whatever stands around it, as the reader keeps it (src/models/tone-net.ts): of its vector, which is what is known
 * of it, projected, and a part of its own, follow what it adds to units, what it leaves of the memory (0 to 1) and what it adds to that (-1 to 1).
 */
export class Words {
  readonly project: Weights
  readonly own: Weights
  /** From a vector to what a word says: units first, then the memory of the words before and of those after. */
  readonly links: Weights
  readonly recallBias: Weights
  /** By word, as of its last refresh: its vector and what it says; and how the latter should move. */
  readonly vectors: Float64Array
  readonly rows: Float64Array
  readonly pulls: Float64Array
  readonly width: number
  private readonly units: number

  constructor(
    private readonly shape: NetShape,
    /** What is known of each word, row by row. */
    private readonly known: Float32Array,
  ) {
    const { words, inputs, size, hidden, memory } = shape
    this.units = SPAN * hidden
    this.width = this.units + 4 * memory
    this.project = new Weights(size * inputs)
    this.own = new Weights(words * size)
    this.links = new Weights(this.width * size)
    this.recallBias = new Weights(4 * memory)
    this.vectors = new Float64Array(words * size)
    this.rows = new Float64Array(words * this.width)
    this.pulls = new Float64Array(words * this.width)
  }

  start(draws: Draws): void {
    const { inputs, size, memory } = this.shape
    const { value } = this.links
    draws.fill(this.project.value, 2 / Math.sqrt(inputs / 4))
    draws.fill(value.subarray(0, this.units * size), 2 / Math.sqrt(SPAN * size))
    draws.fill(value.subarray(this.units * size), 1 / Math.sqrt(size))
    // At first a word leaves most of the memory.
    for (let side = 0; side < 2; side++)
      this.recallBias.value.fill(1, 2 * side * memory, (2 * side + 1) * memory)
  }

  /** Of what a word says to the memory: whether it is how much is left; else it is what is added. */
  private leaves(k: number): boolean {
    return Math.floor((k - this.units) / this.shape.memory) % 2 === 0
  }

  refresh(word: number): void {
    const { inputs, size } = this.shape
    const { known, vectors, rows, units, width, own, project, links } = this
    const vector = word * size
    const row = word * width
    vectors.set(own.value.subarray(vector, vector + size), vector)
    addProduct(project.value, size, known, word * inputs, inputs, vectors, vector)
    rows.fill(0, row, row + units)
    rows.set(this.recallBias.value, row + units)
    addProduct(links.value, width, vectors, vector, size, rows, row)
    for (let k = units; k < width; k++) {
      const sum = rows[row + k]!
      rows[row + k] = this.leaves(k) ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum)
    }
  }

  /** From how what words say should move to how the weights that make it should. */
  learn(words: readonly number[]): void {
    const { inputs, size } = this.shape
    const { known, vectors, rows, pulls, units, width, own, project, links } = this
    const { gradient } = this.recallBias
    for (const word of words) {
      for (let k = units, at = word * width + units; k < width; k++, at++) {
        const said = rows[at]!
        pulls[at] = pulls[at]! * (this.leaves(k) ? said * (1 - said) : 1 - said * said)
        gradient[k - units] = gradient[k - units]! + pulls[at]!
      }
      addTurned(links.value, width, pulls, word * width, size, own.gradient, word * size)
    }
    addOuter(links.gradient, words, pulls, width, vectors, size)
    addOuter(project.gradient, words, own.gradient, size, known, inputs)
    for (const word of words) pulls.fill(0, word * width, (word + 1) * width)
  }
}

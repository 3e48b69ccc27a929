import { Weights } from '../fit/adam.ts'
import type { Draws } from '../fit/draws.ts'
import type { NetShape } from './tone-net-shape.ts'

/** The vector of each word: what is known of it, projected, and a part of its own. */
export class WordVectors {
  readonly project: Weights
  readonly own: Weights
  /** Of the words of a batch, by slot. */
  values = new Float64Array(1 << 12)
  /** How these should move. */
  pulls = new Float64Array(1 << 12)

  constructor(
    private readonly shape: NetShape,
    /** What is known of each word, row by row. */
    private readonly known: Float32Array,
  ) {
    this.project = new Weights(shape.size * shape.inputs)
    this.own = new Weights(shape.words * shape.size)
  }

  start(draws: Draws): void {
    draws.fill(this.project.value, 2 / Math.sqrt(this.shape.inputs / 4))
  }

  of(word: number, out: Float64Array, at: number): void {
    const { inputs, size } = this.shape
    const { known } = this
    const project = this.project.value
    for (let j = 0; j < size; j++) {
      let sum = this.own.value[word * size + j] as number
      for (let i = 0; i < inputs; i++)
        sum += (project[j * inputs + i] as number) * (known[word * inputs + i] as number)
      out[at + j] = sum
    }
  }

  /** Reads the words of a batch into their slots. */
  read(words: readonly number[]): void {
    const { size } = this.shape
    if (words.length * size > this.values.length) {
      this.values = new Float64Array(words.length * size * 2)
      this.pulls = new Float64Array(this.values.length)
    }
    this.pulls.fill(0, 0, words.length * size)
    words.forEach((word, slot) => {
      this.of(word, this.values, slot * size)
    })
  }

  /** From how the vectors of a batch should move to how their weights should. */
  learn(words: readonly number[]): void {
    const { inputs, size } = this.shape
    const { project, own, pulls, known } = this
    words.forEach((word, slot) => {
      for (let j = 0; j < size; j++) {
        const pull = pulls[slot * size + j] as number
        own.gradient[word * size + j] = pull
        if (pull === 0) continue
        for (let i = 0; i < inputs; i++) {
          const at = j * inputs + i
          project.gradient[at] =
            (project.gradient[at] as number) + pull * (known[word * inputs + i] as number)
        }
      }
    })
  }
}

/** The lines of a network's text: one of JSON, then lines of levels, and at last the vectors of parts and words. */
import { findLine } from '../../language/lists/sorted-lines.ts'
import { digitAt, MIDDLE } from './digits.ts'

export class LevelLines {
  #at = 0

  constructor(private readonly text: string) {}

  /** The next line. */
  line(): string {
    const end = this.text.indexOf('\n', this.#at)
    const found = this.text.slice(this.#at, end)
    this.#at = end + 1
    return found
  }

  /** The next line as numbers, each a level times the step. */
  numbers(step: number): Float32Array {
    const levels = this.line()
    const found = new Float32Array(levels.length)
    for (let i = 0; i < levels.length; i++) found[i] = (digitAt(levels, i) - MIDDLE) * step
    return found
  }

  /** A line of the vectors of parts, and all that is left: a line a word, sorted, of the word, a tab and its vector; `steps` by number of a vector. */
  vectors(steps: readonly number[]): Vectors {
    const parts = this.line()
    const words = this.text.slice(this.#at)
    const size = steps.length
    const add = (levels: string, from: number, vector: Float32Array): void => {
      for (let j = 0; j < size; j++) vector[j] = vector[j]! + (digitAt(levels, from + j) - MIDDLE) * steps[j]!
    }
    return {
      addPart: (part, vector) => add(parts, part * size, vector),
      addOwn(word, vector) {
        const found = findLine(words, word)
        if (found >= 0) add(words, found + word.length + 1, vector)
        return found >= 0
      },
    }
  }
}

/** Vectors that what is known of a word adds up to. */
export interface Vectors {
  /** Adds the vector of a part that words share. */
  addPart(part: number, vector: Float32Array): void
  /** Adds the vector that the word, in small letters, has of its own; false where it has none. */
  addOwn(word: string, vector: Float32Array): boolean
}

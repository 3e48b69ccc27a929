/** A set of words that most words asked for are not in: those are told by one bit, and the set's own memory is left alone (Bloom 1970). */
import { hash } from '../../text/hash.ts'

const BITS = 16
const MASK = (1 << BITS) - 1

export class RareSet {
  private readonly words: ReadonlySet<string>
  private readonly bits = new Uint8Array(1 << (BITS - 3))

  constructor(words: readonly string[]) {
    this.words = new Set(words)
    for (const word of words) {
      const bit = placeOf(word)
      this.bits[bit >> 3] = this.bits[bit >> 3]! | (1 << (bit & 7))
    }
  }

  has(word: string): boolean {
    const bit = placeOf(word)
    return (this.bits[bit >> 3]! & (1 << (bit & 7))) !== 0 && this.words.has(word)
  }
}

function placeOf(word: string): number {
  const h = hash(word)
  return (h ^ (h >>> BITS)) & MASK
}

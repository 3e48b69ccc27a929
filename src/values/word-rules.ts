/** The rules that are tried at a word, found by its hash, so that no word of a text is cut out which begins no value. */
import type { ValueRule } from './draft.ts'

export interface WordRule {
  readonly rule: ValueRule
  /** What must follow for it to be tried (`Follows`); 0 where nothing must. */
  readonly follows: number
}

interface Entry {
  readonly hash: number
  readonly word: string
  readonly rules: readonly WordRule[]
}

export const NO_RULES: readonly WordRule[] = []
const BITS = 0xffff

/** The hash of a word and one letter more; capitals count as small letters. */
export function hashOn(hash: number, code: number): number {
  return ((hash << 5) - hash + (code | 32)) | 0
}

export class WordRules {
  /** A bit at the hash of each word. */
  private readonly bits = new Uint8Array((BITS + 1) >> 3)
  /** A table of open addresses, half of it empty. */
  private readonly slots: (Entry | undefined)[]

  constructor(rules: ReadonlyMap<string, readonly WordRule[]>) {
    const size = 1 << (33 - Math.clz32(rules.size | 1))
    this.slots = new Array<Entry | undefined>(size).fill(undefined)
    for (const [word, own] of rules) {
      let hash = 0
      for (let i = 0; i < word.length; i++) hash = hashOn(hash, word.charCodeAt(i))
      const bit = hash & BITS
      this.bits[bit >> 3] = this.bits[bit >> 3]! | (1 << (bit & 7))
      let slot = hash & (size - 1)
      while (this.slots[slot] !== undefined) slot = (slot + 1) & (size - 1)
      this.slots[slot] = { hash, word, rules: own }
    }
  }

  /** Whether some word has that hash, as far as a look tells. */
  mayHold(hash: number): boolean {
    const bit = hash & BITS
    return ((this.bits[bit >> 3]! >> (bit & 7)) & 1) === 1
  }

  /** The rules of the word `[start, end)`. */
  of(text: string, start: number, end: number, hash: number): readonly WordRule[] {
    const mask = this.slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]
      if (entry === undefined) return NO_RULES
      if (entry.hash !== hash || entry.word.length !== end - start) continue
      if (text.slice(start, end).toLowerCase() === entry.word) return entry.rules
    }
  }
}

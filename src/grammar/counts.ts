/** The tags of a sentence's words, and how many words of some kinds stand before each place. */
import { tagOf } from '../words/table.ts'
import type { SentenceWords } from './features.ts'
import { MOST_WORDS } from './state.ts'

const PUNCT = /* @__PURE__ */ tagOf('PUNCT')
const VERB = /* @__PURE__ */ tagOf('VERB')
const CCONJ = /* @__PURE__ */ tagOf('CCONJ')
const SIZE = MOST_WORDS + 1

export class Counts implements SentenceWords {
  count = 0
  readonly tag = new Int32Array(SIZE)
  readonly marks = new Int32Array(SIZE)
  readonly verbs = new Int32Array(SIZE)
  readonly conjunctions = new Int32Array(SIZE)

  read(tags: Uint8Array, from: number, count: number): void {
    this.count = count
    for (let i = 0; i < count; i++) {
      const tag = tags[from + i]!
      this.tag[i] = tag
      this.marks[i + 1] = this.marks[i]! + (tag === PUNCT ? 1 : 0)
      this.verbs[i + 1] = this.verbs[i]! + (tag === VERB ? 1 : 0)
      this.conjunctions[i + 1] = this.conjunctions[i]! + (tag === CCONJ ? 1 : 0)
    }
  }
}

/** Heads and relations of the words, sentence by sentence, where they are asked for. */
import { parserModel } from '../models/parser.ts'
import { type Relation, RELATIONS } from '../schema/syntax.ts'
import type { Stage } from '../stage.ts'
import { tagOf, type WordTable } from '../words/table.ts'
import { Counts } from './counts.ts'
import { pieceEnd } from './cuts.ts'
import { ParserNetwork, ROOT } from './network.ts'
import { LEFT, ParseState, SHIFT } from './state.ts'

const PUNCT = /* @__PURE__ */ tagOf('PUNCT')

let network: ParserNetwork | undefined

/** The heads and relations of an article's words; each sentence is parsed when it is first asked for. */
export class Syntax {
  private readonly heads: Int32Array
  private readonly labels: Uint8Array
  /** Where each sentence's words begin; one more for the end. */
  private readonly starts: Int32Array
  private readonly parsed: Uint8Array
  private readonly state = new ParseState()
  private readonly counts = new Counts()

  constructor(
    private readonly words: WordTable,
    sentences: number,
  ) {
    const { sentence } = words
    this.heads = new Int32Array(sentence.length)
    this.labels = new Uint8Array(sentence.length)
    this.parsed = new Uint8Array(sentences)
    this.starts = new Int32Array(sentences + 1)
    for (let i = 0; i < sentence.length; i++) this.starts[sentence[i]! + 1] = i + 1
    for (let s = 1; s <= sentences; s++) if (this.starts[s] === 0) this.starts[s] = this.starts[s - 1]!
  }

  /** The index of the word's head; -1 for a root. */
  head(word: number): number {
    this.parse(this.words.sentence[word]!)
    return this.heads[word]!
  }

  relation(word: number): Relation {
    this.parse(this.words.sentence[word]!)
    return RELATIONS[this.labels[word]!]!
  }

  private parse(sentence: number): void {
    if (this.parsed[sentence] === 1) return
    this.parsed[sentence] = 1
    const end = this.starts[sentence + 1]!
    const { tag } = this.words
    for (let from = this.starts[sentence]!; from < end; ) {
      const to = pieceEnd((word) => tag[word] === PUNCT, from, end)
      this.parsePiece(from, to - from)
      from = to
    }
  }

  private parsePiece(from: number, count: number): void {
    network ??= new ParserNetwork(parserModel())
    const { state, counts, heads, labels } = this
    counts.read(this.words.tag, from, count)
    network.read(this.words, from, counts)
    state.reset(count)
    while (!state.done) {
      network.hear(state, counts)
      const move = network.move(state)
      if (move === SHIFT) state.shift()
      else {
        const toRoot = move === LEFT && state.next === count
        state.attach(move, toRoot ? ROOT : network.relation(move))
      }
    }
    for (let i = 0; i < count; i++) {
      const head = state.head[i]!
      heads[from + i] = head === count ? -1 : from + head
      labels[from + i] = state.relation[i]!
    }
  }
}

interface Words {
  readonly words: WordTable
  readonly sentences: readonly unknown[]
}

/** The parse as a field of the document, empty until it is asked; no part of the result. */
export const grammar: Stage<Words, { readonly syntax: Syntax }> = {
  name: 'grammar',
  run: ({ words, sentences }) => ({ syntax: new Syntax(words, sentences.length) }),
}

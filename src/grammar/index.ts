/** Heads and relations of the words, sentence by sentence, where they are asked for. */
import { parserModel } from '../models/parser.ts'
import { RELATIONS, type Relation } from '../schema/syntax.ts'
import type { Stage } from '../stage.ts'
import { tagOf, type WordTable } from '../words/table.ts'
import { Counts } from './counts.ts'
import { pieceEnd } from './cuts.ts'
import { ParserNetwork, ROOT } from './network.ts'
import { LEFT, NONE, ParseState, SHIFT } from './state.ts'

const PUNCT = /* @__PURE__ */ tagOf('PUNCT')

let network: ParserNetwork | undefined

/** The heads and relations of an article's words; each sentence is parsed when one of its words is first asked for. */
export class Syntax {
  private readonly heads: Int32Array
  private readonly labels: Uint8Array
  /** The first and the last word of all that hangs on a word, itself included. */
  private readonly firsts: Int32Array
  private readonly lasts: Int32Array
  /** The first word that hangs on a word, and the next one that hangs on the same. */
  private readonly children: Int32Array
  private readonly siblings: Int32Array
  /** Where each sentence's words begin; one more for the end. */
  private readonly starts: Int32Array
  private readonly parsed: Uint8Array
  private readonly state = new ParseState()
  private readonly counts = new Counts()

  constructor(
    readonly words: WordTable,
    sentences: number,
  ) {
    const { sentence } = words
    const size = sentence.length
    this.heads = new Int32Array(size)
    this.labels = new Uint8Array(size)
    this.firsts = new Int32Array(size)
    this.lasts = new Int32Array(size)
    this.children = new Int32Array(size).fill(NONE)
    this.siblings = new Int32Array(size).fill(NONE)
    this.parsed = new Uint8Array(sentences)
    this.starts = new Int32Array(sentences + 1)
    for (let i = 0; i < size; i++) this.starts[sentence[i]! + 1] = i + 1
    for (let s = 1; s <= sentences; s++) if (this.starts[s] === 0) this.starts[s] = this.starts[s - 1]!
  }

  /** The index of the word's head; -1 for a root. */
  head(word: number): number {
    this.parseAt(word)
    return this.heads[word]!
  }

  relation(word: number): Relation {
    this.parseAt(word)
    return RELATIONS[this.labels[word]!]!
  }

  /** The first word that hangs on the word, -1 for none; `next` tells the others. */
  child(word: number): number {
    this.parseAt(word)
    return this.children[word]!
  }

  /** The next word that hangs on the same word, -1 for none. */
  next(word: number): number {
    return this.siblings[word]!
  }

  /** The first word of all that hangs on the word, itself included. */
  first(word: number): number {
    this.parseAt(word)
    return this.firsts[word]!
  }

  /** The last word of all that hangs on the word, itself included. */
  last(word: number): number {
    this.parseAt(word)
    return this.lasts[word]!
  }

  private parseAt(word: number): void {
    const sentence = this.words.sentence[word]!
    if (this.parsed[sentence] === 1) return
    this.parsed[sentence] = 1
    const end = this.starts[sentence + 1]!
    const { tag } = this.words
    for (let from = this.starts[sentence]!; from < end; ) {
      const to = pieceEnd((at) => tag[at] === PUNCT, from, end)
      this.parsePiece(from, to - from)
      from = to
    }
  }

  private parsePiece(from: number, count: number): void {
    network ??= new ParserNetwork(parserModel())
    const { state, counts, heads, labels, firsts, lasts, children, siblings } = this
    counts.read(this.words.tag, from, count)
    network.read(this.words, from, count)
    for (let i = from; i < from + count; i++) {
      firsts[i] = i
      lasts[i] = i
    }
    state.reset(count)
    while (!state.done) {
      network.hear(state, counts)
      const move = network.move(state)
      if (move === SHIFT) {
        state.shift()
        continue
      }
      const word = from + state.at(0)
      const toRoot = move === LEFT && state.next === count
      const head = from + (move === LEFT ? state.next : state.at(1))
      const relation = toRoot ? ROOT : network.relation(move)
      state.attach(move, relation)
      heads[word] = toRoot ? NONE : head
      labels[word] = relation
      if (toRoot) continue
      // Whatever hangs on the word hangs on it already.
      if (move === LEFT) firsts[head] = firsts[word]!
      else lasts[head] = lasts[word]!
    }
    for (let i = from + count - 1; i >= from; i--) {
      const head = heads[i]!
      if (head === NONE) continue
      siblings[i] = children[head]!
      children[head] = i
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

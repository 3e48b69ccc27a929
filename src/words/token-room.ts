import type { Lexeme } from '../engines/lexemes.ts'
import { roomFor } from '../text/room.ts'

/** Room for the tokens of an ordinary article. */
const ROOM = 1 << 12
/** After every so many texts room is given back of which none of them needed a quarter; until then a long text's is kept. */
const TEXTS = 16

/**
 * The tokens and sentences of a text in parallel arrays, of which the first `count` and `sentences` places hold good. One is
 * filled again for every text: fresh memory costs more than what is written to it.
 */
export class TokenRoom {
  starts: Int32Array = new Int32Array(ROOM)
  ends: Int32Array = new Int32Array(ROOM)
  /** Their tags, as TAGS numbers them. */
  tags: Uint8Array = new Uint8Array(ROOM)
  forms: Lexeme[] = []
  count = 0
  /** The last token of each sentence, and the block that it lies in. */
  sentenceEnds: Int32Array = new Int32Array(ROOM)
  sentenceBlocks: Int32Array = new Int32Array(ROOM)
  sentences = 0
  private texts = 0
  /** The most tokens of the last texts. */
  private needed = 0

  text(i: number): string {
    return this.forms[i]!.text
  }

  /** Whether the form of a token has one of these bits of its shape. */
  is(i: number, bits: number): boolean {
    return (this.forms[i]!.shape & bits) !== 0
  }

  /** Whether white space or the end of its block, at token `to`, comes after a token. */
  spaceAfter(i: number, to: number): boolean {
    return i + 1 >= to || this.starts[i + 1]! > this.ends[i]!
  }

  /** There are never more sentences than tokens, so that they need no room of their own. */
  addSentence(end: number, block: number): void {
    this.sentenceEnds[this.sentences] = end
    this.sentenceBlocks[this.sentences++] = block
  }

  /** Makes room for so many tokens. */
  reserve(count: number): void {
    this.ends = roomFor(this.ends, count)
    this.tags = roomFor(this.tags, count)
    this.sentenceEnds = roomFor(this.sentenceEnds, count)
    this.sentenceBlocks = roomFor(this.sentenceBlocks, count)
    // Last, since its length tells what all have room for.
    this.starts = roomFor(this.starts, count)
  }

  /** Lets go of the tokens: a long one, which nobody else remembers, would keep its article alive. */
  clear(): void {
    // Not by its length, which would give the room back.
    this.forms.fill(NONE, 0, this.count)
    this.needed = Math.max(this.needed, this.count)
    this.count = 0
    this.sentences = 0
    if (++this.texts === TEXTS) this.giveBack()
  }

  private giveBack(): void {
    const { needed } = this
    this.texts = 0
    this.needed = 0
    if (needed * 4 >= this.starts.length || this.starts.length <= ROOM) return
    const room = Math.max(needed * 2, ROOM)
    // First, since its length tells what all have room for.
    this.starts = new Int32Array(room)
    this.ends = new Int32Array(room)
    this.tags = new Uint8Array(room)
    this.sentenceEnds = new Int32Array(room)
    this.sentenceBlocks = new Int32Array(room)
    this.forms = []
  }
}
const NONE = null as unknown as Lexeme

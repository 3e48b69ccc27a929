import type { Lexeme } from '../engines/lexemes.ts'
import { roomFor } from '../text/room.ts'

/** Room for the tokens of an ordinary article. */
export const ROOM = 1 << 12
/** What was made for more than so many tokens is given back after use. */
export const MOST_KEPT = 1 << 18

/**
 * The tokens of a text in parallel arrays, of which the first `count` places hold good. One is filled again for every text:
 * fresh memory costs more than what is written to it.
 */
export class Words {
  starts: Int32Array = new Int32Array(ROOM)
  ends: Int32Array = new Int32Array(ROOM)
  /** Their tags, as the tagger numbers them. */
  tags: Uint8Array = new Uint8Array(ROOM)
  forms: Lexeme[] = []
  count = 0

  text(i: number): string {
    return this.forms[i]!.text
  }

  /** Whether the form of a token has one of these bits of its shape. */
  is(i: number, bits: number): boolean {
    return (this.forms[i]!.shape & bits) !== 0
  }

  /** Whether white space stands between a token and the next; there must be one. */
  spaceAfter(i: number): boolean {
    return this.starts[i + 1]! > this.ends[i]!
  }

  /** Makes room for so many tokens. */
  reserve(count: number): void {
    this.starts = roomFor(this.starts, count)
    this.ends = roomFor(this.ends, count)
    this.tags = roomFor(this.tags, count)
  }

  /** Lets go of the tokens: a long one, which nobody else remembers, would keep its article alive. */
  clear(): void {
    if (this.starts.length > MOST_KEPT) {
      this.starts = new Int32Array(ROOM)
      this.ends = new Int32Array(ROOM)
      this.tags = new Uint8Array(ROOM)
      this.forms = []
    }
    // Not by its length, which would give the room back.
    this.forms.fill(NONE, 0, this.count)
    this.count = 0
  }
}
const NONE = null as unknown as Lexeme

/** Answers that were found before, by text, for as long as they fit into a room that is told in letters. */

/** Engines keep a whole article alive for a longer piece that is cut from it; a copy stands alone. */
export const ownCopy = (piece: string): string => (piece.length > 12 ? ` ${piece}`.slice(1) : piece)

/** About what an entry costs beside its letters, told in letters. */
const ENTRY = 64

export class Memo<Answer> {
  private readonly known = new Map<string, Answer>()
  private left: number

  constructor(private readonly letters: number) {
    this.left = letters
  }

  get(text: string): Answer | undefined {
    return this.known.get(text)
  }

  /** All is forgotten where there is no room for one more; what would take the room of many is not kept. */
  set(text: string, answer: Answer): void {
    const room = text.length + ENTRY
    if (room * MANY > this.letters) return
    if (this.left < room) {
      this.known.clear()
      this.left = this.letters
    }
    this.left -= room
    this.known.set(ownCopy(text), answer)
  }
}
const MANY = 100

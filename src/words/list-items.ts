import { isDigit } from '../text/letters.ts'
import { AFTER_MARKER, MARKER, STOP_LAST, SURE_BULLET } from './shapes.ts'
import type { TokenRoom } from './token-room.ts'

/** No place, and neither is its successor. */
const NONE = -2

/** The items of a list that was written in one block: each begins a sentence with its marker or bullet. */
export class ListItems {
  private from = 0
  private to = 0
  /** The place in its row of the last marker, to know the next; NONE before the first. */
  private last = NONE

  constructor(private readonly words: TokenRoom) {}

  /** Looks at the tokens of another block, those in [from, to). */
  begin(from: number, to: number): void {
    this.from = from
    this.to = to
    this.last = NONE
  }

  /**
   * 1. The first item 2. The second item: enters the item whose marker begins the block or goes on from the last, and
   * returns the token that its text begins with; -1 where none begins.
   */
  enter(i: number): number {
    const { words, from, to } = this
    if (this.last === NONE && i > from) return -1
    const at = words.is(i, SURE_BULLET) && i + 1 < to ? i + 1 : i
    if (!words.is(at, MARKER)) return -1
    const place = placeInRow(words.text(at))
    if (i > from && place !== this.last + 1) return -1
    const after = this.afterMarker(at)
    if (after >= to || (after === at + 1 && !words.is(at, STOP_LAST))) return -1
    if (!words.spaceAfter(after - 1, to)) return -1
    if (i > from && !words.spaceAfter(i - 1, to)) return -1
    this.last = place
    return after
  }

  /** • The first item • The second item, in a block that begins with that bullet. */
  repeats(i: number, sentence: number): boolean {
    const { words, from, to } = this
    if (i === sentence || words.text(i) !== words.text(from)) return false
    return words.spaceAfter(i - 1, to) && words.spaceAfter(i, to)
  }

  private afterMarker(i: number): number {
    let k = i + 1
    while (k < this.to && this.words.is(k, AFTER_MARKER) && k < i + 3) k++
    return k
  }
}

/** Numbers lie in one row and letters in another, far from it. */
const LETTERS = 10_000

/** Where a marker stands among its like: 7 or 7. is the seventh number, b or b. the second letter. */
function placeInRow(marker: string): number {
  const first = marker.charCodeAt(0)
  return isDigit(first) ? Number.parseInt(marker, 10) : LETTERS + first
}

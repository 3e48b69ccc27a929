import { AFTER_MARKER, DIGIT_FIRST, MARKER, STOP_LAST, SURE_BULLET } from './shapes.ts'
import type { Words } from './words.ts'

/** The items of a list that was written in one block: each begins a sentence with its marker or bullet. */
export class ListItems {
  private from = 0
  private to = 0
  /** The last marker of a numbered list, to know the next. */
  private marker: string | null = null

  constructor(private readonly words: Words) {}

  /** Looks at the tokens of another block, those in [from, to). */
  begin(from: number, to: number): void {
    this.from = from
    this.to = to
    this.marker = null
  }

  /**
   * 1. The first item 2. The second item: of a marker that begins the block, or goes on from the last, the token that its
   * item's text begins with; -1 of any other token.
   */
  textOf(i: number): number {
    const { words, from, to } = this
    if (this.marker === null && i > from) return -1
    const at = words.is(i, SURE_BULLET) && i + 1 < to ? i + 1 : i
    const marker = this.markerAt(at)
    if (marker === null) return -1
    const after = this.afterMarker(at)
    if (after >= to || (after === at + 1 && !words.is(at, STOP_LAST))) return -1
    if (!words.spaceAfter(after - 1)) return -1
    if (i > from && !(words.spaceAfter(i - 1) && this.follows(at, marker))) return -1
    this.marker = marker
    return after
  }

  /** • The first item • The second item, in a block that begins with that bullet. */
  repeats(i: number, sentence: number): boolean {
    const { words } = this
    if (i === sentence || words.text(i) !== words.text(this.from)) return false
    return words.spaceAfter(i - 1) && (i + 1 >= this.to || words.spaceAfter(i))
  }

  private follows(at: number, marker: string): boolean {
    const before = this.marker as string
    return this.words.is(at, DIGIT_FIRST)
      ? Number(marker) === Number(before) + 1
      : marker.charCodeAt(0) === before.charCodeAt(0) + 1
  }

  private markerAt(i: number): string | null {
    if (!this.words.is(i, MARKER)) return null
    const token = this.words.text(i)
    return this.words.is(i, STOP_LAST) ? token.slice(0, -1) : token
  }

  private afterMarker(i: number): number {
    let k = i + 1
    while (k < this.to && this.words.is(k, AFTER_MARKER) && k < i + 3) k++
    return k
  }
}

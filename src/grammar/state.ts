/**
 * The state of a parse, arc-hybrid (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack of words whose heads are not yet known, and
 * the next word to read. The root stands behind the last word. Each word is shifted once and attached once.
 */

export const SHIFT = 0
/** The top of the stack hangs on the next word. */
export const LEFT = 1
/** The top of the stack hangs on the word below it. */
export const RIGHT = 2

/** A sentence is cut before it has more words (cuts.ts). */
export const MOST_WORDS = 200
/** No word, or no relation. */
export const NONE = -1

const SIZE = MOST_WORDS + 1

export class ParseState {
  /** How many words there are; the root has this number. */
  count = 0
  next = 0
  depth = 0
  readonly stack = new Int32Array(SIZE)
  readonly head = new Int32Array(SIZE)
  readonly relation = new Int32Array(SIZE)
  /** The word attached last from the left and from the right. */
  readonly left = new Int32Array(SIZE)
  readonly right = new Int32Array(SIZE)
  /** How many were attached from each side. */
  readonly lefts = new Int32Array(SIZE)
  readonly rights = new Int32Array(SIZE)
  /** The relations of what was attached, a bit each: the first 32 and the others. */
  readonly held = new Int32Array(SIZE)
  readonly held2 = new Int32Array(SIZE)

  reset(count: number): void {
    this.count = count
    this.next = 0
    this.depth = 0
    for (let i = 0; i <= count; i++) {
      this.head[i] = NONE
      this.relation[i] = NONE
      this.left[i] = NONE
      this.right[i] = NONE
      this.lefts[i] = 0
      this.rights[i] = 0
      this.held[i] = 0
      this.held2[i] = 0
    }
  }

  get done(): boolean {
    return this.next === this.count && this.depth === 0
  }

  /** The word at a depth of the stack, 0 at its top; -1 for none. */
  at(depth: number): number {
    return depth < this.depth ? this.stack[this.depth - 1 - depth]! : NONE
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.count
    return this.depth >= action
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  /** Attaches the top of the stack by a move to the left or to the right. */
  attach(action: number, relation: number): void {
    const word = this.stack[--this.depth]!
    const head = action === LEFT ? this.next : this.stack[this.depth - 1]!
    this.head[word] = head
    this.relation[word] = relation
    if (action === LEFT) {
      this.left[head] = word
      this.lefts[head] = this.lefts[head]! + 1
    } else {
      this.right[head] = word
      this.rights[head] = this.rights[head]! + 1
    }
    if (relation < 32) this.held[head] = this.held[head]! | (1 << relation)
    else this.held2[head] = this.held2[head]! | (1 << (relation - 32))
  }
}

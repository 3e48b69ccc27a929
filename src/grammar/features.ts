/** What the network sees of a state: words by seat, and rows that stand for what is attached, how far apart the words are and what lies between. */
import { RELATIONS } from '../schema/syntax.ts'
import { TAGS } from '../words/table.ts'
import type { ParseState } from './state.ts'

/** Seats: the three words on top of the stack, and the next one. */
export const SEATS = 4

const RELATED = RELATIONS.length + 1
const TAGGED = TAGS.length + 2
/** Words of a sentence: the tag of each, and how many marks, verbs and conjunctions stand before it. */
export interface SentenceWords {
  count: number
  readonly tag: Int32Array
  readonly marks: Int32Array
  readonly verbs: Int32Array
  readonly conjunctions: Int32Array
}

/** Where each block of rows begins. */
let size = 0
const block = (rows: number): number => {
  const at = size
  size += rows
  return at
}
/** Without a word in a seat, its row. */
const EMPTY = block(SEATS)
const CHILD_SLOTS = 7
const CHILD_RELATION = block(CHILD_SLOTS * RELATED)
const HELD_SLOTS = 3
const HELD = block(HELD_SLOTS * RELATED)
const COUNTED = block(3 * 16)
const FAR = 12
const DISTANCE = block(2 * FAR)
const BETWEEN = block(2 * 27)
const PAIR = block(2 * TAGGED * TAGGED)
const TAG_BEHIND = block(TAGGED)
const LEFT_OVER = block(12)
const VERBS_ELSEWHERE = block(9)
export const ROWS = size
export const MOST_STATE_ROWS = 140

function distanceStep(distance: number): number {
  if (distance < 6) return distance
  if (distance < 8) return 6
  if (distance < 11) return 7
  if (distance < 16) return 8
  if (distance < 25) return 9
  return distance < 45 ? 10 : 11
}

const few = (count: number): number => Math.min(count, 2)

function between(words: SentenceWords, from: number, to: number): number {
  const marks = few(words.marks[to]! - words.marks[from + 1]!)
  const verbs = few(words.verbs[to]! - words.verbs[from + 1]!)
  return marks * 9 + verbs * 3 + few(words.conjunctions[to]! - words.conjunctions[from + 1]!)
}

/** Writes the rows of a state to `out`: their numbers, or their places where they lie `stride` apart from `begin` on. */
export class StateRows {
  count = 0

  constructor(
    readonly out: Int32Array = new Int32Array(MOST_STATE_ROWS),
    private readonly begin = 0,
    private readonly stride = 1,
  ) {}

  /** Returns how many rows there are. */
  read(state: ParseState, words: SentenceWords): number {
    const { next, count } = state
    const s0 = state.at(0)
    const s1 = state.at(1)
    const s2 = state.at(2)
    this.count = 0
    if (s0 < 0) this.add(EMPTY)
    else this.readTop(state, words, s0)
    if (s1 < 0) this.add(EMPTY + 1)
    else this.readBelow(state, words, s1, s0)
    if (s2 < 0) this.add(EMPTY + 2)
    else {
      this.child(state, 4, state.left[s2]!)
      this.child(state, 5, state.right[s2]!)
    }
    if (next === count) this.add(EMPTY + 3)
    else {
      this.child(state, 6, state.left[next]!)
      this.held(state, 2, next)
      this.counted(state, 2, next)
      this.add(TAG_BEHIND + (next + 1 < count ? words.tag[next + 1]! : TAGGED - 2))
    }
    const ahead = words.verbs[count]! - words.verbs[Math.min(next + 1, count)]!
    this.add(VERBS_ELSEWHERE + few(ahead) * 3 + few(words.verbs[Math.max(s0, 0)]!))
    this.add(LEFT_OVER + Math.min(state.depth, 5) * 2 + (count - next > 1 ? 1 : 0))
    return this.count
  }

  private readTop(state: ParseState, words: SentenceWords, s0: number): void {
    const { next, count } = state
    const { tag } = words
    this.children(state, 0, s0)
    this.held(state, 0, s0)
    this.counted(state, 0, s0)
    this.add(DISTANCE + distanceStep(next - s0 - 1))
    this.add(BETWEEN + between(words, s0, next))
    this.add(PAIR + tag[s0]! * TAGGED + (next < count ? tag[next]! : TAGGED - 2))
  }

  private readBelow(state: ParseState, words: SentenceWords, s1: number, s0: number): void {
    const { tag } = words
    this.children(state, 1, s1)
    this.held(state, 1, s1)
    this.counted(state, 1, s1)
    this.add(DISTANCE + FAR + distanceStep(s0 - s1 - 1))
    this.add(BETWEEN + 27 + between(words, s1, s0))
    this.add(PAIR + TAGGED * TAGGED + tag[s1]! * TAGGED + tag[s0]!)
  }

  private add(row: number): void {
    this.out[this.count++] = this.begin + row * this.stride
  }

  private children(state: ParseState, seat: number, word: number): void {
    this.child(state, 2 * seat, state.left[word]!)
    this.child(state, 2 * seat + 1, state.right[word]!)
  }

  private child({ relation }: ParseState, slot: number, word: number): void {
    this.add(CHILD_RELATION + slot * RELATED + (word < 0 ? RELATED - 1 : relation[word]!))
  }

  private held({ held, held2 }: ParseState, slot: number, word: number): void {
    const at = HELD + slot * RELATED
    for (let rest = held[word]!; rest !== 0; rest &= rest - 1) this.add(at + 31 - Math.clz32(rest & -rest))
    for (let rest = held2[word]!; rest !== 0; rest &= rest - 1) this.add(at + 63 - Math.clz32(rest & -rest))
  }

  private counted({ lefts, rights }: ParseState, slot: number, word: number): void {
    this.add(COUNTED + slot * 16 + Math.min(lefts[word]!, 3) * 4 + Math.min(rights[word]!, 3))
  }
}

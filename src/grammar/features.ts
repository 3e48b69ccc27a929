/** What the network sees of a state: words by seat, and rows that stand for what is attached, how far apart the words are and what lies between. */
import { RELATIONS } from '../schema/syntax.ts'
import { TAGS } from '../words/table.ts'
import { NONE, type ParseState } from './state.ts'

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
const CHILD_SLOTS = 12
const CHILD_RELATION = block(CHILD_SLOTS * RELATED)
const CHILD_TAG_SLOTS = 6
const CHILD_TAG = block(CHILD_TAG_SLOTS * TAGGED)
const HELD_SLOTS = 3
const HELD = block(HELD_SLOTS * RELATED)
const COUNTED = block(3 * 16)
const FAR = 12
const DISTANCE = block(2 * FAR)
const BETWEEN = block(2 * 27)
const PAIR = block(2 * TAGGED * TAGGED)
const TRIPLE_SEATS = block(TAGGED)
const LEFT_OVER = block(12)
export const ROWS = size
export const MOST_STATE_ROWS = 140

function bucket(distance: number): number {
  if (distance < 6) return distance
  if (distance < 8) return 6
  if (distance < 11) return 7
  if (distance < 16) return 8
  if (distance < 25) return 9
  return distance < 45 ? 10 : 11
}

const few = (count: number): number => (count > 2 ? 2 : count)

function between(words: SentenceWords, from: number, to: number): number {
  const marks = few(words.marks[to]! - words.marks[from + 1]!)
  const verbs = few(words.verbs[to]! - words.verbs[from + 1]!)
  return marks * 9 + verbs * 3 + few(words.conjunctions[to]! - words.conjunctions[from + 1]!)
}

/** Writes the rows of a state and returns how many there are. */
export function stateRows(state: ParseState, words: SentenceWords, out: Int32Array): number {
  const { relation, left, left2, right, right2, lefts, rights, held, held2, next, count } = state
  const { tag } = words
  const s0 = state.at(0)
  const s1 = state.at(1)
  const s2 = state.at(2)
  let n = 0
  const child = (slot: number, word: number): void => {
    out[n++] = CHILD_RELATION + slot * RELATED + (word < 0 ? RELATED - 1 : relation[word]!)
  }
  const childTag = (slot: number, word: number): void => {
    out[n++] = CHILD_TAG + slot * TAGGED + (word < 0 ? TAGGED - 1 : tag[word]!)
  }
  const bits = (slot: number, word: number): void => {
    for (let rest = held[word]!; rest !== 0; rest &= rest - 1)
      out[n++] = HELD + slot * RELATED + 31 - Math.clz32(rest & -rest)
    for (let rest = held2[word]!; rest !== 0; rest &= rest - 1)
      out[n++] = HELD + slot * RELATED + 63 - Math.clz32(rest & -rest)
  }
  const counted = (slot: number, word: number): void => {
    out[n++] = COUNTED + slot * 16 + Math.min(lefts[word]!, 3) * 4 + Math.min(rights[word]!, 3)
  }
  if (s0 < 0) out[n++] = EMPTY
  else {
    child(0, left[s0]!)
    child(1, left2[s0]!)
    child(2, right[s0]!)
    child(3, right2[s0]!)
    childTag(0, left[s0]!)
    childTag(1, right[s0]!)
    bits(0, s0)
    counted(0, s0)
    out[n++] = DISTANCE + bucket(next - s0 - 1)
    out[n++] = BETWEEN + between(words, s0, next)
    out[n++] = PAIR + tag[s0]! * TAGGED + (next < count ? tag[next]! : TAGGED - 2)
  }
  if (s1 < 0) out[n++] = EMPTY + 1
  else {
    child(4, left[s1]!)
    child(5, left2[s1]!)
    child(6, right[s1]!)
    child(7, right2[s1]!)
    childTag(2, left[s1]!)
    childTag(3, right[s1]!)
    bits(1, s1)
    counted(1, s1)
    out[n++] = DISTANCE + FAR + bucket(s0 - s1 - 1)
    out[n++] = BETWEEN + 27 + between(words, s1, s0)
    out[n++] = PAIR + TAGGED * TAGGED + tag[s1]! * TAGGED + tag[s0]!
  }
  if (s2 < 0) out[n++] = EMPTY + 2
  else {
    child(8, left[s2]!)
    child(9, right[s2]!)
    childTag(4, left[s2]!)
  }
  if (next === count) out[n++] = EMPTY + 3
  else {
    child(10, left[next]!)
    child(11, left2[next]!)
    childTag(5, left[next]!)
    bits(2, next)
    counted(2, next)
    out[n++] = TRIPLE_SEATS + (next + 1 < count ? tag[next + 1]! : TAGGED - 2)
  }
  out[n++] = LEFT_OVER + Math.min(state.depth, 5) * 2 + (count - next > 1 ? 1 : 0)
  return n
}

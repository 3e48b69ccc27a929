/**
 * Places where a sentence may end and no rule is sure: behind abbreviations, omissions and addresses, before small letters, and
 * before a word that begins sentences where no stop stands. A model weighs what stands around them.
 */
import type { FeatureSink } from '../models/kit/linear.ts'
import { hash } from '../text/hash.ts'
import {
  ABBREVIATION,
  ADDRESS,
  ASKING,
  CLOSER,
  DIGIT_FIRST,
  DOTS,
  LOWER,
  OPENER,
  STARTER,
  STOP,
  TIME_OF_DAY,
  TITLE,
  UPPER,
} from './shapes.ts'
import type { TokenRoom } from './token-room.ts'

/** A place behind the token `last`, in a sentence that began at `start` and a block that lies before `to`. */
export interface Doubt {
  /** The stop; where none stands, the same as `last`. */
  readonly stop: number
  readonly last: number
  /** The next word, past opening marks. */
  readonly next: number
  readonly start: number
  readonly to: number
  /** Inside a quotation. */
  readonly quoted: boolean
  /** What the rules say. */
  readonly ends: boolean
}

/** Whether a doubtful place ends a sentence. */
export type Judge = (words: TokenRoom, doubt: Doubt) => boolean

/** Bits of a shape that tell the kind of a place. */
const KINDS = [ABBREVIATION, ADDRESS, DOTS, ASKING, STOP, CLOSER, DIGIT_FIRST, UPPER, LOWER] as const
const AROUND = [UPPER, LOWER, DIGIT_FIRST, STARTER, OPENER, CLOSER, TITLE, STOP, TIME_OF_DAY] as const

function kindOf(shape: number): number {
  const found = KINDS.findIndex((bit) => (shape & bit) !== 0)
  return found < 0 ? KINDS.length : found
}

function bitsOf(shape: number): number {
  let bits = 0
  AROUND.forEach((bit, i) => {
    if (shape & bit) bits |= 1 << i
  })
  return bits
}

/** Marks that tell a label, a date and an apposition. */
const MARKS = [':', ',', '.', '(']
const NOTHING = 1 << AROUND.length
const LONGEST = 24
const numberOf = (text: string): number => (text.length > LONGEST ? 1 : hash(text.toLowerCase()) | 0)

export function doubtFeatures(sink: FeatureSink, words: TokenRoom, doubt: Doubt): void {
  const { stop, last, next, start, to, quoted, ends } = doubt
  const shapeAt = (i: number): number => (i < start || i >= to ? NOTHING : bitsOf(words.forms[i]!.shape))
  const wordAt = (i: number): number => (i < start || i >= to ? 0 : numberOf(words.text(i)))
  const kind = kindOf(words.forms[stop]!.shape)
  const rule = ends ? 1 : 0
  const closed = last > stop ? 1 : 0
  const opened = next > last + 1 ? 1 : 0
  const length = last - start
  const long = length < 1 ? 0 : length < 3 ? 1 : length < 6 ? 2 : length < 12 ? 3 : 4
  const before = stop === last ? stop - 1 : stop
  sink.add(0, kind, rule, 0)
  sink.add(1, kind, rule * 2 + closed, opened)
  sink.add(2, kind, shapeAt(next), rule)
  sink.add(3, kind, shapeAt(next), shapeAt(next + 1))
  sink.add(4, kind, shapeAt(before), shapeAt(next))
  sink.add(5, kind, long, rule)
  sink.add(6, kind, wordAt(stop), 0)
  sink.add(7, kind, wordAt(next), 0)
  sink.add(8, kind, wordAt(stop), shapeAt(next))
  sink.add(9, kind, wordAt(before), 0)
  sink.add(10, kind, quoted ? 1 : 0, rule)
  sink.add(11, kind, shapeAt(next + 1), shapeAt(next + 2))
  sink.add(12, kind, wordAt(next + 1), 0)
  sink.add(13, kind, shapeAt(before), shapeAt(before - 1))
  sink.add(14, kind, wordAt(last), rule)
  const mark = next + 1 < to ? MARKS.indexOf(words.text(next + 1)) : -1
  sink.add(15, kind, mark, shapeAt(before))
  sink.add(16, kind, mark, wordAt(next))
}

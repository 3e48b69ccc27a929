/** What the network of tone says of a sentence, word by word: what each adds to its score, and to the odds toward a mention. */
import { CHANNELS, FINE, NAME, NUMBER, type ToneNet, WHOLE } from '../models/tone-net.ts'
import { CONTENT, FIGURE, type Reading, WORD } from './reading.ts'
import type { ToneFacts } from './tone-facts.ts'
import type { WordFacts } from './words.ts'

/** Whether the memory takes token `k` in: a name of several words once, so that a longer one moves no score, and no word of grammar. */
export function isRemembered({ kinds, facts }: Reading<WordFacts>, from: number, k: number): boolean {
  if (kinds[k] === 0) return k === from || kinds[k - 1] !== 0
  return !facts[k]!.quiet
}

/** One in the memory is two to this power; what a word leaves is in parts of two to that. */
const ONE = 14
const LEFT = Math.log2(WHOLE)
/** From a product of the memory and what a unit hears of it to whole steps, rounded. */
const SHIFT = ONE + Math.log2(FINE)
const HALF = 1 << (SHIFT - 1)

/** Without a branch, which would be guessed wrong half of the time. */
const rectified = (unit: number): number => unit & ~(unit >> 31)

/**
 * Unit `h` of a word: what the rows of the words before it, of its own and of the one after it add, the memory of either side, and
 * negation (`turned` is 1 or 0).
 */
const unitAt = (
  { rows, earlier, later, turn }: ToneNet,
  h: number,
  first: number,
  own: number,
  last: number,
  past: number,
  coming: number,
  turned: number,
): number =>
  rectified(
    rows[first + h]! +
      rows[own + h]! +
      rows[last + h]! +
      ((earlier[h]! * past + later[h]! * coming + HALF) >> SHIFT) +
      turn[h]! * turned,
  )

/** Reads the sentences of one text. */
export class NetReader {
  /** By token: what speaks of a mention; only words with a meaning of their own do. */
  readonly channels: Float32Array
  private readonly name: number
  private readonly figure: number
  /** Where the rows of a sentence's tokens begin. */
  private at = new Int32Array(64)
  private readonly units: Int32Array
  /** Of each token the row whose gates move the memory; 0 for none. */
  private moves = new Int32Array(64)
  /** What was remembered before the token that is read. */
  private readonly before: Int16Array
  /** What is remembered of the words after, and by token where in it. */
  private after = new Int16Array(0)
  private comes = new Int32Array(64)

  constructor(
    readonly net: ToneNet,
    private readonly reading: Reading<ToneFacts>,
  ) {
    this.units = new Int32Array(net.hidden)
    this.before = new Int16Array(net.memory)
    this.channels = new Float32Array(reading.kinds.length * CHANNELS)
    this.name = net.rowOf(NAME)
    this.figure = net.rowOf(NUMBER)
  }

  /** Writes what each word of the sentence [from, to) says to `reading.values` and, where somebody is named, `channels`. */
  readScores(from: number, to: number, named = true): void {
    const { kinds, facts, factors, values, negated } = this.reading
    this.remember(from, to)
    for (let k = from; k < to; k++) {
      const kind = kinds[k]!
      if ((kind & WORD) !== 0 && facts[k]!.heard) {
        const score = this.readWord(k - from, to - from, negated[k] === 1)
        values[k] = score * factors[k]!
        if (named && (kind & CONTENT) !== 0) this.readChannels(k)
      }
      const row = this.moves[k - from]!
      if (row !== 0) this.pass(row, 0, this.before, 0, 0)
    }
  }

  /** Writes the units of token `i` of `n`: what it, the token before, the token after and the memory add. Returns the score they tell. */
  private readWord(i: number, n: number, isNegated: boolean): number {
    const { net, units, at, before, after } = this
    const { hidden, memory, readout } = net
    const first = i > 0 ? at[i - 1]! : 0
    const own = at[i]! + hidden
    const last = (i + 1 < n ? at[i + 1]! : 0) + 2 * hidden
    const turned = isNegated ? 1 : 0
    let score = 0
    // Two sums side by side, as neither waits for the other.
    let other = 0
    for (let c = 0, held = this.comes[i]!; c < memory; c++, held++) {
      const past = before[c]!
      const coming = after[held]!
      const h = c + memory
      const unit = unitAt(net, c, first, own, last, past, coming, turned)
      const far = unitAt(net, h, first, own, last, past, coming, turned)
      units[c] = unit
      units[h] = far
      score += readout[c]! * unit
      other += readout[h]! * far
    }
    return score + other
  }

  /** Writes the channels of a word whose units are at hand: six sums in one pass, none of which waits for another. */
  private readChannels(k: number): void {
    const { hidden, told } = this.net
    const { units, channels } = this
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    let fifth = 0
    let sixth = 0
    for (let h = 0, at = 0; h < hidden; h++, at += CHANNELS) {
      const unit = units[h]!
      first += told[at]! * unit
      second += told[at + 1]! * unit
      third += told[at + 2]! * unit
      fourth += told[at + 3]! * unit
      fifth += told[at + 4]! * unit
      sixth += told[at + 5]! * unit
    }
    const at = k * CHANNELS
    channels[at] = first
    channels[at + 1] = second
    channels[at + 2] = third
    channels[at + 3] = fourth
    channels[at + 4] = fifth
    channels[at + 5] = sixth
  }

  /** Finds the rows of the sentence, and goes over it from its end: what comes after each token. What came before begins anew. */
  private remember(from: number, to: number): void {
    const { memory } = this.net
    const n = to - from
    if (n > this.at.length) {
      this.at = new Int32Array(n * 2)
      this.moves = new Int32Array(n * 2)
      this.comes = new Int32Array(n * 2)
    }
    if (n * memory > this.after.length) this.after = new Int16Array(n * memory * 2)
    const { at, moves, comes, after } = this
    for (let i = 0; i < n; i++) {
      at[i] = this.rowAt(from + i)
      moves[i] = isRemembered(this.reading, from, from + i) ? at[i]! : 0
    }
    this.before.fill(0)
    after.fill(0, 0, memory)
    let held = 0
    for (let i = n - 1; i >= 0; i--) {
      comes[i] = held
      const row = moves[i]!
      if (row === 0 || i === 0) continue
      this.pass(row, 1, after, held, held + memory)
      held += memory
    }
  }

  /** From the memory of a side at `own` to that at `next`, past a token whose row begins at `row`. */
  private pass(row: number, side: number, held: Int16Array, own: number, next: number): void {
    const { rows, hidden, memory } = this.net
    const leaves = row + 3 * hidden + 2 * side * memory
    for (let c = 0; c < memory; c++)
      held[next + c] =
        ((rows[leaves + c]! * held[own + c]!) >> LEFT) + (rows[leaves + memory + c]! << (ONE - LEFT))
  }

  private rowAt(k: number): number {
    const { kinds, facts } = this.reading
    const kind = kinds[k]!
    if (kind === 0) return this.name
    if (kind === FIGURE) return this.figure
    const { row, capital } = facts[k]!
    // Where a sentence begins, a name may pass for a word.
    return row === 0 && capital ? this.name : row
  }
}

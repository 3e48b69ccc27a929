/** What the network of tone says of a sentence, word by word: what each adds to its score, and to the odds toward a mention. */
import { CHANNELS, FINE, NAME, NUMBER, SUMS, type ToneNet, WHOLE } from '../models/tone-net.ts'
import { CONTENT, FIGURE, type Reading, WORD } from './reading.ts'
import type { ToneFacts } from './tone-facts.ts'

/** Names of several words are heard once, so that a longer one moves no score. */
export const continuesName = (kinds: Uint8Array, from: number, k: number): boolean =>
  k > from && kinds[k] === 0 && kinds[k - 1] === 0

/** One in the memory is two to this power; what a word leaves is in parts of two to that. */
const ONE = 14
const LEFT = Math.log2(WHOLE)
/** From a product of the memory and what a unit hears of it to whole steps, rounded. */
const SHIFT = ONE + Math.log2(FINE)
const HALF = 1 << (SHIFT - 1)

/** Without a branch, which would be guessed wrong half of the time. */
const rectified = (unit: number): number => unit & ~(unit >> 31)

/** Reads the sentences of one text. */
export class NetReader {
  /** By token: what speaks of a mention; only words with a meaning of their own do. */
  readonly channels: Float32Array
  private readonly name: number
  private readonly figure: number
  /** Where the rows of a sentence's tokens begin; what was remembered before the one that is read, and what comes after each. */
  private at = new Int32Array(64)
  private readonly units: Int32Array
  /** Of each token the row whose gates move the memory; 0 for none. */
  private moves = new Int32Array(64)
  private readonly before: Int16Array
  private after = new Int16Array(0)

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
    const { hidden, turn } = this.net
    const { units } = this
    this.remember(from, to)
    for (let k = from; k < to; k++) {
      const kind = kinds[k] as number
      if ((kind & WORD) !== 0 && (facts[k] as ToneFacts).row !== 0) {
        this.readWord(k - from, to - from)
        if (negated[k] === 1)
          for (let h = 0; h < hidden; h++) units[h] = (units[h] as number) + (turn[h] as number)
        values[k] =
          (named && (kind & CONTENT) !== 0 ? this.readContent(k) : this.readScore()) * (factors[k] as number)
      }
      this.pass(k - from, 0, this.before, 0, 0)
    }
  }

  /** The score of a word: two sums side by side, as neither waits for the other. */
  private readScore(): number {
    const { memory, readout } = this.net
    const { units } = this
    let score = 0
    let other = 0
    for (let c = 0, at = 0, far = memory * SUMS; c < memory; c++, at += SUMS, far += SUMS) {
      score += (readout[at] as number) * rectified(units[c] as number)
      other += (readout[far] as number) * rectified(units[c + memory] as number)
    }
    return score + other
  }

  /** Writes the channels of a word and returns its score: seven sums in one pass, none of which waits for another. */
  private readContent(k: number): number {
    const { hidden, readout } = this.net
    const { units, channels } = this
    let score = 0
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    let fifth = 0
    let sixth = 0
    for (let h = 0, at = 0; h < hidden; h++, at += SUMS) {
      const unit = rectified(units[h] as number)
      score += (readout[at] as number) * unit
      first += (readout[at + 1] as number) * unit
      second += (readout[at + 2] as number) * unit
      third += (readout[at + 3] as number) * unit
      fourth += (readout[at + 4] as number) * unit
      fifth += (readout[at + 5] as number) * unit
      sixth += (readout[at + 6] as number) * unit
    }
    const at = k * CHANNELS
    channels[at] = first
    channels[at + 1] = second
    channels[at + 2] = third
    channels[at + 3] = fourth
    channels[at + 4] = fifth
    channels[at + 5] = sixth
    return score
  }

  /** Writes the units of token `i` of `n`: what it, the token before, the token after and the memory add. */
  private readWord(i: number, n: number): void {
    const { hidden, memory, rows, earlier, later } = this.net
    const { units, at, before, after } = this
    const first = i > 0 ? (at[i - 1] as number) : 0
    const own = (at[i] as number) + hidden
    const last = (i + 1 < n ? (at[i + 1] as number) : 0) + 2 * hidden
    for (let c = 0, held = i * memory; c < memory; c++, held++) {
      const past = before[c] as number
      const coming = after[held] as number
      units[c] =
        (rows[first + c] as number) +
        (rows[own + c] as number) +
        (rows[last + c] as number) +
        (((earlier[c] as number) * past + (later[c] as number) * coming + HALF) >> SHIFT)
      const h = c + memory
      units[h] =
        (rows[first + h] as number) +
        (rows[own + h] as number) +
        (rows[last + h] as number) +
        (((earlier[h] as number) * past + (later[h] as number) * coming + HALF) >> SHIFT)
    }
  }

  /** Finds the rows of the sentence, and goes over it from its end: what comes after each token. What came before begins anew. */
  private remember(from: number, to: number): void {
    const { memory } = this.net
    const n = to - from
    if (n > this.at.length) {
      this.at = new Int32Array(n * 2)
      this.moves = new Int32Array(n * 2)
    }
    if (n * memory > this.after.length) this.after = new Int16Array(n * memory * 2)
    const { at, moves, after } = this
    for (let i = 0; i < n; i++) {
      at[i] = this.rowAt(from + i)
      moves[i] = continuesName(this.reading.kinds, from, from + i) ? 0 : (at[i] as number)
    }
    this.before.fill(0)
    after.fill(0, (n - 1) * memory, n * memory)
    for (let i = n - 1; i > 0; i--) this.pass(i, 1, after, i * memory, (i - 1) * memory)
  }

  /** From the memory of a side at `own` to that at `next`, past token `i`. */
  private pass(i: number, side: number, held: Int16Array, own: number, next: number): void {
    const { rows, hidden, memory } = this.net
    const row = this.moves[i] as number
    if (row === 0) {
      if (own !== next) held.copyWithin(next, own, own + memory)
      return
    }
    const leaves = row + 3 * hidden + 2 * side * memory
    for (let c = 0; c < memory; c++)
      held[next + c] =
        (((rows[leaves + c] as number) * (held[own + c] as number)) >> LEFT) +
        ((rows[leaves + memory + c] as number) << (ONE - LEFT))
  }

  private rowAt(k: number): number {
    const { kinds, facts } = this.reading
    const kind = kinds[k] as number
    if (kind === 0) return this.name
    if (kind === FIGURE) return this.figure
    const { row, capital } = facts[k] as ToneFacts
    // Where a sentence begins, a name may pass for a word.
    return row === 0 && capital ? this.name : row
  }
}

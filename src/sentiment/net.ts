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

/** Reads the sentences of one text. */
export class NetReader {
  /** By token: what speaks of a mention; only words with a meaning of their own do. */
  readonly channels: Float32Array
  /** Whether channels are asked for. */
  hearsMentions = true
  private readonly name: number
  private readonly figure: number
  /** Where the rows of a sentence's tokens begin, and what was remembered before each and after. */
  private at = new Int32Array(64)
  private readonly units: Int32Array
  private before = new Int16Array(0)
  private after = new Int16Array(0)

  constructor(
    readonly net: ToneNet,
    private readonly reading: Reading<ToneFacts>,
  ) {
    this.units = new Int32Array(net.hidden)
    this.channels = new Float32Array(reading.kinds.length * CHANNELS)
    this.name = net.rowOf(NAME)
    this.figure = net.rowOf(NUMBER)
  }

  /** Writes what each word of the sentence [from, to) says to `reading.values` and `channels`. */
  readScores(from: number, to: number): void {
    const { kinds, facts, factors, values } = this.reading
    const { hidden, readout } = this.net
    const { units } = this
    this.remember(from, to)
    for (let k = from; k < to; k++) {
      const kind = kinds[k] as number
      if ((kind & WORD) === 0 || (facts[k] as ToneFacts).row === 0) continue
      this.readWord(k, from, to)
      let score = 0
      if ((kind & CONTENT) === 0 || !this.hearsMentions)
        for (let h = 0; h < hidden; h++) score += (readout[h * SUMS] as number) * (units[h] as number)
      else score = this.readContent(k)
      values[k] = score * (factors[k] as number)
    }
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
      const unit = units[h] as number
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

  /**
   * Writes the units of word `k`, after the rectifier: what it, the token before, the token after and the memory add. All in whole
   * numbers; x & ~(x >> 31) is the rectifier without a branch.
   */
  private readWord(k: number, from: number, to: number): void {
    const { hidden, memory, rows, turn, earlier, later } = this.net
    const { units, at, before, after } = this
    const i = k - from
    const first = i > 0 ? (at[i - 1] as number) : 0
    const own = (at[i] as number) + hidden
    const last = (k + 1 < to ? (at[i + 1] as number) : 0) + 2 * hidden
    const turned = this.reading.negated[k] as number
    for (let c = 0, held = i * memory; c < memory; c++, held++) {
      const past = before[held] as number
      const coming = after[held] as number
      const heard =
        (rows[first + c] as number) +
        (rows[own + c] as number) +
        (rows[last + c] as number) +
        turned * (turn[c] as number) +
        (((earlier[c] as number) * past + (later[c] as number) * coming + HALF) >> SHIFT)
      units[c] = heard & ~(heard >> 31)
      const h = c + memory
      const other =
        (rows[first + h] as number) +
        (rows[own + h] as number) +
        (rows[last + h] as number) +
        turned * (turn[h] as number) +
        (((earlier[h] as number) * past + (later[h] as number) * coming + HALF) >> SHIFT)
      units[h] = other & ~(other >> 31)
    }
  }

  /** Goes over the sentence from either end: what was remembered before a word was read. */
  private remember(from: number, to: number): void {
    const { hidden, memory } = this.net
    const { kinds } = this.reading
    const n = to - from
    if (n > this.at.length) this.at = new Int32Array(n * 2)
    if (n * memory > this.before.length) {
      this.before = new Int16Array(n * memory * 2)
      this.after = new Int16Array(n * memory * 2)
    }
    const { at, before, after } = this
    for (let i = 0; i < n; i++) at[i] = this.rowAt(from + i)
    const leaves = 3 * hidden
    before.fill(0, 0, memory)
    for (let i = 1; i < n; i++) {
      const own = (i - 1) * memory
      const row = continuesName(kinds, from, from + i - 1) ? 0 : (at[i - 1] as number)
      this.pass(before, own, own + memory, row, row + leaves)
    }
    after.fill(0, (n - 1) * memory, n * memory)
    for (let i = n - 1; i > 0; i--) {
      const own = i * memory
      const row = continuesName(kinds, from, from + i) ? 0 : (at[i] as number)
      this.pass(after, own, own - memory, row, row + leaves + 2 * memory)
    }
  }

  /** From the memory at `own` to that at `next`, past the word with a row: what it leaves and adds begins at `leaves`. */
  private pass(held: Int16Array, own: number, next: number, row: number, leaves: number): void {
    const { rows, memory } = this.net
    if (row === 0) for (let c = 0; c < memory; c++) held[next + c] = held[own + c] as number
    else
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

/** What the network of tone says of a sentence, word by word: what each adds to its score, and to the odds toward a mention. */
import { NAME, NUMBER, type ToneNet } from '../models/tone-net.ts'
import { CONTENT, FIGURE, type Reading, WORD } from './reading.ts'
import type { ToneFacts } from './tone-facts.ts'

/** Names of several words are heard once, so that a longer one moves no score. */
export const continuesName = (kinds: Uint8Array, from: number, k: number): boolean =>
  k > from && kinds[k] === 0 && kinds[k - 1] === 0

/** Reads the sentences of one text. */
export class NetReader {
  /** By token: what speaks of a mention; only words with a meaning of their own do. */
  readonly channels: Float32Array
  readonly channelCount: number
  private readonly name: number
  private readonly figure: number
  /** Where the rows of a sentence's tokens begin, and what was remembered before each and after. */
  private at = new Int32Array(64)
  private readonly units: Float64Array
  private before = new Float32Array(0)
  private after = new Float32Array(0)

  constructor(
    readonly net: ToneNet,
    private readonly reading: Reading<ToneFacts>,
  ) {
    this.units = new Float64Array(net.hidden)
    this.channelCount = net.channels.length / net.hidden
    this.channels = new Float32Array(reading.kinds.length * this.channelCount)
    this.name = net.rowOf(NAME)
    this.figure = net.rowOf(NUMBER)
  }

  /** Writes what each word of the sentence [from, to) says to `reading.values` and `channels`. */
  readScores(from: number, to: number): void {
    const { kinds, facts, factors, values } = this.reading
    const { readout, hidden, channels } = this.net
    const { units, channelCount } = this
    this.remember(from, to)
    for (let k = from; k < to; k++) {
      const kind = kinds[k] as number
      if ((kind & WORD) === 0 || (facts[k] as ToneFacts).row === 0) continue
      this.readWord(k, from, to)
      let share = 0
      for (let h = 0; h < hidden; h++) share += (readout[h] as number) * (units[h] as number)
      values[k] = share * (factors[k] as number)
      if ((kind & CONTENT) === 0) continue
      for (let r = 0, at = 0; r < channelCount; r++) {
        let sum = 0
        for (let h = 0; h < hidden; h++, at++) sum += (channels[at] as number) * (units[h] as number)
        this.channels[k * channelCount + r] = sum
      }
    }
  }

  /** Writes the units of word `k`, after the rectifier: what it, the token before, the token after and the memory add. */
  private readWord(k: number, from: number, to: number): void {
    const { hidden, memory, rows, turn, earlier, later } = this.net
    const { units, at, before, after } = this
    const i = k - from
    const first = i > 0 ? (at[i - 1] as number) : 0
    const own = (at[i] as number) + hidden
    const last = (k + 1 < to ? (at[i + 1] as number) : 0) + 2 * hidden
    for (let h = 0; h < hidden; h++)
      units[h] = (rows[first + h] as number) + (rows[own + h] as number) + (rows[last + h] as number)
    if (this.reading.negated[k] === 1)
      for (let h = 0; h < hidden; h++) units[h] = (units[h] as number) + (turn[h] as number)
    const held = i * memory
    for (let c = 0; c < memory; c++) {
      const past = before[held + c] as number
      const coming = after[held + c] as number
      for (let h = c; h < hidden; h += memory) {
        const unit = (units[h] as number) + (earlier[h] as number) * past + (later[h] as number) * coming
        units[h] = Math.max(unit, 0)
      }
    }
  }

  /** Goes over the sentence from either end: what was remembered before a word was read. */
  private remember(from: number, to: number): void {
    const { rows, hidden, memory } = this.net
    const { kinds } = this.reading
    const n = to - from
    if (n > this.at.length) this.at = new Int32Array(n * 2)
    if (n * memory > this.before.length) {
      this.before = new Float32Array(n * memory * 2)
      this.after = new Float32Array(n * memory * 2)
    }
    const { at, before, after } = this
    for (let i = 0; i < n; i++) at[i] = this.rowAt(from + i)
    before.fill(0, 0, memory)
    const leaves = 3 * hidden
    for (let i = 1; i < n; i++) {
      const own = (i - 1) * memory
      const row = (continuesName(kinds, from, from + i - 1) ? 0 : (at[i - 1] as number)) + leaves
      for (let c = 0; c < memory; c++)
        before[own + memory + c] =
          (rows[row + c] as number) * (before[own + c] as number) + (rows[row + memory + c] as number)
    }
    after.fill(0, (n - 1) * memory, n * memory)
    for (let i = n - 1; i > 0; i--) {
      const own = i * memory
      const row = (continuesName(kinds, from, from + i) ? 0 : (at[i] as number)) + leaves + 2 * memory
      for (let c = 0; c < memory; c++)
        after[own - memory + c] =
          (rows[row + c] as number) * (after[own + c] as number) + (rows[row + memory + c] as number)
    }
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

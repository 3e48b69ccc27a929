/** What the network of tone says of a sentence, word by word: what each adds to its score, and to the odds toward a mention. */
import { NAME, NUMBER, type ToneNet } from '../models/tone-net.ts'
import { NOWHERE, placesOf, REACH } from './places.ts'
import { CONTENT, FIGURE, type Reading, WORD } from './reading.ts'
import type { ToneFacts } from './tone-facts.ts'

/** Reads the sentences of one text. */
export class NetReader {
  private readonly name: number
  private readonly figure: number
  /** The units of one word. */
  private readonly word: Float64Array
  /** Those of one sentence, the last that was asked for, word by word. */
  private units = new Float64Array(0)
  private places = new Uint8Array(2 * REACH + 8)
  private from = -1

  constructor(
    private readonly net: ToneNet,
    private readonly reading: Reading<ToneFacts>,
  ) {
    this.word = new Float64Array(net.hidden)
    this.name = net.rowOf(NAME)
    this.figure = net.rowOf(NUMBER)
  }

  /** Writes what each word of the sentence [from, to) says to `reading.values`. */
  readScores(from: number, to: number): void {
    const { kinds, facts, factors, values } = this.reading
    const { readout, hidden } = this.net
    const { word } = this
    for (let k = from; k < to; k++) {
      if (((kinds[k] as number) & WORD) === 0 || (facts[k] as ToneFacts).row === 0) continue
      this.readWord(k, from, to, word, 0)
      let share = 0
      for (let h = 0; h < hidden; h++) share += (readout[h] as number) * (word[h] as number)
      values[k] = share * (factors[k] as number)
    }
  }

  /**
   * Adds the log-odds against neutral of a tone toward the mention at tokens [first, last) of the sentence [from, to); `moved`
   * gathers the difference by token. Fastest where mentions are asked for in order.
   */
  addOdds(
    from: number,
    to: number,
    first: number,
    last: number,
    scale: number,
    odds: { negative: number; positive: number },
    moved?: Map<number, number>,
  ): void {
    this.readUnits(from, to)
    const { reading, units } = this
    const { gates, hidden } = this.net
    const low = Math.max(from, first - REACH)
    const high = Math.min(to, last + REACH)
    if (high - low > this.places.length) this.places = new Uint8Array((high - low) * 2)
    const { places } = this
    placesOf(reading, low, high, first, last, places)
    let negative = 0
    let positive = 0
    for (let k = low; k < high; k++) {
      const place = places[k - low] as number
      if (place === NOWHERE || ((reading.kinds[k] as number) & CONTENT) === 0) continue
      if ((reading.facts[k] as ToneFacts).row === 0) continue
      const at = (k - from) * hidden
      const gate = place * 2 * hidden
      let n = 0
      let p = 0
      for (let h = 0; h < hidden; h++) {
        const unit = units[at + h] as number
        n += (gates[gate + h] as number) * unit
        p += (gates[gate + hidden + h] as number) * unit
      }
      negative += n
      positive += p
      moved?.set(k, (moved.get(k) ?? 0) + (p - n) / scale)
    }
    odds.negative += negative / scale
    odds.positive += positive / scale
  }

  private readUnits(from: number, to: number): void {
    if (this.from === from) return
    this.from = from
    const { hidden } = this.net
    if ((to - from) * hidden > this.units.length) this.units = new Float64Array((to - from) * hidden * 2)
    for (let k = from; k < to; k++)
      if (((this.reading.kinds[k] as number) & CONTENT) !== 0)
        this.readWord(k, from, to, this.units, (k - from) * hidden)
  }

  /** Writes the units of word `k`, after the rectifier, from `at` on: what it, the token before and the token after add. */
  private readWord(k: number, from: number, to: number, units: Float64Array, at: number): void {
    const { hidden, rows, turn } = this.net
    const before = k > from ? this.rowAt(k - 1) : 0
    const own = this.rowAt(k) + hidden
    const after = (k + 1 < to ? this.rowAt(k + 1) : 0) + 2 * hidden
    const isNegated = this.reading.negated[k] === 1
    for (let h = 0; h < hidden; h++) {
      let unit = (rows[before + h] as number) + (rows[own + h] as number) + (rows[after + h] as number)
      if (isNegated) unit += turn[h] as number
      units[at + h] = Math.max(0, unit)
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

/** What the network of tone says of a sentence, word by word: what each adds to its score, and to the odds toward a mention. */
import { CHANNELS, HEARD_PLACES, MOST_HEARD, NAME, NUMBER, type ToneNet } from '../models/tone-net.ts'
import { CONTENT, FIGURE, type Reading, WORD } from './reading.ts'
import type { ToneFacts } from './tone-facts.ts'
import type { WordFacts } from './words.ts'

/** Whether the memory takes token `k` in: a name of several words once, so that a longer one moves no score, and no word of grammar. */
export function isRemembered({ kinds, facts }: Reading<WordFacts>, from: number, k: number): boolean {
  if (kinds[k] === 0) return k === from || kinds[k - 1] !== 0
  return !facts[k]!.quiet
}

/** Reads the sentences of one text. */
export class NetReader {
  /** By token: what speaks of a mention; only words with a meaning of their own do. */
  readonly channels: Float32Array
  private readonly name: number
  private readonly figure: number

  constructor(
    readonly net: ToneNet,
    private readonly reading: Reading<ToneFacts>,
  ) {
    this.channels = new Float32Array(reading.kinds.length * CHANNELS)
    this.name = net.rowOf(NAME)
    this.figure = net.rowOf(NUMBER)
  }

  /** Writes what each word of the sentence [from, to) says to `reading.values` and, where somebody is named, `channels`. */
  readScores(from: number, to: number, named = true): void {
    for (let at = from; at < to; at += MOST_HEARD) this.readPiece(at, Math.min(to, at + MOST_HEARD), named)
  }

  private readPiece(from: number, to: number, named: boolean): void {
    const moved = this.listRows(from, to)
    if (moved > 0) this.remember(moved)
    const count = this.listHeard(from, to, moved)
    if (count === 0) return
    const { lanes, memory, hearsAt, readoutAt, desk } = this.net
    const { scores } = desk
    lanes.run.listen(count, desk.heardAt, desk.unitsAt, desk.scoresAt, hearsAt, readoutAt, memory)
    const { kinds, facts, factors, values } = this.reading
    for (let k = from, heard = 0; heard < count; k++) {
      if ((kinds[k]! & WORD) === 0 || !facts[k]!.heard) continue
      values[k] = (scores[2 * heard]! + scores[2 * heard + 1]!) * factors[k]!
      if (named && (kinds[k]! & CONTENT) !== 0) this.readChannels(k, heard)
      heard++
    }
  }

  /** Lists the rows of the words, and those that move the memory; says how many do. */
  private listRows(from: number, to: number): number {
    const { rowsAt, desk } = this.net
    const { rows, past, moves } = desk
    let moved = 0
    for (let k = from; k < to; k++) {
      const row = this.rowAt(k)
      rows[k - from] = rowsAt + row
      past[k - from] = moved
      if (row !== 0 && isRemembered(this.reading, from, k)) moves[moved++] = rowsAt + row
    }
    past[to - from] = moved
    return moved
  }

  /** What is remembered of the words before each that moves the memory, and of those after it. */
  private remember(moved: number): void {
    const { lanes, hidden, memory, desk } = this.net
    const { movesAt } = desk
    const leaves = 3 * hidden
    lanes.run.remember(moved, movesAt, 4, desk.beforeAt, leaves, memory)
    lanes.run.remember(moved, movesAt + 4 * (moved - 1), -4, desk.afterAt, leaves + 2 * memory, memory)
  }

  /** Lists the places of what each word hears that says something; says how many do. */
  private listHeard(from: number, to: number, moved: number): number {
    const { rowsAt, hidden, memory, turnAt, noTurnAt, desk } = this.net
    const { rows, past, heard, beforeAt, afterAt } = desk
    const { kinds, facts, negated } = this.reading
    const size = 2 * memory
    let at = 0
    for (let k = from; k < to; k++) {
      if ((kinds[k]! & WORD) === 0 || !facts[k]!.heard) continue
      const i = k - from
      heard[at] = i > 0 ? rows[i - 1]! : rowsAt
      heard[at + 1] = rows[i]! + hidden
      heard[at + 2] = (k + 1 < to ? rows[i + 1]! : rowsAt) + 2 * hidden
      heard[at + 3] = beforeAt + past[i]! * size
      heard[at + 4] = afterAt + (moved - past[i + 1]!) * size
      heard[at + 5] = negated[k] === 1 ? turnAt : noTurnAt
      at += HEARD_PLACES
    }
    return at / HEARD_PLACES
  }

  /** Writes the channels of a word from its units: six sums in one pass, none of which waits for another. */
  private readChannels(k: number, heard: number): void {
    const { hidden, told, desk } = this.net
    const { units } = desk
    const { channels } = this
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    let fifth = 0
    let sixth = 0
    for (let h = 0, at = 0, own = heard * hidden; h < hidden; h++, at += CHANNELS, own++) {
      const unit = units[own]!
      // Half of them and more say nothing.
      if (unit === 0) continue
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

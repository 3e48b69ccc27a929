import { Weights } from '../../fit/adam.ts'
import { Memory } from './memory.ts'
import type { NetRow, NetShape } from './shape.ts'
import { SPAN, type Words } from './words.ts'

/** The hidden units of every position that answers: what it and its neighbours say, negation and the memory add, and nothing below zero. */
export class Units {
  readonly bias: Weights
  readonly turn: Weights
  /** What each unit hears of the memory: of the words before, of those after. */
  readonly earlier: Weights
  readonly later: Weights
  /** By position of the row at hand: its units, and whether it is read. While it is learned, they hold how they should move. */
  values = new Float64Array(0)
  kept = new Uint8Array(0)
  private readonly memory: Memory

  constructor(
    private readonly shape: NetShape,
    private readonly words: Words,
  ) {
    this.bias = new Weights(shape.hidden)
    this.turn = new Weights(shape.hidden)
    this.earlier = new Weights(shape.hidden)
    this.later = new Weights(shape.hidden)
    this.memory = new Memory(shape, words)
  }

  makeRoom(length: number): void {
    if (length <= this.kept.length) return
    this.kept = new Uint8Array(length * 2)
    this.values = new Float64Array(length * 2 * this.shape.hidden)
    this.memory.makeRoom(length * 2)
  }

  /** Where what is said to the units of position `t` begins, by the word before it, itself and the one after; -1 for no word. */
  private saidTo({ ids }: NetRow, t: number, o: number): number {
    const u = t + o - 1
    if (u < 0 || u >= ids.length || this.kept[u] !== 1 || ids[u]! < 0) return -1
    return ids[u]! * this.words.width + o * this.shape.hidden
  }

  read(row: NetRow): void {
    const { hidden, memory } = this.shape
    const { values } = this
    const { rows } = this.words
    const bias = this.bias.value
    const turn = this.turn.value
    const earlier = this.earlier.value
    const later = this.later.value
    this.memory.read(row, this.kept)
    const [before, after] = this.memory.held
    for (let t = 0; t < row.ids.length; t++) {
      if (row.factors[t] === 0) continue
      const negated = row.negated[t]!
      for (let h = 0, at = t * hidden; h < hidden; h++, at++) {
        const held = t * memory + (h % memory)
        values[at] = bias[h]! + negated * turn[h]! + earlier[h]! * before[held]! + later[h]! * after[held]!
      }
      for (let o = 0; o < SPAN; o++) {
        const said = this.saidTo(row, t, o)
        for (let h = 0, at = t * hidden; said >= 0 && h < hidden; h++, at++)
          values[at] = values[at]! + rows[said + h]!
      }
      for (let h = 0, at = t * hidden; h < hidden; h++, at++) values[at] = Math.max(0, values[at]!)
    }
  }

  /** From how the units of position `t` should move to how what they are sums of should. */
  learnAt(row: NetRow, t: number): void {
    const { hidden, memory } = this.shape
    const { values, bias, turn, earlier, later } = this
    const { pulls } = this.words
    const [before, after] = this.memory.held
    const [beforePulls, afterPulls] = this.memory.pulls
    const negated = row.negated[t]!
    for (let h = 0; h < hidden; h++) {
      const pull = values[t * hidden + h]!
      const held = t * memory + (h % memory)
      bias.gradient[h] = bias.gradient[h]! + pull
      turn.gradient[h] = turn.gradient[h]! + pull * negated
      earlier.gradient[h] = earlier.gradient[h]! + pull * before[held]!
      later.gradient[h] = later.gradient[h]! + pull * after[held]!
      beforePulls[held] = beforePulls[held]! + pull * earlier.value[h]!
      afterPulls[held] = afterPulls[held]! + pull * later.value[h]!
    }
    for (let o = 0; o < SPAN; o++) {
      const said = this.saidTo(row, t, o)
      for (let h = 0; said >= 0 && h < hidden; h++)
        pulls[said + h] = pulls[said + h]! + values[t * hidden + h]!
    }
  }

  /** When all positions of a row have been learned. */
  learnMemory(row: NetRow): void {
    this.memory.learn(row, this.kept)
  }
}

/**
 * Fits the small network of tone (src/models/tone-net.ts) to rated texts and rated mentions at once: word vectors, a convolution
 * over three words (after Kim 2014), a memory, and what each place adds. Adam (Kingma & Ba 2015), deterministic.
 */
import { chancesOf } from '../../src/sentiment/targets.ts'
import { Weights } from '../fit/adam.ts'
import { Draws } from '../fit/draws.ts'
import { NOWHERE } from './mention-places.ts'
import { Memory } from './tone-net-memory.ts'
import type { NetOptions, NetRow, NetShape } from './tone-net-shape.ts'
import { WordVectors } from './tone-net-vectors.ts'

const BATCH = 32
const WARM = 200
/** A squared error of a score counts so much beside the log loss of a label. */
const SCORE_LOSS = 8
const SPAN = 3
const MIDDLE = 1

export class Net {
  readonly weights: {
    readonly project: Weights
    readonly own: Weights
    readonly conv: Weights
    readonly bias: Weights
    readonly turn: Weights
    readonly readout: Weights
    readonly recall: Weights
    readonly recallBias: Weights
    /** What each unit hears of the memory: of the words before, of those after. */
    readonly earlier: Weights
    readonly later: Weights
    readonly channels: Weights
    readonly gates: Weights
    readonly means: Weights
    readonly odds: Weights
  }
  readonly vectors: WordVectors
  private readonly memory: Memory
  private draws = new Draws(0)
  /** By position and channel: what was said of the mention that was asked for last. */
  private said = new Float64Array(0)

  constructor(
    readonly shape: NetShape,
    known: Float32Array,
  ) {
    const { size, hidden, channels, places, sets } = shape
    this.vectors = new WordVectors(shape, known)
    this.memory = new Memory(shape)
    this.weights = {
      project: this.vectors.project,
      own: this.vectors.own,
      conv: new Weights(SPAN * hidden * size),
      bias: new Weights(hidden),
      turn: new Weights(hidden),
      readout: new Weights(hidden),
      recall: this.memory.weights,
      recallBias: this.memory.bias,
      earlier: new Weights(hidden),
      later: new Weights(hidden),
      channels: new Weights(channels * hidden),
      gates: new Weights(places * 2 * channels),
      means: new Weights(sets),
      odds: new Weights(sets * 2),
    }
  }

  private start(seed: number): void {
    this.draws = new Draws(seed)
    const { size, hidden, channels } = this.shape
    const { weights, draws } = this
    this.vectors.start(draws)
    draws.fill(weights.conv.value, 2 / Math.sqrt(SPAN * size))
    draws.fill(weights.readout.value, 0.5 / Math.sqrt(hidden))
    this.memory.start(draws)
    draws.fill(weights.earlier.value, 0.3)
    draws.fill(weights.later.value, 0.3)
    draws.fill(weights.channels.value, 1 / Math.sqrt(hidden))
    draws.fill(weights.gates.value, 0.5 / Math.sqrt(channels))
    weights.bias.value.fill(0.1)
  }

  /** What a word with a vector adds to a unit: of the word after it (`o` 0), its own with its bias (1), of the word before it (2). */
  addsTo(vectors: Float64Array, from: number, o: number, h: number): number {
    const { size, hidden } = this.shape
    let sum = o === MIDDLE ? (this.weights.bias.value[h] as number) : 0
    for (let j = 0; j < size; j++)
      sum += (this.weights.conv.value[(o * hidden + h) * size + j] as number) * (vectors[from + j] as number)
    return sum
  }

  fit(rows: readonly NetRow[], options: NetOptions): this {
    const { epochs, step, seed, dropWord, dropUnit, decay } = options
    const { size, hidden } = this.shape
    const { vectors, memory } = this
    const { own, ...dense } = this.weights
    this.start(seed)
    const order = Int32Array.from(rows.keys())
    const steps = epochs * Math.ceil(rows.length / BATCH)
    let done = 0
    /** The words of the batch, each once, and the slot that each has among them. */
    const words: number[] = []
    const slotOf = new Int32Array(this.shape.words).fill(-1)
    let units = new Float64Array(1 << 12)
    let kept = new Uint8Array(1 << 8)
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      for (let first = 0; first < order.length; first += BATCH) {
        const batch = Array.from(order.subarray(first, first + BATCH), (i) => rows[i] as NetRow)
        words.length = 0
        for (const { ids } of batch)
          for (const id of ids) if (id >= 0 && slotOf[id] === -1) slotOf[id] = words.push(id) - 1
        vectors.read(words)
        memory.begin(words.length)
        words.forEach((_, slot) => {
          memory.recallWord(slot, vectors.values)
        })
        for (const row of batch) {
          const n = row.ids.length
          if (n > kept.length) kept = new Uint8Array(n * 2)
          for (let t = 0; t < n; t++) kept[t] = this.draws.next() < dropWord ? 0 : 1
          if (n * hidden > units.length) units = new Float64Array(n * hidden * 2)
          this.learn(row, slotOf, kept, units, dropUnit)
        }
        words.forEach((_, slot) => {
          memory.learnWord(slot, vectors)
        })
        vectors.learn(words)
        const rate = step * Math.min(1, (done + 1) / WARM) * (1 - done / steps)
        done++
        for (const word of words) {
          own.move(word * size, word * size + size, rate, decay)
          slotOf[word] = -1
        }
        for (const weights of Object.values(dense)) weights.move(0, weights.value.length, rate, 0.01)
      }
    }
    return this
  }

  /** The hidden units of every position, after the rectifier. */
  private units(
    row: NetRow,
    slotOf: Int32Array | null,
    vectors: Float64Array,
    kept: Uint8Array | null,
    out: Float64Array,
  ): void {
    const { size, hidden, memory } = this.shape
    const { ids, negated } = row
    this.memory.read(row, slotOf, kept)
    const { before, after } = this.memory
    const earlier = this.weights.earlier.value
    const later = this.weights.later.value
    const conv = this.weights.conv.value
    const bias = this.weights.bias.value
    const turn = this.weights.turn.value
    for (let t = 0; t < ids.length; t++) {
      if (row.factors[t] === 0) continue
      for (let h = 0; h < hidden; h++)
        out[t * hidden + h] =
          (bias[h] as number) +
          (negated[t] === 1 ? (turn[h] as number) : 0) +
          (earlier[h] as number) * (before[t * memory + (h % memory)] as number) +
          (later[h] as number) * (after[t * memory + (h % memory)] as number)
      for (let o = 0; o < SPAN; o++) {
        const u = t + o - MIDDLE
        if (u < 0 || u >= ids.length || (kept && kept[u] === 0)) continue
        const id = ids[u] as number
        if (id < 0) continue
        const from = (slotOf ? (slotOf[id] as number) : u) * size
        for (let h = 0; h < hidden; h++) {
          const at = (o * hidden + h) * size
          let sum = 0
          for (let j = 0; j < size; j++) sum += (conv[at + j] as number) * (vectors[from + j] as number)
          out[t * hidden + h] = (out[t * hidden + h] as number) + sum
        }
      }
      for (let i = t * hidden; i < (t + 1) * hidden; i++) if ((out[i] as number) < 0) out[i] = 0
    }
  }

  private scoreFrom(row: NetRow, units: Float64Array): number {
    const { hidden } = this.shape
    const readout = this.weights.readout.value
    let sum = 0
    for (let t = 0; t < row.ids.length; t++) {
      const factor = row.factors[t] as number
      if (factor === 0) continue
      let one = 0
      for (let h = 0; h < hidden; h++) one += (readout[h] as number) * (units[t * hidden + h] as number)
      sum += one * factor
    }
    return sum / row.scale
  }

  private oddsFrom(row: NetRow, units: Float64Array): [number, number] {
    const { hidden, channels } = this.shape
    const gates = this.weights.gates.value
    const mix = this.weights.channels.value
    const n = row.ids.length
    if (n * channels > this.said.length) this.said = new Float64Array(n * channels * 2)
    const { said } = this
    let negative = 0
    let positive = 0
    for (let t = 0; t < n; t++) {
      const place = row.places?.[t] as number
      if (row.factors[t] === 0 || place === NOWHERE) continue
      const at = place * 2 * channels
      for (let r = 0; r < channels; r++) {
        let value = 0
        for (let h = 0; h < hidden; h++)
          value += (mix[r * hidden + h] as number) * (units[t * hidden + h] as number)
        said[t * channels + r] = value
        negative += (gates[at + r] as number) * value
        positive += (gates[at + channels + r] as number) * value
      }
    }
    return [negative / row.scale, positive / row.scale]
  }

  private learn(
    row: NetRow,
    slotOf: Int32Array,
    kept: Uint8Array,
    units: Float64Array,
    dropUnit: number,
  ): void {
    const { size, hidden, memory, channels } = this.shape
    const { ids, negated, factors, places, set, scale } = row
    const { values: vectors, pulls } = this.vectors
    this.units(row, slotOf, vectors, kept, units)
    this.memory.settle(ids.length)
    const { before, after, beforePulls, afterPulls } = this.memory
    const { earlier, later, readout, gates, conv, bias, turn, means, odds } = this.weights
    const mix = this.weights.channels
    /** How the channels of a position should move. */
    const channelPulls = new Float64Array(channels)
    if (dropUnit > 0)
      for (let t = 0; t < ids.length; t++) {
        if (factors[t] === 0) continue
        for (let i = t * hidden; i < (t + 1) * hidden; i++)
          if (units[i] !== 0)
            units[i] = this.draws.next() < dropUnit ? 0 : (units[i] as number) / (1 - dropUnit)
      }
    let scorePull = 0
    if (row.scoreWeight > 0) {
      const score = (means.value[set] as number) + this.scoreFrom(row, units)
      scorePull = (2 * SCORE_LOSS * row.scoreWeight * (score - row.score)) / BATCH
      means.gradient[set] = (means.gradient[set] as number) + scorePull
      scorePull /= scale
    }
    let negativePull = 0
    let positivePull = 0
    if (row.chanceWeight > 0 && places) {
      const [n, p] = this.oddsFrom(row, units)
      const [pn, , pp] = chancesOf(
        n + (odds.value[set * 2] as number),
        p + (odds.value[set * 2 + 1] as number),
      )
      negativePull = ((pn - (row.chances[0] as number)) * row.chanceWeight) / BATCH
      positivePull = ((pp - (row.chances[2] as number)) * row.chanceWeight) / BATCH
      odds.gradient[set * 2] = (odds.gradient[set * 2] as number) + negativePull
      odds.gradient[set * 2 + 1] = (odds.gradient[set * 2 + 1] as number) + positivePull
      negativePull /= scale
      positivePull /= scale
    }
    for (let t = 0; t < ids.length; t++) {
      const factor = factors[t] as number
      if (factor === 0) continue
      const near = negativePull !== 0 && places !== null && places[t] !== NOWHERE
      if (near) {
        const gate = (places[t] as number) * 2 * channels
        for (let r = 0; r < channels; r++) {
          const value = this.said[t * channels + r] as number
          channelPulls[r] =
            negativePull * (gates.value[gate + r] as number) +
            positivePull * (gates.value[gate + channels + r] as number)
          gates.gradient[gate + r] = (gates.gradient[gate + r] as number) + negativePull * value
          gates.gradient[gate + channels + r] =
            (gates.gradient[gate + channels + r] as number) + positivePull * value
        }
      }
      for (let h = 0; h < hidden; h++) {
        const unit = units[t * hidden + h] as number
        if (unit === 0) continue
        let pull = scorePull * factor * (readout.value[h] as number)
        readout.gradient[h] = (readout.gradient[h] as number) + scorePull * factor * unit
        if (near)
          for (let r = 0; r < channels; r++) {
            const at = r * hidden + h
            pull += (channelPulls[r] as number) * (mix.value[at] as number)
            mix.gradient[at] = (mix.gradient[at] as number) + (channelPulls[r] as number) * unit
          }
        if (pull === 0) continue
        if (dropUnit > 0) pull /= 1 - dropUnit
        bias.gradient[h] = (bias.gradient[h] as number) + pull
        if (negated[t] === 1) turn.gradient[h] = (turn.gradient[h] as number) + pull
        const held = t * memory + (h % memory)
        earlier.gradient[h] = (earlier.gradient[h] as number) + pull * (before[held] as number)
        later.gradient[h] = (later.gradient[h] as number) + pull * (after[held] as number)
        beforePulls[held] = (beforePulls[held] as number) + pull * (earlier.value[h] as number)
        afterPulls[held] = (afterPulls[held] as number) + pull * (later.value[h] as number)
        for (let o = 0; o < SPAN; o++) {
          const u = t + o - MIDDLE
          if (u < 0 || u >= ids.length || kept[u] === 0 || (ids[u] as number) < 0) continue
          const from = (slotOf[ids[u] as number] as number) * size
          const at = (o * hidden + h) * size
          for (let j = 0; j < size; j++) {
            conv.gradient[at + j] = (conv.gradient[at + j] as number) + pull * (vectors[from + j] as number)
            pulls[from + j] = (pulls[from + j] as number) + pull * (conv.value[at + j] as number)
          }
        }
      }
    }
    this.memory.learn(row, slotOf, kept)
  }

  /** What it says of a text: the score without its set's mean, and the odds against neutral of negative and positive. */
  read(row: NetRow): { score: number; odds: [number, number] } {
    const { size, hidden } = this.shape
    const vectors = new Float64Array(row.ids.length * size)
    this.memory.begin(row.ids.length)
    row.ids.forEach((id, t) => {
      if (id < 0) return
      this.vectors.of(id, vectors, t * size)
      this.memory.recallWord(t, vectors)
    })
    const units = new Float64Array(row.ids.length * hidden)
    this.units(row, null, vectors, null, units)
    return { score: this.scoreFrom(row, units), odds: row.places ? this.oddsFrom(row, units) : [0, 0] }
  }
}

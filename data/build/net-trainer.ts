/**
 * Fits the small network of tone (src/models/tone-net.ts) to rated texts and rated mentions at once: word vectors, a convolution
 * over three words (after Kim 2014), a memory of what lies farther on either side (after the quasi-recurrent networks of Bradbury
 * et al. 2017), and what each place adds. Adam (Kingma & Ba 2015), deterministic.
 */

import { chancesOf } from '../../src/sentiment/targets.ts'
import { Weights } from './adam.ts'
import { Draws } from './draws.ts'
import { NOWHERE } from './mention-places.ts'

export interface NetRow {
  /** By position: the word, -1 for none that is known. */
  readonly ids: Int32Array
  /** Whether the memory takes a position in: of a name of several words only the first counts, and no word of grammar does. */
  readonly heard: Uint8Array
  readonly negated: Uint8Array
  /** What a position's answer is multiplied by: 0 for names, marks, figures and words of grammar. */
  readonly factors: Float32Array
  /** Where a position stands to the mention; null where there is none. */
  readonly places: Uint8Array | null
  readonly scale: number
  /** The rating, or the chances of the three labels; weights of 0 where there is none. */
  readonly score: number
  readonly scoreWeight: number
  readonly chances: readonly number[]
  readonly chanceWeight: number
  /** Each set has a mean of its own. */
  readonly set: number
}

export interface NetShape {
  readonly words: number
  /** Numbers known of each word. */
  readonly inputs: number
  readonly size: number
  readonly hidden: number
  /** Numbers that the memory of each side holds. */
  readonly memory: number
  /** Sums of units that speak of a mention. */
  readonly channels: number
  readonly places: number
  readonly sets: number
}

export interface NetOptions {
  readonly epochs: number
  readonly step: number
  readonly seed: number
  readonly dropWord: number
  readonly dropUnit: number
  /** How strongly a word's own part of its vector is held to zero. */
  readonly decay: number
}

const BATCH = 32
const WARM = 200
/** A squared error of a score counts so much beside the log loss of a label. */
const SCORE_LOSS = 8
const SPAN = 3
const MIDDLE = 1

export class Net {
  readonly project: Weights
  readonly own: Weights
  readonly conv: Weights
  readonly bias: Weights
  readonly turn: Weights
  readonly readout: Weights
  /** Of each side what a word leaves of the memory and what it adds, and what those begin with. */
  readonly recall: Weights
  readonly recallBias: Weights
  /** What each unit hears of the memory: of the words before, of those after. */
  readonly earlier: Weights
  readonly later: Weights
  readonly channels: Weights
  readonly gates: Weights
  readonly means: Weights
  readonly odds: Weights
  private draws = new Draws(0)
  /** Of the words of a batch, by slot: what they leave and add, and how those should move. */
  private recalled = new Float64Array(0)
  private recallPulls = new Float64Array(0)
  /** By position: the memory before and after it, and how it should move. */
  private before = new Float64Array(0)
  private after = new Float64Array(0)
  /** By position and channel: what was said of the mention that was asked for last. */
  private said = new Float64Array(0)
  private beforePulls = new Float64Array(0)
  private afterPulls = new Float64Array(0)

  constructor(
    readonly shape: NetShape,
    /** What is known of each word, row by row. */
    readonly known: Float32Array,
  ) {
    const { words, inputs, size, hidden, memory, channels, places, sets } = shape
    this.project = new Weights(size * inputs)
    this.own = new Weights(words * size)
    this.conv = new Weights(SPAN * hidden * size)
    this.bias = new Weights(hidden)
    this.turn = new Weights(hidden)
    this.readout = new Weights(hidden)
    this.recall = new Weights(4 * memory * size)
    this.recallBias = new Weights(4 * memory)
    this.earlier = new Weights(hidden)
    this.later = new Weights(hidden)
    this.channels = new Weights(channels * hidden)
    this.gates = new Weights(places * 2 * channels)
    this.means = new Weights(sets)
    this.odds = new Weights(sets * 2)
  }

  private start(seed: number): void {
    this.draws = new Draws(seed)
    const { inputs, size, hidden, memory, channels } = this.shape
    const fill = ({ value }: Weights, wide: number) => this.draws.fill(value, wide)
    fill(this.project, 2 / Math.sqrt(inputs / 4))
    fill(this.conv, 2 / Math.sqrt(SPAN * size))
    fill(this.readout, 0.5 / Math.sqrt(hidden))
    fill(this.recall, 1 / Math.sqrt(size))
    fill(this.earlier, 0.3)
    fill(this.later, 0.3)
    fill(this.channels, 1 / Math.sqrt(hidden))
    fill(this.gates, 0.5 / Math.sqrt(channels))
    this.bias.value.fill(0.1)
    // At first a word leaves most of the memory.
    for (let side = 0; side < 2; side++)
      this.recallBias.value.fill(1, 2 * side * memory, (2 * side + 1) * memory)
  }

  vectorOf(word: number, out: Float64Array, at: number): void {
    const { inputs, size } = this.shape
    const { known } = this
    const project = this.project.value
    for (let j = 0; j < size; j++) {
      let sum = this.own.value[word * size + j] as number
      for (let i = 0; i < inputs; i++)
        sum += (project[j * inputs + i] as number) * (known[word * inputs + i] as number)
      out[at + j] = sum
    }
  }

  /** What a word with a vector adds to a unit: of the word after it (`o` 0), its own with its bias (1), of the word before it (2). */
  addsTo(vectors: Float64Array, from: number, o: number, h: number): number {
    const { size, hidden } = this.shape
    let sum = o === MIDDLE ? (this.bias.value[h] as number) : 0
    for (let j = 0; j < size; j++)
      sum += (this.conv.value[(o * hidden + h) * size + j] as number) * (vectors[from + j] as number)
    return sum
  }

  /** Of the numbers of a word: whether it says how much of the memory the word leaves; the others say what it adds. */
  private leaves(k: number): boolean {
    return Math.floor(k / this.shape.memory) % 2 === 0
  }

  /** What the word with a vector leaves of the memory (0 to 1) and what it adds (-1 to 1), of either side in turn. */
  private recallOf(vectors: Float64Array, from: number, out: Float64Array, at: number): void {
    const { size, memory } = this.shape
    const recall = this.recall.value
    for (let k = 0; k < 4 * memory; k++) {
      let sum = this.recallBias.value[k] as number
      for (let j = 0; j < size; j++) sum += (recall[k * size + j] as number) * (vectors[from + j] as number)
      out[at + k] = this.leaves(k) ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum)
    }
  }

  fit(rows: readonly NetRow[], options: NetOptions): this {
    const { epochs, step, seed, dropWord, dropUnit, decay } = options
    const { inputs, size, hidden, memory } = this.shape
    const wide = 4 * memory
    this.start(seed)
    const order = Int32Array.from(rows.keys())
    const steps = epochs * Math.ceil(rows.length / BATCH)
    let done = 0
    const slotOf = new Int32Array(this.shape.words).fill(-1)
    const slotWords: number[] = []
    let vectors = new Float64Array(1 << 12)
    let pulls = new Float64Array(1 << 12)
    let units = new Float64Array(1 << 12)
    let kept = new Uint8Array(1 << 8)
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      for (let first = 0; first < order.length; first += BATCH) {
        const end = Math.min(order.length, first + BATCH)
        // The vectors of all words of the batch, each once.
        slotWords.length = 0
        for (let b = first; b < end; b++)
          for (const id of (rows[order[b] as number] as NetRow).ids)
            if (id >= 0 && slotOf[id] === -1) slotOf[id] = slotWords.push(id) - 1
        if (slotWords.length * size > vectors.length) {
          vectors = new Float64Array(slotWords.length * size * 2)
          pulls = new Float64Array(vectors.length)
        }
        if (slotWords.length * wide > this.recallPulls.length) {
          this.recalled = new Float64Array(slotWords.length * wide * 2)
          this.recallPulls = new Float64Array(this.recalled.length)
        }
        pulls.fill(0, 0, slotWords.length * size)
        this.recallPulls.fill(0, 0, slotWords.length * wide)
        slotWords.forEach((word, slot) => {
          this.vectorOf(word, vectors, slot * size)
          this.recallOf(vectors, slot * size, this.recalled, slot * wide)
        })
        for (let b = first; b < end; b++) {
          const row = rows[order[b] as number] as NetRow
          const n = row.ids.length
          if (n > kept.length) kept = new Uint8Array(n * 2)
          for (let t = 0; t < n; t++) kept[t] = this.draws.next() < dropWord ? 0 : 1
          if (n * hidden > units.length) units = new Float64Array(n * hidden * 2)
          this.learn(row, slotOf, vectors, pulls, kept, units, dropUnit)
        }
        slotWords.forEach((_, slot) => {
          this.learnRecall(slot, vectors, pulls)
        })
        slotWords.forEach((word, slot) => {
          for (let j = 0; j < size; j++) {
            const pull = pulls[slot * size + j] as number
            this.own.gradient[word * size + j] = pull
            if (pull === 0) continue
            for (let i = 0; i < inputs; i++) {
              const at = j * inputs + i
              this.project.gradient[at] =
                (this.project.gradient[at] as number) + pull * (this.known[word * inputs + i] as number)
            }
          }
        })
        const rate = step * Math.min(1, (done + 1) / WARM) * (1 - done / steps)
        done++
        for (const word of slotWords) {
          this.own.move(word * size, word * size + size, rate, decay)
          slotOf[word] = -1
        }
        for (const weights of [
          this.project,
          this.conv,
          this.bias,
          this.turn,
          this.readout,
          this.recall,
          this.recallBias,
          this.earlier,
          this.later,
          this.channels,
          this.gates,
          this.means,
          this.odds,
        ])
          weights.move(0, weights.value.length, rate, 0.01)
      }
    }
    return this
  }

  /** From how the memory should move to how the weights that a word moves it by should. */
  private learnRecall(slot: number, vectors: Float64Array, pulls: Float64Array): void {
    const { size, memory } = this.shape
    const { recall, recallBias } = this
    for (let k = 0; k < 4 * memory; k++) {
      const at = slot * 4 * memory + k
      const value = this.recalled[at] as number
      const pull =
        (this.recallPulls[at] as number) * (this.leaves(k) ? value * (1 - value) : 1 - value * value)
      if (pull === 0) continue
      recallBias.gradient[k] = (recallBias.gradient[k] as number) + pull
      for (let j = 0; j < size; j++) {
        const own = k * size + j
        recall.gradient[own] = (recall.gradient[own] as number) + pull * (vectors[slot * size + j] as number)
        pulls[slot * size + j] = (pulls[slot * size + j] as number) + pull * (recall.value[own] as number)
      }
    }
  }

  /** Goes over the positions on one side of each: what was remembered before it was read. */
  private remember(row: NetRow, slotOf: Int32Array | null, kept: Uint8Array | null): void {
    const { memory } = this.shape
    const { ids, heard } = row
    const n = ids.length
    if (n * memory > this.before.length) {
      this.before = new Float64Array(n * memory * 2)
      this.after = new Float64Array(this.before.length)
      this.beforePulls = new Float64Array(this.before.length)
      this.afterPulls = new Float64Array(this.before.length)
    }
    for (let side = 0; side < 2; side++) {
      const held = side === 0 ? this.before : this.after
      const step = side === 0 ? 1 : -1
      let t = side === 0 ? 0 : n - 1
      for (let c = 0; c < memory; c++) held[t * memory + c] = 0
      for (let i = 1; i < n; i++, t += step) {
        const own = t * memory
        const next = (t + step) * memory
        const id = ids[t] as number
        const counts = id >= 0 && heard[t] === 1 && !(kept && kept[t] === 0)
        const at = ((slotOf ? (slotOf[id] as number) : t) * 4 + 2 * side) * memory
        for (let c = 0; c < memory; c++) {
          const value = held[own + c] as number
          if (!counts) held[next + c] = value
          else {
            const leaves = this.recalled[at + c] as number
            const adds = this.recalled[at + memory + c] as number
            held[next + c] = leaves * value + (1 - leaves) * adds
          }
        }
      }
    }
  }

  /** Back over the positions, from how each side's memory should move at every one of them. */
  private learnMemory(row: NetRow, slotOf: Int32Array, kept: Uint8Array): void {
    const { memory } = this.shape
    const { ids, heard } = row
    const n = ids.length
    for (let side = 0; side < 2; side++) {
      const held = side === 0 ? this.before : this.after
      const pulls = side === 0 ? this.beforePulls : this.afterPulls
      const step = side === 0 ? 1 : -1
      for (let i = n - 2; i >= 0; i--) {
        const t = side === 0 ? i : n - 1 - i
        const own = t * memory
        const next = (t + step) * memory
        const id = ids[t] as number
        const counts = id >= 0 && heard[t] === 1 && kept[t] !== 0
        const at = ((slotOf[id] as number) * 4 + 2 * side) * memory
        for (let c = 0; c < memory; c++) {
          const pull = pulls[next + c] as number
          if (pull === 0) continue
          if (!counts) {
            pulls[own + c] = (pulls[own + c] as number) + pull
            continue
          }
          const leaves = this.recalled[at + c] as number
          const adds = this.recalled[at + memory + c] as number
          this.recallPulls[at + c] =
            (this.recallPulls[at + c] as number) + pull * ((held[own + c] as number) - adds)
          this.recallPulls[at + memory + c] =
            (this.recallPulls[at + memory + c] as number) + pull * (1 - leaves)
          pulls[own + c] = (pulls[own + c] as number) + pull * leaves
        }
      }
    }
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
    this.remember(row, slotOf, kept)
    const { before, after } = this
    const earlier = this.earlier.value
    const later = this.later.value
    const conv = this.conv.value
    const bias = this.bias.value
    const turn = this.turn.value
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
    const readout = this.readout.value
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
    const gates = this.gates.value
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
          value += (this.channels.value[r * hidden + h] as number) * (units[t * hidden + h] as number)
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
    vectors: Float64Array,
    pulls: Float64Array,
    kept: Uint8Array,
    units: Float64Array,
    dropUnit: number,
  ): void {
    const { size, hidden, memory, channels } = this.shape
    const { ids, negated, factors, places, set, scale } = row
    this.units(row, slotOf, vectors, kept, units)
    this.beforePulls.fill(0, 0, ids.length * memory)
    this.afterPulls.fill(0, 0, ids.length * memory)
    const { earlier, later, before, after, beforePulls, afterPulls } = this
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
      const score = (this.means.value[set] as number) + this.scoreFrom(row, units)
      scorePull = (2 * SCORE_LOSS * row.scoreWeight * (score - row.score)) / BATCH
      this.means.gradient[set] = (this.means.gradient[set] as number) + scorePull
      scorePull /= scale
    }
    let negativePull = 0
    let positivePull = 0
    if (row.chanceWeight > 0 && places) {
      const [n, p] = this.oddsFrom(row, units)
      const [pn, , pp] = chancesOf(
        n + (this.odds.value[set * 2] as number),
        p + (this.odds.value[set * 2 + 1] as number),
      )
      negativePull = ((pn - (row.chances[0] as number)) * row.chanceWeight) / BATCH
      positivePull = ((pp - (row.chances[2] as number)) * row.chanceWeight) / BATCH
      this.odds.gradient[set * 2] = (this.odds.gradient[set * 2] as number) + negativePull
      this.odds.gradient[set * 2 + 1] = (this.odds.gradient[set * 2 + 1] as number) + positivePull
      negativePull /= scale
      positivePull /= scale
    }
    const readout = this.readout
    const gates = this.gates
    const conv = this.conv
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
            pull += (channelPulls[r] as number) * (this.channels.value[at] as number)
            this.channels.gradient[at] =
              (this.channels.gradient[at] as number) + (channelPulls[r] as number) * unit
          }
        if (pull === 0) continue
        if (dropUnit > 0) pull /= 1 - dropUnit
        this.bias.gradient[h] = (this.bias.gradient[h] as number) + pull
        if (negated[t] === 1) this.turn.gradient[h] = (this.turn.gradient[h] as number) + pull
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
    this.learnMemory(row, slotOf, kept)
  }

  /** What it says of a text: the score without its set's mean, and the odds against neutral of negative and positive. */
  read(row: NetRow): { score: number; odds: [number, number] } {
    const { size, hidden, memory } = this.shape
    const vectors = new Float64Array(row.ids.length * size)
    if (row.ids.length * 4 * memory > this.recalled.length)
      this.recalled = new Float64Array(row.ids.length * 4 * memory)
    row.ids.forEach((id, t) => {
      if (id < 0) return
      this.vectorOf(id, vectors, t * size)
      this.recallOf(vectors, t * size, this.recalled, t * 4 * memory)
    })
    const units = new Float64Array(row.ids.length * hidden)
    this.units(row, null, vectors, null, units)
    return { score: this.scoreFrom(row, units), odds: row.places ? this.oddsFrom(row, units) : [0, 0] }
  }
}

/**
 * Fits the small network of names (src/models/names-net.ts) to labelled stretches: a vector for each word, a layer of rectified
 * units over the words around and elsewhere, and a chain over their labels (Collobert et al. 2011, with the loss of Lafferty et
 * al. 2001). Adam (Kingma & Ba 2015), deterministic.
 */
import { forwardBackward, LABELS, LONGEST, newLattice } from '../../src/models/kit/chain.ts'
import { Weights } from '../fit/adam.ts'
import { Draws } from '../fit/draws.ts'
import { type Labels, targetOf } from './chain-trainer.ts'

/** What the words are made of: by word, numbers of the parts whose vectors are added. */
export interface Vocabulary {
  /** Where each word's parts begin in `parts`, and where the last ends. */
  readonly starts: Int32Array
  readonly parts: Int32Array
  /** The part of each word that is its own, -1 for none: dropped at times, so that the others learn to do without. */
  readonly own: Int32Array
  readonly size: number
}

/** A stretch of words and its labels. */
export interface NetInstance extends Labels {
  readonly weight: number
  readonly held: boolean
  /** The index of its first token. */
  readonly first: number
}

/** What every token reads: `seats` words, -1 for none; rows from `rowStarts`. */
export interface Tokens {
  readonly words: Int32Array
  readonly rowStarts: Int32Array
  readonly rows: Int32Array
}

export interface NetOptions {
  readonly seats: number
  readonly rows: number
  readonly size: number
  readonly hidden: number
  readonly epochs: number
  readonly step: number
  readonly seed: number
  readonly dropOwn: number
  readonly dropUnit: number
  readonly decay: number
  readonly batch: number
}

const WARM = 300
/** A gradient is cut to so many times its usual length. */
const LONGEST_GRADIENT = 2

export class NamesNet {
  readonly vectors: Weights
  readonly seatWeights: Weights
  readonly rowWeights: Weights
  readonly bias: Weights
  readonly readout: Weights
  readonly offsets: Weights
  /** All but the vectors, of which a batch moves a few. */
  private readonly dense: readonly Weights[]
  private draws = new Draws(0)
  /** The usual length of a gradient. */
  private usual = 0
  private readonly lattice = newLattice()
  private readonly clamped = newLattice()
  private readonly units: Float64Array
  private readonly pulls: Float64Array

  constructor(
    readonly vocabulary: Vocabulary,
    readonly options: NetOptions,
    private readonly odds: Float64Array,
  ) {
    const { seats, rows, size, hidden } = options
    this.vectors = new Weights(vocabulary.size * size)
    this.seatWeights = new Weights(seats * hidden * size)
    this.rowWeights = new Weights(rows * hidden)
    this.bias = new Weights(hidden)
    this.readout = new Weights(LABELS * hidden)
    this.offsets = new Weights(LABELS)
    this.dense = [this.seatWeights, this.rowWeights, this.bias, this.readout, this.offsets]
    this.units = new Float64Array(LONGEST * hidden)
    this.pulls = new Float64Array(LONGEST * hidden)
  }

  private start(): void {
    const { seed, size, hidden } = this.options
    this.draws = new Draws(seed)
    const fill = ({ value }: Weights, wide: number) => this.draws.fill(value, wide)
    fill(this.vectors, 0.3)
    fill(this.seatWeights, 1 / Math.sqrt(size))
    fill(this.rowWeights, 0.1)
    fill(this.readout, 1 / Math.sqrt(hidden))
    this.bias.value.fill(0.05)
  }

  /** The vector of a word from its parts; `dropped` leaves out its own. */
  private vectorOf(word: number, dropped: boolean, out: Float64Array, at: number): void {
    const { starts, parts, own } = this.vocabulary
    const { size } = this.options
    const { value } = this.vectors
    for (let j = 0; j < size; j++) out[at + j] = 0
    const skip = dropped ? (own[word] as number) : -1
    for (let k = starts[word] as number; k < (starts[word + 1] as number); k++) {
      const part = parts[k] as number
      if (part === skip) continue
      const from = part * size
      for (let j = 0; j < size; j++) out[at + j] = (out[at + j] as number) + (value[from + j] as number)
    }
  }

  /** Units of each token of a stretch, after the rectifier, and the scores of its labels in the lattice. */
  private forward(
    tokens: Tokens,
    first: number,
    length: number,
    slotOf: Int32Array,
    vectors: Float64Array,
    dropUnit: number,
  ): void {
    const { seats, size, hidden } = this.options
    const seatWeights = this.seatWeights.value
    const rowWeights = this.rowWeights.value
    const bias = this.bias.value
    const readout = this.readout.value
    const { units } = this
    const { scores } = this.lattice
    const keep = 1 / (1 - dropUnit)
    for (let t = 0; t < length; t++) {
      const base = t * hidden
      for (let h = 0; h < hidden; h++) units[base + h] = bias[h] as number
      const token = first + t
      for (let seat = 0; seat < seats; seat++) {
        const word = tokens.words[token * seats + seat] as number
        if (word < 0) continue
        const from = (slotOf[word] as number) * size
        for (let h = 0; h < hidden; h++) {
          const at = (seat * hidden + h) * size
          let sum = 0
          for (let j = 0; j < size; j++)
            sum += (seatWeights[at + j] as number) * (vectors[from + j] as number)
          units[base + h] = (units[base + h] as number) + sum
        }
      }
      for (let k = tokens.rowStarts[token] as number; k < (tokens.rowStarts[token + 1] as number); k++) {
        const from = (tokens.rows[k] as number) * hidden
        for (let h = 0; h < hidden; h++)
          units[base + h] = (units[base + h] as number) + (rowWeights[from + h] as number)
      }
      for (let h = base; h < base + hidden; h++) {
        const unit = units[h] as number
        if (unit < 0) units[h] = 0
        else if (dropUnit > 0) units[h] = this.draws.next() < dropUnit ? 0 : unit * keep
      }
      for (let y = 0; y < LABELS; y++) {
        let sum = this.offsets.value[y] as number
        for (let h = 0; h < hidden; h++)
          sum += (readout[y * hidden + h] as number) * (units[base + h] as number)
        scores[t * LABELS + y] = sum
      }
    }
  }

  fit(instances: readonly NetInstance[], tokens: Tokens, log: (text: string) => void = () => {}): this {
    const { epochs, step, seats, size, dropOwn, dropUnit, decay, batch } = this.options
    this.start()
    const { starts, parts, own } = this.vocabulary
    const order = Int32Array.from(instances.keys())
    const all = epochs * Math.ceil(instances.length / batch)
    let done = 0
    const slotOf = new Int32Array(starts.length - 1).fill(-1)
    const slots: number[] = []
    const droppedOf: boolean[] = []
    let vectors = new Float64Array(1 << 14)
    let vectorPulls = new Float64Array(1 << 14)
    const touched = new Uint8Array(this.vocabulary.size)
    const moved: number[] = []
    const began = Date.now()
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      let loss = 0
      for (let from = 0; from < order.length; from += batch) {
        const to = Math.min(order.length, from + batch)
        slots.length = 0
        for (let b = from; b < to; b++) {
          const { first, labels } = instances[order[b] as number] as NetInstance
          for (let k = first * seats; k < (first + labels.length) * seats; k++) {
            const word = tokens.words[k] as number
            if (word >= 0 && slotOf[word] === -1) slotOf[word] = slots.push(word) - 1
          }
        }
        if (slots.length * size > vectors.length) {
          vectors = new Float64Array(slots.length * size * 2)
          vectorPulls = new Float64Array(vectors.length)
        }
        vectorPulls.fill(0, 0, slots.length * size)
        for (let slot = 0; slot < slots.length; slot++) {
          droppedOf[slot] = this.draws.next() < dropOwn
          this.vectorOf(slots[slot] as number, droppedOf[slot] as boolean, vectors, slot * size)
        }
        for (let b = from; b < to; b++) {
          const instance = instances[order[b] as number] as NetInstance
          const length = instance.labels.length
          this.forward(tokens, instance.first, length, slotOf, vectors, dropUnit)
          loss += this.backward(tokens, instance, slotOf, vectors, vectorPulls)
        }
        moved.length = 0
        for (let slot = 0; slot < slots.length; slot++) {
          const word = slots[slot] as number
          const skip = droppedOf[slot] ? (own[word] as number) : -1
          for (let k = starts[word] as number; k < (starts[word + 1] as number); k++) {
            const part = parts[k] as number
            if (part === skip) continue
            if (touched[part] === 0) {
              touched[part] = 1
              moved.push(part)
            }
            for (let j = 0; j < size; j++)
              this.vectors.gradient[part * size + j] =
                (this.vectors.gradient[part * size + j] as number) + (vectorPulls[slot * size + j] as number)
          }
          slotOf[word] = -1
        }
        this.clip(moved)
        const rate = step * Math.min(1, (done + 1) / WARM) * (1 - done / all)
        done++
        for (const part of moved) {
          this.vectors.move(part * size, (part + 1) * size, rate, decay)
          touched[part] = 0
        }
        for (const weights of this.dense) weights.move(0, weights.value.length, rate, 0.01)
      }
      log(
        `epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}, ${((Date.now() - began) / 1000).toFixed(0)} s`,
      )
    }
    return this
  }

  /** Shortens a gradient that is far longer than those before it (Pascanu et al. 2013). `moved`: the parts it moves. */
  private clip(moved: readonly number[]): void {
    const { size } = this.options
    let sum = 0
    for (const { gradient } of this.dense) for (const value of gradient) sum += value * value
    for (const part of moved)
      for (let k = part * size; k < (part + 1) * size; k++) sum += (this.vectors.gradient[k] as number) ** 2
    const norm = Math.sqrt(sum)
    const most = LONGEST_GRADIENT * (this.usual || norm)
    this.usual = this.usual === 0 ? norm : 0.99 * this.usual + 0.01 * Math.min(norm, most)
    if (!(norm > most)) return
    const share = most / norm
    for (const { gradient } of this.dense)
      for (let k = 0; k < gradient.length; k++) gradient[k] = (gradient[k] as number) * share
    for (const part of moved)
      for (let k = part * size; k < (part + 1) * size; k++)
        this.vectors.gradient[k] = (this.vectors.gradient[k] as number) * share
  }

  private backward(
    tokens: Tokens,
    instance: NetInstance,
    slotOf: Int32Array,
    vectors: Float64Array,
    vectorPulls: Float64Array,
  ): number {
    const { seats, size, hidden, dropUnit, batch } = this.options
    const { lattice, clamped, units, pulls, odds } = this
    const { labels, allowed, weight, first } = instance
    const length = labels.length
    forwardBackward(lattice, length, odds)
    if (allowed) {
      clamped.scores.set(lattice.scores.subarray(0, length * LABELS))
      forwardBackward(clamped, length, odds, allowed)
    }
    // A stretch that no path fits within the numbers' range teaches nothing.
    const labelsEnd = length * LABELS
    for (const { marginals } of allowed ? [lattice, clamped] : [lattice])
      for (let k = 0; k < labelsEnd; k++) if (!Number.isFinite(marginals[k])) return 0
    pulls.fill(0, 0, length * hidden)
    const readout = this.readout
    let loss = 0
    for (let t = 0; t < length; t++) {
      const gold = labels[t] as number
      loss -= weight * Math.log(Math.max(lattice.marginals[t * LABELS + gold] as number, 1e-12))
      for (let y = 0; y < LABELS; y++) {
        const at = t * LABELS + y
        const target = targetOf(instance, clamped, t, y)
        const pull = (weight * ((lattice.marginals[at] as number) - target)) / batch
        if (Math.abs(pull) < 1e-6) continue
        this.offsets.gradient[y] = (this.offsets.gradient[y] as number) + pull
        for (let h = 0; h < hidden; h++) {
          const unit = units[t * hidden + h] as number
          if (unit === 0) continue
          const w = y * hidden + h
          readout.gradient[w] = (readout.gradient[w] as number) + pull * unit
          pulls[t * hidden + h] = (pulls[t * hidden + h] as number) + pull * (readout.value[w] as number)
        }
      }
    }
    const seatWeights = this.seatWeights
    const keep = 1 / (1 - dropUnit)
    for (let t = 0; t < length; t++) {
      const token = first + t
      for (let h = 0; h < hidden; h++) {
        const pull = (pulls[t * hidden + h] as number) * keep
        if (pull === 0) continue
        this.bias.gradient[h] = (this.bias.gradient[h] as number) + pull
        for (let k = tokens.rowStarts[token] as number; k < (tokens.rowStarts[token + 1] as number); k++) {
          const at = (tokens.rows[k] as number) * hidden + h
          this.rowWeights.gradient[at] = (this.rowWeights.gradient[at] as number) + pull
        }
        for (let seat = 0; seat < seats; seat++) {
          const word = tokens.words[token * seats + seat] as number
          if (word < 0) continue
          const from = (slotOf[word] as number) * size
          const at = (seat * hidden + h) * size
          for (let j = 0; j < size; j++) {
            seatWeights.gradient[at + j] =
              (seatWeights.gradient[at + j] as number) + pull * (vectors[from + j] as number)
            vectorPulls[from + j] =
              (vectorPulls[from + j] as number) + pull * (seatWeights.value[at + j] as number)
          }
        }
      }
    }
    return loss
  }

  /** Writes the scores of the labels of tokens [first, first + length) to `out`. */
  score(tokens: Tokens, first: number, length: number, out: Float64Array): void {
    const { seats, size } = this.options
    const slotOf = new Int32Array(this.vocabulary.starts.length - 1).fill(-1)
    const words = tokens.words.subarray(first * seats, (first + length) * seats)
    const list = [...new Set(words)].filter((word) => word >= 0)
    const vectors = new Float64Array(list.length * size)
    list.forEach((word, slot) => {
      slotOf[word] = slot
      this.vectorOf(word, false, vectors, slot * size)
    })
    this.forward(tokens, first, length, slotOf, vectors, 0)
    out.set(this.lattice.scores.subarray(0, length * LABELS))
  }
}

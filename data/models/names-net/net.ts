/**
 * Fits the small network of names (src/models/names-net.ts) to labelled stretches: a vector for each word, a layer of rectified
 * units over the words around and elsewhere, and a chain over their labels (Collobert et al. 2011, with the loss of Lafferty et
 * al. 2001). Adam (Kingma & Ba 2015), deterministic.
 */
import { forwardBackward, LABELS, LONGEST, newLattice } from '../../../src/models/kit/chain.ts'
import { Weights } from '../../fit/adam.ts'
import { Draws } from '../../fit/draws.ts'
import { targetOf } from '../names/labels.ts'
import type { NetSettings, Shape, Stretch, Tokens, Vocabulary } from './shape.ts'

/** The first batches move by less. */
const WARM = 300
/** A gradient is cut to so many times its usual length. */
const LONGEST_GRADIENT = 2
const DENSE_DECAY = 0.01

/** `sum[to + j] += times * of[from + j]`. */
function addTimes(
  sum: Float64Array,
  to: number,
  times: number,
  of: Float64Array,
  from: number,
  size: number,
): void {
  for (let j = 0; j < size; j++) sum[to + j] = sum[to + j]! + times * of[from + j]!
}

function dot(one: Float64Array, at: number, other: Float64Array, from: number, size: number): number {
  let sum = 0
  for (let j = 0; j < size; j++) sum += one[at + j]! * other[from + j]!
  return sum
}

export class Net {
  readonly vectors: Weights
  readonly seatWeights: Weights
  readonly rowWeights: Weights
  readonly bias: Weights
  /** Label by label. */
  readonly readout: Weights
  readonly offsets = new Weights(LABELS)
  /** All but the vectors, of which a batch moves a few. */
  private readonly dense: readonly Weights[]
  private readonly draws: Draws
  /** The usual length of a gradient. */
  private usual = 0
  private readonly lattice = newLattice()
  private readonly clamped = newLattice()
  /** Of the stretch that is read: its units, and its words' vectors by seat, with a mark on those whose own part is dropped. */
  private readonly units: Float64Array
  private readonly pulls: Float64Array
  private readonly seen: Float64Array
  private readonly seenPulls: Float64Array
  private readonly dropped: Uint8Array
  /** The parts that a batch moves. */
  private readonly moved: number[] = []
  private readonly isMoved: Uint8Array

  constructor(
    readonly vocabulary: Vocabulary,
    readonly tokens: Tokens,
    readonly shape: Shape,
    seed: number,
  ) {
    const { seats, rows, size, hidden } = shape
    this.vectors = new Weights(vocabulary.size * size)
    this.seatWeights = new Weights(seats * hidden * size)
    this.rowWeights = new Weights(rows * hidden)
    this.bias = new Weights(hidden)
    this.readout = new Weights(LABELS * hidden)
    this.dense = [this.seatWeights, this.rowWeights, this.bias, this.readout, this.offsets]
    this.units = new Float64Array(LONGEST * hidden)
    this.pulls = new Float64Array(LONGEST * hidden)
    this.seen = new Float64Array(LONGEST * seats * size)
    this.seenPulls = new Float64Array(LONGEST * seats * size)
    this.dropped = new Uint8Array(LONGEST * seats)
    this.isMoved = new Uint8Array(vocabulary.size)
    this.draws = new Draws(seed)
    this.draws.fill(this.vectors.value, 0.3)
    this.draws.fill(this.seatWeights.value, 1 / Math.sqrt(size))
    this.draws.fill(this.rowWeights.value, 0.1)
    this.draws.fill(this.readout.value, 1 / Math.sqrt(hidden))
    this.bias.value.fill(0.05)
  }

  /** Calls back with the parts of a word that are heard. */
  private eachPart(word: number, isDropped: boolean, hear: (part: number) => void): void {
    const { starts, parts, shared } = this.vocabulary
    for (let k = starts[word]!; k < starts[word + 1]!; k++) {
      const part = parts[k]!
      if (!isDropped || part < shared) hear(part)
    }
  }

  /** Finds the units of each token of a stretch, after the rectifier, and writes the scores of its labels to the lattice. */
  forward(first: number, length: number, dropOwn = 0, dropUnit = 0): Float64Array {
    const { seats, size, hidden } = this.shape
    const { units, seen, dropped, tokens } = this
    const vectors = this.vectors.value
    const keep = 1 / (1 - dropUnit)
    seen.fill(0, 0, length * seats * size)
    for (let t = 0; t < length; t++) {
      const base = t * hidden
      units.set(this.bias.value, base)
      for (let seat = 0; seat < seats; seat++) {
        const word = tokens.words[(first + t) * seats + seat]!
        if (word < 0) continue
        const place = t * seats + seat
        dropped[place] = dropOwn > 0 && this.draws.next() < dropOwn ? 1 : 0
        this.eachPart(word, dropped[place] === 1, (part) =>
          addTimes(seen, place * size, 1, vectors, part * size, size),
        )
        for (let h = 0; h < hidden; h++)
          units[base + h] =
            units[base + h]! +
            dot(this.seatWeights.value, (seat * hidden + h) * size, seen, place * size, size)
      }
      for (let k = tokens.rowStarts[first + t]!; k < tokens.rowStarts[first + t + 1]!; k++)
        addTimes(units, base, 1, this.rowWeights.value, tokens.rows[k]! * hidden, hidden)
      for (let h = base; h < base + hidden; h++) {
        const unit = units[h]!
        units[h] = unit < 0 || (dropUnit > 0 && this.draws.next() < dropUnit) ? 0 : unit * keep
      }
      for (let y = 0; y < LABELS; y++)
        this.lattice.scores[t * LABELS + y] =
          this.offsets.value[y]! + dot(this.readout.value, y * hidden, units, base, hidden)
    }
    return this.lattice.scores
  }

  /** `odds` are those of the chain beside it. */
  fit(stretches: readonly Stretch[], odds: Float64Array, settings: NetSettings): this {
    const { epochs, step, dropOwn, dropUnit, decay, batch } = settings
    const { size } = this.shape
    const order = Int32Array.from(stretches.keys())
    const all = epochs * Math.ceil(stretches.length / batch)
    let done = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      for (let from = 0; from < order.length; from += batch) {
        for (const at of order.subarray(from, from + batch)) {
          const stretch = stretches[at]!
          this.forward(stretch.token, stretch.labels.length, dropOwn, dropUnit)
          this.backward(stretch, odds, 1 / batch, 1 / (1 - dropUnit))
        }
        this.clip()
        const rate = step * Math.min(1, (done + 1) / WARM) * (1 - done / all)
        done++
        for (const part of this.moved) {
          this.vectors.move(part * size, (part + 1) * size, rate, decay)
          this.isMoved[part] = 0
        }
        this.moved.length = 0
        for (const weights of this.dense) weights.move(0, weights.value.length, rate, DENSE_DECAY)
      }
    }
    return this
  }

  /** Shortens a gradient that is far longer than those before it (Pascanu et al. 2013). */
  private clip(): void {
    const { size } = this.shape
    const pieces = [
      ...this.dense.map(({ gradient }) => gradient),
      ...this.moved.map((part) => this.vectors.gradient.subarray(part * size, (part + 1) * size)),
    ]
    let sum = 0
    for (const piece of pieces) for (let k = 0; k < piece.length; k++) sum += piece[k]! ** 2
    const norm = Math.sqrt(sum)
    const most = LONGEST_GRADIENT * (this.usual || norm)
    this.usual = this.usual === 0 ? norm : 0.99 * this.usual + 0.01 * Math.min(norm, most)
    if (!(norm > most)) return
    for (const piece of pieces) for (let k = 0; k < piece.length; k++) piece[k] = (piece[k]! * most) / norm
  }

  /** The chances of the labels; false where no path fits within the numbers' range, which teaches nothing. */
  private solve({ labels, allowed }: Stretch, odds: Float64Array): boolean {
    const { lattice, clamped } = this
    const end = labels.length * LABELS
    forwardBackward(lattice, labels.length, odds)
    if (allowed) {
      clamped.scores.set(lattice.scores.subarray(0, end))
      forwardBackward(clamped, labels.length, odds, allowed)
    }
    return (allowed ? [lattice, clamped] : [lattice]).every(({ marginals }) =>
      marginals.subarray(0, end).every(Number.isFinite),
    )
  }

  private backward(stretch: Stretch, odds: Float64Array, share: number, keep: number): void {
    if (!this.solve(stretch, odds)) return
    const { hidden } = this.shape
    const { lattice, clamped, units, pulls, readout, offsets } = this
    const length = stretch.labels.length
    pulls.fill(0, 0, length * hidden)
    for (let t = 0; t < length; t++)
      for (let y = 0; y < LABELS; y++) {
        const target = targetOf(stretch, clamped, t, y)
        const pull = stretch.weight * (lattice.marginals[t * LABELS + y]! - target) * share
        if (Math.abs(pull) < 1e-6) continue
        offsets.gradient[y] = offsets.gradient[y]! + pull
        addTimes(readout.gradient, y * hidden, pull, units, t * hidden, hidden)
        addTimes(pulls, t * hidden, pull, readout.value, y * hidden, hidden)
      }
    for (let at = 0; at < length * hidden; at++) pulls[at] = units[at]! > 0 ? pulls[at]! * keep : 0
    for (let t = 0; t < length; t++) this.pullWords(stretch.token + t, t)
  }

  /** Takes the pulls on a token's units back to what it reads. */
  private pullWords(token: number, t: number): void {
    const { seats, size, hidden } = this.shape
    const { pulls, seen, seenPulls, seatWeights, tokens, vectors } = this
    addTimes(this.bias.gradient, 0, 1, pulls, t * hidden, hidden)
    for (let k = tokens.rowStarts[token]!; k < tokens.rowStarts[token + 1]!; k++)
      addTimes(this.rowWeights.gradient, tokens.rows[k]! * hidden, 1, pulls, t * hidden, hidden)
    for (let seat = 0; seat < seats; seat++) {
      const word = tokens.words[token * seats + seat]!
      if (word < 0) continue
      const place = t * seats + seat
      const from = place * size
      seenPulls.fill(0, from, from + size)
      for (let h = 0; h < hidden; h++) {
        const pull = pulls[t * hidden + h]!
        if (pull === 0) continue
        const at = (seat * hidden + h) * size
        addTimes(seatWeights.gradient, at, pull, seen, from, size)
        addTimes(seenPulls, from, pull, seatWeights.value, at, size)
      }
      this.eachPart(word, this.dropped[place] === 1, (part) => {
        if (this.isMoved[part] === 0) {
          this.isMoved[part] = 1
          this.moved.push(part)
        }
        addTimes(vectors.gradient, part * size, 1, seenPulls, from, size)
      })
    }
  }
}

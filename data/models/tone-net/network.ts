/**
 * Fits the small network of tone (src/models/tone-net.ts) to rated texts and rated mentions at once: word vectors, a convolution
 * over three words (after Kim 2014), a memory, and what each place adds. Adam (Kingma & Ba 2015), deterministic.
 */
import { chancesOf } from '../../../src/sentiment/targets.ts'
import { Weights } from '../../fit/adam.ts'
import { Draws } from '../../fit/draws.ts'
import { type NetOptions, type NetRow, type NetShape, NOWHERE } from './shape.ts'
import { Units } from './units.ts'
import { Words } from './words.ts'

/** Steps grow over so many batches, and shrink from then on. */
const WARM = 200
/** A squared error of a score counts so much beside the log loss of a label. */
const SCORE_LOSS = 8

/** How a row's score and its odds of negative and positive should move, before they are divided by its scale. */
type Pulls = readonly [score: number, negative: number, positive: number]

export class Net {
  readonly weights
  readonly words: Words
  private readonly units: Units
  private draws = new Draws(0)
  /** By position of the row at hand: what its channels say of the mention. */
  private said = new Float64Array(0)

  constructor(
    readonly shape: NetShape,
    known: Float32Array,
  ) {
    const { hidden, channels, places, sets } = shape
    this.words = new Words(shape, known)
    this.units = new Units(shape, this.words)
    const { project, own, links, recallBias } = this.words
    const { bias, turn, earlier, later } = this.units
    this.weights = {
      ...{ project, own, links, recallBias },
      ...{ bias, turn, earlier, later },
      readout: new Weights(hidden),
      channels: new Weights(channels * hidden),
      gates: new Weights(places * 2 * channels),
      means: new Weights(sets),
      odds: new Weights(sets * 2),
    }
  }

  private start(seed: number): void {
    const { hidden, channels } = this.shape
    const { weights } = this
    const draws = new Draws(seed)
    this.draws = draws
    this.words.start(draws)
    draws.fill(weights.readout.value, 0.5 / Math.sqrt(hidden))
    draws.fill(weights.earlier.value, 0.3)
    draws.fill(weights.later.value, 0.3)
    draws.fill(weights.channels.value, 1 / Math.sqrt(hidden))
    draws.fill(weights.gates.value, 0.5 / Math.sqrt(channels))
    weights.bias.value.fill(0.1)
  }

  fit(rows: readonly NetRow[], options: NetOptions, seed: number, log?: (line: string) => void): this {
    const { epochs, batch, step, decay } = options
    const { own, ...dense } = this.weights
    const { size } = this.shape
    this.start(seed)
    const order = Int32Array.from(rows.keys())
    const steps = epochs * Math.ceil(rows.length / batch)
    let done = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      for (let first = 0; first < order.length; first += batch) {
        const some = Array.from(order.subarray(first, first + batch), (i) => rows[i] as NetRow)
        const words = this.refresh(some)
        for (const row of some) this.learn(row, options)
        const rate = step * Math.min(1, (done + 1) / WARM) * (1 - done / steps)
        this.words.learn(words)
        for (const word of words) own.move(word * size, (word + 1) * size, rate, decay)
        for (const weights of Object.values(dense)) weights.move(0, weights.value.length, rate, 0.01)
        done++
      }
      log?.(`epoch ${epoch + 1} of ${epochs}`)
    }
    return this
  }

  /** Works out what the words in rows say, each once. */
  private refresh(rows: readonly NetRow[]): number[] {
    const words = [...new Set(rows.flatMap(({ ids }) => [...ids]))].filter((id) => id >= 0)
    for (const word of words) this.words.refresh(word)
    return words
  }

  private makeRoom(length: number): void {
    this.units.makeRoom(length)
    if (length * this.shape.channels > this.said.length)
      this.said = new Float64Array(length * 2 * this.shape.channels)
  }

  private scoreOf({ ids, factors, scale }: NetRow): number {
    const { hidden } = this.shape
    const readout = this.weights.readout.value
    let sum = 0
    for (let t = 0; t < ids.length; t++) {
      const factor = factors[t]!
      if (factor === 0) continue
      for (let h = 0; h < hidden; h++) sum += factor * readout[h]! * this.units.values[t * hidden + h]!
    }
    return sum / scale
  }

  private oddsOf({ ids, factors, places, scale }: NetRow): [number, number] {
    const { hidden, channels } = this.shape
    const { said } = this
    const units = this.units.values
    const gates = this.weights.gates.value
    const mix = this.weights.channels.value
    let negative = 0
    let positive = 0
    for (let t = 0; places && t < ids.length; t++) {
      if (factors[t] === 0 || places[t] === NOWHERE) continue
      for (let r = 0, gate = places[t]! * 2 * channels; r < channels; r++, gate++) {
        let value = 0
        for (let h = 0; h < hidden; h++) value += mix[r * hidden + h]! * units[t * hidden + h]!
        said[t * channels + r] = value
        negative += gates[gate]! * value
        positive += gates[gate + channels]! * value
      }
    }
    return [negative / scale, positive / scale]
  }

  private learn(row: NetRow, { batch, dropWord, dropUnit }: NetOptions): void {
    const { hidden } = this.shape
    const n = row.ids.length
    this.makeRoom(n)
    const { draws } = this
    const { kept, values } = this.units
    for (let t = 0; t < n; t++) kept[t] = draws.next() < dropWord ? 0 : 1
    this.units.read(row)
    for (let t = 0; t < n && dropUnit > 0; t++)
      for (let i = t * hidden; i < (t + 1) * hidden && row.factors[t] !== 0; i++)
        if (values[i] !== 0) values[i] = draws.next() < dropUnit ? 0 : values[i]! / (1 - dropUnit)
    const pulls = this.pullsOf(row, batch)
    for (let t = 0; t < n; t++) if (row.factors[t] !== 0) this.learnAt(row, t, pulls, 1 / (1 - dropUnit))
    this.units.learnMemory(row)
  }

  /** How the answers to a row should move; moves the means of its set. */
  private pullsOf(row: NetRow, batch: number): Pulls {
    const { means, odds } = this.weights
    const { set, scale } = row
    let [score, negative, positive] = [0, 0, 0]
    if (row.scoreWeight > 0) {
      const off = means.value[set]! + this.scoreOf(row) - row.score
      score = (2 * SCORE_LOSS * row.scoreWeight * off) / batch
      means.gradient[set] = means.gradient[set]! + score
    }
    if (row.chanceWeight > 0) {
      const [n, p] = this.oddsOf(row)
      const said = chancesOf(n + odds.value[set * 2]!, p + odds.value[set * 2 + 1]!)
      negative = ((said[0] - row.chances[0]!) * row.chanceWeight) / batch
      positive = ((said[2] - row.chances[2]!) * row.chanceWeight) / batch
      odds.gradient[set * 2] = odds.gradient[set * 2]! + negative
      odds.gradient[set * 2 + 1] = odds.gradient[set * 2 + 1]! + positive
    }
    return [score / scale, negative / scale, positive / scale]
  }

  /** From how the answers should move to how what is said at position `t` should. */
  private learnAt(row: NetRow, t: number, [score, negative, positive]: Pulls, louder: number): void {
    const { hidden, channels } = this.shape
    const { said } = this
    const units = this.units.values
    const { readout, gates, channels: mix } = this.weights
    const scorePull = score * row.factors[t]!
    const place = row.places?.[t] ?? NOWHERE
    /** How the channels should move. */
    const told = new Float64Array(negative !== 0 && place !== NOWHERE ? channels : 0)
    for (let r = 0, gate = place * 2 * channels; r < told.length; r++, gate++) {
      const value = said[t * channels + r]!
      told[r] = negative * gates.value[gate]! + positive * gates.value[gate + channels]!
      gates.gradient[gate] = gates.gradient[gate]! + negative * value
      gates.gradient[gate + channels] = gates.gradient[gate + channels]! + positive * value
    }
    for (let h = 0; h < hidden; h++) {
      const unit = units[t * hidden + h]!
      if (unit === 0) continue
      let pull = scorePull * readout.value[h]!
      readout.gradient[h] = readout.gradient[h]! + scorePull * unit
      for (let r = 0, at = h; r < told.length; r++, at += hidden) {
        pull += told[r]! * mix.value[at]!
        mix.gradient[at] = mix.gradient[at]! + told[r]! * unit
      }
      // From here on the units hold how they should move; one that was cut or dropped stays where it is, at 0.
      units[t * hidden + h] = pull * louder
    }
    this.units.learnAt(row, t)
  }

  /** What it says of a text: the score without its set's mean, and the odds against neutral of negative and positive. */
  read(row: NetRow): { score: number; odds: [number, number] } {
    this.refresh([row])
    this.makeRoom(row.ids.length)
    this.units.kept.fill(1)
    this.units.read(row)
    return { score: this.scoreOf(row), odds: this.oddsOf(row) }
  }
}

/**
 * Fits the small network of tone (src/models/tone-net.ts) to rated texts and rated mentions at once: word vectors, a convolution
 * over three words (after Kim 2014), a memory, and what each place adds. Adam (Kingma & Ba 2015), deterministic.
 */
import { chancesOf } from '../../../src/sentiment/targets.ts'
import { Weights } from '../../fit/adam.ts'
import { Draws } from '../../fit/draws.ts'
import { Memory } from './memory.ts'
import { type NetOptions, type NetRow, type NetShape, NOWHERE } from './shape.ts'
import { SPAN, Words } from './words.ts'

/** Steps grow over so many batches, and shrink from then on. */
const WARM = 200
/** A squared error of a score counts so much beside the log loss of a label. */
const SCORE_LOSS = 8

/** How a row's score and its odds of negative and positive should move, before they are divided by its scale. */
type Pulls = readonly [score: number, negative: number, positive: number]

export class Net {
  readonly weights
  readonly words: Words
  private readonly memory: Memory
  private draws = new Draws(0)
  /** By position of the row at hand: its units, what its channels say of the mention, and whether it is read. */
  private units = new Float64Array(0)
  private said = new Float64Array(0)
  private kept = new Uint8Array(0)

  constructor(
    readonly shape: NetShape,
    known: Float32Array,
  ) {
    const { hidden, channels, places, sets } = shape
    this.words = new Words(shape, known)
    this.memory = new Memory(shape, this.words)
    const { project, own, links, recallBias } = this.words
    this.weights = {
      ...{ project, own, links, recallBias },
      bias: new Weights(hidden),
      turn: new Weights(hidden),
      readout: new Weights(hidden),
      /** What each unit hears of the memory: of the words before, of those after. */
      earlier: new Weights(hidden),
      later: new Weights(hidden),
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

  fit(rows: readonly NetRow[], options: NetOptions, seed: number): this {
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
        for (const word of words) this.words.learn(word)
        for (const word of words) own.move(word * size, (word + 1) * size, rate, decay)
        for (const weights of Object.values(dense)) weights.move(0, weights.value.length, rate, 0.01)
        done++
      }
    }
    return this
  }

  /** Works out what the words in rows say, each once. */
  private refresh(rows: readonly NetRow[]): ReadonlySet<number> {
    const words = new Set<number>()
    for (const { ids } of rows) for (const id of ids) if (id >= 0) words.add(id)
    for (const word of words) this.words.refresh(word)
    return words
  }

  private makeRoom(length: number): void {
    if (length <= this.kept.length) return
    this.kept = new Uint8Array(length * 2)
    this.units = new Float64Array(length * 2 * this.shape.hidden)
    this.said = new Float64Array(length * 2 * this.shape.channels)
    this.memory.makeRoom(length * 2)
  }

  /** Where what is said to the units of position `t` begins, by the word before it, itself and the one after; -1 for no word. */
  private saidTo({ ids }: NetRow, t: number, o: number): number {
    const u = t + o - 1
    if (u < 0 || u >= ids.length || this.kept[u] !== 1 || (ids[u] as number) < 0) return -1
    return (ids[u] as number) * this.words.width + o * this.shape.hidden
  }

  /** The hidden units of every position that answers, after the rectifier. */
  private readUnits(row: NetRow): void {
    const { hidden, memory } = this.shape
    const { units } = this
    const { rows } = this.words
    const bias = this.weights.bias.value
    const turn = this.weights.turn.value
    const earlier = this.weights.earlier.value
    const later = this.weights.later.value
    this.memory.read(row, this.kept)
    const [before, after] = this.memory.held
    for (let t = 0; t < row.ids.length; t++) {
      if (row.factors[t] === 0) continue
      const negated = row.negated[t] as number
      for (let h = 0, at = t * hidden; h < hidden; h++, at++) {
        const held = t * memory + (h % memory)
        units[at] =
          (bias[h] as number) +
          negated * (turn[h] as number) +
          (earlier[h] as number) * (before[held] as number) +
          (later[h] as number) * (after[held] as number)
      }
      for (let o = 0; o < SPAN; o++) {
        const said = this.saidTo(row, t, o)
        for (let h = 0, at = t * hidden; said >= 0 && h < hidden; h++, at++)
          units[at] = (units[at] as number) + (rows[said + h] as number)
      }
      for (let h = 0, at = t * hidden; h < hidden; h++, at++) units[at] = Math.max(0, units[at] as number)
    }
  }

  private scoreOf({ ids, factors, scale }: NetRow): number {
    const { hidden } = this.shape
    const readout = this.weights.readout.value
    let sum = 0
    for (let t = 0; t < ids.length; t++) {
      const factor = factors[t] as number
      if (factor === 0) continue
      for (let h = 0; h < hidden; h++)
        sum += factor * (readout[h] as number) * (this.units[t * hidden + h] as number)
    }
    return sum / scale
  }

  private oddsOf({ ids, factors, places, scale }: NetRow): [number, number] {
    const { hidden, channels } = this.shape
    const { units, said } = this
    const gates = this.weights.gates.value
    const mix = this.weights.channels.value
    let negative = 0
    let positive = 0
    for (let t = 0; places && t < ids.length; t++) {
      if (factors[t] === 0 || places[t] === NOWHERE) continue
      for (let r = 0, gate = (places[t] as number) * 2 * channels; r < channels; r++, gate++) {
        let value = 0
        for (let h = 0; h < hidden; h++)
          value += (mix[r * hidden + h] as number) * (units[t * hidden + h] as number)
        said[t * channels + r] = value
        negative += (gates[gate] as number) * value
        positive += (gates[gate + channels] as number) * value
      }
    }
    return [negative / scale, positive / scale]
  }

  private learn(row: NetRow, { batch, dropWord, dropUnit }: NetOptions): void {
    const { hidden } = this.shape
    const n = row.ids.length
    this.makeRoom(n)
    const { units, draws } = this
    for (let t = 0; t < n; t++) this.kept[t] = draws.next() < dropWord ? 0 : 1
    this.readUnits(row)
    for (let t = 0; t < n && dropUnit > 0; t++)
      for (let i = t * hidden; i < (t + 1) * hidden && row.factors[t] !== 0; i++)
        if (units[i] !== 0) units[i] = draws.next() < dropUnit ? 0 : (units[i] as number) / (1 - dropUnit)
    const pulls = this.pullsOf(row, batch)
    for (let t = 0; t < n; t++) if (row.factors[t] !== 0) this.learnAt(row, t, pulls, 1 / (1 - dropUnit))
    this.memory.learn(row, this.kept)
  }

  /** How the answers to a row should move; moves the means of its set. */
  private pullsOf(row: NetRow, batch: number): Pulls {
    const { means, odds } = this.weights
    const { set, scale } = row
    let [score, negative, positive] = [0, 0, 0]
    if (row.scoreWeight > 0) {
      const off = (means.value[set] as number) + this.scoreOf(row) - row.score
      score = (2 * SCORE_LOSS * row.scoreWeight * off) / batch
      means.gradient[set] = (means.gradient[set] as number) + score
    }
    if (row.chanceWeight > 0) {
      const [n, p] = this.oddsOf(row)
      const said = chancesOf(n + (odds.value[set * 2] as number), p + (odds.value[set * 2 + 1] as number))
      negative = ((said[0] - (row.chances[0] as number)) * row.chanceWeight) / batch
      positive = ((said[2] - (row.chances[2] as number)) * row.chanceWeight) / batch
      odds.gradient[set * 2] = (odds.gradient[set * 2] as number) + negative
      odds.gradient[set * 2 + 1] = (odds.gradient[set * 2 + 1] as number) + positive
    }
    return [score / scale, negative / scale, positive / scale]
  }

  /** From how the answers should move to how what is said at position `t` should. */
  private learnAt(row: NetRow, t: number, [score, negative, positive]: Pulls, louder: number): void {
    const { hidden, channels } = this.shape
    const { units, said } = this
    const { readout, gates, channels: mix } = this.weights
    const scorePull = score * (row.factors[t] as number)
    const place = row.places?.[t] ?? NOWHERE
    /** How the channels should move. */
    const told = new Float64Array(negative !== 0 && place !== NOWHERE ? channels : 0)
    for (let r = 0, gate = place * 2 * channels; r < told.length; r++, gate++) {
      const value = said[t * channels + r] as number
      told[r] = negative * (gates.value[gate] as number) + positive * (gates.value[gate + channels] as number)
      gates.gradient[gate] = (gates.gradient[gate] as number) + negative * value
      gates.gradient[gate + channels] = (gates.gradient[gate + channels] as number) + positive * value
    }
    for (let h = 0; h < hidden; h++) {
      const unit = units[t * hidden + h] as number
      if (unit === 0) continue
      let pull = scorePull * (readout.value[h] as number)
      readout.gradient[h] = (readout.gradient[h] as number) + scorePull * unit
      for (let r = 0, at = h; r < told.length; r++, at += hidden) {
        pull += (told[r] as number) * (mix.value[at] as number)
        mix.gradient[at] = (mix.gradient[at] as number) + (told[r] as number) * unit
      }
      // From here on the units hold how they should move; one that was cut or dropped stays where it is, at 0.
      units[t * hidden + h] = pull * louder
    }
    this.passOn(row, t)
  }

  /** From how the units of position `t` should move to what they are sums of. */
  private passOn(row: NetRow, t: number): void {
    const { hidden, memory } = this.shape
    const { units } = this
    const { bias, turn, earlier, later } = this.weights
    const { pulls } = this.words
    const [before, after] = this.memory.held
    const [beforePulls, afterPulls] = this.memory.pulls
    const negated = row.negated[t] as number
    for (let h = 0; h < hidden; h++) {
      const pull = units[t * hidden + h] as number
      const held = t * memory + (h % memory)
      bias.gradient[h] = (bias.gradient[h] as number) + pull
      turn.gradient[h] = (turn.gradient[h] as number) + pull * negated
      earlier.gradient[h] = (earlier.gradient[h] as number) + pull * (before[held] as number)
      later.gradient[h] = (later.gradient[h] as number) + pull * (after[held] as number)
      beforePulls[held] = (beforePulls[held] as number) + pull * (earlier.value[h] as number)
      afterPulls[held] = (afterPulls[held] as number) + pull * (later.value[h] as number)
    }
    for (let o = 0; o < SPAN; o++) {
      const said = this.saidTo(row, t, o)
      for (let h = 0; said >= 0 && h < hidden; h++)
        pulls[said + h] = (pulls[said + h] as number) + (units[t * hidden + h] as number)
    }
  }

  /** What it says of a text: the score without its set's mean, and the odds against neutral of negative and positive. */
  read(row: NetRow): { score: number; odds: [number, number] } {
    this.refresh([row])
    this.makeRoom(row.ids.length)
    this.kept.fill(1)
    this.readUnits(row)
    return { score: this.scoreOf(row), odds: this.oddsOf(row) }
  }
}

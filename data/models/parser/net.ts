/**
 * Fits the network of the parser (src/models/parser.ts): vectors of words, a layer over each word's neighbourhood, a layer over the
 * state of the parse, and scores of moves and relations. It learns from states that it runs into itself, by a dynamic oracle
 * (Goldberg & Nivre 2013).
 */
import { ROWS, SEATS, type SentenceWords, StateRows } from '../../../src/grammar/features.ts'
import { shareOf } from '../../../src/grammar/neighbourhoods.ts'
import { LEFT, MOST_WORDS, ParseState, RIGHT, SHIFT } from '../../../src/grammar/state.ts'
import { EDGE_PART } from '../../../src/grammar/word-parts.ts'
import { Lanes } from '../../../src/models/lanes/index.ts'
import { RELATIONS } from '../../../src/schema/syntax.ts'
import { TAGS } from '../../../src/words/table.ts'
import { Draws } from '../../fit/draws.ts'
import { Layer } from './layers.ts'
import { Oracle } from './oracle.ts'

export interface NetSettings {
  /** Numbers of a word's vector, of its neighbourhood, and units of a state: multiples of 16. */
  readonly size: number
  readonly around: number
  readonly hidden: number
  /** Words to each side of the neighbourhood. */
  readonly reach: number
  /** Numbers that are carried along the sentence in each direction; a multiple of 16. */
  readonly carried: number
  /** Words to each side that the gates see. */
  readonly gateReach: number
  readonly epochs: number
  readonly step: number
  /** Words of a batch. */
  readonly batch: number
  readonly dropUnit: number
  readonly dropTag: number
  /** A word's own part is left out with this share, and more where it is rare: rare / (rare + how often it was read). */
  readonly dropOwn: number
  readonly rare: number
  /** How much the tags count that are learned beside. */
  readonly tagging: number
  /** The share of wrong moves that are followed. */
  readonly explore: number
}

/** A sentence in numbers. */
export interface Instance extends SentenceWords {
  /** The parts of its words, from `starts`; the one that is the word's own, -1 for none, and its tag. */
  readonly parts: Int32Array
  readonly starts: Int32Array
  readonly own: Int32Array
  readonly tagPart: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly goldTags: Int32Array
  readonly goldTokens: number
}

const MOST = MOST_WORDS + 1
/** Bytes of all that is fitted. */
const MEMORY = 96 << 20
const LABELS = 64
const MOVES = 16
const TAGGED = 32
const EXPLORE_AFTER = 1
const ROOT = RELATIONS.indexOf('root')

/** Of one direction, by word: what is taken up, the share kept of what was carried, what is carried on; and their gradients. */
interface Carried {
  readonly z: Float32Array
  readonly f: Float32Array
  readonly r: Float32Array
  readonly dz: Float32Array
  readonly df: Float32Array
  readonly dr: Float32Array
}

export class ParserNet {
  private readonly lanes = new Lanes(MEMORY)
  private readonly simd = this.lanes.run
  readonly parts: Layer
  readonly neighbours: Layer
  readonly neighbourBias: Layer
  /** By direction: what is carried on, how much of it is kept, and what it adds to a neighbourhood. */
  readonly taken: readonly [Layer, Layer]
  readonly kept: readonly [Layer, Layer]
  readonly keptBias: readonly [Layer, Layer]
  readonly told: readonly [Layer, Layer]
  readonly seats: Layer
  readonly rows: Layer
  readonly bias: Layer
  readonly moves: Layer
  readonly labels: readonly [Layer, Layer]
  readonly moveBias: Layer
  readonly labelBias: readonly [Layer, Layer]
  readonly tagging: Layer
  private readonly dense: readonly Layer[]
  private readonly draws: Draws
  private readonly state = new ParseState()
  private readonly oracle = new Oracle()
  private readonly x: Float32Array
  private readonly dx: Float32Array
  private readonly c: Float32Array
  private readonly dc: Float32Array
  private readonly carry: readonly Carried[]
  private readonly q: Float32Array
  private readonly dq: Float32Array
  private readonly h: Float32Array
  private readonly dh: Float32Array
  private readonly out: Float32Array
  private readonly dout: Float32Array
  private readonly tags: Float32Array
  private readonly dtags: Float32Array
  private readonly stateRows = new StateRows()
  private readonly places: Int32Array
  private readonly mask: Float32Array

  constructor(
    readonly settings: NetSettings,
    partCount: number,
    /** Of each part that is a word's own: how often it was read. */
    private readonly ownCount: (part: number) => number,
    private readonly rarePart: number,
    seed: number,
  ) {
    const { lanes } = this
    const { size, around, hidden, reach } = settings
    this.draws = new Draws(seed)
    this.parts = new Layer(lanes, partCount, size)
    this.neighbours = new Layer(lanes, (2 * reach + 1) * size, around, size)
    this.neighbourBias = new Layer(lanes, 1, around)
    const { carried } = settings
    const both = (make: () => Layer): [Layer, Layer] => [make(), make()]
    const seen = (2 * settings.gateReach + 1) * size
    this.taken = both(() => new Layer(lanes, seen, carried, size))
    this.kept = both(() => new Layer(lanes, seen, carried, size))
    this.keptBias = both(() => new Layer(lanes, 1, carried))
    this.told = both(() => new Layer(lanes, carried, around, carried))
    this.seats = new Layer(lanes, SEATS * around, hidden, around)
    this.rows = new Layer(lanes, ROWS, hidden)
    this.bias = new Layer(lanes, 1, hidden)
    this.moves = new Layer(lanes, hidden, MOVES, hidden)
    this.moveBias = new Layer(lanes, 1, MOVES)
    this.labels = [new Layer(lanes, hidden, LABELS, hidden), new Layer(lanes, hidden, LABELS, hidden)]
    this.labelBias = [new Layer(lanes, 1, LABELS), new Layer(lanes, 1, LABELS)]
    this.tagging = new Layer(lanes, around, TAGGED, around)
    this.dense = [
      ...this.taken,
      ...this.kept,
      ...this.keptBias,
      ...this.told,
      this.neighbours,
      this.neighbourBias,
      this.seats,
      this.bias,
      this.moves,
      this.moveBias,
      ...this.labels,
      ...this.labelBias,
      this.tagging,
    ]
    const { draws } = this
    this.parts.fill(draws, 0.25)
    this.neighbours.fill(draws, 1.2 / Math.sqrt(size * 3))
    for (const layer of [...this.taken, ...this.kept]) layer.fill(draws, 1.2 / Math.sqrt(size))
    for (const layer of this.told) layer.fill(draws, 1 / Math.sqrt(carried))
    for (const layer of this.keptBias) layer.value.fill(0.5)
    this.seats.fill(draws, 1.2 / Math.sqrt(around))
    this.rows.fill(draws, 0.1)
    this.moves.fill(draws, 0.5 / Math.sqrt(hidden))
    for (const layer of this.labels) layer.fill(draws, 0.5 / Math.sqrt(hidden))
    this.tagging.fill(draws, 0.5 / Math.sqrt(around))
    this.bias.value.fill(0.05)
    this.neighbourBias.value.fill(0.05)
    this.x = lanes.floats((MOST + 2 * reach) * size)
    this.dx = lanes.floats((MOST + 2 * reach) * size)
    this.c = lanes.floats(MOST * around)
    this.dc = lanes.floats(MOST * around)
    this.carry = [0, 1].map(
      (): Carried => ({
        z: lanes.floats(MOST * carried),
        f: lanes.floats(MOST * carried),
        r: lanes.floats(MOST * carried),
        dz: lanes.floats(MOST * carried),
        df: lanes.floats(MOST * carried),
        dr: lanes.floats(MOST * carried),
      }),
    )
    this.q = lanes.floats(SEATS * MOST * hidden)
    this.dq = lanes.floats(SEATS * MOST * hidden)
    this.h = lanes.floats(hidden)
    this.dh = lanes.floats(hidden)
    this.out = lanes.floats(MOVES + 2 * LABELS)
    this.dout = lanes.floats(MOVES + 2 * LABELS)
    this.tags = lanes.floats(MOST * TAGGED)
    this.dtags = lanes.floats(MOST * TAGGED)
    for (const layer of this.dense) layer.turn()
    this.places = lanes.ints(256)
    this.mask = new Float32Array(hidden)
  }

  /** Begins the vectors of groups with the mean of their words', and those of words with what is their own beside it. */
  begin(
    vectors: ReadonlyMap<string, Float32Array>,
    groupOf: (word: string) => number,
    ownPart: (word: string) => number,
  ): void {
    const { size } = this.settings
    const { value } = this.parts
    const sums = new Map<number, { count: number; sum: Float32Array }>()
    for (const [word, vector] of vectors) {
      const group = groupOf(word)
      const found = sums.get(group) ?? { count: 0, sum: new Float32Array(size) }
      sums.set(group, found)
      found.count++
      for (let j = 0; j < size; j++) found.sum[j] = (found.sum[j] as number) + (vector[j] as number)
    }
    for (const [group, { count, sum }] of sums)
      for (let j = 0; j < size; j++) value[group * size + j] = (sum[j] as number) / count
    for (const [word, vector] of vectors) {
      const part = ownPart(word)
      if (part === this.rarePart) continue
      const from = groupOf(word) * size
      for (let j = 0; j < size; j++)
        value[part * size + j] = (vector[j] as number) - (value[from + j] as number)
    }
  }

  /** A fit over the sentences; `after` is told of each epoch. */
  fit(instances: readonly Instance[], after: (epoch: number, right: number) => void): void {
    const { epochs, batch, step } = this.settings
    const order = Int32Array.from(instances.keys())
    const total = epochs * instances.reduce((sum, { count }) => sum + count, 0)
    let read = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.draws.shuffle(order)
      let words = 0
      let right = 0
      let known = 0
      for (const index of order) {
        const one = instances[index] as Instance
        right += this.learn(one, epoch >= EXPLORE_AFTER)
        known += one.count
        words += one.count
        read += one.count
        if (words < batch) continue
        words = 0
        const rate = step * Math.min(1, (read / total) * 50) * Math.max(0.02, 1 - read / total)
        this.parts.moveTouched(rate)
        this.rows.moveTouched(rate)
        for (const layer of this.dense) {
          layer.moveAll(rate)
          layer.turn()
        }
      }
      after(epoch, right / known)
    }
  }

  private forward(one: Instance, learning: boolean): void {
    const { simd, settings, x, c, q, parts, neighbours, seats } = this
    const { size, around, hidden, reach, dropTag, dropOwn, rare, dropUnit } = settings
    const { count } = one
    const rows = count + 2 * reach
    x.fill(0, 0, rows * size)
    for (let t = 0; t < rows; t++) {
      const word = t - reach
      let n = 0
      if (word < 0 || word >= count) this.places[n++] = EDGE_PART
      else
        for (let k = one.starts[word] as number; k < (one.starts[word + 1] as number); k++) {
          let part = one.parts[k] as number
          if (learning && part === one.tagPart[word] && this.draws.next() < dropTag) continue
          if (learning && part === one.own[word]) {
            const often = this.ownCount(part)
            if (this.draws.next() < dropOwn + (1 - dropOwn) * (rare / (rare + often))) part = this.rarePart
          }
          this.places[n++] = part
        }
      this.wordPlaces[t * 12] = n
      for (let k = 0; k < n; k++) {
        this.wordPlaces[t * 12 + 1 + k] = this.places[k] as number
        this.places[k] = parts.at(this.places[k] as number)
      }
      simd.gather(n, this.places.byteOffset, x.byteOffset + t * size * 4, size / 16, 0)
    }
    for (let t = 0; t < count; t++) c.set(this.neighbourBias.value, t * around)
    for (let o = 0; o <= 2 * reach; o++)
      simd.product(
        count,
        around / 16,
        size,
        x.byteOffset + o * size * 4,
        size * 4,
        4,
        neighbours.at(o * size),
        around * 4,
        c.byteOffset,
        around * 4,
      )
    this.carryOn(count)
    const scale = 1 / (1 - dropUnit)
    for (let i = 0; i < count * around; i++) {
      const value = c[i] as number
      if (value <= 0) c[i] = 0
      if (learning && value > 0) {
        if (this.draws.next() < dropUnit) c[i] = 0
        else c[i] = value * scale
      }
    }
    for (let seat = 0; seat < SEATS; seat++) {
      const at = q.byteOffset + seat * MOST * hidden * 4
      q.fill(0, seat * MOST * hidden, (seat * MOST + count) * hidden)
      simd.product(
        count,
        hidden / 16,
        around,
        c.byteOffset,
        around * 4,
        4,
        seats.at(seat * around),
        hidden * 4,
        at,
        hidden * 4,
      )
    }
  }
  /** What is carried along in both directions, and told to the neighbourhoods (after Lei et al. 2018). */
  private carryOn(count: number): void {
    const { simd, settings, x, c } = this
    const { size, around, reach, carried, gateReach } = settings
    for (let side = 0; side < 2; side++) {
      const { z, f, r } = this.carry[side] as Carried
      const [taken, kept, bias, told] = [
        this.taken[side],
        this.kept[side],
        this.keptBias[side],
        this.told[side],
      ] as [Layer, Layer, Layer, Layer]
      z.fill(0, 0, count * carried)
      for (let t = 0; t < count; t++) f.set(bias.value, t * carried)
      for (let o = 0; o <= 2 * gateReach; o++) {
        const from = x.byteOffset + (reach - gateReach + o) * size * 4
        simd.product(
          count,
          carried / 16,
          size,
          from,
          size * 4,
          4,
          taken.at(o * size),
          carried * 4,
          z.byteOffset,
          carried * 4,
        )
        simd.product(
          count,
          carried / 16,
          size,
          from,
          size * 4,
          4,
          kept.at(o * size),
          carried * 4,
          f.byteOffset,
          carried * 4,
        )
      }
      for (let i = 0; i < count * carried; i++) f[i] = shareOf(f[i] as number)
      for (let step = 0; step < count; step++) {
        const t = side === 0 ? step : count - 1 - step
        const before = (side === 0 ? t - 1 : t + 1) * carried
        for (let i = 0; i < carried; i++) {
          const keep = f[t * carried + i] as number
          const old = step === 0 ? 0 : (r[before + i] as number)
          r[t * carried + i] = keep * old + (1 - keep) * (z[t * carried + i] as number)
        }
      }
      simd.product(
        count,
        around / 16,
        carried,
        r.byteOffset,
        carried * 4,
        4,
        told.value.byteOffset,
        around * 4,
        c.byteOffset,
        around * 4,
      )
    }
  }

  private carryBack(count: number): void {
    const { simd, settings, x, dx, dc } = this
    const { size, around, reach, carried, gateReach } = settings
    for (let side = 0; side < 2; side++) {
      const { z, f, r, dz, df, dr } = this.carry[side] as Carried
      const [taken, kept, bias, told] = [
        this.taken[side],
        this.kept[side],
        this.keptBias[side],
        this.told[side],
      ] as [Layer, Layer, Layer, Layer]
      simd.product(
        carried,
        around / 16,
        count,
        r.byteOffset,
        4,
        carried * 4,
        dc.byteOffset,
        around * 4,
        told.gradient.byteOffset,
        around * 4,
      )
      dr.fill(0, 0, count * carried)
      simd.product(
        count,
        carried / 16,
        around,
        dc.byteOffset,
        around * 4,
        4,
        told.turned.byteOffset,
        carried * 4,
        dr.byteOffset,
        carried * 4,
      )
      for (let step = count - 1; step >= 0; step--) {
        const t = side === 0 ? step : count - 1 - step
        const before = (side === 0 ? t - 1 : t + 1) * carried
        for (let i = 0; i < carried; i++) {
          const at = t * carried + i
          const keep = f[at] as number
          const pull = dr[at] as number
          const old = step === 0 ? 0 : (r[before + i] as number)
          dz[at] = pull * (1 - keep)
          // How steep the share is there, told by itself.
          const end = keep < 0.5 ? keep : 1 - keep
          df[at] = pull * (old - (z[at] as number)) * 2 * end * end
          if (step > 0) dr[before + i] = (dr[before + i] as number) + pull * keep
        }
      }
      for (let t = 0; t < count; t++)
        for (let i = 0; i < carried; i++)
          bias.gradient[i] = (bias.gradient[i] as number) + (df[t * carried + i] as number)
      for (const [layer, pull] of [
        [taken, dz],
        [kept, df],
      ] as const) {
        for (let o = 0; o <= 2 * gateReach; o++) {
          const from = (reach - gateReach + o) * size * 4
          simd.product(
            size,
            carried / 16,
            count,
            x.byteOffset + from,
            4,
            size * 4,
            pull.byteOffset,
            carried * 4,
            layer.at(o * size) + layer.shift,
            carried * 4,
          )
          simd.product(
            count,
            size / 16,
            carried,
            pull.byteOffset,
            carried * 4,
            4,
            layer.turned.byteOffset + o * size * carried * 4,
            size * 4,
            dx.byteOffset + from,
            size * 4,
          )
        }
      }
    }
  }

  /** Of each place of the sentence with its edges: how many parts, and which. */
  private readonly wordPlaces = new Int32Array((MOST + 40) * 12)

  /** The units of the state as it is; returns how many places they were summed from. */
  private units(one: Instance, learning: boolean): number {
    const { simd, settings, state, h, places, stateRows } = this
    const { hidden, dropUnit } = settings
    const count = stateRows.read(state, one)
    for (let k = 0; k < count; k++) places[k] = this.rows.at(stateRows.out[k] as number)
    let n = count
    for (let seat = 0; seat < SEATS; seat++) {
      const word = seat === 3 ? (state.next < state.count ? state.next : -1) : state.at(seat)
      if (word >= 0) places[n++] = this.q.byteOffset + (seat * MOST + word) * hidden * 4
    }
    this.rowCount = count
    h.set(this.bias.value)
    simd.gather(n, places.byteOffset, h.byteOffset, hidden / 16, 0)
    const scale = 1 / (1 - dropUnit)
    for (let i = 0; i < hidden; i++) {
      const value = h[i] as number
      const keep = value > 0 && (!learning || this.draws.next() >= dropUnit)
      const factor = keep ? (learning ? scale : 1) : 0
      this.mask[i] = factor
      h[i] = value * factor
    }
    return n
  }
  private rowCount = 0

  private score(layer: Layer, bias: Layer, at: number): void {
    const { out, h, simd } = this
    out.set(bias.value, at)
    simd.product(
      1,
      layer.width / 16,
      layer.rows,
      h.byteOffset,
      4,
      4,
      layer.value.byteOffset,
      layer.width * 4,
      out.byteOffset + at * 4,
      0,
    )
  }

  private backScore(layer: Layer, bias: Layer, at: number): void {
    const { dout, dh, h, simd } = this
    const { width, rows } = layer
    for (let j = 0; j < width; j++) bias.gradient[j] = (bias.gradient[j] as number) + (dout[at + j] as number)
    simd.product(
      rows,
      width / 16,
      1,
      h.byteOffset,
      4,
      4,
      dout.byteOffset + at * 4,
      0,
      layer.gradient.byteOffset,
      width * 4,
    )
    simd.product(
      1,
      rows / 16,
      Math.min(width, RELATIONS.length),
      dout.byteOffset + at * 4,
      0,
      4,
      layer.turned.byteOffset,
      rows * 4,
      dh.byteOffset,
      0,
    )
  }

  private bestLabel(at: number): number {
    let best = 0
    for (let j = 1; j < RELATIONS.length; j++)
      if (j !== ROOT && (this.out[at + j] as number) > (this.out[at + best] as number)) best = j
    return best
  }

  private bestMove(): number {
    let best = -1
    for (let move = SHIFT; move <= RIGHT; move++)
      if (this.state.allows(move) && (best < 0 || (this.out[move] as number) > (this.out[best] as number)))
        best = move
    return best
  }

  /** Softmax over [at, at + count) of the scores where allowed; the gradients of what is wanted. Returns the chance of what is wanted. */
  private pull(
    at: number,
    count: number,
    allowed: (i: number) => boolean,
    wanted: (i: number) => boolean,
  ): void {
    const { out, dout } = this
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < count; i++) if (allowed(i)) most = Math.max(most, out[at + i] as number)
    let total = 0
    let good = 0
    for (let i = 0; i < count; i++) {
      const odds = allowed(i) ? Math.exp((out[at + i] as number) - most) : 0
      dout[at + i] = odds
      total += odds
      if (odds > 0 && wanted(i)) good += odds
    }
    for (let i = 0; i < count; i++) {
      const odds = dout[at + i] as number
      dout[at + i] = odds / total - (odds > 0 && wanted(i) ? odds / Math.max(good, 1e-20) : 0)
    }
  }

  /** Learns from one sentence; returns how many moves lost nothing. */
  private learn(one: Instance, exploring: boolean): number {
    const { state, oracle, dq, dc, settings } = this
    const { explore, around, hidden } = settings
    this.forward(one, true)
    for (let seat = 0; seat < SEATS; seat++)
      dq.fill(0, seat * MOST * hidden, (seat * MOST + one.count) * hidden)
    dc.fill(0, 0, one.count * around)
    this.learnTags(one)
    state.reset(one.count)
    oracle.reset(one.heads)
    let right = 0
    const costs = [0, 0, 0]
    while (!state.done) {
      const n = this.units(one, true)
      const rows = this.rowCount
      this.score(this.moves, this.moveBias, 0)
      let least = 1e9
      for (let move = SHIFT; move <= RIGHT; move++) {
        const cost = state.allows(move) ? oracle.cost(state, move) : 1e9
        costs[move] = cost
        if (cost < least) least = cost
      }
      this.dh.fill(0)
      this.dout.fill(0, 0, MOVES)
      const said = this.bestMove()
      this.pull(
        0,
        3,
        (i) => (costs[i] as number) < 1e9,
        (i) => costs[i] === least,
      )
      this.backScore(this.moves, this.moveBias, 0)
      let move = said
      if (costs[said] === least) right++
      else if (!exploring || this.draws.next() >= explore) {
        move = -1
        for (let i = SHIFT; i <= RIGHT; i++)
          if (costs[i] === least && (move < 0 || (this.out[i] as number) > (this.out[move] as number)))
            move = i
      }
      if (move === SHIFT) {
        this.back(n, rows)
        oracle.note(state, move)
        state.shift()
        continue
      }
      const word = state.at(0)
      const head = move === LEFT ? state.next : state.at(1)
      const side = move - LEFT
      const at = MOVES + side * LABELS
      const layer = this.labels[side] as Layer
      const bias = this.labelBias[side] as Layer
      this.score(layer, bias, at)
      const gold = one.labels[word] as number
      const label = this.bestLabel(at)
      if (gold >= 0 && one.heads[word] === head) {
        this.dout.fill(0, at, at + LABELS)
        this.pull(
          at,
          RELATIONS.length,
          () => true,
          (i) => i === gold,
        )
        this.backScore(layer, bias, at)
      }
      this.back(n, rows)
      oracle.note(state, move)
      state.attach(move, exploring || gold < 0 ? label : gold)
    }
    this.backward(one)
    return right / 2
  }

  /** From the units of a state to its rows and words. */
  private back(n: number, rows: number): void {
    const { simd, dh, mask, places, settings } = this
    for (let i = 0; i < settings.hidden; i++) dh[i] = (dh[i] as number) * (mask[i] as number)
    const rowShift = this.rows.shift
    const wordShift = this.dq.byteOffset - this.q.byteOffset
    for (let k = 0; k < n; k++) places[k] = (places[k] as number) + (k < rows ? rowShift : wordShift)
    for (let k = 0; k < rows; k++) this.rows.touch(this.stateRows.out[k] as number)
    simd.scatter(n, places.byteOffset, dh.byteOffset, settings.hidden / 16, 0)
    const bias = this.bias.gradient
    for (let i = 0; i < settings.hidden; i++) bias[i] = (bias[i] as number) + (dh[i] as number)
  }

  private learnTags(one: Instance): void {
    const { simd, settings, tags, dtags, c, dc, tagging } = this
    const { around, tagging: share } = settings
    if (share === 0) return
    const { count } = one
    tags.fill(0, 0, count * TAGGED)
    dtags.fill(0, 0, count * TAGGED)
    simd.product(
      count,
      TAGGED / 16,
      around,
      c.byteOffset,
      around * 4,
      4,
      tagging.value.byteOffset,
      TAGGED * 4,
      tags.byteOffset,
      TAGGED * 4,
    )
    for (let t = 0; t < count; t++) {
      const gold = one.goldTags[t] as number
      if (gold < 0) continue
      const at = t * TAGGED
      let total = 0
      for (let i = 0; i < TAGS.length; i++) total += Math.exp(tags[at + i] as number)
      for (let i = 0; i < TAGS.length; i++)
        dtags[at + i] = share * (Math.exp(tags[at + i] as number) / total - (i === gold ? 1 : 0))
    }
    simd.product(
      around,
      TAGGED / 16,
      count,
      c.byteOffset,
      4,
      around * 4,
      dtags.byteOffset,
      TAGGED * 4,
      tagging.gradient.byteOffset,
      TAGGED * 4,
    )
    simd.product(
      count,
      around / 16,
      TAGGED,
      dtags.byteOffset,
      TAGGED * 4,
      4,
      tagging.turned.byteOffset,
      around * 4,
      dc.byteOffset,
      around * 4,
    )
  }

  /** From the words in their seats to their neighbourhoods, and to the words' parts. */
  private backward(one: Instance): void {
    const { simd, settings, x, dx, c, dc, dq, seats, neighbours } = this
    const { size, around, hidden, reach } = settings
    const { count } = one
    for (let seat = 0; seat < SEATS; seat++) {
      const at = dq.byteOffset + seat * MOST * hidden * 4
      simd.product(
        around,
        hidden / 16,
        count,
        c.byteOffset,
        4,
        around * 4,
        at,
        hidden * 4,
        seats.at(seat * around) + seats.shift,
        hidden * 4,
      )
      simd.product(
        count,
        around / 16,
        hidden,
        at,
        hidden * 4,
        4,
        seats.turned.byteOffset + seat * around * hidden * 4,
        around * 4,
        dc.byteOffset,
        around * 4,
      )
    }
    const scale = 1 / (1 - settings.dropUnit)
    for (let i = 0; i < count * around; i++) dc[i] = c[i] === 0 ? 0 : (dc[i] as number) * scale
    const bias = this.neighbourBias.gradient
    for (let t = 0; t < count; t++)
      for (let i = 0; i < around; i++) bias[i] = (bias[i] as number) + (dc[t * around + i] as number)
    const rows = count + 2 * reach
    dx.fill(0, 0, rows * size)
    for (let o = 0; o <= 2 * reach; o++) {
      const from = o * size * 4
      simd.product(
        size,
        around / 16,
        count,
        x.byteOffset + from,
        4,
        size * 4,
        dc.byteOffset,
        around * 4,
        neighbours.at(o * size) + neighbours.shift,
        around * 4,
      )
      simd.product(
        count,
        size / 16,
        around,
        dc.byteOffset,
        around * 4,
        4,
        neighbours.turned.byteOffset + o * size * around * 4,
        size * 4,
        dx.byteOffset + from,
        size * 4,
      )
    }
    this.carryBack(count)
    const { shift } = this.parts
    for (let t = 0; t < rows; t++) {
      const n = this.wordPlaces[t * 12] as number
      for (let k = 0; k < n; k++) {
        const part = this.wordPlaces[t * 12 + 1 + k] as number
        this.parts.touch(part)
        this.places[k] = this.parts.at(part) + shift
      }
      simd.scatter(n, this.places.byteOffset, dx.byteOffset + t * size * 4, size / 16, 0)
    }
  }

  /** The tree of a sentence, greedily: heads (the root is its length) and relations. */
  parse(one: Instance): { readonly heads: Int32Array; readonly labels: Int32Array } {
    const { state } = this
    this.forward(one, false)
    state.reset(one.count)
    while (!state.done) {
      this.units(one, false)
      this.score(this.moves, this.moveBias, 0)
      const move = this.bestMove()
      if (move === SHIFT) state.shift()
      else {
        const at = MOVES + (move - LEFT) * LABELS
        this.score(this.labels[move - LEFT] as Layer, this.labelBias[move - LEFT] as Layer, at)
        state.attach(move, move === LEFT && state.next === state.count ? ROOT : this.bestLabel(at))
      }
    }
    return { heads: state.head.slice(0, one.count), labels: state.relation.slice(0, one.count) }
  }
}

/**
 * What is known of each word of a sentence in its place: the words near it, each by its distance, and what is carried along the
 * sentence from both ends (a recurrent layer whose gates see the words themselves; after Lei, Zhang, Wang, Dai & Artzi 2018).
 */
import { BLOCK } from '../models/lanes/functions.ts'
import type { Lanes } from '../models/lanes/index.ts'
import type { ParserModel } from '../models/parser.ts'
import type { Spelling } from '../words/spelling.ts'
import type { WordTable } from '../words/table.ts'
import { MOST_WORDS } from './state.ts'
import { EDGE_PART, FIRST_PART, GLUED_PART, knownAs, RARE_PART, sharedParts, TAG_PART } from './word-parts.ts'

/** How many spellings have what they add remembered, two in a place; a power of two. */
const REMEMBERED = 4096

/** From 0 to 1, as steep as the logistic function at its middle but made without its exponential. */
export const shareOf = (value: number): number => 0.5 + (0.5 * value) / (1 + Math.abs(value))

/** Rows of `width` floats a word; each word adds a row to those that stand up to `reach` before or behind it. */
class Spread {
  readonly rows: Float32Array
  private readonly rowsAt: number
  private readonly bias: Float32Array
  /** How many floats a word adds. */
  readonly size: number

  constructor(
    lanes: Lanes,
    readonly width: number,
    readonly reach: number,
    /** Rows beyond either end, so that nobody needs to ask where the sentence ends. */
    readonly beyond: number,
    bias: ArrayLike<number>,
  ) {
    this.size = (2 * reach + 1) * width
    this.rows = lanes.floats((MOST_WORDS + 2 * beyond) * width)
    this.rowsAt = this.rows.byteOffset
    this.bias = Float32Array.from(bias)
  }

  begin(count: number): void {
    const { rows, bias, width } = this
    // A loop costs less than a call for each of so short rows.
    for (let t = 0, at = this.from(0); t < count; t++, at += width)
      for (let i = 0; i < width; i++) rows[at + i] = bias[i]!
  }

  /** Where the word's row begins. */
  from(word: number): number {
    return (word + this.beyond) * this.width
  }

  /** The same, as the place in bytes. */
  at(word: number): number {
    return this.rowsAt + this.from(word) * 4
  }
}

export class Neighbourhoods {
  private readonly near: Spread
  private readonly gates: Spread
  /** What is carried along, by word. */
  private readonly carried: Float32Array
  private readonly told: Float32Array
  /** By number of a vector: what it adds, as it lies in the store. */
  private readonly weights: Float32Array
  /** By place: what a spelling adds to the neighbourhoods and to the gates around it, and whose that is. */
  private readonly store: Float32Array
  private readonly owners: (Spelling | undefined)[] = new Array(REMEMBERED).fill(undefined)
  /** By place: which of the two was asked for last. */
  private readonly last = new Uint8Array(REMEMBERED >> 1)
  /** The same of parts that words have by their place. */
  private readonly placed: Float32Array
  private readonly vector: Float32Array
  private readonly places: Int32Array
  /** Where they lie in the memory of lanes: an engine asks an array for its place more slowly than a field. */
  private readonly placesAt: number
  private readonly storeAt: number
  private readonly placedAt: number
  /** How many floats a spelling adds. */
  private readonly wide: number

  /** The bytes that it needs. */
  static bytes({ size, around, reach, carried, gateReach, neighbours, gates, told }: ParserModel): number {
    const wide = (2 * reach + 1) * around + (2 * gateReach + 1) * 4 * carried
    const beyond = 4 * Math.max(reach, gateReach)
    const rows = (MOST_WORDS + beyond) * (around + 4 * carried) + MOST_WORDS * carried
    const weights = neighbours.length + gates.length + told.length + size
    return 4 * ((REMEMBERED + RARE_PART - TAG_PART) * wide + rows + weights) + 8192
  }

  constructor(
    private readonly lanes: Lanes,
    private readonly model: ParserModel,
  ) {
    const { size, around, reach, carried, gateReach } = model
    const copy = (values: ArrayLike<number>): Float32Array => {
      const floats = lanes.floats(values.length)
      floats.set(values)
      return floats
    }
    const beyond = 2 * Math.max(reach, gateReach)
    this.near = new Spread(lanes, around, reach, beyond, model.neighbourBias)
    this.gates = new Spread(lanes, 4 * carried, gateReach, beyond, model.gateBias)
    this.wide = this.near.size + this.gates.size
    this.carried = lanes.floats(MOST_WORDS * carried)
    this.told = copy(model.told)
    this.weights = lanes.floats(size * this.wide)
    this.lay(this.near, model.neighbours, 0)
    this.lay(this.gates, model.gates, this.near.size)
    this.store = lanes.floats(REMEMBERED * this.wide)
    this.vector = lanes.floats(size)
    this.places = lanes.ints(BLOCK)
    this.placed = lanes.floats((RARE_PART - TAG_PART) * this.wide)
    this.placesAt = this.places.byteOffset
    this.storeAt = this.store.byteOffset
    this.placedAt = this.placed.byteOffset
    const own = new Float32Array(size)
    for (let part = TAG_PART; part < RARE_PART; part++) {
      own.fill(0)
      model.addPart(part, own)
      this.spread(own, this.placed, (part - TAG_PART) * this.wide)
    }
  }

  /** Lays the weights of each place beside each other, from `to` on in each row. */
  private lay({ width, reach }: Spread, weights: ArrayLike<number>, to: number): void {
    const { size } = this.model
    for (let o = 0; o <= 2 * reach; o++)
      for (let d = 0; d < size; d++)
        for (let i = 0; i < width; i++)
          // A word is seen at place `o` by the one that stands `reach - o` behind it: rows lie in the order of the seers.
          this.weights[d * this.wide + to + (2 * reach - o) * width + i] =
            weights[(o * size + d) * width + i]!
  }

  /** Where the memory of lanes has the numbers of a word, `around` of them; those below zero say nothing. */
  at(word: number): number {
    return this.near.at(word)
  }

  /** Writes what a vector adds. */
  private spread(vector: Float32Array, target: Float32Array, to: number): void {
    const { vector: own, weights, wide, lanes } = this
    own.set(vector)
    target.fill(0, to, to + wide)
    const at = target.byteOffset + to * 4
    const { size } = this.model
    lanes.run.product(1, wide / BLOCK, size, own.byteOffset, 0, 4, weights.byteOffset, wide * 4, at, 0)
  }

  /** Where the store has what the spelling adds. */
  private storeOf(spelling: Spelling): number {
    const { owners, store, last } = this
    const place = (spelling.number >>> 8) & ((REMEMBERED >> 1) - 1)
    let side = owners[2 * place] === spelling ? 0 : 1
    if (side === 1 && owners[2 * place + 1] !== spelling) {
      side = 1 - last[place]!
      owners[2 * place + side] = spelling
      this.spread(this.vectorOf(spelling), store, (2 * place + side) * this.wide)
    }
    last[place] = side
    return this.storeAt + (2 * place + side) * this.wide * 4
  }

  private vectorOf(spelling: Spelling): Float32Array {
    if (spelling.grammar === undefined) {
      const vector = new Float32Array(this.model.size)
      for (const part of sharedParts(spelling)) this.model.addPart(part, vector)
      if (!this.model.addOwn(knownAs(spelling.lower), vector)) this.model.addPart(RARE_PART, vector)
      spelling.grammar = vector
    }
    return spelling.grammar as Float32Array
  }

  /** Adds what stands at place `word` to the words around it: `count` sources, whose places are listed. */
  private add(word: number, count: number): void {
    const { near, gates, places, placesAt, lanes } = this
    lanes.run.gather(count, placesAt, near.at(word - near.reach), near.size / BLOCK, 0)
    for (let k = 0; k < count; k++) places[k] = places[k]! + near.size * 4
    lanes.run.gather(count, placesAt, gates.at(word - gates.reach), gates.size / BLOCK, 0)
  }

  /** Adds what stands `k` words before the first word and behind the last to those that see it; `begins` floats in lies what it adds there. */
  private addEdges(spread: Spread, k: number, count: number, begins: number): void {
    const { places, placesAt, lanes } = this
    const { reach, width } = spread
    const seen = reach - k + 1
    const at = this.partAt(EDGE_PART) + begins * 4
    places[0] = at + (reach + k) * width * 4
    lanes.run.gather(1, placesAt, spread.at(0), (seen * width) / BLOCK, 0)
    places[0] = at
    lanes.run.gather(1, placesAt, spread.at(count - seen), (seen * width) / BLOCK, 0)
  }

  private partAt(part: number): number {
    return this.placedAt + (part - TAG_PART) * this.wide * 4
  }

  /** Reads the sentence of `count` words that begins at `from`. */
  read({ spelling, glued, tag }: WordTable, from: number, count: number): void {
    const { near, gates, places } = this
    near.begin(count)
    gates.begin(count)
    for (let t = 0; t < count; t++) {
      let n = 0
      places[n++] = this.storeOf(spelling[from + t]!)
      places[n++] = this.partAt(TAG_PART + tag[from + t]!)
      if (glued[from + t]) places[n++] = this.partAt(GLUED_PART)
      if (t === 0) places[n++] = this.partAt(FIRST_PART)
      this.add(t, n)
    }
    for (let k = 1; k <= near.reach; k++) this.addEdges(near, k, count, 0)
    for (let k = 1; k <= gates.reach; k++) this.addEdges(gates, k, count, near.size)
    this.carry(count, 0)
    this.carry(count, 1)
  }

  /** Carries what is taken up along the sentence, and tells each word what has come to it. */
  private carry(count: number, side: number): void {
    const { around, carried: width } = this.model
    const { carried, told, gates, near, lanes } = this
    const { rows } = gates
    let before = -1
    for (let step = 0; step < count; step++) {
      const t = side === 0 ? step : count - 1 - step
      const at = gates.from(t) + side * 2 * width
      const to = t * width
      for (let i = 0; i < width; i++) {
        const keep = shareOf(rows[at + width + i]!)
        const old = before < 0 ? 0 : carried[before + i]!
        carried[to + i] = keep * old + (1 - keep) * rows[at + i]!
      }
      before = to
    }
    const weights = told.byteOffset + side * width * around * 4
    lanes.run.product(
      count,
      around / BLOCK,
      width,
      carried.byteOffset,
      width * 4,
      4,
      weights,
      around * 4,
      near.at(0),
      around * 4,
    )
  }
}

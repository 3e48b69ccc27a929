/** The parser's network over a sentence: what each word adds to the units of a state from each seat, and the scores of moves and relations. */
import type { ParserModel } from '../models/parser.ts'
import { RELATIONS } from '../schema/syntax.ts'
import type { Spelling } from '../words/spelling.ts'
import type { WordTable } from '../words/table.ts'
import { SEATS, type SentenceWords, StateRows } from './features.ts'
import { LEFT, MOST_WORDS, type ParseState, RIGHT, SHIFT } from './state.ts'
import { EDGE_PART, FIRST_PART, GLUED_PART, knownAs, RARE_PART, sharedParts, TAG_PART } from './word-parts.ts'

/** How many spellings have what they add to neighbourhoods remembered; a power of two. */
const REMEMBERED = 4096

export const ROOT = /* @__PURE__ */ RELATIONS.indexOf('root')

/** target += share · source, four sources at a time. */
function addFour(
  target: Float64Array,
  to: number,
  width: number,
  weights: Float64Array,
  places: Int32Array,
  shares: Float64Array,
  count: number,
): void {
  let k = 0
  for (; k + 4 <= count; k += 4) {
    const a = shares[k]!
    const b = shares[k + 1]!
    const c = shares[k + 2]!
    const d = shares[k + 3]!
    const pa = places[k]!
    const pb = places[k + 1]!
    const pc = places[k + 2]!
    const pd = places[k + 3]!
    for (let i = 0; i < width; i++)
      target[to + i] =
        target[to + i]! + a * weights[pa + i]! + b * weights[pb + i]! + c * weights[pc + i]! + d * weights[pd + i]!
  }
  for (; k < count; k++) {
    const a = shares[k]!
    const pa = places[k]!
    for (let i = 0; i < width; i++) target[to + i] = target[to + i]! + a * weights[pa + i]!
  }
}

export class ParserNetwork {
  /** By word and seat: what it adds to the units. */
  private readonly seated: Float64Array
  private readonly around: Float64Array
  private readonly units: Float64Array
  private readonly scores = new Float64Array(RELATIONS.length)
  private readonly rows = new StateRows()
  private readonly places: Int32Array
  private readonly shares: Float64Array
  /** By place: what a spelling adds to the neighbourhoods around it, and whose that is. */
  private readonly store: Float64Array
  private readonly owners: (Spelling | undefined)[] = new Array(REMEMBERED).fill(undefined)
  /** The same of parts that words have by their place. */
  private readonly placed: Float64Array
  private readonly vector: Float64Array
  /** How much one spelling adds: all places of the neighbourhood. */
  private readonly wide: number

  constructor(private readonly model: ParserModel) {
    const { size, around, hidden, reach } = model
    this.wide = (2 * reach + 1) * around
    this.seated = new Float64Array(MOST_WORDS * SEATS * hidden)
    this.around = new Float64Array(MOST_WORDS * around)
    this.units = new Float64Array(hidden)
    this.places = new Int32Array(Math.max(size, around))
    this.shares = new Float64Array(Math.max(size, around))
    this.store = new Float64Array(REMEMBERED * this.wide)
    this.vector = new Float64Array(size)
    this.placed = new Float64Array((RARE_PART - TAG_PART) * this.wide)
    for (let part = TAG_PART; part < RARE_PART; part++) {
      this.vector.fill(0)
      model.addPart(part, this.vector)
      this.spread(this.placed, (part - TAG_PART) * this.wide)
    }
  }

  /** Writes what the vector adds to the neighbourhoods of the words around. */
  private spread(target: Float64Array, to: number): void {
    const { size, around, reach, neighbours } = this.model
    const { vector, places, shares } = this
    shares.set(vector)
    for (let o = 0; o <= 2 * reach; o++) {
      for (let d = 0; d < size; d++) places[d] = (o * size + d) * around
      const at = to + o * around
      target.fill(0, at, at + around)
      addFour(target, at, around, neighbours, places, shares, size)
    }
  }

  /** Where the store has what the spelling adds. */
  private storeOf(spelling: Spelling): number {
    const { owners, vector, model } = this
    const place = spelling.number & (REMEMBERED - 1)
    const at = place * this.wide
    if (owners[place] === spelling) return at
    owners[place] = spelling
    vector.fill(0)
    for (const part of sharedParts(spelling)) model.addPart(part, vector)
    if (!model.addOwn(knownAs(spelling.lower), vector)) model.addPart(RARE_PART, vector)
    this.spread(this.store, at)
    return at
  }

  /** Adds what stands at place `word` to the neighbourhoods of the words around it. */
  private addAround(word: number, count: number, source: Float64Array, from: number): void {
    const { around, reach } = this.model
    const { around: target } = this
    for (let o = 0; o <= 2 * reach; o++) {
      // The word is seen at place `o` by the one that stands `o - reach` before it.
      const seer = word + reach - o
      if (seer < 0 || seer >= count) continue
      const to = seer * around
      const at = from + o * around
      for (let i = 0; i < around; i++) target[to + i] = target[to + i]! + source[at + i]!
    }
  }

  /** Reads the sentence that begins at `from`: what each of its words adds in each seat. */
  read({ spelling, glued }: WordTable, from: number, { count, tag }: SentenceWords): void {
    const { around, hidden, reach, neighbourBias, seats } = this.model
    const { around: neighbourhood, seated, places, shares, placed, wide } = this
    for (let t = 0; t < count; t++) neighbourhood.set(neighbourBias, t * around)
    const part = (number: number): number => (number - TAG_PART) * wide
    for (let t = 0; t < count; t++) {
      this.addAround(t, count, this.store, this.storeOf(spelling[from + t]!))
      this.addAround(t, count, placed, part(TAG_PART + tag[t]!))
      if (glued[from + t]) this.addAround(t, count, placed, part(GLUED_PART))
    }
    this.addAround(0, count, placed, part(FIRST_PART))
    for (let k = 1; k <= reach; k++) {
      this.addAround(-k, count, placed, part(EDGE_PART))
      this.addAround(count - 1 + k, count, placed, part(EDGE_PART))
    }
    const width = SEATS * hidden
    for (let t = 0; t < count; t++) {
      let n = 0
      for (let i = 0; i < around; i++) {
        const value = neighbourhood[t * around + i]!
        // The rectifier: half of the numbers say nothing.
        if (value <= 0) continue
        places[n] = i * width
        shares[n++] = value
      }
      seated.fill(0, t * width, (t + 1) * width)
      addFour(seated, t * width, width, seats, places, shares, n)
    }
  }

  /** Hears the state; moves and relations are scored by what was heard last. */
  hear(state: ParseState, words: SentenceWords): void {
    const { hidden, bias, rows: weights } = this.model
    const { units, rows } = this
    units.set(bias)
    const count = rows.read(state, words)
    let k = 0
    for (; k + 3 <= count; k += 3) {
      const a = rows.out[k]! * hidden
      const b = rows.out[k + 1]! * hidden
      const c = rows.out[k + 2]! * hidden
      for (let h = 0; h < hidden; h++) units[h] = units[h]! + weights[a + h]! + weights[b + h]! + weights[c + h]!
    }
    for (; k < count; k++) {
      const a = rows.out[k]! * hidden
      for (let h = 0; h < hidden; h++) units[h] = units[h]! + weights[a + h]!
    }
    for (let seat = 0; seat < SEATS - 1; seat++) this.addSeat(state.at(seat), seat)
    this.addSeat(state.next < state.count ? state.next : -1, SEATS - 1)
    for (let h = 0; h < hidden; h++) if (units[h]! < 0) units[h] = 0
  }

  private addSeat(word: number, seat: number): void {
    if (word < 0) return
    const { hidden } = this.model
    const { units, seated } = this
    const from = (word * SEATS + seat) * hidden
    for (let h = 0; h < hidden; h++) units[h] = units[h]! + seated[from + h]!
  }

  private score(weights: Float64Array, bias: Float64Array, row: number): number {
    const { hidden } = this.model
    const { units } = this
    const from = row * hidden
    let even = 0
    let odd = 0
    for (let h = 0; h < hidden; h += 2) {
      even += weights[from + h]! * units[h]!
      odd += weights[from + h + 1]! * units[h + 1]!
    }
    return bias[row]! + even + odd
  }

  /** The best move that the state allows. */
  move(state: ParseState): number {
    const { moves, moveBias } = this.model
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (!state.allows(move)) continue
      const score = this.score(moves, moveBias, move)
      if (score > most) {
        best = move
        most = score
      }
    }
    return best
  }

  /** The best relation but that of a root for a move to the left or right. */
  relation(move: number): number {
    const side = move === LEFT ? 0 : 1
    const weights = this.model.labels[side]
    const bias = this.model.labelBias[side]
    let best = 0
    for (let label = 0; label < RELATIONS.length; label++) {
      this.scores[label] = this.score(weights, bias, label)
      if (label !== ROOT && this.scores[label]! > this.scores[best]!) best = label
    }
    return best
  }
}

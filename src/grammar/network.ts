/** The parser's network over a sentence: what each word adds to the units of a state from each seat, and the scores of moves and relations. */
import { BLOCK } from '../models/lanes/functions.ts'
import { Lanes } from '../models/lanes/index.ts'
import type { ParserModel } from '../models/parser.ts'
import { RELATIONS } from '../schema/syntax.ts'
import type { WordTable } from '../words/table.ts'
import { MOST_STATE_ROWS, SEATS, type SentenceWords, StateRows } from './features.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { LEFT, MOST_WORDS, type ParseState, RIGHT, SHIFT } from './state.ts'

export const ROOT = /* @__PURE__ */ RELATIONS.indexOf('root')
const MOVES = RIGHT + 1

/** The root is not said but known: nothing else is one. */
const withoutRoot = (bias: ArrayLike<number>): number[] =>
  Array.from(bias, (value, label) => (label === ROOT ? Number.NEGATIVE_INFINITY : value))

/** Copies a short row: a loop costs less than the call that would do it. */
function begin(row: Float32Array, bias: Float32Array): void {
  for (let i = 0; i < bias.length; i++) row[i] = bias[i]!
}

/** Numbers not below zero, by the rows of weights that belong to them: half and more of all units say nothing. */
class Active {
  count = 0
  readonly shares: Float32Array
  /** Of each its place among the numbers, or that of its row of weights. */
  readonly rows: Int32Array
  private readonly places: Int32Array
  /** Where they lie: an engine asks an array for its place more slowly than a field. */
  private readonly sharesAt: number
  private readonly rowsAt: number
  private readonly placesAt: number

  constructor(
    private readonly lanes: Lanes,
    size: number,
  ) {
    this.shares = lanes.floats(size + 1)
    this.rows = lanes.ints(size + 1)
    this.places = lanes.ints(size)
    this.sharesAt = this.shares.byteOffset
    this.rowsAt = this.rows.byteOffset
    this.placesAt = this.places.byteOffset
  }

  /** Reads the numbers from `at` on. */
  read(at: number, size: number): void {
    this.count = this.lanes.run.sift(size, at, this.sharesAt, this.rowsAt, 0, 1)
  }

  /** Adds the rows of the weights, each times its number, to the row at `to`. */
  blend(weightsAt: number, width: number, to: number): void {
    const { count, places, rows, lanes } = this
    if (count === 0) return
    for (let k = 0; k < count; k++) places[k] = weightsAt + rows[k]! * width * 4
    lanes.run.blend(count, this.placesAt, to, width / BLOCK, this.sharesAt)
  }

  /** The same of the numbers from `at` on. */
  blendFrom(at: number, size: number, weightsAt: number, width: number, to: number): void {
    const { run } = this.lanes
    const count = run.sift(size, at, this.sharesAt, this.rowsAt, weightsAt, width * 4)
    if (count > 0) run.blend(count, this.rowsAt, to, width / BLOCK, this.sharesAt)
  }
}

/** Scores that the units give: by unit a row of weights, filled up to whole blocks. */
class Scores {
  readonly out: Float32Array
  private readonly bias: Float32Array
  private readonly weightsAt: number
  private readonly outAt: number
  private readonly width: number

  constructor(lanes: Lanes, weights: ArrayLike<number>, bias: ArrayLike<number>, hidden: number) {
    const { length } = bias
    this.bias = Float32Array.from(bias)
    this.width = Math.ceil(length / BLOCK) * BLOCK
    const rows = lanes.floats(hidden * this.width)
    for (let h = 0; h < hidden; h++)
      for (let i = 0; i < length; i++) rows[h * this.width + i] = weights[h * length + i]!
    this.out = lanes.floats(this.width)
    this.weightsAt = rows.byteOffset
    this.outAt = this.out.byteOffset
  }

  read(units: Active): void {
    begin(this.out, this.bias)
    units.blend(this.weightsAt, this.width, this.outAt)
  }
}

export class ParserNetwork {
  private readonly lanes: Lanes
  private readonly neighbourhoods: Neighbourhoods
  /** By word and seat: what it adds to the units. */
  private readonly seated: Float32Array
  private readonly rows: StateRows
  private readonly places: Int32Array
  /** Where they lie in the memory of lanes. */
  private readonly seatedAt: number
  private readonly unitsAt: number
  private readonly biasAt: number
  private readonly seatsAt: number
  private readonly placesAt: number
  private readonly active: Active
  private readonly relations: readonly [Scores, Scores]

  constructor(
    private readonly model: ParserModel,
    plain = false,
  ) {
    const { around, hidden, seats, rows, labels, labelBias } = model
    const own = seats.length + rows.length + MOST_WORDS * SEATS * hidden + hidden * 200
    const lanes = new Lanes(4 * own + Neighbourhoods.bytes(model) + 65_536, plain)
    this.lanes = lanes
    this.neighbourhoods = new Neighbourhoods(lanes, model)
    this.seated = lanes.floats(MOST_WORDS * SEATS * hidden)
    const bias = lanes.floats(hidden)
    bias.set(model.bias)
    const seatWeights = lanes.floats(seats.length)
    seatWeights.set(seats)
    const rowWeights = lanes.floats(rows.length)
    rowWeights.set(rows)
    this.places = lanes.ints(MOST_STATE_ROWS + SEATS)
    this.rows = new StateRows(this.places, rowWeights.byteOffset, hidden * 4)
    this.seatedAt = this.seated.byteOffset
    this.unitsAt = lanes.floats(hidden).byteOffset
    this.biasAt = bias.byteOffset
    this.seatsAt = seatWeights.byteOffset
    this.placesAt = this.places.byteOffset
    this.active = new Active(lanes, Math.max(around, hidden))
    this.relations = [
      new Scores(lanes, labels[0], withoutRoot(labelBias[0]), hidden),
      new Scores(lanes, labels[1], withoutRoot(labelBias[1]), hidden),
    ]
  }

  /** Reads the sentence of `count` words that begins at `from`: what each of them adds in each seat. */
  read(words: WordTable, from: number, count: number): void {
    const { around, hidden } = this.model
    const { neighbourhoods, seated, seatedAt, seatsAt, active } = this
    neighbourhoods.read(words, from, count)
    const width = SEATS * hidden
    seated.fill(0, 0, count * width)
    for (let t = 0; t < count; t++) {
      active.blendFrom(neighbourhoods.at(t), around, seatsAt, width, seatedAt + t * width * 4)
    }
  }

  /** Hears the state; moves and relations are scored by what was heard last. */
  hear(state: ParseState, words: SentenceWords): void {
    const { hidden } = this.model
    const { rows, places, lanes, seatedAt, unitsAt } = this
    let n = rows.read(state, words)
    for (let seat = 0; seat < SEATS; seat++) {
      const word = seat < SEATS - 1 ? state.at(seat) : state.next < state.count ? state.next : -1
      if (word >= 0) places[n++] = seatedAt + (word * SEATS + seat) * hidden * 4
    }
    lanes.run.sum(n, this.placesAt, unitsAt, hidden / BLOCK, this.biasAt)
    this.active.read(unitsAt, hidden)
  }

  /** The best move that the state allows. */
  move(state: ParseState): number {
    const { moves, moveBias } = this.model
    const { count, rows, shares } = this.active
    let shift = moveBias[SHIFT]!
    let left = moveBias[LEFT]!
    let right = moveBias[RIGHT]!
    for (let k = 0; k < count; k++) {
      const share = shares[k]!
      const at = rows[k]! * MOVES
      shift += share * moves[at + SHIFT]!
      left += share * moves[at + LEFT]!
      right += share * moves[at + RIGHT]!
    }
    if (!state.allows(LEFT)) return SHIFT
    if (!state.allows(SHIFT)) return state.allows(RIGHT) && right > left ? RIGHT : LEFT
    if (shift >= left) return state.allows(RIGHT) && right > shift ? RIGHT : SHIFT
    return state.allows(RIGHT) && right > left ? RIGHT : LEFT
  }

  /** The best relation but that of a root for a move to the left or right. */
  relation(move: number): number {
    const scores = this.relations[move === LEFT ? 0 : 1]
    scores.read(this.active)
    const { out } = scores
    let best = 0
    for (let label = 1; label < RELATIONS.length; label++) if (out[label]! > out[best]!) best = label
    return best
  }
}

/** What the network of names adds to the scores of a stretch's labels. */
import { LABELS } from '../../models/kit/chain.ts'
import { BLOCK } from '../../models/lanes/functions.ts'
import { Lanes } from '../../models/lanes/index.ts'
import type { NamesNet } from '../../models/names-net.ts'
import type { TaggerWord } from './facts.ts'
import { sentenceOf } from './features.ts'
import { MOST_ROWS, NET_SEATS, newInputs, readInputs } from './net-inputs.ts'
import type { NameStretch } from './stretches.ts'
import type { View } from './view.ts'
import { MOST_PARTS, partsOf } from './word-parts.ts'

/** How many words in a seat have what they add to the units remembered before all are forgotten. */
const REMEMBERED = 1 << 15

/** The labels, as many as fill blocks of lanes. */
const ROW = Math.ceil(LABELS / BLOCK) * BLOCK

/** What is kept of a word. */
interface NetWord {
  readonly reader: NameNetReader
  readonly vector: Float32Array
  /** By seat, where the memory of lanes has what it adds; 0 where that is not known yet. */
  readonly places: Int32Array
  /** As that of the reader, unless all has been forgotten since. */
  book: object
}

const inputs = /* @__PURE__ */ newInputs()
const parts = /* @__PURE__ */ new Int32Array(MOST_PARTS)

/** Reads stretch after stretch; keeps what words add, since news repeats its words. */
export class NameNetReader {
  private readonly lanes: Lanes
  private readonly units: Float32Array
  private readonly rows: Float32Array
  /** What is yet to be added to the units, as places in the memory of lanes, and how many. */
  private readonly places: Int32Array
  private waiting = 0
  private readonly bias: Float32Array
  /** What the units say of each label, in a row as wide as lanes ask. */
  private readonly said: Float32Array
  /** Where they lie in the memory of lanes: an engine asks an array for its place more slowly than a field. */
  private readonly unitsAt: number
  private readonly rowsAt: number
  private readonly placesAt: number
  private readonly storeAt: number
  private readonly saidAt: number
  private readonly sharesAt: number
  private readonly readoutAt: number
  /** What words add in their seats, in the order in which they were first asked for. */
  private readonly store: Float32Array
  private used = 0
  private book: object = {}

  constructor(
    readonly net: NamesNet,
    private readonly remembered = REMEMBERED,
  ) {
    const { hidden, rows } = net
    const most = Math.max(NET_SEATS + MOST_ROWS, hidden + 1)
    this.lanes = new Lanes(4 * (hidden * (remembered + 2 + ROW) + rows.length + most + ROW) + 1024)
    this.units = this.lanes.floats(hidden)
    this.rows = this.lanes.floats(rows.length)
    this.rows.set(rows)
    this.store = this.lanes.floats(remembered * hidden)
    this.places = this.lanes.ints(most)
    this.said = this.lanes.floats(ROW)
    const readout = this.lanes.floats(hidden * ROW)
    for (let h = 0; h < hidden; h++) readout.set(net.readout.subarray(h * LABELS, (h + 1) * LABELS), h * ROW)
    this.saidAt = this.said.byteOffset
    this.sharesAt = this.lanes.floats(hidden + 1).byteOffset
    this.readoutAt = readout.byteOffset
    this.bias = Float32Array.from(net.bias)
    this.unitsAt = this.units.byteOffset
    this.rowsAt = this.rows.byteOffset
    this.placesAt = this.places.byteOffset
    this.storeAt = this.store.byteOffset
  }

  /** Adds the network's scores of the labels of each word of the stretch. */
  add(view: View, { first, last }: NameStretch, scores: Float64Array): void {
    const { hidden } = this.net
    const { units, rows, rowsAt, places, bias } = this
    // A network without rows says nothing: the chain's own chances are calibrated with one.
    if (rows.length === 0) return
    const bounds = sentenceOf(view, first)
    for (let i = first; i <= last; i++) {
      readInputs(view, i, bounds, inputs)
      units.set(bias)
      for (let seat = 0; seat < NET_SEATS; seat++) {
        const word = inputs.words[seat]
        if (word) this.addWord(word, seat)
      }
      for (let k = 0; k < inputs.count; k++) places[this.waiting++] = rowsAt + inputs.rows[k]! * hidden * 4
      this.addUp()
      this.readOut(scores, (i - first) * LABELS)
    }
  }

  /** Adds what waits to the units. */
  private addUp(): void {
    const { lanes, waiting } = this
    if (waiting > 0) lanes.run.gather(waiting, this.placesAt, this.unitsAt, this.net.hidden / BLOCK, 0)
    this.waiting = 0
  }

  /** Adds what the units say of the labels whose scores begin at `at`. */
  private readOut(scores: Float64Array, at: number): void {
    const { lanes, said, saidAt, sharesAt } = this
    said.set(this.net.offsets)
    // The rectifier: half of the units say nothing.
    const { run } = lanes
    const count = run.sift(this.net.hidden, this.unitsAt, sharesAt, this.placesAt, this.readoutAt, ROW * 4)
    if (count > 0) run.blend(count, this.placesAt, saidAt, ROW / BLOCK, sharesAt)
    for (let y = 0; y < LABELS; y++) scores[at + y] = scores[at + y]! + said[y]!
  }

  private addWord(word: TaggerWord, seat: number): void {
    const known = word.net as NetWord | null
    const own = known !== null && known.book === this.book ? known : this.begin(word)
    // Whatever waits is added up where all is forgotten, so that this one is found first.
    const place = own.places[seat]! || this.keep(own, seat)
    this.places[this.waiting++] = place
  }

  private begin(word: TaggerWord): NetWord {
    const { book } = this
    const known = word.net as NetWord | null
    if (known?.reader === this) {
      known.book = book
      known.places.fill(0)
      return known
    }
    const own = { reader: this, vector: this.vectorOf(word), places: new Int32Array(NET_SEATS), book }
    word.net = own
    return own
  }

  /** Finds what the word adds in the seat; returns where it is kept. */
  private keep(word: NetWord, seat: number): number {
    if (this.used === this.remembered) {
      // What is forgotten may be waiting.
      this.addUp()
      this.used = 0
      this.book = {}
      word.book = this.book
      word.places.fill(0)
    }
    const from = this.used++ * this.net.hidden
    this.project(word.vector, seat, from)
    const place = this.storeAt + from * 4
    word.places[seat] = place
    return place
  }

  private project(vector: Float32Array, seat: number, from: number): void {
    const { size, hidden, seats } = this.net
    for (let h = 0; h < hidden; h++) {
      const at = (seat * hidden + h) * size
      let sum = 0
      for (let j = 0; j < size; j++) sum += seats[at + j]! * vector[j]!
      this.store[from + h] = sum
    }
  }

  private vectorOf(word: TaggerWord): Float32Array {
    const vector = new Float32Array(this.net.size)
    const count = partsOf(word, parts)
    for (let k = 0; k < count; k++) this.net.addPart(parts[k]!, vector)
    this.net.addOwn(word.small, vector)
    return vector
  }
}

/** What the network of names adds to the scores of a stretch's labels. */
import { LABELS } from '../../models/kit/chain.ts'
import type { NamesNet } from '../../models/names-net.ts'
import type { TaggerWord } from './facts.ts'
import { sentenceOf } from './features.ts'
import { NET_SEATS, newInputs, readInputs } from './net-inputs.ts'
import type { NameStretch } from './stretches.ts'
import type { View } from './view.ts'
import { MOST_PARTS, partsOf } from './word-parts.ts'

/** How many words in a seat have what they add to the units remembered; a power of two. */
const REMEMBERED = 1 << 15

const inputs = /* @__PURE__ */ newInputs()
const parts = /* @__PURE__ */ new Int32Array(MOST_PARTS)

/** Reads stretch after stretch; keeps what words add, since news repeats its words. */
export class NameNetReader {
  private readonly units: Float32Array
  /** By place: what a word adds in a seat, and whose that is. */
  private readonly store: Float32Array
  private readonly owners: (TaggerWord | undefined)[] = new Array(REMEMBERED).fill(undefined)
  private readonly ownerSeats = new Uint8Array(REMEMBERED)
  private readonly vectors = new WeakMap<TaggerWord, Float32Array>()

  constructor(readonly net: NamesNet) {
    this.units = new Float32Array(net.hidden)
    this.store = new Float32Array(REMEMBERED * net.hidden)
  }

  /** Adds the network's scores of the labels of each word of the stretch. */
  add(view: View, { first, last }: NameStretch, scores: Float64Array): void {
    const { hidden, rows, bias, readout, offsets } = this.net
    const { units } = this
    const bounds = sentenceOf(view, first)
    for (let i = first; i <= last; i++) {
      readInputs(view, i, bounds, inputs)
      units.set(bias)
      for (let seat = 0; seat < NET_SEATS; seat++) {
        const word = inputs.words[seat]
        if (word) this.addWord(word, seat)
      }
      for (let k = 0; k < inputs.count; k++) {
        const from = inputs.rows[k]! * hidden
        for (let h = 0; h < hidden; h++) units[h] = units[h]! + rows[from + h]!
      }
      const at = (i - first) * LABELS
      for (let y = 0; y < LABELS; y++) scores[at + y] = scores[at + y]! + offsets[y]!
      for (let h = 0; h < hidden; h++) {
        const unit = units[h]!
        // The rectifier: half of the units say nothing.
        if (unit <= 0) continue
        const from = h * LABELS
        for (let y = 0; y < LABELS; y++) scores[at + y] = scores[at + y]! + readout[from + y]! * unit
      }
    }
  }

  private addWord(word: TaggerWord, seat: number): void {
    const { hidden } = this.net
    const { units, store, owners, ownerSeats } = this
    const place = (Math.imul(word.text ^ (seat << 20), 0x9e3779b1) >>> 17) & (REMEMBERED - 1)
    const from = place * hidden
    if (owners[place] !== word || ownerSeats[place] !== seat) {
      owners[place] = word
      ownerSeats[place] = seat
      this.project(this.vectorOf(word), seat, from)
    }
    for (let h = 0; h < hidden; h++) units[h] = units[h]! + store[from + h]!
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
    const known = this.vectors.get(word)
    if (known) return known
    const vector = new Float32Array(this.net.size)
    const count = partsOf(word, parts)
    for (let k = 0; k < count; k++) this.net.addPart(parts[k]!, vector)
    this.net.addOwn(word.small, vector)
    this.vectors.set(word, vector)
    return vector
  }
}

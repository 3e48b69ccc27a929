/** From the parts of a sentence's words to what each adds to the units of a state from each seat, and back. */

import { SEATS } from '../../../src/grammar/features.ts'
import { MOST_WORDS } from '../../../src/grammar/state.ts'
import { EDGE_PART, RARE_PART } from '../../../src/grammar/word-parts.ts'
import { BLOCK } from '../../../src/models/lanes/functions.ts'
import type { Lanes } from '../../../src/models/lanes/index.ts'
import { TAGS } from '../../../src/words/table.ts'
import type { Draws } from '../../fit/draws.ts'
import { Carrying } from './carrying.ts'
import { addPulls, Layer, type Rows } from './layers.ts'
import type { Instance, NetSettings } from './settings.ts'

const MOST = MOST_WORDS + 1
/** No word has more parts. */
const MOST_PARTS = 16
const TAG_ROW = 32

export class WordLayers {
  readonly parts: Layer
  readonly neighbours: Layer
  readonly neighbourBias: Layer
  readonly carryings: readonly [Carrying, Carrying]
  readonly seats: Layer
  /** Tags, learned beside, so that neighbourhoods tell them. */
  private readonly tagging: Layer
  /** All but the parts, of which a batch moves a few. */
  readonly dense: readonly Layer[]
  private readonly vectors: Float32Array
  private readonly vectorPulls: Float32Array
  private readonly around: Float32Array
  private readonly aroundPulls: Float32Array
  private readonly seated: Float32Array
  readonly seatedPulls: Float32Array
  private readonly tags: Float32Array
  private readonly tagPulls: Float32Array
  private readonly places: Int32Array
  /** Of each place of the sentence with its edges: how many parts, and which. */
  private readonly read: Int32Array

  constructor(
    private readonly lanes: Lanes,
    private readonly settings: NetSettings,
    partCount: number,
    /** How often a word's own part was read. */
    private readonly countOf: (part: number) => number,
    private readonly draws: Draws,
  ) {
    const { size, around, hidden, reach } = settings
    this.parts = new Layer(lanes, partCount, size).fill(draws, 0.25)
    this.neighbours = new Layer(lanes, (2 * reach + 1) * size, around, size).fill(
      draws,
      0.7 / Math.sqrt(size),
    )
    this.neighbourBias = new Layer(lanes, 1, around)
    this.neighbourBias.value.fill(0.05)
    this.carryings = [
      new Carrying(lanes, settings, false, MOST, draws),
      new Carrying(lanes, settings, true, MOST, draws),
    ]
    this.seats = new Layer(lanes, SEATS * around, hidden, around).fill(draws, 1.2 / Math.sqrt(around))
    this.tagging = new Layer(lanes, around, TAG_ROW, around).fill(draws, 0.5 / Math.sqrt(around))
    this.dense = [
      this.neighbours,
      this.neighbourBias,
      ...this.carryings.flatMap(({ layers }) => layers),
      this.seats,
      this.tagging,
    ]
    const places = MOST + 2 * reach
    this.vectors = lanes.floats(places * size)
    this.vectorPulls = lanes.floats(places * size)
    this.around = lanes.floats(MOST * around)
    this.aroundPulls = lanes.floats(MOST * around)
    this.seated = lanes.floats(SEATS * MOST * hidden)
    this.seatedPulls = lanes.floats(SEATS * MOST * hidden)
    this.tags = lanes.floats(MOST * TAG_ROW)
    this.tagPulls = lanes.floats(MOST * TAG_ROW)
    this.places = lanes.ints(MOST_PARTS)
    this.read = new Int32Array(places * (MOST_PARTS + 1))
  }

  /** Where what a word adds from a seat lies, in bytes; the pull on it lies `pullShift` further. */
  seatAt(word: number, seat: number): number {
    return this.seated.byteOffset + (seat * MOST + word) * this.settings.hidden * 4
  }

  get pullShift(): number {
    return this.seatedPulls.byteOffset - this.seated.byteOffset
  }

  /** The rows of vectors, or of the pulls on them, as the words at `place` of a neighbourhood have them. */
  private seen(floats: Float32Array, place: number): Rows {
    const { size } = this.settings
    return { at: floats.byteOffset + place * size * 4, width: size }
  }

  private seatRows(floats: Float32Array, seat: number): Rows {
    const { hidden } = this.settings
    return { at: floats.byteOffset + seat * MOST * hidden * 4, width: hidden }
  }

  private aroundRows(floats: Float32Array): Rows {
    return { at: floats.byteOffset, width: this.settings.around }
  }

  /** Reads the sentence, with parts and units left out where it is learned from. */
  forward(one: Instance, learning: boolean): void {
    const { settings, around, neighbours, neighbourBias, seated, draws } = this
    const { around: width, hidden, reach, gateReach, dropUnit } = settings
    const { count } = one
    this.addParts(one, learning)
    for (let t = 0; t < count; t++) around.set(neighbourBias.value, t * width)
    for (let o = 0; o <= 2 * reach; o++)
      neighbours.forward(count, this.seen(this.vectors, o), this.aroundRows(around), o)
    for (const carrying of this.carryings)
      carrying.forward(count, this.seen(this.vectors, reach - gateReach), this.aroundRows(around))
    const scale = 1 / (1 - dropUnit)
    for (let i = 0; i < count * width; i++) {
      const value = around[i] as number
      if (value <= 0) around[i] = 0
      else if (learning) around[i] = draws.next() < dropUnit ? 0 : value * scale
    }
    for (let seat = 0; seat < SEATS; seat++) {
      seated.fill(0, seat * MOST * hidden, (seat * MOST + count) * hidden)
      this.seats.forward(count, this.aroundRows(around), this.seatRows(seated, seat), seat)
    }
  }

  private addParts(one: Instance, learning: boolean): void {
    const { vectors, places, parts, read, lanes, settings, draws } = this
    const { size, reach, dropTag, dropOwn, rare } = settings
    const rows = one.count + 2 * reach
    vectors.fill(0, 0, rows * size)
    for (let t = 0; t < rows; t++) {
      const word = t - reach
      const own = t * (MOST_PARTS + 1)
      let n = 0
      if (word < 0 || word >= one.count) read[own + 1 + n++] = EDGE_PART
      else
        for (let k = one.starts[word] as number; k < (one.starts[word + 1] as number); k++) {
          let part = one.parts[k] as number
          if (learning && part === one.tagPart[word] && draws.next() < dropTag) continue
          if (learning && part === one.own[word]) {
            const often = this.countOf(part)
            if (draws.next() < dropOwn + (1 - dropOwn) * (rare / (rare + often))) part = RARE_PART
          }
          read[own + 1 + n++] = part
        }
      read[own] = n
      for (let k = 0; k < n; k++) places[k] = parts.at(read[own + 1 + k] as number)
      lanes.run.gather(n, places.byteOffset, vectors.byteOffset + t * size * 4, size / BLOCK, 0)
    }
  }

  /** Makes ready for the pulls of a sentence, and learns its tags. */
  beginBack(one: Instance): void {
    const { hidden, around } = this.settings
    for (let seat = 0; seat < SEATS; seat++)
      this.seatedPulls.fill(0, seat * MOST * hidden, (seat * MOST + one.count) * hidden)
    this.aroundPulls.fill(0, 0, one.count * around)
    if (this.settings.tagging > 0) this.learnTags(one)
  }

  private learnTags({ count, goldTags }: Instance): void {
    const { tags, tagPulls, tagging, settings } = this
    tags.fill(0, 0, count * TAG_ROW)
    tagPulls.fill(0, 0, count * TAG_ROW)
    const rows = { at: tags.byteOffset, width: TAG_ROW }
    tagging.forward(count, this.aroundRows(this.around), rows)
    for (let t = 0; t < count; t++) {
      const gold = goldTags[t] as number
      if (gold < 0) continue
      const at = t * TAG_ROW
      let total = 0
      for (let i = 0; i < TAGS.length; i++) total += Math.exp(tags[at + i] as number)
      for (let i = 0; i < TAGS.length; i++)
        tagPulls[at + i] =
          settings.tagging * (Math.exp(tags[at + i] as number) / total - (i === gold ? 1 : 0))
    }
    const pulls = { at: tagPulls.byteOffset, width: TAG_ROW }
    tagging.back(count, this.aroundRows(this.around), pulls, this.aroundRows(this.aroundPulls))
  }

  /** From the pulls on words in their seats to the parts of the words. */
  back({ count }: Instance): void {
    const { settings, around, aroundPulls, vectors, vectorPulls } = this
    const { size, around: width, reach, gateReach, dropUnit } = settings
    for (let seat = 0; seat < SEATS; seat++)
      this.seats.back(
        count,
        this.aroundRows(around),
        this.seatRows(this.seatedPulls, seat),
        this.aroundRows(aroundPulls),
        seat,
      )
    const scale = 1 / (1 - dropUnit)
    for (let i = 0; i < count * width; i++)
      aroundPulls[i] = around[i] === 0 ? 0 : (aroundPulls[i] as number) * scale
    addPulls(this.neighbourBias, aroundPulls, count)
    vectorPulls.fill(0, 0, (count + 2 * reach) * size)
    const pull = this.aroundRows(aroundPulls)
    for (let o = 0; o <= 2 * reach; o++)
      this.neighbours.back(count, this.seen(vectors, o), pull, this.seen(vectorPulls, o), o)
    const first = reach - gateReach
    for (const carrying of this.carryings)
      carrying.back(count, this.seen(vectors, first), pull, this.seen(vectorPulls, first))
    this.backParts(count + 2 * reach)
  }

  private backParts(rows: number): void {
    const { places, parts, read, lanes, vectorPulls } = this
    const { size } = this.settings
    for (let t = 0; t < rows; t++) {
      const own = t * (MOST_PARTS + 1)
      const n = read[own] as number
      for (let k = 0; k < n; k++) {
        const part = read[own + 1 + k] as number
        parts.touch(part)
        places[k] = parts.at(part) + parts.shift
      }
      lanes.run.scatter(n, places.byteOffset, vectorPulls.byteOffset + t * size * 4, size / BLOCK, 0)
    }
  }
}

import { lazy } from '../language/lists/lists.ts'
import model from './generated/tone-net.ts'
import { EIGHT, HELD_BITS, LEFT_BITS, placeOf } from './lanes/functions.ts'
import { Lanes } from './lanes/index.ts'

/**
 * A small network of tone: a vector for each word, a convolution over three words with a rectifier (after Kim 2014), a memory of
 * what lies farther on either side (after Bradbury et al. 2017), and what its units add to a score and, by place, to the odds of a
 * tone toward a mention. Sums over words, so that answers can be explained.
 */
export interface ToneNet {
  /** Units are counted in whole steps, each in its own, which is faster than in fractions. There are as many as lanes read at a time, or a multiple. */
  readonly hidden: number
  /** How many numbers the memory of a side holds: half as many as there are units; unit `h` hears number `h % memory`. */
  readonly memory: number
  readonly lanes: Lanes
  /** Where lanes have what each unit hears of the memories, in parts of a step, 1 / `FINE`, and what it adds to a score. */
  readonly hearsAt: number
  readonly readoutAt: number
  /** Where they have what negation adds to each unit, and zeros for a word that is not negated. */
  readonly turnAt: number
  readonly noTurnAt: number
  readonly desk: ToneDesk
  /** What each unit adds to each channel of what speaks of a mention, `CHANNELS` numbers a unit. */
  readonly told: Float64Array
  /** By place, label (negative, positive) and channel: what it adds to the odds. */
  readonly gates: Float32Array
  /**
   * A row a word: what it adds to the units of the word after it, to its own (their bias among it) and to those of the word
   * before it, all in steps; then what it leaves of the memory and what it adds, of the words before and of those after, in parts
   * of 1 / `WHOLE`. The first row is that of a word that is not known; it says nothing and leaves the memory as it is. In bytes, as
   * rows are read from all over. Where they begin in the memory of lanes.
   */
  readonly rowsAt: number
  /** Where a word's row begins among them; filled when a word is first asked for. */
  rowOf(word: string): number
}

/** Where one sentence after another is read: what lanes are given and what they answer, for so many words; and where lanes have it. */
export interface ToneDesk {
  /** The row of each word, and how many words before it move the memory. */
  readonly rows: Int32Array
  readonly past: Int32Array
  /** Rows of the words that move the memory; what is remembered before each, and after. */
  readonly moves: Int32Array
  readonly movesAt: number
  readonly beforeAt: number
  readonly afterAt: number
  /** Of each word that is heard the places that lanes read; its units, and the two sums that they tell. */
  readonly heard: Int32Array
  readonly heardAt: number
  readonly units: Int32Array
  readonly unitsAt: number
  readonly scores: Float64Array
  readonly scoresAt: number
}

/** How many words of a sentence are read at once. */
export const MOST_HEARD = 1024
/** How many places lanes read of a word. */
export const HEARD_PLACES = 6

interface StoredToneNet {
  readonly size: number
  readonly hidden: number
  readonly steps: readonly number[]
  readonly unitSteps: readonly number[]
  readonly conv: readonly number[]
  readonly bias: readonly number[]
  readonly turn: readonly number[]
  readonly readout: readonly number[]
  readonly memory: number
  readonly recall: readonly number[]
  readonly recallBias: readonly number[]
  readonly earlier: readonly number[]
  readonly later: readonly number[]
  readonly channels: readonly number[]
  readonly gates: readonly number[]
}

/** Entries that stand for every name and every figure. */
export const NAME = '#name'
export const NUMBER = '#number'

/** What speaks of a mention is six sums of the units. */
export const CHANNELS = 6

/** Levels of a vector's numbers are printable characters around this one. */
export const MIDDLE_LEVEL = 79
/** The highest level, on either side. */
export const MOST_LEVEL = 44

/** A byte of a row says this much at most, on either side. */
export const MOST_BYTE = 127
const byteOf = (value: number): number => Math.max(-MOST_BYTE, Math.min(MOST_BYTE, Math.round(value)))

/** What one is in bytes of a row that move the memory, in the memory itself, and in what a unit hears of it. */
const WHOLE = 2 ** LEFT_BITS
const ONE = WHOLE * 2 ** LEFT_BITS
const FINE = 2 ** HELD_BITS / ONE
const MOST_SHORT = 32_767
const shortOf = (value: number): number => Math.max(-MOST_SHORT, Math.min(MOST_SHORT, Math.round(value)))

function deskOf(lanes: Lanes, memory: number): ToneDesk {
  const moves = lanes.ints(MOST_HEARD)
  const heard = lanes.ints(MOST_HEARD * HEARD_PLACES)
  const units = lanes.ints(MOST_HEARD * 2 * memory)
  const scores = lanes.doubles(MOST_HEARD * 2)
  return {
    rows: new Int32Array(MOST_HEARD),
    past: new Int32Array(MOST_HEARD + 1),
    moves,
    movesAt: moves.byteOffset,
    // Before the first nothing is remembered, nor after the last: what lies there is never written.
    beforeAt: lanes.shorts((MOST_HEARD + 1) * memory).byteOffset,
    afterAt: lanes.shorts((MOST_HEARD + 1) * memory).byteOffset,
    heard,
    heardAt: heard.byteOffset,
    units,
    unitsAt: units.byteOffset,
    scores,
    scoresAt: scores.byteOffset,
  }
}

/** The bytes of it, and of what else lanes have beside rows. */
const deskBytes = (memory: number): number =>
  MOST_HEARD * (4 + 4 * HEARD_PLACES + 12 * memory + 16) + 64 * memory + 4096

/** A line of JSON, then a line a word: the word, a tab, a character a number of its vector. Long: what makes a row shares the arrays that are read. */
export function decodeToneNet(text: string, plain = false): ToneNet {
  const head = text.slice(0, text.indexOf('\n'))
  const { size, hidden, memory, steps, unitSteps, ...arrays } = JSON.parse(head) as StoredToneNet
  const conv = Float32Array.from(arrays.conv)
  const entries = new Map<string, { readonly row: number; code: string | null }>()
  const recall = Float32Array.from(arrays.recall)
  const vector = new Float64Array(size)
  // Lanes read so many at a time; what fills them up says nothing.
  const most = Math.ceil(memory / EIGHT) * EIGHT
  const width = 6 * most + 4 * most
  for (let at = head.length + 1; at < text.length; ) {
    const tab = text.indexOf('\t', at)
    const code = text.slice(tab + 1, tab + 1 + size)
    entries.set(text.slice(at, tab), { row: (entries.size + 1) * width, code })
    at = tab + 2 + size
  }
  const lanes = new Lanes((entries.size + 1) * width + deskBytes(most), plain)
  const rows = lanes.bytes((entries.size + 1) * width)
  const stepOf = (h: number) => unitSteps[h]!
  const unitPlace = (h: number) => placeOf(h % memory, h < memory ? 0 : 1)
  const recalled = (k: number): number => {
    let sum = arrays.recallBias[k]!
    for (let j = 0; j < size; j++) sum += recall[k * size + j]! * vector[j]!
    return sum
  }
  const rowOf = (word: string): number => {
    const entry = entries.get(word)
    if (!entry) return 0
    const { row, code } = entry
    if (code === null) return row
    entry.code = null
    for (let j = 0; j < size; j++) vector[j] = (code.charCodeAt(j) - MIDDLE_LEVEL) * steps[j]!
    for (let part = 0; part < 3; part++)
      for (let h = 0; h < hidden; h++) {
        let sum = part === 1 ? arrays.bias[h]! : 0
        for (let j = 0; j < size; j++) sum += conv[(part * hidden + h) * size + j]! * vector[j]!
        rows[row + 2 * most * part + unitPlace(h)] = byteOf(sum / stepOf(h))
      }
    for (let side = 0; side < 2; side++)
      for (let c = 0; c < memory; c++) {
        const from = 2 * side * memory + c
        const to = row + 6 * most + 2 * side * most + c
        const leaves = 1 / (1 + Math.exp(-recalled(from)))
        rows[to] = byteOf(leaves * WHOLE)
        rows[to + most] = byteOf((1 - leaves) * Math.tanh(recalled(from + memory)) * WHOLE)
      }
    return row
  }
  const hears = lanes.shorts(4 * most)
  const readout = lanes.doubles(2 * most)
  const turn = lanes.shorts(2 * most)
  const told = new Float64Array(2 * most * CHANNELS)
  for (let h = 0; h < hidden; h++) {
    const half = h < memory ? 0 : 1
    const place = unitPlace(h)
    hears[2 * place] = shortOf((arrays.earlier[h]! / stepOf(h)) * FINE)
    hears[2 * place + 1] = shortOf((arrays.later[h]! / stepOf(h)) * FINE)
    turn[place] = shortOf(arrays.turn[h]! / stepOf(h))
    readout[2 * (h % memory) + half] = arrays.readout[h]! * stepOf(h)
    for (let r = 0; r < CHANNELS; r++)
      told[(half * most + (h % memory)) * CHANNELS + r] = arrays.channels[r * hidden + h]! * stepOf(h)
  }
  return {
    hidden: 2 * most,
    memory: most,
    lanes,
    hearsAt: hears.byteOffset,
    readoutAt: readout.byteOffset,
    turnAt: turn.byteOffset,
    noTurnAt: lanes.shorts(2 * most).byteOffset,
    desk: deskOf(lanes, most),
    told,
    gates: Float32Array.from(arrays.gates),
    rowsAt: rows.byteOffset,
    rowOf,
  }
}

export const toneNet = lazy(() => decodeToneNet(model))

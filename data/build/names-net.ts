/** Gathers what the network of names reads, fits it (names-net-trainer.ts) and writes its weights as src/models/names-net.ts reads them. */

import { LABELS } from '../../src/models/kit/chain.ts'
import { DIGITS, MIDDLE } from '../../src/models/kit/feature-table.ts'
import type { NamesNetHeader } from '../../src/models/names-net.ts'
import type { TaggerWord } from '../../src/names/tagger/facts.ts'
import { sentenceOf } from '../../src/names/tagger/features.ts'
import { NET_ROWS, NET_SEATS, newInputs, readInputs } from '../../src/names/tagger/net-inputs.ts'
import { MOST_PARTS, partsOf, SHARED_PARTS } from '../../src/names/tagger/word-parts.ts'
import { Ints } from '../fit/ints.ts'
import type { Read } from './names-corpus.ts'
import { NamesNet, type NetInstance, type NetOptions, type Vocabulary } from './names-net-trainer.ts'

const OPTIONS: NetOptions = {
  seats: NET_SEATS,
  rows: NET_ROWS,
  size: 16,
  hidden: 64,
  epochs: 5,
  step: 0.003,
  seed: 1,
  dropOwn: 0.3,
  dropUnit: 0.25,
  decay: 0.3,
  batch: 16,
}
/** What the network's scores count beside the linear chain's. */
const SHARE = 0.45
/** A teacher's labels count so much. */
export const NET_SILVER = 0.4
/** A word has a vector of its own if it is read so often. */
const LEAST_SEEN = 12
/** Levels on either side of zero. */
const MOST_LEVEL = 45
/** So large a share of the numbers keeps its size; the few beyond are cut, so that levels are finer. */
const KEPT = 0.997

export class NetExamples {
  private readonly instances: NetInstance[] = []
  private readonly words = new Ints()
  private readonly rows = new Ints()
  private readonly rowStarts = new Ints()
  private readonly ids = new Map<string, number>()
  private readonly parts = new Ints()
  private readonly partStarts = new Ints()
  private readonly inputs = newInputs()
  private readonly buffer = new Int32Array(MOST_PARTS)

  constructor() {
    this.rowStarts.push(0)
    this.partStarts.push(0)
  }

  add({ view, stretches, taught, held, weight }: Read): void {
    const { inputs } = this
    for (const { first, labels, allowed, soft } of stretches) {
      this.instances.push({
        weight: taught ? NET_SILVER : weight,
        held,
        labels,
        allowed,
        soft,
        first: this.rowStarts.length - 1,
      })
      const bounds = sentenceOf(view, first)
      for (let t = 0; t < labels.length; t++) {
        readInputs(view, first + t, bounds, inputs)
        for (const word of inputs.words) this.words.push(word ? this.idOf(word) : -1)
        for (let k = 0; k < inputs.count; k++) this.rows.push(inputs.rows[k] as number)
        this.rowStarts.push(this.rows.length)
      }
    }
  }

  private idOf(facts: TaggerWord): number {
    let id = this.ids.get(facts.word)
    if (id === undefined) {
      id = this.ids.size
      this.ids.set(facts.word, id)
      const count = partsOf(facts, this.buffer)
      for (let k = 0; k < count; k++) this.parts.push(this.buffer[k] as number)
      this.partStarts.push(this.parts.length)
    }
    return id
  }

  /** The shared parts, then a part for each word, in small letters, that is read often enough. */
  private vocabulary(): Vocabulary & { readonly own: Int32Array; readonly names: readonly string[] } {
    const small = [...this.ids.keys()].map((word) => word.toLowerCase())
    const seen = new Map<string, number>()
    for (const id of this.words.all()) {
      if (id < 0) continue
      const word = small[id] as string
      seen.set(word, (seen.get(word) ?? 0) + 1)
    }
    const names = [...seen]
      .filter(([word, count]) => count >= LEAST_SEEN && word !== '')
      .map(([word]) => word)
      .sort()
    const partOf = new Map(names.map((word, i) => [word, SHARED_PARTS + i]))
    const starts = new Int32Array(small.length + 1)
    const parts: number[] = []
    const own = new Int32Array(small.length).fill(-1)
    const given = this.parts.all()
    const givenStarts = this.partStarts.all()
    small.forEach((word, id) => {
      for (let k = givenStarts[id] as number; k < (givenStarts[id + 1] as number); k++)
        parts.push(given[k] as number)
      const part = partOf.get(word)
      if (part !== undefined) {
        parts.push(part)
        own[id] = part
      }
      starts[id + 1] = parts.length
    })
    return { starts, parts: Int32Array.from(parts), own, size: SHARED_PARTS + names.length, names }
  }

  /** Fits on the instances that are asked for; the text of data/models. `odds` are the chain's. */
  fit(odds: Float64Array, only: (instance: NetInstance) => boolean = () => true): string {
    const vocabulary = this.vocabulary()
    const tokens = { words: this.words.all(), rows: this.rows.all(), rowStarts: this.rowStarts.all() }
    const net = new NamesNet(vocabulary, OPTIONS, odds)
    net.fit(this.instances.filter(only), tokens, (text) => console.log(`network, ${text}`))
    return encode(net, vocabulary.names)
  }
}

const stepFor = (values: Float64Array): number => {
  const sorted = Float64Array.from(values, Math.abs).sort()
  const most = sorted[Math.floor((sorted.length - 1) * KEPT)] as number
  return Number((most / MOST_LEVEL).toPrecision(4)) || 1
}
const digitFor = (value: number, step: number): string =>
  DIGITS[MIDDLE + Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, Math.round(value / step)))] as string

function encode(net: NamesNet, names: readonly string[]): string {
  const { size, hidden } = OPTIONS
  const vectors = net.vectors.value
  const vectorSteps = Array.from({ length: size }, (_, j) =>
    stepFor(vectors.filter((_, i) => i % size === j)),
  )
  // Label by label there, unit by unit here.
  const readoutValues = Float64Array.from(
    net.readout.value,
    (_, i) => (net.readout.value[(i % LABELS) * hidden + Math.floor(i / LABELS)] as number) * SHARE,
  )
  const steps = {
    seats: stepFor(net.seatWeights.value),
    rows: stepFor(net.rowWeights.value),
    readout: stepFor(readoutValues),
  }
  const rounded = (values: Float64Array, share = 1) =>
    Array.from(values, (value) => Number((value * share).toPrecision(4)))
  const header: NamesNetHeader = {
    size,
    hidden,
    slope: 1,
    offset: 0,
    steps,
    vectorSteps,
    bias: rounded(net.bias.value),
    offsets: rounded(net.offsets.value, SHARE),
  }
  const digits = (values: Float64Array, step: number) =>
    Array.from(values, (value) => digitFor(value, step)).join('')
  const vectorAt = (part: number) =>
    vectorSteps.map((step, j) => digitFor(vectors[part * size + j] as number, step)).join('')
  return [
    JSON.stringify(header),
    digits(net.seatWeights.value, steps.seats),
    digits(net.rowWeights.value, steps.rows),
    digits(readoutValues, steps.readout),
    Array.from({ length: SHARED_PARTS }, (_, part) => vectorAt(part)).join(''),
    ...names.map((word, i) => `${word}\t${vectorAt(SHARED_PARTS + i)}`),
  ].join('\n')
}

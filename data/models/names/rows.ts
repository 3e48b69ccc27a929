/** Labelled texts as the tagger of names reads them at run time, and the features of their words. */
import { MOST_FEATURES } from '../../../src/models/kit/feature-table.ts'
import { FEATURE_BITS } from '../../../src/models/kit/feature-text.ts'
import { readFeatures } from '../../../src/names/tagger/features.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { Ints } from '../../fit/ints.ts'
import type { Rows } from '../../fit/model.ts'
import type { Example, Features } from './chain.ts'
import { type GoldText, goldLabels, type Labelled, taughtLabels } from './labels.ts'
import { type Seen, see, seeText } from './texts.ts'

export interface TextSettings {
  /** By file: how much its labels count; `partial`: it does not mark all that is misc. */
  readonly gold: Readonly<Record<string, { readonly weight: number; readonly partial?: true }>>
  /** The labels that a teacher made, and how much they count. */
  readonly silver: string
  readonly silverWeight: number
}

/** A text to learn from. */
export interface Read {
  readonly text: string
  readonly seen: Seen
  readonly stretches: readonly Labelled[]
  readonly weight: number
  /** Null where a teacher labelled it. */
  readonly gold: GoldText | null
  /** Of the tenth of the texts that tells how sure answers are. */
  readonly held: boolean
}

/** Calls back with each text in turn, since all together fill the memory. */
export function readTexts(inputs: Inputs, settings: TextSettings, each: (read: Read) => void): void {
  for (const [file, { weight, partial = false }] of Object.entries(settings.gold))
    for (const gold of inputs.corpus<GoldText>(file)) {
      const seen = seeText(gold.text)
      const stretches = goldLabels(seen.reading.words, seen.stretches, gold.entities, partial)
      // What marks no misc cannot say which names are wrong.
      const held = !partial && foldOf(gold.id, 10) === 0
      each({ text: gold.text, seen, stretches, weight, gold, held })
    }
  for (const { line, columns } of inputs.silver(settings.silver)) {
    const seen = seeText(line.text)
    const stretches = taughtLabels(seen.reading.words, seen.stretches, columns)
    each({ text: line.text, seen, stretches, weight: settings.silverWeight, gold: null, held: false })
  }
}

/** A feature counts so much where people labelled its place, against 1 where a teacher did. */
const GOLD_COUNT = 3

/** The stretches of many texts with the features of their words. */
export class Examples implements Features {
  readonly all: Example[] = []
  private readonly found = new Ints()
  private readonly counts = new Uint8Array(2 ** FEATURE_BITS)
  private readonly buffer = new Int32Array(MOST_FEATURES)
  /** The numbers of the features that are learned, in order: the rows. */
  readonly keys: number[] = []

  add({ seen, stretches, weight, gold, held }: Read): void {
    const { found, counts, buffer } = this
    for (const stretch of stretches) {
      const starts = new Int32Array(stretch.labels.length + 1)
      for (let t = 0; t < stretch.labels.length; t++) {
        starts[t] = found.length
        const n = readFeatures(seen.view, stretch.first + t, buffer)
        for (let k = 0; k < n; k++) {
          const key = buffer[k]!
          found.push(key)
          counts[key] = Math.min(255, counts[key]! + (gold ? GOLD_COUNT : 1))
        }
      }
      starts[stretch.labels.length] = found.length
      this.all.push({ ...stretch, weight, held, starts })
    }
  }

  /** Turns features into rows, once all texts are there; -1 for those that count less than `least`. */
  settle(least: number): this {
    const { counts, keys } = this
    const rowOf = new Int32Array(counts.length).fill(-1)
    for (let key = 0; key < counts.length; key++) if (counts[key]! >= least) rowOf[key] = keys.push(key) - 1
    const { store } = this
    for (let k = 0; k < store.length; k++) store[k] = rowOf[store[k]!]!
    return this
  }

  get store(): Int32Array {
    return this.found.all()
  }

  get rows(): number {
    return this.keys.length
  }
}

const buffer = new Int32Array(MOST_FEATURES)

export const rows: Rows = {
  read: (article, put) => {
    const { view, stretches } = see(article)
    for (const { first, last } of stretches)
      for (let i = first; i <= last; i++) {
        const n = readFeatures(view, i, buffer)
        put(n)
        for (let k = 0; k < n; k++) put(buffer[k]!)
      }
  },
}

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
import { madeTexts, makers } from './made-texts.ts'
import { Swapper } from './swaps.ts'
import { type Seen, see, seeText } from './texts.ts'

export interface TextSettings {
  /** By file: how much its labels count; `partial`: it does not mark all that is misc; `swapped`: what each text counts under other names. */
  readonly gold: Readonly<
    Record<string, { readonly weight: number; readonly partial?: true; readonly swapped?: number }>
  >
  /** How often each sentence of invented news is read, with other names each time, and how much it counts. */
  readonly made: { readonly times: number; readonly weight: number }
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
  /** Of the tenth of the texts that tells how sure answers are, or such a text under other names. */
  readonly held: boolean
  /** Its people and bodies have invented names. */
  readonly swapped: boolean
}

function readGold(gold: GoldText, partial: boolean): Pick<Read, 'text' | 'seen' | 'stretches' | 'gold'> {
  const seen = seeText(gold.text)
  return {
    text: gold.text,
    seen,
    stretches: goldLabels(seen.reading.words, seen.stretches, gold.entities, partial),
    gold,
  }
}

/** Calls back with each text in turn, since all together fill the memory. */
export function readTexts(inputs: Inputs, settings: TextSettings, each: (read: Read) => void): void {
  const making = makers(inputs)
  const swapper = new Swapper(making)
  for (const [file, { weight, partial = false, swapped = 0 }] of Object.entries(settings.gold))
    for (const gold of inputs.corpus<GoldText>(file)) {
      // What marks no misc cannot say which names are wrong.
      const held = !partial && foldOf(gold.id, 10) === 0
      each({ ...readGold(gold, partial), weight, held, swapped: false })
      if (swapped === 0) continue
      const other = swapper.swap(gold, foldOf(gold.id, 2 ** 31))
      each({ ...readGold(other, partial), weight: swapped, held, swapped: true })
    }
  const { times, weight } = settings.made
  for (const gold of madeTexts(inputs, making, times))
    each({ ...readGold(gold, false), weight, held: false, swapped: true })
  for (const { line, columns } of inputs.silver(settings.silver)) {
    const seen = seeText(line.text)
    const stretches = taughtLabels(seen.reading.words, seen.stretches, columns)
    const { text } = line
    each({ text, seen, stretches, weight: settings.silverWeight, gold: null, held: false, swapped: false })
  }
}

/** A feature counts so much where people labelled its place, against 1 where a teacher did or names were put in. */
const GOLD_COUNT = 3

/** The stretches of many texts with the features of their words. */
export class Examples implements Features {
  readonly all: Example[] = []
  private readonly found = new Ints()
  private readonly counts = new Uint8Array(2 ** FEATURE_BITS)
  private readonly buffer = new Int32Array(MOST_FEATURES)
  /** The numbers of the features that are learned, in order: the rows. */
  readonly keys: number[] = []

  add({ seen, stretches, weight, gold, held, swapped }: Read): void {
    const { found, counts, buffer } = this
    for (const stretch of stretches) {
      const starts = new Int32Array(stretch.labels.length + 1)
      for (let t = 0; t < stretch.labels.length; t++) {
        starts[t] = found.length
        const n = readFeatures(seen.view, stretch.first + t, buffer)
        for (let k = 0; k < n; k++) {
          const key = buffer[k]!
          found.push(key)
          counts[key] = Math.min(255, counts[key]! + (gold && !swapped ? GOLD_COUNT : 1))
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

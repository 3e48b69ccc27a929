/** The linear chain of names, and how sure it is of names that the network is not asked about. */
import { LABELS } from '../../../src/models/kit/chain.ts'
import { decodeNames, encodeNames, type NamesModel, packNames } from '../../../src/models/names-text.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { calibrated, SILENT } from './answers.ts'
import { type Chain, type ChainSettings, fitChain } from './chain.ts'
import { Examples, type Read, readTexts, type TextSettings } from './rows.ts'

export interface Settings extends TextSettings, ChainSettings {
  /** A feature is learned that counts as much: three for a place that people labelled, one for a teacher's. */
  readonly leastSeen: number
  /** Weights nearer to zero are not shipped. */
  readonly cut: number
  /** Steps on either side of zero, the last at `most`: a few weights are far out, and steps are finer where most weights are. */
  readonly levels: number
  readonly most: number
}

interface Sigmoid {
  readonly slope: number
  readonly offset: number
}

const UNCHANGED: Sigmoid = { slope: 1, offset: 0 }

function encode(
  { weights, transitions }: Chain,
  keys: readonly number[],
  settings: Settings,
  sigmoid: Sigmoid,
) {
  const { levels, most, drop, cut } = settings
  const scale = most / levels
  const found: { key: number; weights: [number, number][] }[] = []
  keys.forEach((key, row) => {
    const list: [number, number][] = []
    for (let y = 0; y < LABELS; y++) {
      // The weights of a fit without dropped features are smaller by their share.
      const weight = weights[row * LABELS + y]! * (1 - drop)
      const level = Math.max(-levels, Math.min(levels, Math.round(weight / scale)))
      if (Math.abs(weight) >= cut && level !== 0) list.push([y, level])
    }
    if (list.length > 0) found.push({ key, weights: list })
  })
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return encodeNames({ scale, ...sigmoid, transitions: Array.from(transitions, round) }, found)
}

/** What a chain learns from, and one that has not learned from the held texts. */
export function gather(
  inputs: Inputs,
  settings: Settings,
  also: (read: Read) => void = () => {},
): {
  readonly examples: Examples
  readonly held: readonly Read[]
  readonly part: (seed: number) => NamesModel
} {
  const examples = new Examples()
  const held: Read[] = []
  readTexts(inputs, settings, (read) => {
    examples.add(read)
    also(read)
    if (read.held && !read.swapped) held.push(read)
  })
  examples.settle(settings.leastSeen)
  inputs.log(`${examples.all.length} stretches, ${examples.rows} features`)
  const part = (seed: number) => {
    const learned = examples.all.filter((example) => !example.held)
    const chain = fitChain(learned, examples, settings, [seed])
    return decodeNames(packNames(encode(chain, examples.keys, settings, UNCHANGED)))
  }
  return { examples, held, part }
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { seeds, log } = inputs
  const { examples, held, part } = gather(inputs, settings)
  const models = { chain: part(seeds[0]!), net: SILENT }
  const sigmoid = calibrated(held, models, false, log)
  return encode(fitChain(examples.all, examples, settings, seeds), examples.keys, settings, sigmoid)
}

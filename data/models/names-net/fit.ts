/** The network of names beside the chain that is compiled in, and how sure names are in which it had a part. */
import { LABELS } from '../../../src/models/kit/chain.ts'
import { DIGITS, MIDDLE } from '../../../src/models/kit/digits.ts'
import { namesModel } from '../../../src/models/names.ts'
import { decodeNamesNet, type NamesNetHeader } from '../../../src/models/names-net.ts'
import { NET_ROWS, NET_SEATS } from '../../../src/names/tagger/net-inputs.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { readRecipe } from '../../fit/recipe.ts'
import { calibrated } from '../names/answers.ts'
import { type Settings as ChainSettings, gather } from '../names/fit.ts'
import { taughtLabels } from '../names/labels.ts'
import { Net } from './net.ts'
import { Stretches } from './rows.ts'
import type { NetSettings } from './shape.ts'

interface Settings extends NetSettings {
  /** What a teacher says of the texts that the chain has labels of, too, and how much it counts. */
  readonly silver: string
  readonly silverWeight: number
  /** A word has a vector of its own if it is read so often. */
  readonly leastSeen: number
  /** What the network's scores count beside the chain's. */
  readonly share: number
  /** Levels on either side of zero. */
  readonly levels: number
  /** So large a share of the numbers keeps its size; the few beyond are cut, so that levels are finer. */
  readonly kept: number
}

function encode(
  { vectors, seatWeights, rowWeights, readout, bias, offsets, vocabulary, shape }: Net,
  names: readonly string[],
  { share, levels, kept }: Settings,
  sigmoid: { slope: number; offset: number },
): string {
  const { size, hidden } = shape
  const stepFor = (values: Float64Array): number => {
    const sorted = values.map(Math.abs).sort()
    return Number((sorted[Math.floor((sorted.length - 1) * kept)]! / levels).toPrecision(4)) || 1
  }
  const digit = (value: number, step: number): string =>
    DIGITS[MIDDLE + Math.max(-levels, Math.min(levels, Math.round(value / step)))]!
  const digits = (values: Float64Array, step: number) =>
    Array.from(values, (value) => digit(value, step)).join('')
  const rounded = (values: Float64Array, times = 1) =>
    Array.from(values, (value) => Number((value * times).toPrecision(4)))
  // Label by label there, unit by unit here.
  const spoken = readout.value.map(
    (_, i) => readout.value[(i % LABELS) * hidden + Math.floor(i / LABELS)]! * share,
  )
  const vectorSteps = Array.from({ length: size }, (_, j) =>
    stepFor(vectors.value.filter((_, i) => i % size === j)),
  )
  const steps = {
    seats: stepFor(seatWeights.value),
    rows: stepFor(rowWeights.value),
    readout: stepFor(spoken),
  }
  const header: NamesNetHeader = {
    size,
    hidden,
    ...sigmoid,
    steps,
    vectorSteps,
    bias: rounded(bias.value),
    offsets: rounded(offsets.value, share),
  }
  const vectorAt = (part: number) =>
    vectorSteps.map((step, j) => digit(vectors.value[part * size + j]!, step)).join('')
  return [
    JSON.stringify(header),
    digits(seatWeights.value, steps.seats),
    digits(rowWeights.value, steps.rows),
    digits(spoken, steps.readout),
    Array.from({ length: vocabulary.shared }, (_, part) => vectorAt(part)).join(''),
    ...names.map((word, i) => `${word}\t${vectorAt(vocabulary.shared + i)}`),
  ].join('\n')
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { seeds, log } = inputs
  const seed = seeds[0]!
  const chain = readRecipe('names')
  const chainSettings = chain.settings as unknown as ChainSettings
  const stretches = new Stretches()
  const taught = inputs.silver(settings.silver).values()
  const { held, part } = gather(inputs, chainSettings, (read) => {
    if (read.gold) return stretches.add(read)
    const { line, columns } = taught.next().value ?? {}
    if (!columns || line?.text !== read.text) throw new Error('The two teachers have read other texts.')
    const own = taughtLabels(read.seen.reading.words, read.seen.stretches, columns)
    stretches.add({ ...read, stretches: own, weight: settings.silverWeight })
  })
  const vocabulary = stretches.vocabulary(settings.leastSeen)
  log(`${vocabulary.names.length} words with vectors of their own`)
  const shape = { seats: NET_SEATS, rows: NET_ROWS, size: settings.size, hidden: settings.hidden }
  const learn = (learned: typeof stretches.all, odds: Float64Array) =>
    new Net(vocabulary, stretches.tokens, shape, seed).fit(learned, odds, settings)
  const write = (net: Net, sigmoid = { slope: 1, offset: 0 }) =>
    encode(net, vocabulary.names, settings, sigmoid)
  const partChain = part(chain.seeds[0]!)
  const partNet = learn(
    stretches.all.filter((stretch) => !stretch.held),
    partChain.transitionOdds,
  )
  const models = { chain: partChain, net: decodeNamesNet(write(partNet)) }
  const sigmoid = calibrated(held, models, true, log)
  return write(learn(stretches.all, namesModel().transitionOdds), sigmoid)
}

/** The words that the network knows, its fit, and the text form of its weights. */
import { CHANNELS, MIDDLE_LEVEL, MOST_BYTE, MOST_LEVEL, NAME, NUMBER } from '../../../src/models/tone-net.ts'
import { PLACES } from '../../../src/sentiment/places.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { type Known, readKnowledge, SIZE, TONES } from './knowledge.ts'
import type { Beside, LineSettings } from './lines.ts'
import { Net } from './network.ts'
import { type NetWeights, type Row, readRows } from './rows.ts'
import type { NetOptions } from './shape.ts'

interface Settings extends LineSettings<NetWeights>, NetOptions, Omit<Beside, 'means'> {
  readonly size: number
  readonly hidden: number
  readonly memory: number
  /** A word that is seen in fewer texts is not shipped, unless its tone by the lists is so strong: what they tell of it is enough. */
  readonly leastSeen: number
  readonly leastTone: number
}

/** The corpora whose scale and mean answers have. */
const SCORES = 'sentiment/nyt.train.jsonl'
const MENTIONS = 'sentiment/newsmtsc.train.jsonl'

/** Vectors and tones known of a word are doubled, which brings them near one. */
const KNOWN = 2

/** A word, a mark, or what stands for all names or figures; no name by itself. Varied sentences do not count. */
function vocabularyOf(
  rows: readonly Row[],
  known: ReadonlyMap<string, Known>,
  { leastSeen, leastTone }: Pick<Settings, 'leastSeen' | 'leastTone'>,
): string[] {
  const seen = new Map<string, number>()
  for (const { words, varied } of rows)
    for (const word of varied ? [] : new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  const isEntry = (word: string) =>
    known.has(word) || word === NAME || word === NUMBER || !/^[\p{L}#@]/u.test(word)
  const often = [...seen].filter(([word, n]) => n >= leastSeen && isEntry(word)).map(([word]) => word)
  const toned = [...known]
    .filter(([, about]) => about.vector && toneOf(about) >= leastTone)
    .map(([word]) => word)
  return [...new Set([...often, ...toned])].sort()
}

/** How far from neutral a word is by the lists that hold it. */
function toneOf({ tones }: Known): number {
  const told = tones.filter((tone) => tone !== 0)
  return told.length > 0 ? Math.abs(told.reduce((sum, tone) => sum + tone, 0)) / told.length : 0
}

function knownOf(words: readonly string[], known: ReadonlyMap<string, Known>): Float32Array {
  const inputs = new Float32Array(words.length * (SIZE + TONES))
  words.forEach((word, i) => {
    const { vector, tones } = known.get(word) ?? { vector: null, tones: [] }
    const at = i * (SIZE + TONES)
    if (vector) inputs.set(vector, at)
    inputs.set(tones, at + SIZE)
  })
  return inputs.map((value) => value * KNOWN)
}

/** Words without an entry are not asked, as in reading. */
function number(rows: readonly Row[], vocabulary: readonly string[]): void {
  const ids = new Map(vocabulary.map((word, i) => [word, i]))
  for (const row of rows)
    row.words.forEach((word, t) => {
      const id = ids.get(word) ?? -1
      row.ids[t] = id
      if (id < 0) row.factors[t] = 0
    })
}

function besideOf({ weights: { means, odds } }: Net, { sets, scoreShare, oddsShare }: Settings): Beside {
  const rounded = (value = 0): number => Number(value.toFixed(4))
  const at = Object.keys(sets).indexOf(MENTIONS) * 2
  const mean = means.value[Object.keys(sets).indexOf(SCORES)]
  return {
    scoreShare,
    oddsShare,
    means: [rounded(mean), rounded(odds.value[at]), rounded(odds.value[at + 1])],
  }
}

/** As the reader decodes it: a line of JSON, then a line a word with a character for each number of its vector. */
function encode(net: Net, vocabulary: readonly string[], settings: Settings): string {
  const { scoreShare, oddsShare } = settings
  const { size, hidden, memory } = net.shape
  const { vectors, rows, width } = net.words
  const units = 3 * hidden
  vocabulary.forEach((_, word) => {
    net.words.refresh(word)
  })
  /** Four of a thousand values may be cut, so that the others keep their steps. */
  const steps = Array.from({ length: size }, (_, j) => {
    const values = vocabulary.map((_, word) => Math.abs(vectors[word * size + j]!)).sort((a, b) => a - b)
    return Number((values[Math.floor(values.length * 0.996)]! / MOST_LEVEL).toPrecision(4))
  })
  /** Of each unit the most that a word adds to it on either side, one step for all it hears. */
  const most = new Float64Array(hidden)
  const bias = net.weights.bias.value
  vocabulary.forEach((_, word) => {
    for (let k = 0; k < units; k++) {
      const own = k >= hidden && k < 2 * hidden ? bias[k - hidden]! : 0
      most[k % hidden] = Math.max(most[k % hidden]!, Math.abs(rows[word * width + k]! + own))
    }
  })
  const codeOf = (word: number): string =>
    steps
      .map((step, j) => {
        const level = Math.round(vectors[word * size + j]! / step)
        return String.fromCharCode(MIDDLE_LEVEL + Math.max(-MOST_LEVEL, Math.min(MOST_LEVEL, level)))
      })
      .join('')
  const listOf = (values: Float64Array, share = 1) =>
    Array.from(values, (x) => Number((x * share).toPrecision(3)))
  const { links, turn, readout, recallBias, earlier, later, channels, gates } = net.weights
  const header = {
    size,
    hidden,
    steps,
    unitSteps: Array.from(most, (one) => Number((one / MOST_BYTE).toPrecision(4))),
    conv: listOf(links.value.subarray(0, units * size)),
    bias: listOf(bias),
    turn: listOf(turn.value),
    readout: listOf(readout.value, scoreShare),
    memory,
    recall: listOf(links.value.subarray(units * size)),
    recallBias: listOf(recallBias.value),
    earlier: listOf(earlier.value),
    later: listOf(later.value),
    channels: listOf(channels.value),
    gates: listOf(gates.value, oddsShare),
    ...besideOf(net, settings),
  }
  return [JSON.stringify(header), ...vocabulary.map((word, i) => `${word}\t${codeOf(i)}`), ''].join('\n')
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { size, hidden, memory, sets } = settings
  const rows = readRows(inputs)
  const known = readKnowledge()
  const vocabulary = vocabularyOf(rows, known, settings)
  number(rows, vocabulary)
  inputs.log(`${rows.length} texts, ${vocabulary.length} words`)
  const shape = {
    ...{ size, hidden, memory, words: vocabulary.length, inputs: SIZE + TONES },
    ...{ channels: CHANNELS, places: PLACES, sets: Object.keys(sets).length },
  }
  const [seed] = inputs.seeds
  const net = new Net(shape, knownOf(vocabulary, known)).fit(rows, settings, seed as number, inputs.log)
  return encode(net, vocabulary, settings)
}

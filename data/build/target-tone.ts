/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`, third step: the tone toward a mention, from newsmtsc and sentfin, to
 * data/models/target-tone/weights. Deterministic.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenize } from '../../src/index.ts'
import { encodeLinear, feature } from '../../src/models/kit/linear.ts'
import { sentimentModel } from '../../src/models/sentiment.ts'
import { toneNet } from '../../src/models/tone-net.ts'
import { SENTIMENT_LABELS, type SentimentLabel } from '../../src/schema/sentiment.ts'
import { NetReader } from '../../src/sentiment/net.ts'
import { Reading } from '../../src/sentiment/reading.ts'
import { sharesOf } from '../../src/sentiment/shares.ts'
import { ALWAYS, type Put, readMention, wordFeatures } from '../../src/sentiment/target-features.ts'
import { chancesOf } from '../../src/sentiment/targets.ts'
import { type ToneFacts, toneFacts } from '../../src/sentiment/tone-facts.ts'
import { readTable } from '../../src/words/table.ts'
import { platt } from '../fit/calibration.ts'
import { type Choice, fitChoices, scoresOf } from '../fit/choices.ts'
import { corporaFolder, foldOf, readCorpus, silverFolder } from './corpora.ts'
import { mentionTokens } from './mention-tokens.ts'
import { FOLDS, ODDS_SHARE, readFolds } from './tone-mix.ts'

interface Line {
  readonly id: string
  readonly text: string
  readonly label: SentimentLabel
  readonly article?: string
  readonly target: { readonly start: number; readonly end: number }
  /** Of a teacher's answer: how likely each label is. */
  readonly chances?: readonly number[]
  readonly varied?: boolean
}
interface Row {
  readonly set: string
  readonly fold: number
  readonly key: string
  readonly ids: readonly number[]
  readonly label: number
  readonly weight: number
  readonly chances: readonly number[] | undefined
}

/** The first is what the model is for; the others have a mean of their own. */
const SETS: readonly (readonly [name: string, weight: number])[] = [
  ['newsmtsc', 1],
  ['sentfin', 0.4],
]
/** Raw sentences with a mention and what a teacher says of it. */
const SILVER_WEIGHT = 0.3
/** The table that ships; while it is learned, features are numbered one after another, which keeps them in the processor's cache. */
const BITS = 22
const OPTIONS = { bits: 17, epochs: 6, step: 0.015, decay: 0.0005, late: 0.7, least: 1e-4 }
/** The weights are the mean of fits that see the targets in other orders. */
const SEEDS = [1, 2, 3]
/** Added to the odds of either tone. Articles not learned from cannot tell it from none; the three dev sets gain .01 to .03. */
const BOLDER = 0.2
/** A feature seen less often is left out; one of a person's label counts as so many of a teacher's. */
const LEAST_SEEN = 17
const GOLD_COUNT = 2

const folder = corporaFolder()
const tone = sentimentModel()
const factsOf = toneFacts()

function readRows(set: string, lines: readonly Line[], weight: number): Row[] {
  return lines.flatMap(({ id, text, label, article, target, chances }) => {
    const { tokens, sentences } = tokenize({ text, format: 'text' })
    const mention = mentionTokens({ tokens, sentences }, target)
    if (mention === null) return []
    const { sentence, from, to, first, last } = mention
    const reading = new Reading(readTable({ tokens }), factsOf)
    const net = new NetReader(toneNet(), reading)
    const { score } = sharesOf(tone, reading, net, from, to, sentences[sentence]?.text ?? '', null)
    const around = { reading, from, to, score }
    const ids: number[] = []
    const put: Put = (template, a, b, c) => ids.push(feature(template, a, b, c))
    readMention(around, first, last, {
      word: (k, content, place) =>
        wordFeatures(reading.facts[k] as ToneFacts, content, reading.negated[k] as number, place, put),
      heard: () => undefined,
      put: (_, template, a, b, c) => put(template, a, b, c),
    })
    if (set === 'sentfin') ids.push(feature(99, set.length))
    const right = SENTIMENT_LABELS.indexOf(label)
    return [
      { set, fold: foldOf(article ?? text, FOLDS), key: `${set} ${id}`, ids, label: right, weight, chances },
    ]
  })
}

const rows: Row[] = []
for (const [name, weight] of SETS) {
  const { lines, digest } = readCorpus<Line>(folder, `sentiment/${name}.train.jsonl`)
  console.log(`${name}.train  ${lines.length} targets  sha256 ${digest}`)
  rows.push(...readRows(name, lines, weight))
}
const silver = silverFolder()
if (silver !== null) {
  const { lines, digest } = readCorpus<Partial<Line>>(silver, 'tone.jsonl')
  const taught = lines.filter((line): line is Line => line.chances !== undefined && !line.varied)
  console.log(`silver  ${taught.length} targets  sha256 ${digest}`)
  rows.push(...readRows('silver', taught, SILVER_WEIGHT))
}
const counts = new Map<number, number>()
for (const { ids, set } of rows)
  for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + (set === 'silver' ? 1 : GOLD_COUNT))
const isKept = (id: number) => (counts.get(id) ?? 0) >= LEAST_SEEN
const bucketOf = (id: number) => id & (2 ** (BITS - 1) - 1)
const numbers = new Map<number, number>()
for (const id of counts.keys())
  if (isKept(id) && !numbers.has(bucketOf(id))) numbers.set(bucketOf(id), numbers.size)
if (numbers.size * 2 > 2 ** OPTIONS.bits) throw new RangeError(`${numbers.size} features need more bits`)
function choiceOf({ ids, label, weight, chances }: Row): Choice {
  const kept = ids.filter(isKept).map((id) => numbers.get(bucketOf(id)) as number)
  return {
    alternatives: [
      Uint32Array.from(kept, (n) => n * 2),
      new Uint32Array(),
      Uint32Array.from(kept, (n) => n * 2 + 1),
    ],
    right: label,
    weight,
    ...(chances && { chances }),
  }
}
const choices = rows.map(choiceOf)

const learn = (from: readonly Choice[]): Float32Array => fitChoices(from, OPTIONS, SEEDS)

interface Judged {
  readonly negative: number
  readonly positive: number
  readonly label: number
}
const labelOf = ({ negative, positive }: Judged): number =>
  negative > 0 && negative >= positive ? 0 : positive > 0 ? 2 : 1
function macroF1(list: readonly Judged[]): number {
  let sum = 0
  for (let y = 0; y < 3; y++) {
    const said = list.filter((one) => labelOf(one) === y)
    const right = said.filter(({ label }) => label === y).length
    const all = list.filter(({ label }) => label === y).length
    sum += right > 0 ? (2 * right) / (said.length + all) : 0
  }
  return sum / 3
}

const folds = readFolds()
const LINEAR_SHARE = 1 - ODDS_SHARE
const mixed = (
  [negative = 0, , positive = 0]: readonly number[],
  net: readonly [number, number],
  label: number,
): Judged => ({
  negative: LINEAR_SHARE * negative + ODDS_SHARE * net[0] + BOLDER,
  positive: LINEAR_SHARE * positive + ODDS_SHARE * net[1] + BOLDER,
  label,
})

// Calibration on articles that were not learned from.
const judged: Judged[] = []
for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ set, fold: own }: Row) => set === 'newsmtsc' && own === fold
  const fitted = learn(choices.filter((_, i) => !isOut(rows[i] as Row)))
  rows.forEach((row, i) => {
    if (!isOut(row)) return
    const net = folds.mentions[row.key] ?? ([0, 0] as const)
    judged.push(mixed(scoresOf(fitted, choices[i] as Choice), net, row.label))
  })
}
const calibration = platt(
  judged.map((one) => {
    const chance = Math.min(0.999, Math.max(...chancesOf(one.negative, one.positive)))
    return [Math.log(chance / (1 - chance)), labelOf(one) === one.label] as const
  }),
)
const fitted = learn(choices)
const shipped = new Float64Array(2 ** BITS)
for (const [bucket, number] of numbers)
  for (const side of [0, 1]) shipped[bucket * 2 + side] = LINEAR_SHARE * (fitted[number * 2 + side] as number)
// What every mention has is the bias.
const always = bucketOf(feature(ALWAYS)) * 2
for (const side of [0, 1])
  shipped[always + side] =
    (shipped[always + side] as number) + BOLDER + ODDS_SHARE * (folds.odds[side] as number)
const text = encodeLinear(shipped, 0.5, calibration)
writeFileSync(join(import.meta.dirname, '..', 'models', 'target-tone', 'weights'), text)
console.log(
  `${text.length} characters; newsmtsc.train, articles not seen: macro-F1 ${macroF1(judged).toFixed(4)}`,
)

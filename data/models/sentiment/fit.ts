/**
 * Ridge regression on rated texts. What the lists, the vectors and the groups of words tell of a word is folded into one weight, so that
 * the package ships no list; what the network adds to every text goes into the bias.
 */
import { tokenize } from '../../../src/index.ts'
import { toneNet } from '../../../src/models/tone-net.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading, scaleOf } from '../../../src/sentiment/reading.ts'
import { toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { fitRidge, predictRidge, type Ridge, type RidgeRow } from '../../fit/ridge.ts'
import { type LineSettings, readBeside } from '../tone-net/lines.ts'
import { type FeatureSettings, Features } from './features.ts'
import { readTexts } from './rows.ts'
import { confidenceOf, type Judged, labelOf, macroF1, pearson } from './scores.ts'

interface Settings extends LineSettings<number>, FeatureSettings {
  /** Scores below the first are negative, above the second positive, as in the corpora. */
  readonly cuts: readonly [number, number]
  /** Weights below, in thousandths, are left out. */
  readonly least: number
}

const clip = (value: number) => Math.max(-1, Math.min(1, value))
const inThousandths = (value: number) => Math.round(value * 1000)
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

/** What the network as it ships adds to the score of a text, its share taken. */
function netScore(text: string): number {
  const { tokens } = tokenize({ text, format: 'text' })
  const reading = new Reading(readTable({ tokens }), toneFacts())
  const scale = scaleOf(reading.read(0, tokens.length))
  new NetReader(toneNet(), reading).readScores(0, tokens.length)
  return reading.values.reduce((sum, value) => sum + value, 0) / scale
}

/** Lines of words with their weights, then lines of pairs. */
function linesOf(features: Features, ridge: Ridge, share: number, least: number): string[] {
  const { known, keys } = features
  const isKept = (word: string) => known.has(word) || /^[^a-z]/.test(word)
  const keysOf = (kind: string) => keys.filter((key) => key[0] === kind).map((key) => key.slice(2))
  const isEnough = (weight: number) => Math.abs(weight) >= least
  const words = [...new Set([...known.keys(), ...keysOf('w')])].filter(isKept).sort()
  return [
    ...words.flatMap((word) => {
      const weights = features.wordOf(ridge, word).map((weight) => inThousandths(weight * share))
      return weights.some(isEnough) ? [[word, ...weights].join('\t')] : []
    }),
    ...keysOf('p').flatMap((pair) => {
      const weight = inThousandths(features.weightOf(ridge, `p ${pair}`) * share)
      return isEnough(weight) && pair.split(' ').every(isKept) ? [`${pair}\t${weight}`] : []
    }),
  ]
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { sets, unseen, judged, cuts, least } = settings
  const { scoreShare, means } = readBeside()
  const share = 1 - scoreShare
  const texts = readTexts(inputs)
  const features = new Features(texts, settings, Object.values(sets))
  const rows = texts.map((text) => features.rowOf(text))
  inputs.log(`${texts.length} texts, ${features.keys.length} words, pairs and groups`)
  const learn = (from: readonly RidgeRow[]): Ridge =>
    fitRidge(from, features.densePenalties, features.sparsePenalties, Object.keys(sets).length)

  // Confidence is read off texts that neither model learned.
  const isUnseen = (i: number) => texts[i]?.fold === unseen
  const without = learn(rows.filter((_, i) => !isUnseen(i)))
  const judgedOf = (name: string): Judged[] =>
    texts.flatMap((text, i) => {
      if (!isUnseen(i) || Object.keys(sets)[text.set] !== name) return []
      const own = share * predictRidge(without, rows[i]!)
      const net = netScore(text.text) + scoreShare * means[0]
      return [{ score: clip(own + net), label: text.label, target: text.score ?? 0 }]
    })
  for (const name of judged) {
    const own = judgedOf(name)
    const f1 = macroF1(own.map(({ score, label }) => [labelOf(score, cuts), label]))
    inputs.log(
      `${name}: ${own.length} not learned from, r ${pearson(own).toFixed(3)}, macro-F1 ${f1.toFixed(3)}`,
    )
  }

  const ridge = learn(rows)
  const header = {
    bias: rounded(share * ridge.means[0]! + scoreShare * means[0]),
    parts: Object.fromEntries(features.partsOf(ridge).map(([part, value]) => [part, rounded(share * value)])),
    cuts,
    confidence: confidenceOf(judgedOf(judged[0]!), cuts),
  }
  return [JSON.stringify(header), ...linesOf(features, ridge, share, least)].join('\n')
}

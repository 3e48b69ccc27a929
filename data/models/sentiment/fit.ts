/**
 * Ridge regression on rated texts. What the lists, the vectors and the groups of words tell of a word is folded into one weight, so that
 * the package ships no list; what the network adds to every text goes into the bias.
 */
import { SENTIMENT_LABELS, type SentimentLabel } from '../../../src/schema/sentiment.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { fitRidge, predictRidge, type Ridge, type RidgeRow } from '../../fit/ridge.ts'
import { readBeside } from '../tone-net/beside.ts'
import { type FeatureSettings, Features } from './features.ts'
import { readTexts, type TextSettings } from './rows.ts'
import { confidenceOf, type Judged, labelOf, macroF1, pearson } from './scores.ts'

interface Settings extends TextSettings, FeatureSettings {
  /** The fold that the network did not learn. */
  readonly unseen: number
  /** Scores below the first are negative, above the second positive, as in the corpora. */
  readonly cuts: readonly [number, number]
  /** Weights below, in thousandths, are left out. */
  readonly least: number
}

const clip = (value: number) => Math.max(-1, Math.min(1, value))
const inThousandths = (value: number) => Math.round(value * 1000)
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

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
  const { sets, unseen, cuts, least } = settings
  const { scoreShare, means } = readBeside()
  const share = 1 - scoreShare
  const texts = readTexts(inputs)
  const features = new Features(texts, settings, Object.values(sets))
  const rows = texts.map((text) => features.rowOf(text))
  inputs.log(`${texts.length} texts, ${features.keys.length} words, pairs and groups`)
  const learn = (from: readonly RidgeRow[]): Ridge =>
    fitRidge(from, features.densePenalties, features.sparsePenalties, Object.keys(sets).length)

  // Confidence is read off texts that neither model learned.
  const isUnseen = (i: number) => texts[i]?.fold === unseen && texts[i]?.net !== undefined
  const without = learn(rows.filter((_, i) => !isUnseen(i)))
  const judged = texts.flatMap((text, i): (Judged & { set: number })[] => {
    if (!isUnseen(i)) return []
    const { label, set, net = 0 } = text
    const own = predictRidge(without, rows[i] as RidgeRow)
    return [{ score: clip(share * own + scoreShare * net), label, set, target: text.score }]
  })
  Object.keys(sets).forEach((name, set) => {
    const own = judged.filter((one) => one.set === set)
    if (own.length === 0) return
    const labels = own.map(
      ({ score, label }) =>
        [labelOf(score, cuts), SENTIMENT_LABELS.indexOf(label as SentimentLabel)] as const,
    )
    inputs.log(
      `${name}, not learned from: r ${pearson(own).toFixed(3)}, macro-F1 ${macroF1(labels).toFixed(3)}`,
    )
  })

  const ridge = learn(rows)
  const header = {
    bias: rounded(share * (ridge.means[0] as number) + scoreShare * means[0]),
    parts: Object.fromEntries(
      Object.entries(features.partsOf(ridge)).map(([part, value]) => [part, rounded(share * value)]),
    ),
    cuts,
    confidence: confidenceOf(
      judged.filter(({ set }) => set === 0),
      cuts,
    ),
  }
  return [JSON.stringify(header), ...linesOf(features, ridge, share, least)].join('\n')
}

/**
 * Ridge regression on rated texts. What the lists, the vectors and the groups of words tell of a word is folded into one weight, so that
 * the package ships no list; what the network adds to every text goes into the bias.
 */
import type { SentimentModel } from '../../../src/models/sentiment.ts'
import { SENTIMENT_LABELS } from '../../../src/schema/sentiment.ts'
import { foldOf } from '../../fit/digests.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { fitRidge, type Ridge, type RidgeRow } from '../../fit/ridge.ts'
import { type LineSettings, type Rated, readBeside } from '../tone-net/lines.ts'
import { type FeatureSettings, Features } from './features.ts'
import { rawReader } from './read.ts'
import { readTexts } from './rows.ts'
import { confidenceOf, type ScaleSettings, slopeOf, type Told } from './scales.ts'
import { pearson } from './scores.ts'

interface Settings extends LineSettings<number>, FeatureSettings, ScaleSettings {
  /** Several sentences each, of the articles of a corpus that is learned from. */
  readonly paragraphs: string
  /** Weights below, in thousandths, are left out. */
  readonly least: number
}

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
  const { sets, unseen, folds, judged, paragraphs, least } = settings
  const { scoreShare, means } = readBeside()
  const share = 1 - scoreShare
  const texts = readTexts(inputs)
  const features = new Features(texts, settings, Object.values(sets))
  const rows = texts.map((text) => features.rowOf(text))
  inputs.log(`${texts.length} texts, ${features.keys.length} words, pairs and groups`)
  const learn = (from: readonly RidgeRow[]): Ridge =>
    fitRidge(from, features.densePenalties, features.sparsePenalties, Object.keys(sets).length)
  const weightsOf = (ridge: Ridge, more: Partial<SentimentModel>): string => {
    const header = {
      bias: rounded(share * ridge.means[0]! + scoreShare * means[0]),
      parts: Object.fromEntries(
        features.partsOf(ridge).map(([part, value]) => [part, rounded(share * value)]),
      ),
      ...more,
    }
    return [JSON.stringify(header), ...linesOf(features, ridge, share, least)].join('\n')
  }

  // Scales and confidence are read off texts that neither model learned, by the reader that ships.
  const read = rawReader(weightsOf(learn(rows.filter((_, i) => texts[i]?.fold !== unseen)), {}))
  const toldOf = (name: string): (Told & { readonly target: number })[] =>
    inputs.corpus<Rated>(name).map(({ id, text, article, score, label }) => ({
      ...read(text),
      label: SENTIMENT_LABELS.indexOf(label ?? 'neutral'),
      target: score ?? 0,
      unseen: foldOf(article ?? id, folds) === unseen,
    }))
  const single = judged.map((name) => {
    const told = toldOf(name)
    const own = told.filter((one) => one.unseen)
    const r = pearson(own.map(({ raw, label, target }) => ({ score: raw, label, target })))
    inputs.log(`${name}: ${own.length} not learned from, r ${r.toFixed(3)}`)
    return told
  })
  const several = toldOf(paragraphs).filter(({ sentences }) => sentences > 1)
  // One fold has too few texts to choose by (six of one corpus): all do.
  const scales = { one: slopeOf(single, settings), several: slopeOf([several], settings) }
  const confidence = confidenceOf([...single.flat(), ...several], scales)
  inputs.log(`scales ${JSON.stringify(scales)}, confidence ${JSON.stringify(confidence)}`)
  return weightsOf(learn(rows), { scales, confidence })
}

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
import { readTexts, type Text } from './rows.ts'
import { confidenceOf, type ScaleSettings, slopeOf, type Told } from './scales.ts'
import { type Judged, pearson } from './scores.ts'

interface Settings extends LineSettings<number>, FeatureSettings, ScaleSettings {
  /** Several sentences each, of the articles of a corpus that is learned from. */
  readonly paragraphs: string
  /** How many models tell how sure labels are, each without a part of the folds. */
  readonly crossFolds: number
  /** Weights below, in thousandths, are left out. */
  readonly least: number
  /** What rules, which are read after all that is learned, add to the mean of rated texts: the bias is as much lower. */
  readonly byRules: number
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

/** The text form: the linear model by its share of a score, and what the network adds to every one. */
function weightsOf(
  features: Features,
  ridge: Ridge,
  share: number,
  heard: number,
  { least }: Pick<Settings, 'least'>,
  more: Partial<SentimentModel>,
): string {
  const header = {
    bias: rounded(share * ridge.means[0]! + heard),
    parts: Object.fromEntries(features.partsOf(ridge).map(([part, value]) => [part, rounded(share * value)])),
    ...more,
  }
  return [JSON.stringify(header), ...linesOf(features, ridge, share, least)].join('\n')
}

/** Raw scores of texts by models that learned people's ratings alone, and not those of the text's fold: a teacher's labels hold what it learned of all. */
function crossFitted(inputs: Inputs, features: Features, texts: readonly Text[], rows: readonly RidgeRow[]) {
  const { sets, judged, paragraphs, folds, crossFolds } = inputs.settings<Settings>()
  const names = Object.keys(sets)
  const told = new Map<string, (Told & Judged)[]>([...judged, paragraphs].map((name) => [name, []]))
  for (let fold = 0; fold < crossFolds; fold++) {
    const learned = rows.filter(
      (_, i) =>
        !names[texts[i]!.set]!.endsWith('.gz') &&
        (texts[i]!.fold < 0 || texts[i]!.fold % crossFolds !== fold),
    )
    const ridge = fitRidge(learned, features.densePenalties, features.sparsePenalties, names.length)
    const read = rawReader(weightsOf(features, ridge, 1, 0, { least: 1 }, {}))
    for (const [name, list] of told)
      for (const { id, text, article, score, label } of inputs.corpus<Rated>(name))
        if (foldOf(article ?? id, folds) % crossFolds === fold) {
          const told = read(text)
          list.push({
            ...told,
            score: told.raw,
            label: SENTIMENT_LABELS.indexOf(label ?? 'neutral'),
            target: score ?? 0,
          })
        }
  }
  return told
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { sets, judged, paragraphs, byRules } = settings
  const { scoreShare, means } = readBeside()
  const share = 1 - scoreShare
  const heard = scoreShare * means[0] - byRules
  const texts = readTexts(inputs)
  const features = new Features(texts, settings, Object.values(sets))
  const rows = texts.map((text) => features.rowOf(text))
  inputs.log(`${texts.length} texts, ${features.keys.length} words, pairs and groups`)
  const learn = (from: readonly RidgeRow[]): Ridge =>
    fitRidge(from, features.densePenalties, features.sparsePenalties, Object.keys(sets).length)

  const crossed = crossFitted(inputs, features, texts, rows)
  for (const [name, told] of crossed)
    inputs.log(`${name}: ${told.length} not learned from, r ${pearson(told).toFixed(3)}`)
  const single = judged.map((name) => crossed.get(name) ?? [])
  const several = (crossed.get(paragraphs) ?? []).filter(({ sentences }) => sentences > 1)
  const scales = { one: slopeOf(single, settings), several: slopeOf([several], settings) }
  const confidence = {
    one: confidenceOf(single, scales.one),
    several: confidenceOf([several], scales.several),
  }
  inputs.log(`scales ${JSON.stringify(scales)}, confidence ${JSON.stringify(confidence)}`)
  return weightsOf(features, learn(rows), share, heard, settings, { scales, confidence })
}

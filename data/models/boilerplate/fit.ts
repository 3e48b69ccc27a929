/** Two passes (stacked sequential learning, Cohen & Carvalho 2005): logistic regression, then trees over its jackknifed answers. */
import { sigmoid } from '../../../src/blocks/classify.ts'
import { surroundings, WIDTH } from '../../../src/blocks/surroundings.ts'
import { FITS } from '../../../src/models/boilerplate.ts'
import { type TreeSum, treeSum } from '../../../src/models/kit/trees.ts'
import { encodeWeights } from '../../../src/models/kit/weights.ts'
import { type Choice, type ChoiceSettings, fitChoices, scoresOf } from '../../fit/choices.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { fitTrees, type TreeRows, type TreeSettings } from '../../fit/trees.ts'
import { type Page, readPages } from './rows.ts'

interface Settings {
  readonly folds: number
  readonly first: ChoiceSettings
  readonly trees: TreeSettings
  /** Each choice of the trees' features; their mean is taken. */
  readonly treeSeeds: readonly number[]
  /** Even points of the calibration between 0 and 1. */
  readonly points: number
}

const NONE = new Int32Array()

/** Boilerplate is the first alternative, the article the second. */
const choiceAt = ({ features, labels, weights }: Page, i: number): Choice => ({
  alternatives: [features[i] as Int32Array, NONE],
  right: 1 - (labels[i] as number),
  weight: weights[i] as number,
})

const known = (pages: readonly Page[]): [page: Page, block: number][] =>
  pages.flatMap((page) => page.labels.flatMap((label, i): [Page, number][] => (label < 0 ? [] : [[page, i]])))

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  if (settings.treeSeeds.length !== FITS) throw new Error(`The reader takes the trees for ${FITS} fits.`)
  const pages = readPages(inputs, settings.folds)
  const learn = (train: readonly Page[]): Float32Array =>
    fitChoices(
      known(train).map(([page, i]) => choiceAt(page, i)),
      settings.first,
      inputs.seeds,
    )
  const folds = Array.from({ length: settings.folds }, (_, fold) => fold)
  const without = (fold: number): Page[] => pages.filter((page) => page.fold !== fold)
  const firstByFold = folds.map((fold) => learn(without(fold)))
  /** What the second pass reads of a page: built on first answers of a fold that has not seen it. */
  const values = new Map(
    pages.map((page) => {
      const weights = firstByFold[page.fold] as Float32Array
      const first = Float64Array.from(page.features, (_, i) =>
        sigmoid(scoresOf(weights, choiceAt(page, i))[0] as number),
      )
      return [page, surroundings(page.facts, first, page.format)]
    }),
  )
  const rowsOf = (train: readonly Page[]): TreeRows => {
    const blocks = known(train)
    const all = new Float32Array(blocks.length * WIDTH)
    blocks.forEach(([page, i], k) => {
      all.set((values.get(page) as Float32Array).subarray(i * WIDTH, (i + 1) * WIDTH), k * WIDTH)
    })
    return {
      count: blocks.length,
      width: WIDTH,
      values: all,
      labels: blocks.map(([page, i]) => page.labels[i] as number),
      weights: blocks.map(([page, i]) => page.weights[i] as number),
    }
  }
  const treesOf = (train: readonly Page[]) => fitTrees(rowsOf(train), settings.trees, settings.treeSeeds)
  const treesByFold = folds.map((fold) => treeSum(treesOf(without(fold))))
  const judged = known(pages).map(([page, i]) => {
    const trees = treesByFold[page.fold] as TreeSum
    return {
      raw: sigmoid(trees(values.get(page) as Float32Array, i * WIDTH)),
      label: page.labels[i] as number,
    }
  })
  const right = judged.filter(({ raw, label }) => raw >= 0.5 === (label === 1)).length
  inputs.log(
    `${judged.length} blocks, ${((100 * right) / judged.length).toFixed(2)} % right on pages not seen`,
  )
  const first = encodeWeights(learn(pages))
  const { depth, base, trust, features, thresholds, leaves } = treesOf(pages)
  const header = JSON.stringify({
    size: 2 ** settings.first.bits,
    scale: first.scale,
    calibration: calibrationOf(judged, settings.points),
    trees: {
      depth,
      base,
      trust,
      features: [...features],
      thresholds: Array.from(thresholds, (threshold) => Number(threshold.toPrecision(6))),
      leaves: Array.from(leaves, (leaf) => Math.round(leaf * 1000)),
    },
  })
  return `${header}\n${first.text}`
}

/** The share of boilerplate near even points, never less at a later one, by answers to pages that the models have not seen. */
function calibrationOf(judged: readonly { raw: number; label: number }[], points: number): number[] {
  return Array.from({ length: points + 1 }, (_, k) => {
    const near = judged.filter(({ raw }) => Math.abs(raw - k / points) <= 0.5 / points)
    const share =
      near.length >= 20 ? near.reduce((sum, { label }) => sum + label, 0) / near.length : k / points
    return Math.round(Math.min(0.995, Math.max(0.005, share)) * 1000) / 1000
  }).map((_, k, list) => Math.max(...list.slice(0, k + 1)))
}

/**
 * `npm run train:boilerplate -- --corpora DIR`: fits the boilerplate model on boilerplate/*.train.jsonl and writes
 * data/models/boilerplate.model. Deterministic: same corpora, same bytes. Then run `npm run data`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sigmoid } from '../../src/blocks/classify.ts'
import { blockFacts } from '../../src/blocks/facts.ts'
import { blockFeatures, FeatureList, pageShape, TABLE_BITS } from '../../src/blocks/features.ts'
import { lay } from '../../src/blocks/lay.ts'
import { surroundings, WIDTH } from '../../src/blocks/surroundings.ts'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { type TreeSum, treeSum } from '../../src/models/kit/trees.ts'
import { encodeWeights } from '../../src/models/kit/weights.ts'
import { readSource } from '../../src/source/index.ts'
import { advance } from '../../src/stage.ts'
import { type GoldLine, labelBlocks } from './boilerplate-labels.ts'
import { corporaFolder, foldOf, readCorpus } from './corpora.ts'
import { fitTrees, type Rows } from './tree-trainer.ts'

const FILES = [
  'leftover-text',
  'leftover-markdown',
  'page-text',
  'page-markdown',
  'html-aeb',
  'html-readability',
  'html-newspaper',
  'html-newspaper4k',
  'segments-html',
  'segments-text',
  'segments-markdown',
]
const SIZE = 1 << TABLE_BITS
const FOLDS = 5
const EPOCHS = 8
const STEP = 0.15
const L2 = 1e-5
/** Orders of the blocks, and choices of the trees' features: each model is the mean of three. */
const ORDER_SEEDS = [42, 7, 99]
const TREE_SEEDS = [7, 21, 63]
const TREES = { trees: 80, depth: 5, step: 0.12, decay: 20, share: 0.5, trust: 0.4 }

interface Page {
  readonly fold: number
  readonly format: string
  readonly facts: ReturnType<typeof blockFacts>
  readonly features: readonly Int32Array[]
  /** 1 boilerplate, 0 article, -1 not known. */
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

const folder = corporaFolder()
const pages: Page[] = []
/** The site of each page by its id: a page's folds must be the same in every file. */
const sites = new Map<string, string>()
for (const name of FILES) {
  const { lines, digest } = readCorpus<GoldLine>(folder, `boilerplate/${name}.train.jsonl`)
  for (const { id, domain } of lines) if (domain) sites.set(id, domain)
  console.log(`${name}.train  ${lines.length} pages  sha256 ${digest}`)
  for (const line of lines) {
    const format = line.format ?? 'html'
    const laid = advance(readSource(checkInput({ text: line.source_text ?? line.text ?? '', format })), lay, {
      options: {},
      language: english,
    })
    const facts = blockFacts(laid, english)
    if (facts.length === 0) continue
    const shape = pageShape(facts, format)
    const labels = labelBlocks(line, laid, facts)
    // Losing the article's words is worse than keeping a share line: blocks weigh by their words, the article's double.
    const whole = name.startsWith('page') || name.startsWith('html')
    const weights = labels.map((label, i) => {
      const words = Math.min(60, facts[i]?.wordCount ?? 0)
      return label === 0 ? 1 + words / 15 : (whole ? 0.5 : 1) + words / 30
    })
    pages.push({
      fold: foldOf(sites.get(line.id) ?? (line.url ? new URL(line.url).hostname : line.id), FOLDS),
      format,
      facts,
      features: facts.map((_, i) => {
        const list = new FeatureList()
        blockFeatures(facts, shape, i, list)
        return Int32Array.from(list.found)
      }),
      labels,
      weights,
    })
  }
}

function sumOf(weights: Float32Array, features: Int32Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] as number
  return sum
}

/** The mean of three fits. */
function learn(train: readonly Page[]): Float32Array {
  const fits = ORDER_SEEDS.map((seed) => learnOnce(train, seed))
  return Float32Array.from({ length: SIZE }, (_, k) =>
    fits.reduce((sum, weights) => sum + (weights[k] as number) / fits.length, 0),
  )
}

/** AdaGrad on the logistic loss (Duchi, Hazan and Singer 2011), blocks in the order of a shuffle. */
function learnOnce(train: readonly Page[], start: number): Float32Array {
  const weights = new Float32Array(SIZE)
  const squares = new Float32Array(SIZE)
  const sums = new Float64Array(SIZE)
  const order = train.flatMap((page, p) =>
    page.labels.flatMap((label, i) => (label < 0 ? [] : [[p, i] as const])),
  )
  let seed = start
  const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1))
      const swap = order[k] as readonly [number, number]
      order[k] = order[j] as readonly [number, number]
      order[j] = swap
    }
    for (const [p, i] of order) {
      const page = train[p] as Page
      const features = page.features[i] as Int32Array
      const error =
        (sigmoid(sumOf(weights, features)) - (page.labels[i] as number)) * (page.weights[i] as number)
      for (const feature of features) {
        const gradient = error + L2 * (weights[feature] as number)
        squares[feature] = (squares[feature] as number) + gradient * gradient
        weights[feature] =
          (weights[feature] as number) - (STEP * gradient) / Math.sqrt((squares[feature] as number) + 1e-6)
      }
    }
    // The mean over the later epochs: less noise than the last step's weights.
    if (epoch < EPOCHS / 2) continue
    for (let k = 0; k < SIZE; k++) sums[k] = (sums[k] as number) + (weights[k] as number)
  }
  return Float32Array.from(sums, (sum) => sum / (EPOCHS - Math.ceil(EPOCHS / 2)))
}

const folds = Array.from({ length: FOLDS }, (_, fold) => fold)
const firstByFold = folds.map((fold) => learn(pages.filter((page) => page.fold !== fold)))
/** What the second pass reads of a page: built on first answers of a fold that has not seen it. */
const rows = new Map(
  pages.map((page) => {
    const weights = firstByFold[page.fold] as Float32Array
    const first = Float64Array.from(page.features, (features) => sigmoid(sumOf(weights, features)))
    return [page, surroundings(page.facts, first, page.format)]
  }),
)

function rowsOf(train: readonly Page[]): Rows {
  const known = train.flatMap((page) =>
    page.labels.flatMap((label, i) => (label < 0 ? [] : [[page, i] as const])),
  )
  const values = new Float32Array(known.length * WIDTH)
  known.forEach(([page, i], k) => {
    values.set((rows.get(page) as Float32Array).subarray(i * WIDTH, (i + 1) * WIDTH), k * WIDTH)
  })
  return {
    count: known.length,
    width: WIDTH,
    values,
    labels: known.map(([page, i]) => page.labels[i] as number),
    weights: known.map(([page, i]) => page.weights[i] as number),
  }
}
const treesByFold = folds.map((fold) =>
  treeSum(fitTrees(rowsOf(pages.filter((page) => page.fold !== fold)), TREES, TREE_SEEDS)),
)

// Calibration on answers to pages that the fold's models have not seen: the share of boilerplate near even points.
const judged = pages.flatMap((page) =>
  page.labels.flatMap((label, i) => {
    if (label < 0) return []
    const trees = treesByFold[page.fold] as TreeSum
    return [{ raw: sigmoid(trees(rows.get(page) as Float32Array, i * WIDTH)), label }]
  }),
)
const POINTS = 20
const calibration = Array.from({ length: POINTS + 1 }, (_, k) => {
  const near = judged.filter(({ raw }) => Math.abs(raw - k / POINTS) <= 0.5 / POINTS)
  const share = near.length >= 20 ? near.reduce((sum, { label }) => sum + label, 0) / near.length : k / POINTS
  return Math.round(Math.min(0.995, Math.max(0.005, share)) * 1000) / 1000
}).map((_, k, list) => Math.max(...list.slice(0, k + 1)))

const first = encodeWeights(learn(pages))
const { depth, base, trust, features, thresholds, leaves } = fitTrees(rowsOf(pages), TREES, TREE_SEEDS)
const header = JSON.stringify({
  size: SIZE,
  scale: first.scale,
  calibration,
  trees: {
    depth,
    base,
    trust,
    features: [...features],
    thresholds: Array.from(thresholds, (threshold) => Number(threshold.toPrecision(6))),
    leaves: Array.from(leaves, (leaf) => Math.round(leaf * 1000)),
  },
})
const file = join(import.meta.dirname, '..', 'models', 'boilerplate.model')
writeFileSync(file, [header, first.text].join('\n'))
const right = judged.filter(({ raw, label }) => raw >= 0.5 === (label === 1)).length
console.log(
  `${judged.length} blocks, ${((100 * right) / judged.length).toFixed(2)} % right on pages not seen; ${header.length + first.text.length} bytes`,
)

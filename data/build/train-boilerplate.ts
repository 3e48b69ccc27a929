/**
 * `npm run train:boilerplate -- --corpora DIR`: fits the boilerplate model on boilerplate/*.train.jsonl and writes
 * data/models/boilerplate.model. Deterministic: same corpora, same bytes. Then run `npm run data`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sigmoid, sumOf } from '../../src/blocks/classify.ts'
import { blockFacts } from '../../src/blocks/facts.ts'
import { blockFeatures, contextFeatures, pageShape, TABLE_BITS } from '../../src/blocks/features.ts'
import { lay } from '../../src/blocks/lay.ts'
import { checkInput } from '../../src/check.ts'
import { encodeWeights } from '../../src/models/weights.ts'
import { readSource } from '../../src/source/index.ts'
import { advance } from '../../src/stage.ts'
import { type GoldLine, labelBlocks } from './boilerplate-labels.ts'
import { corporaFolder, foldOf, readCorpus } from './corpora.ts'

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

interface Page {
  readonly fold: number
  readonly facts: ReturnType<typeof blockFacts>
  readonly features: number[][]
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
    })
    const facts = blockFacts(laid)
    if (facts.length === 0) continue
    const shape = pageShape(facts, format)
    const labels = labelBlocks(line, laid, facts)
    // Losing the article's words is worse than keeping a share line: article blocks weigh by their words.
    const whole = name.startsWith('page') || name.startsWith('html')
    const weights = labels.map((label, i) =>
      label === 0 ? 1 + Math.min(60, facts[i]?.wordCount ?? 0) / 15 : whole ? 0.5 : 1,
    )
    pages.push({
      fold: foldOf(sites.get(line.id) ?? (line.url ? new URL(line.url).hostname : line.id), FOLDS),
      facts,
      features: facts.map((_, i) => blockFeatures(facts, shape, i)),
      labels,
      weights,
    })
  }
}

/** AdaGrad on the logistic loss (Duchi, Hazan and Singer 2011), blocks in the order of a fixed shuffle. */
function learn(train: readonly Page[], extra: (page: Page, i: number) => readonly number[]): Float32Array {
  const weights = new Float32Array(SIZE)
  const squares = new Float32Array(SIZE)
  const sums = new Float64Array(SIZE)
  const order = train.flatMap((page, p) =>
    page.labels.flatMap((label, i) => (label < 0 ? [] : [[p, i] as const])),
  )
  let seed = 42
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
      const features = [...(page.features[i] as number[]), ...extra(page, i)]
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
const none = () => []
const firstByFold = folds.map((fold) =>
  learn(
    pages.filter((page) => page.fold !== fold),
    none,
  ),
)
const answers = new Map(
  pages.map((page) => [
    page,
    Float64Array.from(page.features, (f) => sigmoid(sumOf(firstByFold[page.fold] as Float32Array, f))),
  ]),
)
const context = (page: Page, i: number) => contextFeatures(page.facts, answers.get(page) as Float64Array, i)
const secondByFold = folds.map((fold) =>
  learn(
    pages.filter((page) => page.fold !== fold),
    context,
  ),
)

// Calibration on answers to pages that the fold's models have not seen: pool adjacent violators, read at even points.
const judged = pages
  .flatMap((page) =>
    page.labels.flatMap((label, i) => {
      if (label < 0) return []
      const weights = secondByFold[page.fold] as Float32Array
      return [
        {
          raw: sigmoid(sumOf(weights, page.features[i] as number[]) + sumOf(weights, context(page, i))),
          label,
        },
      ]
    }),
  )
  .sort((a, b) => a.raw - b.raw)
const pools: { sum: number; n: number; raw: number }[] = []
for (const { raw, label } of judged) {
  pools.push({ sum: label, n: 1, raw })
  for (;;) {
    const last = pools[pools.length - 1]
    const before = pools[pools.length - 2]
    if (!last || !before || before.sum / before.n < last.sum / last.n) break
    pools.splice(-2, 2, { sum: before.sum + last.sum, n: before.n + last.n, raw: last.raw })
  }
}
const POINTS = 20
const calibration = Array.from({ length: POINTS + 1 }, (_, k) => {
  const near = judged.filter(({ raw }) => Math.abs(raw - k / POINTS) <= 0.5 / POINTS)
  const share = near.length >= 20 ? near.reduce((sum, { label }) => sum + label, 0) / near.length : k / POINTS
  return Math.round(Math.min(0.995, Math.max(0.005, share)) * 1000) / 1000
}).map((_, k, list) => Math.max(...list.slice(0, k + 1)))

const first = encodeWeights(learn(pages, none))
const second = encodeWeights(learn(pages, context))
const header = JSON.stringify({ size: SIZE, scales: [first.scale, second.scale], calibration })
const file = join(import.meta.dirname, '..', 'models', 'boilerplate.model')
writeFileSync(file, [header, first.text, second.text].join('\n'))
const right = judged.filter(({ raw, label }) => raw >= 0.5 === (label === 1)).length
console.log(
  `${judged.length} blocks, ${((100 * right) / judged.length).toFixed(2)} % right on pages not seen; ${first.text.length + second.text.length} bytes`,
)

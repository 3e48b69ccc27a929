/**
 * A block among the others as numbers, for the second pass: what the first pass said of it, of its neighbours, of the
 * elements around it and of blocks marked alike, how much of the article lies on either side, and whether it speaks of
 * what the article speaks of.
 */
import type { Container } from '../document.ts'
import type { BlockFacts } from './facts.ts'
import { HINT_KINDS, hintSteps } from './hints.ts'
import { topicShares } from './topics.ts'

/** Values of a block. */
export const WIDTH = 42 + HINT_KINDS
/** Where there is nothing to say. */
const NONE = -1
const FAR = 60
/** The first answer's logit beyond the page's ends. */
const OUTSIDE = -9
/** Elements above a block that are looked at. */
const LEVELS = 3
/** Values that elements give. */
const OF_ELEMENTS = LEVELS + 2 + HINT_KINDS

const DIGITS = /\d+/g
const UNMARKED: readonly string[] = []

/** Writes the values of a row one after the other. */
type PutValue = (value: number) => void

/** What the first pass says of the whole page. */
interface FirstReading {
  readonly facts: readonly BlockFacts[]
  /** Of each block: 0 … 1 boilerplate, the same as a logit, and its words, as few as count. */
  readonly first: Float64Array
  readonly logit: Float64Array
  readonly words: readonly number[]
  /** Words of the article in each block, and in all. */
  readonly article: readonly number[]
  readonly all: number
}

/** Row after row, `WIDTH` values a block. `first` is the first pass's answer, 0 … 1 boilerplate. */
export function surroundings(
  facts: readonly BlockFacts[],
  first: Float64Array,
  format: string,
): Float32Array {
  const words = facts.map((own) => Math.min(80, own.wordCount))
  const article = words.map((count, i) => count * (1 - first[i]!))
  const logit = Float64Array.from(first, (p) => Math.log((p + 0.003) / (1.003 - p)))
  const all = article.reduce((sum, mass) => sum + mass, 0) || 1
  const page: FirstReading = { facts, first, logit, words, article, all }

  const rows = new Float32Array(facts.length * WIDTH)
  let at = 0
  const put: PutValue = (value) => void (rows[at++] = value)
  const putNear = meansNear(page)
  const putArticle = placeInArticle(page)
  const putAlike = articleAlike(page)
  const topics = topicShares(facts, first)
  for (let i = 0; i < facts.length; i++) {
    putOwn(page, i, put)
    putNear(i, put)
    putArticle(i, put)
    put(format === 'html' ? 2 : format === 'markdown' ? 1 : 0)
    put(topics[i]!)
    putAlike(i, put)
    if (at !== (i + 1) * WIDTH) throw new Error(`${at - i * WIDTH} values`)
  }
  return rows
}

/** What the block itself is. */
function putOwn({ facts, logit, words }: FirstReading, i: number, put: PutValue): void {
  const own = facts[i]!
  put(logit[i]!)
  put(words[i]!)
  put(Number(own.ends))
  put(own.linked)
  put(own.capitals)
  put(own.digits)
  put(own.block.kind === 'heading' ? (own.block.level ?? 7) : 0)
  put(own.block.kind === 'list-item' ? 1 : own.block.kind === 'table' ? 2 : 0)
  put(Number(own.repeated))
  put(Number(own.block.afterImage))
  put(Number(own.date !== null))
}

/** The blocks right before and after, and the means of those around. */
function meansNear({ facts, first, logit, words }: FirstReading): (i: number, put: PutValue) => void {
  const n = facts.length
  // Sums up to each block.
  const weightTo = new Float64Array(n + 1)
  const cutTo = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) {
    const weight = 3 + words[i]!
    weightTo[i + 1] = weightTo[i]! + weight
    cutTo[i + 1] = cutTo[i]! + weight * first[i]!
  }
  const mean = (i: number, low: number, high: number): number => {
    const from = Math.min(n, Math.max(0, i + low))
    const to = Math.max(from, Math.min(n, i + high + 1))
    const weight = weightTo[to]! - weightTo[from]!
    return weight > 0 ? (cutTo[to]! - cutTo[from]!) / weight : NONE
  }
  return (i, put) => {
    for (let d = 1; d <= 3; d++) {
      put(logit[i - d] ?? OUTSIDE)
      put(logit[i + d] ?? OUTSIDE)
    }
    put(mean(i, -5, -1))
    put(mean(i, 1, 5))
    put(mean(i, -15, -1))
    put(mean(i, 1, 15))
    put(words[i - 1] ?? NONE)
    put(words[i + 1] ?? NONE)
    put(facts[i - 1]?.linked ?? NONE)
    put(facts[i + 1]?.linked ?? NONE)
  }
}

/** How much of the article lies on either side, and how far its sure blocks and those that are cut. In order of the blocks. */
function placeInArticle({
  facts,
  first,
  words,
  article,
  all,
}: FirstReading): (i: number, put: PutValue) => void {
  const [runStart, runEnd] = likeliestRun(first, words)
  const sure = stepsTo(facts.length, (i) => first[i]! < 0.25 && facts[i]!.prose)
  const cut = stepsTo(facts.length, (i) => first[i]! > 0.8)
  let before = 0
  return (i, put) => {
    const after = Math.max(0, all - before - article[i]!)
    put(before / all)
    put(before)
    put(after / all)
    put(after)
    put(all)
    put(sure.before[i]!)
    put(sure.after[i]!)
    put(cut.before[i]!)
    put(cut.after[i]!)
    put(i < runStart ? Math.max(-20, i - runStart) : i > runEnd ? Math.min(20, i - runEnd) : 0)
    before += article[i]!
  }
}

/** The run of blocks that gains most by being the article, losing its boilerplate (Kadane's maximum-sum run); both inclusive. */
export function likeliestRun(first: Float64Array, words: readonly number[]): [start: number, end: number] {
  let [start, end, best, sum, from] = [0, -1, 0, 0, 0]
  for (let i = 0; i < first.length; i++) {
    if (sum <= 0) [sum, from] = [0, i]
    sum += (0.5 - first[i]!) * (2 + words[i]!)
    if (sum > best) [best, start, end] = [sum, from, i]
  }
  return [start, end]
}

/** Steps from each block to the nearest such block before and after it. */
function stepsTo(n: number, isSuch: (i: number) => boolean): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(n)
  const after = new Int32Array(n)
  for (let i = 0, steps = FAR; i < n; i++) {
    before[i] = steps
    steps = isSuch(i) ? 1 : Math.min(FAR, steps + 1)
  }
  for (let i = n - 1, steps = FAR; i >= 0; i--) {
    after[i] = steps
    steps = isSuch(i) ? 1 : Math.min(FAR, steps + 1)
  }
  return { before, after }
}

/** How much of the article the elements around a block hold, and blocks marked alike. */
function articleAlike({ facts, article, all }: FirstReading): (i: number, put: PutValue) => void {
  const elements = new Map<Container, number>()
  const marks = new Map<string, number>()
  const alike = likenesses(facts)
  facts.forEach(({ around }, i) => {
    const mass = article[i]!
    for (const element of around) elements.set(element, (elements.get(element) ?? 0) + mass)
    for (const like of alike[i]!) marks.set(like, (marks.get(like) ?? 0) + mass)
  })
  return (i, put) => {
    const { around } = facts[i]!
    if (around.length === 0) {
      for (let k = 0; k < OF_ELEMENTS; k++) put(NONE)
      return
    }
    for (let k = 1; k <= LEVELS; k++) {
      const mass = elements.get(around[k]!)
      put(mass === undefined ? NONE : mass / all)
    }
    for (const like of alike[i]!) put((marks.get(like)! - article[i]!) / all)
    for (const steps of hintSteps(around)) put(steps)
  }
}

/** Of each block the marks of its element and the next one, and of the next two; none outside of elements. */
function likenesses(facts: readonly BlockFacts[]): (readonly string[])[] {
  const markOf = new Map<Container, string>()
  const mark = (element: Container | undefined): string => {
    if (!element) return ''
    let known = markOf.get(element)
    if (known === undefined) {
      known = `${element.tag} ${element.hints.replace(DIGITS, '')}`
      markOf.set(element, known)
    }
    return known
  }
  return facts.map(({ around }) =>
    around.length === 0
      ? UNMARKED
      : [`${mark(around[0])}>${mark(around[1])}`, `>${mark(around[1])}>${mark(around[2])}`],
  )
}

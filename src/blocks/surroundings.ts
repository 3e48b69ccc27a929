/**
 * A block among the others as numbers, for the second pass: what the first pass said of it, of its neighbours, of the
 * elements around it and of blocks marked alike, how much of the article lies on either side, and whether it speaks of
 * what the article speaks of.
 */
import type { Container } from '../document.ts'
import type { BlockFacts } from './facts.ts'
import { HINT_KINDS, hintSteps } from './hints.ts'

/** Values of a block, in the order of `VALUES`. */
export const WIDTH = 42 + HINT_KINDS
/** Where there is nothing to say. */
const NONE = -1
const FAR = 60
/** The first answer's logit beyond the page's ends. */
const OUTSIDE = -9
/** Elements above a block that are looked at. */
const LEVELS = 3

const DIGITS = /\d+/g
const UNMARKED: readonly string[] = []

/** Row after row, `WIDTH` values a block. `first` is the first pass's answer, 0 … 1 boilerplate. */
export function surroundings(
  facts: readonly BlockFacts[],
  first: Float64Array,
  format: string,
): Float32Array {
  const n = facts.length
  const rows = new Float32Array(n * WIDTH)
  const logit = Float64Array.from(first, (p) => Math.log((p + 0.003) / (1.003 - p)))
  const words = facts.map((own) => Math.min(80, own.wordCount))
  const article = words.map((count, i) => count * (1 - first[i]!))
  let all = 0
  for (const mass of article) all += mass
  all ||= 1

  // The run of blocks that gains most by being the article, losing its boilerplate (Kadane's maximum-sum run).
  let [runStart, runEnd, best, sum, from] = [0, -1, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (sum <= 0) [sum, from] = [0, i]
    sum += (0.5 - first[i]!) * (2 + words[i]!)
    if (sum > best) [best, runStart, runEnd] = [sum, from, i]
  }

  /** Words of the article in each element, and in blocks marked alike. */
  const elements = new Map<Container, number>()
  const marks = new Map<string, number>()
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
  /** Marks of a block's element and the next one; of the next two. */
  const likeness: (readonly string[])[] = facts.map(({ around }) =>
    around.length === 0
      ? UNMARKED
      : [`${mark(around[0])}>${mark(around[1])}`, `>${mark(around[1])}>${mark(around[2])}`],
  )
  facts.forEach(({ around }, i) => {
    const mass = article[i]!
    for (const element of around) elements.set(element, (elements.get(element) ?? 0) + mass)
    for (const like of likeness[i]!) marks.set(like, (marks.get(like) ?? 0) + mass)
  })

  const sharedTopics = topicShares(facts, first)

  let before = 0
  let sureBefore = FAR
  let cutBefore = FAR
  const sureAfter = new Int32Array(n)
  const cutAfter = new Int32Array(n)
  for (let i = n - 1, sure = FAR, cut = FAR; i >= 0; i--) {
    sureAfter[i] = sure
    cutAfter[i] = cut
    sure = isSure(i) ? 1 : Math.min(FAR, sure + 1)
    cut = first[i]! > 0.8 ? 1 : Math.min(FAR, cut + 1)
  }
  function isSure(i: number): boolean {
    return first[i]! < 0.25 && facts[i]!.prose
  }
  // Sums up to each block, for the means of the blocks around.
  const weightTo = new Float64Array(n + 1)
  const cutTo = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) {
    const weight = 3 + words[i]!
    weightTo[i + 1] = weightTo[i]! + weight
    cutTo[i + 1] = cutTo[i]! + weight * first[i]!
  }
  const near = (i: number, low: number, high: number): number => {
    const from = Math.min(n, Math.max(0, i + low))
    const to = Math.max(from, Math.min(n, i + high + 1))
    const weight = weightTo[to]! - weightTo[from]!
    return weight > 0 ? (cutTo[to]! - cutTo[from]!) / weight : NONE
  }

  for (let i = 0; i < n; i++) {
    const own = facts[i]!
    const { around } = own
    let at = i * WIDTH
    const put = (value: number) => void (rows[at++] = value)
    const count = words[i]!
    put(logit[i]!)
    put(count)
    put(Number(own.ends))
    put(own.linked)
    put(own.capitals)
    put(own.digits)
    put(own.block.kind === 'heading' ? (own.block.level ?? 7) : 0)
    put(own.block.kind === 'list-item' ? 1 : own.block.kind === 'table' ? 2 : 0)
    put(Number(own.repeated))
    put(Number(own.block.afterImage))
    put(Number(own.date !== null))
    for (let d = 1; d <= 3; d++) {
      put(logit[i - d] ?? OUTSIDE)
      put(logit[i + d] ?? OUTSIDE)
    }
    put(near(i, -5, -1))
    put(near(i, 1, 5))
    put(near(i, -15, -1))
    put(near(i, 1, 15))
    put(words[i - 1] ?? NONE)
    put(words[i + 1] ?? NONE)
    put(facts[i - 1]?.linked ?? NONE)
    put(facts[i + 1]?.linked ?? NONE)
    put(before / all)
    put(before)
    const after = Math.max(0, all - before - article[i]!)
    put(after / all)
    put(after)
    put(all)
    put(sureBefore)
    put(sureAfter[i]!)
    put(cutBefore)
    put(cutAfter[i]!)
    put(i < runStart ? Math.max(-20, i - runStart) : i > runEnd ? Math.min(20, i - runEnd) : 0)
    put(format === 'html' ? 2 : format === 'markdown' ? 1 : 0)
    put(sharedTopics[i]!)
    if (around.length === 0) {
      const end = (i + 1) * WIDTH
      rows.fill(NONE, at, end)
      at = end
    } else {
      for (let k = 1; k <= LEVELS; k++) {
        const mass = elements.get(around[k]!)
        put(mass === undefined ? NONE : mass / all)
      }
      for (let k = 0; k < 2; k++) {
        const like = marks.get(likeness[i]?.[k] ?? '')
        put(like === undefined ? NONE : (like - article[i]!) / all)
      }
      for (const steps of hintSteps(around)) put(steps)
    }
    before += article[i]!
    sureBefore = isSure(i) ? 1 : Math.min(FAR, sureBefore + 1)
    cutBefore = first[i]! > 0.8 ? 1 : Math.min(FAR, cutBefore + 1)
    if (at - i * WIDTH !== WIDTH) throw new Error(`${at - i * WIDTH} values`)
  }
  return rows
}

/** A word this long may be what an article speaks of. */
const TOPIC_LENGTH = 5

/** Share of a block's longer words that sure blocks of the article hold too, other than itself; one a block. */
function topicShares(facts: readonly BlockFacts[], first: Float64Array): Float64Array {
  let most = 0
  for (const { words } of facts) most += words.length
  // A table of open addresses: each word's hash, how many sure blocks hold it, and the last block that was seen with it.
  const mask = (1 << (33 - Math.clz32(most | 1))) - 1
  const keys = new Int32Array(mask + 1)
  const held = new Int32Array(mask + 1)
  const seen = new Int32Array(mask + 1)
  const slots = new Int32Array(most)
  const ends = new Int32Array(facts.length)
  let at = 0
  for (let i = 0; i < facts.length; i++) {
    const { words, lengths, sentence } = facts[i]!
    const sure = sentence && first[i]! < 0.5 ? 1 : 0
    for (let k = 0; k < words.length; k++) {
      if (lengths[k]! < TOPIC_LENGTH) continue
      const word = words[k]!
      let slot = (word ^ (word >>> 15)) & mask
      while (seen[slot] !== 0 && keys[slot] !== word) slot = (slot + 1) & mask
      if (seen[slot] === i + 1) continue
      keys[slot] = word
      seen[slot] = i + 1
      held[slot] = held[slot]! + sure
      slots[at++] = slot
    }
    ends[i] = at
  }
  const shares = new Float64Array(facts.length)
  at = 0
  for (let i = 0; i < facts.length; i++) {
    const { sentence } = facts[i]!
    const own = sentence && first[i]! < 0.5 ? 1 : 0
    const from = at
    const end = ends[i]!
    let shared = 0
    for (; at < end; at++) if (held[slots[at]!]! > own) shared++
    shares[i] = end > from ? shared / (end - from) : NONE
  }
  return shares
}

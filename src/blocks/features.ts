/**
 * The features of a block for the boilerplate model, as indexes into a table of weights: hashed, so that no word list ships.
 * The second pass also reads what the first said of the neighbours.
 */
import type { BlockFacts } from './facts.ts'

export const TABLE_BITS = 15
const SIZE = 1 << TABLE_BITS
const MASK = SIZE - 1

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo). */
function hash(text: string, seed = 0x811c9dc5): number {
  let h = seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
const mix = (h: number) => {
  const x = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (x ^ (x >>> 13)) & MASK
}

const bucket = (value: number, edges: readonly number[]) => {
  let i = 0
  while (i < edges.length && value >= (edges[i] as number)) i++
  return i
}
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 18, 25, 40, 70, 120]
const COARSE = [1, 3, 6, 11, 20, 40]
const SHARES = [0.01, 0.2, 0.5, 0.8, 0.95]
const DISTANCES = [1, 2, 3, 4, 6, 10, 20, 50]

/** A block's look in one word: length, end, links and kind. */
function look(facts: BlockFacts | undefined): string {
  if (!facts) return '-'
  return `${bucket(facts.wordCount, COARSE)}${facts.ends ? 'e' : ''}${bucket(facts.linked, [0.3, 0.8])}${facts.block.kind[0]}`
}

/** Page-wide counts that place a block against the prose of the page. */
export interface PageShape {
  readonly first: number
  readonly last: number
  /** Prose blocks up to and including each block. */
  readonly before: Int32Array
  readonly looks: readonly string[]
  readonly format: string
}

export function pageShape(facts: readonly BlockFacts[], format: string): PageShape {
  const before = new Int32Array(facts.length)
  let first = -1
  let last = -1
  let count = 0
  facts.forEach(({ prose }, i) => {
    if (prose) {
      if (first < 0) first = i
      last = i
      count++
    }
    before[i] = count
  })
  return { first, last, before, looks: facts.map(look), format }
}

/** The features of block `i`, as table indexes. */
export function blockFeatures(facts: readonly BlockFacts[], shape: PageShape, i: number): number[] {
  const own = facts[i] as BlockFacts
  const { words, block } = own
  const found: number[] = []
  const add = (name: string) => found.push(mix(hash(name)))
  const short = own.wordCount <= 12 ? 's' : own.wordCount <= 40 ? 'm' : 'l'
  const length = bucket(own.wordCount, LENGTHS)
  const total = shape.before[facts.length - 1] as number

  add('bias')
  add(`format ${shape.format}`)
  add(`length ${length}`)
  add(`length ${length} ${own.ends}`)
  add(`ends ${own.text.slice(-1)} ${short}`)
  add(
    `starts ${/^\p{Ll}/u.test(own.text) ? 'lower' : /^\p{Lu}/u.test(own.text) ? 'upper' : own.text.slice(0, 1)} ${short}`,
  )
  add(`linked ${bucket(own.linked, SHARES)} ${shape.format}`)
  add(`linked ${bucket(own.linked, SHARES)} ${length}`)
  add(`capitals ${bucket(own.capitals, SHARES)} ${short}`)
  add(`shout ${own.text === own.text.toUpperCase()} ${short}`)
  add(`digits ${bucket(own.digits, [0.01, 0.2, 0.5])} ${short}`)
  add(`kind ${block.kind} ${block.level} ${short}`)
  add(`date ${own.date !== null} ${short}`)
  add(`repeated ${own.repeated} ${short}`)
  add(`image ${block.afterImage} ${short}`)

  for (let k = 0; k < words.length; k++) {
    const word = /^\d+$/.test(words[k] as string) ? '0' : (words[k] as string)
    const h = hash(word, own.wordCount <= 12 ? 0x1111 : own.wordCount <= 40 ? 0x2222 : 0x3333)
    found.push(mix(h))
    if (k < 24 && k + 1 < words.length) found.push(mix(hash(words[k + 1] as string, h ^ 0x5bd1e995)))
    if (k < 3) found.push(mix(h ^ (0x77777 + k)))
  }
  if (own.wordCount <= 6) add(`whole ${words.slice(0, 2).join(' ')} ${own.wordCount}`)

  add(
    `after first ${shape.first < 0 ? 'none' : i < shape.first ? `-${bucket(shape.first - i, DISTANCES)}` : 'in'} ${short}`,
  )
  add(
    `before last ${shape.last < 0 ? 'none' : i > shape.last ? `+${bucket(i - shape.last, DISTANCES)}` : 'in'} ${short}`,
  )
  const left = total - (shape.before[i] as number)
  add(`prose left ${bucket(left, [1, 2, 4, 8, 16])} ${short}`)
  add(`prose gone ${bucket((shape.before[i] as number) - (own.prose ? 1 : 0), [1, 2, 4, 8, 16])} ${short}`)
  add(
    `prose share ${bucket(total ? left / total : 0, [0.01, 0.1, 0.3, 0.6, 0.9])} ${bucket(total, [1, 3, 8])} ${short}`,
  )
  for (let d = 1; d <= 3; d++) {
    add(`look -${d} ${shape.looks[i - d] ?? '-'} ${short}`)
    add(`look +${d} ${shape.looks[i + d] ?? '-'} ${short}`)
  }
  add(`looks ${shape.looks[i - 1] ?? '-'} ${shape.looks[i]} ${shape.looks[i + 1] ?? '-'}`)
  add(`looks2 ${shape.looks[i - 2] ?? '-'} ${shape.looks[i - 1] ?? '-'} ${shape.looks[i]}`)
  add(`looks3 ${shape.looks[i]} ${shape.looks[i + 1] ?? '-'} ${shape.looks[i + 2] ?? '-'}`)
  for (const [side, other] of [
    ['-', facts[i - 1]],
    ['+', facts[i + 1]],
  ] as const) {
    for (const word of other?.words.slice(0, 2) ?? [])
      found.push(mix(hash(word, side === '-' ? 0x4444 : 0x6666)))
  }
  own.around.forEach(({ tag, hints }, k) => {
    add(`tag ${tag} ${k < 2 ? k : 'up'}`)
    for (const hint of hints.split(/[\s_-]+/).slice(0, 8))
      if (hint) found.push(mix(hash(hint, k < 2 ? 0x8888 : 0x9999)))
  })
  return found
}

/** Further features of the second pass: what the first said of the block and its neighbours, 0 … 1. */
export function contextFeatures(facts: readonly BlockFacts[], first: ArrayLike<number>, i: number): number[] {
  const own = facts[i] as BlockFacts
  const short = own.wordCount <= 12 ? 's' : own.wordCount <= 40 ? 'm' : 'l'
  const found: number[] = []
  const add = (name: string) => found.push(mix(hash(`second ${name}`)))
  const level = (k: number) =>
    k < 0 || k >= first.length ? '-' : bucket(first[k] as number, [0.1, 0.3, 0.5, 0.7, 0.9])
  const near = (from: number, to: number) => {
    let sum = 0
    let n = 0
    for (let k = Math.max(0, from); k <= Math.min(first.length - 1, to); k++) {
      sum += first[k] as number
      n++
    }
    return n ? bucket(sum / n, [0.1, 0.25, 0.5, 0.75, 0.9]) : '-'
  }
  for (let d = 1; d <= 3; d++) {
    add(`-${d} ${level(i - d)} ${short}`)
    add(`+${d} ${level(i + d)} ${short}`)
  }
  add(`own ${level(i)}`)
  add(`both ${level(i - 1)} ${level(i)} ${level(i + 1)}`)
  add(`left ${near(i - 6, i - 1)} ${level(i)} ${short}`)
  add(`right ${near(i + 1, i + 6)} ${level(i)} ${short}`)
  add(`sides ${near(i - 4, i - 1)} ${near(i + 1, i + 4)} ${short}`)
  add(`look ${level(i - 1)} ${level(i + 1)} ${look(own)}`)
  return found
}

/** The features of a block for the first pass, as indexes into a table of weights: hashed, so that no word list ships. */
import type { Container } from '../document.ts'
import { BLOCK_KINDS } from '../schema/blocks.ts'
import type { BlockFacts } from './facts.ts'
import { hash } from './words.ts'

export const TABLE_BITS = 16
const MASK = (1 << TABLE_BITS) - 1

/** The table index of a feature: its template and up to three values. */
function feature(template: number, a = 0, b = 0, c = 0): number {
  let h =
    Math.imul(template + 1, 0x9e3779b1) ^
    Math.imul(a + 0x7f4a7c15, 0x85ebca6b) ^
    Math.imul(b + 0x3c6ef372, 0xc2b2ae35) ^
    Math.imul(c + 0x1b873593, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) & MASK
}

/** What a feature is about; the numbers are part of the model. */
const Template = {
  Bias: 0,
  Format: 1,
  Length: 2,
  LengthEnd: 3,
  Ends: 4,
  Starts: 5,
  Linked: 6,
  LinkedLength: 7,
  Capitals: 8,
  Shout: 9,
  Digits: 10,
  Kind: 11,
  Date: 12,
  Repeated: 13,
  Image: 14,
  Word: 15,
  Pair: 16,
  Opening: 17,
  Whole: 18,
  AfterFirst: 19,
  BeforeLast: 20,
  ProseLeft: 21,
  ProseGone: 22,
  ProseShare: 23,
  Look: 24,
  LooksAround: 25,
  LooksBefore: 26,
  LooksAfter: 27,
  WordBefore: 28,
  WordAfter: 29,
  Tag: 30,
  Hint: 31,
  BodySteps: 32,
  BodyNear: 33,
  Stated: 34,
  SentencesLeft: 35,
  SentencesNear: 36,
  SameParent: 37,
  FormatLength: 38,
} as const

function bucket(value: number, edges: readonly number[]): number {
  let i = 0
  while (i < edges.length && value >= (edges[i] as number)) i++
  return i
}
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 18, 25, 40, 70, 120]
const COARSE = [1, 3, 6, 11, 20, 40]
const SHARES = [0.01, 0.2, 0.5, 0.8, 0.95]
const DISTANCES = [1, 2, 3, 4, 6, 10, 20, 50]
const COUNTS = [1, 2, 4, 8, 16]
const NOWHERE = -1

/** A block's look in one number: length, end, links and kind. */
function lookOf({ wordCount, ends, linked, block }: BlockFacts): number {
  return (
    (bucket(wordCount, COARSE) * 2 + Number(ends)) * 32 +
    bucket(linked, [0.3, 0.8]) * 8 +
    BLOCK_KINDS.indexOf(block.kind)
  )
}

const sizeOf = ({ wordCount }: BlockFacts) => (wordCount <= 12 ? 0 : wordCount <= 40 ? 1 : 2)

/** Page-wide counts that place a block against the prose of the page. */
export interface PageShape {
  readonly first: number
  readonly last: number
  /** Prose blocks up to and including each block. */
  readonly before: Int32Array
  /** Blocks that end as sentences do, up to and including each block. */
  readonly sentences: Int32Array
  readonly looks: readonly number[]
  readonly format: number
}

export function pageShape(facts: readonly BlockFacts[], format: string): PageShape {
  const before = new Int32Array(facts.length)
  const sentences = new Int32Array(facts.length)
  let ended = 0
  let first = -1
  let last = -1
  let count = 0
  facts.forEach(({ prose, sentence }, i) => {
    if (sentence) ended++
    sentences[i] = ended
    if (prose) {
      if (first < 0) first = i
      last = i
      count++
    }
    before[i] = count
  })
  return { first, last, before, sentences, looks: facts.map(lookOf), format: hash(format) }
}

/** The features of block `i`, as table indexes, added to `found`. */
export function blockFeatures(
  facts: readonly BlockFacts[],
  shape: PageShape,
  i: number,
  found: number[] = [],
): number[] {
  const own = facts[i] as BlockFacts
  const { block, text, words } = own
  const size = sizeOf(own)
  const length = bucket(own.wordCount, LENGTHS)
  const linked = bucket(own.linked, SHARES)
  const total = shape.before[facts.length - 1] as number
  const left = total - (shape.before[i] as number)
  const looks = (k: number) => shape.looks[k] ?? NOWHERE
  const firstCode = text.charCodeAt(0)
  const initial = text[0] as string
  const start = initial !== initial.toLowerCase() ? 1 : initial !== initial.toUpperCase() ? 2 : firstCode

  found.push(
    feature(Template.Bias),
    feature(Template.Format, shape.format),
    feature(Template.Length, length),
    feature(Template.LengthEnd, length, Number(own.ends)),
    feature(Template.Ends, text.charCodeAt(text.length - 1), size),
    feature(Template.Starts, start, size),
    feature(Template.Linked, linked, shape.format),
    feature(Template.LinkedLength, linked, length),
    feature(Template.Capitals, bucket(own.capitals, SHARES), size),
    feature(Template.Shout, Number(own.shouted), size),
    feature(Template.Digits, bucket(own.digits, [0.01, 0.2, 0.5]), size),
    feature(Template.Kind, BLOCK_KINDS.indexOf(block.kind), block.level ?? 0, size),
    feature(Template.Date, Number(own.date !== null), size),
    feature(Template.Repeated, Number(own.repeated), size),
    feature(Template.Image, Number(block.afterImage), size),
    feature(
      Template.AfterFirst,
      shape.first < 0 ? 99 : i < shape.first ? bucket(shape.first - i, DISTANCES) : 50,
      size,
    ),
    feature(
      Template.BeforeLast,
      shape.last < 0 ? 99 : i > shape.last ? bucket(i - shape.last, DISTANCES) : 50,
      size,
    ),
    feature(Template.ProseLeft, bucket(left, COUNTS), size),
    feature(Template.ProseGone, bucket((shape.before[i] as number) - (own.prose ? 1 : 0), COUNTS), size),
    feature(
      Template.ProseShare,
      bucket(total ? left / total : 0, [0.01, 0.1, 0.3, 0.6, 0.9]),
      bucket(total, [1, 3, 8]),
      size,
    ),
    feature(Template.LooksAround, looks(i - 1), looks(i), looks(i + 1)),
    feature(Template.LooksBefore, looks(i - 2), looks(i - 1), looks(i)),
    feature(Template.LooksAfter, looks(i), looks(i + 1), looks(i + 2)),
  )
  const ended = (k: number) => shape.sentences[Math.max(-1, Math.min(k, facts.length - 1))] ?? 0
  const kept = Number(own.sentence)
  found.push(
    feature(Template.SentencesLeft, bucket(ended(facts.length - 1) - ended(i), COUNTS), size, kept),
    feature(Template.SentencesNear, ended(i - 1) - ended(i - 4), ended(i + 3) - ended(i), size * 2 + kept),
    feature(Template.FormatLength, shape.format, length, kept),
  )
  if (own.stated !== null) found.push(feature(Template.Stated, bucket(own.stated, [0.2, 0.5, 0.8]), size))
  if (own.around.length > 0) {
    const { steps, near } = own.place
    found.push(
      feature(Template.BodySteps, Math.min(steps, 6), size, kept),
      feature(Template.BodySteps, Math.min(steps, 6), 9, bucket(own.linked, [0.3, 0.8])),
      feature(Template.BodyNear, bucket(near, [0.001, 0.1, 0.4, 0.8]), size, kept),
      feature(Template.BodyNear, bucket(near, [0.001, 0.1, 0.4, 0.8]), 9, length),
    )
    for (const d of [-1, 1]) {
      const other = facts[i + d]
      if (!other) continue
      const parent = own.around[1] !== undefined && other.around[1] === own.around[1]
      found.push(feature(Template.SameParent, d, Number(parent) * 2 + Number(other.sentence), size))
    }
  }
  for (let d = 1; d <= 3; d++)
    found.push(feature(Template.Look, -d, looks(i - d), size), feature(Template.Look, d, looks(i + d), size))
  for (let k = 0; k < words.length; k++) {
    const word = words[k] as number
    found.push(feature(Template.Word, word, size))
    if (k < 24 && k + 1 < words.length) found.push(feature(Template.Pair, word, words[k + 1]))
    if (k < 3) found.push(feature(Template.Opening, word, k))
  }
  if (own.wordCount <= 6 && words.length > 0)
    found.push(feature(Template.Whole, words[0], words[1] ?? 0, own.wordCount))
  for (let k = 0; k < 2; k++) {
    const before = facts[i - 1]?.words[k]
    const after = facts[i + 1]?.words[k]
    if (before !== undefined) found.push(feature(Template.WordBefore, before))
    if (after !== undefined) found.push(feature(Template.WordAfter, after))
  }
  own.around.forEach((element, k) => {
    const near = Math.min(k, 2)
    const { tag, hints } = namesOf(element)
    found.push(feature(Template.Tag, tag, near))
    for (const hint of hints) found.push(feature(Template.Hint, hint, Math.min(near, 1)))
  })
  return found
}

const names = new WeakMap<Container, { readonly tag: number; readonly hints: readonly number[] }>()

/** Hashes of an element's tag and of the first parts of its names: many blocks stand in one element. */
function namesOf(element: Container): { readonly tag: number; readonly hints: readonly number[] } {
  let known = names.get(element)
  if (!known) {
    const hints = element.hints === '' ? [] : element.hints.split(/[\s_-]+/, 8).filter(Boolean)
    names.set(element, (known = { tag: hash(element.tag), hints: hints.map(hash) }))
  }
  return known
}

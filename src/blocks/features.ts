/** The features of a block for the first pass, as indexes into a table of weights: hashed, so that no word list ships. */
import type { Container } from '../document.ts'
import { type LevelWeights, LOWEST_LEVEL } from '../models/kit/weights.ts'
import { BLOCK_KINDS } from '../schema/blocks.ts'
import { hash } from '../text/hash.ts'
import type { BlockFacts } from './facts.ts'

export const TABLE_BITS = 16
const MASK = (1 << TABLE_BITS) - 1

/** The table index of a feature: its template and up to three values. */
function feature(template: number, a: number, b: number, c: number): number {
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

function stepOf(value: number, edges: readonly number[]): number {
  let i = 0
  while (i < edges.length && value >= edges[i]!) i++
  return i
}
const LENGTHS = [1, 2, 3, 4, 6, 9, 13, 18, 25, 40, 70, 120]
const COARSE = [1, 3, 6, 11, 20, 40]
const SHARES = [0.01, 0.2, 0.5, 0.8, 0.95]
const DISTANCES = [1, 2, 3, 4, 6, 10, 20, 50]
const COUNTS = [1, 2, 4, 8, 16]
const DIGIT_SHARES = [0.01, 0.2, 0.5]
const LEFT_SHARES = [0.01, 0.1, 0.3, 0.6, 0.9]
const TOTALS = [1, 3, 8]
const STATED = [0.2, 0.5, 0.8]
const NEAR = [0.001, 0.1, 0.4, 0.8]
const LINKED = [0.3, 0.8]
/** So many of a block's words are looked at with the next one. */
const PAIRS = 24
const NOWHERE = -1

/** A block's look in one number: length, end, links and kind. */
function lookOf({ wordCount, ends, linked, block }: BlockFacts): number {
  return (
    (stepOf(wordCount, COARSE) * 2 + Number(ends)) * 32 +
    stepOf(linked, LINKED) * 8 +
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

/** What features are written to: a running score where a page is read, a list where a model is trained. */
export interface BlockFeatureSink {
  add(template: number, a: number, b: number, c: number): void
}

/** Sums weights as the features come. */
export class FirstScore implements BlockFeatureSink {
  sum = 0
  private readonly levels: Int8Array
  private readonly ofLevel: Float32Array

  constructor({ levels, ofLevel }: LevelWeights) {
    this.levels = levels
    this.ofLevel = ofLevel
  }

  add(template: number, a: number, b: number, c: number): void {
    this.sum += this.ofLevel[this.levels[feature(template, a, b, c)]! - LOWEST_LEVEL]!
  }
}

/** The features as table indexes. */
export class FeatureList implements BlockFeatureSink {
  readonly found: number[] = []

  add(template: number, a: number, b: number, c: number): void {
    this.found.push(feature(template, a, b, c))
  }
}

/** Writes the features of block `i`. One long list: features in the order of their templates. */
export function blockFeatures(
  facts: readonly BlockFacts[],
  shape: PageShape,
  i: number,
  sink: BlockFeatureSink,
): void {
  const own = facts[i]!
  const { block, text } = own
  const { first, last, before, sentences, looks, format } = shape
  const most = facts.length - 1
  const size = sizeOf(own)
  const length = stepOf(own.wordCount, LENGTHS)
  const linked = stepOf(own.linked, SHARES)
  const total = before[most]!
  const gone = before[i]!
  const left = total - gone
  const look = looks[i]!
  const initial = text[0]!
  const start =
    initial !== initial.toLowerCase() ? 1 : initial !== initial.toUpperCase() ? 2 : text.charCodeAt(0)
  const kept = own.sentence ? 1 : 0

  sink.add(Template.Bias, 0, 0, 0)
  sink.add(Template.Format, format, 0, 0)
  sink.add(Template.Length, length, 0, 0)
  sink.add(Template.LengthEnd, length, own.ends ? 1 : 0, 0)
  sink.add(Template.Ends, text.charCodeAt(text.length - 1), size, 0)
  sink.add(Template.Starts, start, size, 0)
  sink.add(Template.Linked, linked, format, 0)
  sink.add(Template.LinkedLength, linked, length, 0)
  sink.add(Template.Capitals, stepOf(own.capitals, SHARES), size, 0)
  sink.add(Template.Shout, own.shouted ? 1 : 0, size, 0)
  sink.add(Template.Digits, stepOf(own.digits, DIGIT_SHARES), size, 0)
  sink.add(Template.Kind, BLOCK_KINDS.indexOf(block.kind), block.level ?? 0, size)
  sink.add(Template.Date, own.date !== null ? 1 : 0, size, 0)
  sink.add(Template.Repeated, own.repeated ? 1 : 0, size, 0)
  sink.add(Template.Image, block.afterImage ? 1 : 0, size, 0)
  sink.add(Template.AfterFirst, first < 0 ? 99 : i < first ? stepOf(first - i, DISTANCES) : 50, size, 0)
  sink.add(Template.BeforeLast, last < 0 ? 99 : i > last ? stepOf(i - last, DISTANCES) : 50, size, 0)
  sink.add(Template.ProseLeft, stepOf(left, COUNTS), size, 0)
  sink.add(Template.ProseGone, stepOf(gone - (own.prose ? 1 : 0), COUNTS), size, 0)
  sink.add(Template.ProseShare, stepOf(total ? left / total : 0, LEFT_SHARES), stepOf(total, TOTALS), size)
  sink.add(Template.LooksAround, looks[i - 1] ?? NOWHERE, look, looks[i + 1] ?? NOWHERE)
  sink.add(Template.LooksBefore, looks[i - 2] ?? NOWHERE, looks[i - 1] ?? NOWHERE, look)
  sink.add(Template.LooksAfter, look, looks[i + 1] ?? NOWHERE, looks[i + 2] ?? NOWHERE)
  const ended = sentences[i]!
  sink.add(Template.SentencesLeft, stepOf(sentences[most]! - ended, COUNTS), size, kept)
  sink.add(
    Template.SentencesNear,
    (sentences[i - 1] ?? 0) - (sentences[i - 4] ?? 0),
    sentences[Math.min(i + 3, most)]! - ended,
    size * 2 + kept,
  )
  sink.add(Template.FormatLength, format, length, kept)
  if (own.stated !== null) sink.add(Template.Stated, stepOf(own.stated, STATED), size, 0)
  if (own.around.length > 0) treeFeatures(facts, i, sink, size, length)
  for (let d = 1; d <= 3; d++) {
    sink.add(Template.Look, -d, looks[i - d] ?? NOWHERE, size)
    sink.add(Template.Look, d, looks[i + d] ?? NOWHERE, size)
  }
  wordFeatures(facts, i, sink, size)
  for (let k = 0; k < own.around.length; k++) {
    const { tag, hints } = namesOf(own.around[k]!)
    sink.add(Template.Tag, tag, Math.min(k, 2), 0)
    for (const hint of hints) sink.add(Template.Hint, hint, Math.min(k, 1), 0)
  }
}

/** The block's first words, and those of its neighbours. */
function wordFeatures(facts: readonly BlockFacts[], i: number, sink: BlockFeatureSink, size: number): void {
  const { words, wordCount } = facts[i]!
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!
    sink.add(Template.Word, word, size, 0)
    if (k < PAIRS && k + 1 < words.length) sink.add(Template.Pair, word, words[k + 1]!, 0)
    if (k < 3) sink.add(Template.Opening, word, k, 0)
  }
  if (wordCount <= 6 && words.length > 0) sink.add(Template.Whole, words[0]!, words[1] ?? 0, wordCount)
  for (let k = 0; k < 2; k++) {
    const wordBefore = facts[i - 1]?.words[k]
    const wordAfter = facts[i + 1]?.words[k]
    if (wordBefore !== undefined) sink.add(Template.WordBefore, wordBefore, 0, 0)
    if (wordAfter !== undefined) sink.add(Template.WordAfter, wordAfter, 0, 0)
  }
}

/** Where the block stands in the page's tree of elements. */
function treeFeatures(
  facts: readonly BlockFacts[],
  i: number,
  sink: BlockFeatureSink,
  size: number,
  length: number,
): void {
  const own = facts[i]!
  const kept = own.sentence ? 1 : 0
  const steps = Math.min(own.place.steps, 6)
  const near = stepOf(own.place.near, NEAR)
  sink.add(Template.BodySteps, steps, size, kept)
  sink.add(Template.BodySteps, steps, 9, stepOf(own.linked, LINKED))
  sink.add(Template.BodyNear, near, size, kept)
  sink.add(Template.BodyNear, near, 9, length)
  for (let d = -1; d <= 1; d += 2) {
    const other = facts[i + d]
    if (!other) continue
    const parent = own.around[1] !== undefined && other.around[1] === own.around[1]
    sink.add(Template.SameParent, d, (parent ? 2 : 0) + (other.sentence ? 1 : 0), size)
  }
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

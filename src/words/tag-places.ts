/** What the tagger sees of a place in its sentence: the words around it together, and the tags before it. */
import { type TagWord, tagFeature } from './tag-words.ts'

/** The tag before the first word. */
export const NO_TAG = 17
const TAGS_AND_NONE = 18

/** A place, its neighbours, and what was found of the sentence. */
export interface TagPlace {
  word: TagWord
  before: TagWord
  twoBefore: TagWord
  after: TagWord
  twoAfter: TagWord
  /** Tags of the words before it. */
  tag: number
  tagBefore: number
  /** How the sentence is written (`writingOf`). */
  writing: number
  isFirst: boolean
  isLast: boolean
}

/** How the first `count` words are written: 0 in small letters, 1 with a third of capitals, 2 with two thirds as headlines have, 3 in capitals. */
export function writingOf(words: readonly TagWord[], count = words.length): number {
  let counted = 0
  let capitals = 0
  let all = 0
  for (let i = 1; i < count; i++) {
    const { counts, capital } = words[i]!
    if (!counts) continue
    counted++
    if (capital > 0) capitals++
    if (capital === 2) all++
  }
  if (counted < 2 || capitals * 3 < counted) return 0
  if (all * 5 >= counted * 4) return 3
  return capitals * 3 >= counted * 2 ? 2 : 1
}

/** Capitals of three words together, and how many different ones there are. */
const capitalsOf = ({ before, word, after }: TagPlace): number =>
  word.capital * 9 + before.capital * 3 + after.capital
const CAPITALS = 3
const ALL_CAPITALS = CAPITALS ** 3
const WRITINGS = 4

/**
 * Sets of features of which there are so few that what each set adds is found once: the tags before; the next capitals behind the tag
 * before; the capitals around in a sentence as it is written.
 */
const TAG_CAPITALS = TAGS_AND_NONE * TAGS_AND_NONE
const SENTENCE_CAPITALS = TAG_CAPITALS + TAGS_AND_NONE * CAPITALS * CAPITALS
export const SMALL_SETS = SENTENCE_CAPITALS + ALL_CAPITALS * WRITINGS * 2

const tagsSet = (tag: number, tagBefore: number): number => tag * TAGS_AND_NONE + tagBefore
const tagCapitalsSet = (tag: number, capital: number, after: number): number =>
  TAG_CAPITALS + (tag * CAPITALS + capital) * CAPITALS + after
const sentenceSet = (capitals: number, writing: number, first: number): number =>
  SENTENCE_CAPITALS + (capitals * WRITINGS + writing) * 2 + first

/** The three sets of a place. */
export function smallSets(place: TagPlace, out: Int32Array): void {
  const { word, after, tag, tagBefore, writing, isFirst } = place
  out[0] = tagsSet(tag, tagBefore)
  out[1] = tagCapitalsSet(tag, word.capital, after.capital)
  out[2] = sentenceSet(capitalsOf(place), writing, isFirst ? 1 : 0)
}

/** The features of each set. */
export function smallSetFeatures(): Int32Array[] {
  const sets: Int32Array[] = new Array(SMALL_SETS)
  for (let tag = 0; tag < TAGS_AND_NONE; tag++) {
    for (let before = 0; before < TAGS_AND_NONE; before++) {
      const set = tagsSet(tag, before)
      sets[set] = Int32Array.of(tagFeature(100, tag), tagFeature(101, before), tagFeature(102, set))
    }
    for (let capital = 0; capital < CAPITALS; capital++)
      for (let after = 0; after < CAPITALS; after++)
        sets[tagCapitalsSet(tag, capital, after)] = Int32Array.of(tagFeature(126, tag, capital, after))
  }
  for (let capitals = 0; capitals < ALL_CAPITALS; capitals++)
    for (let writing = 0; writing < WRITINGS; writing++)
      for (let first = 0; first < 2; first++)
        sets[sentenceSet(capitals, writing, first)] = Int32Array.of(tagFeature(117, capitals, writing, first))
  return sets
}

/** Writes what a word says by itself in a sentence of that writing, first in it or last; returns how many features they are. */
export function sentenceFeatures(
  word: TagWord,
  writing: number,
  isFirst: boolean,
  isLast: boolean,
  out: Int32Array,
): number {
  const first = isFirst ? 1 : 0
  out[0] = tagFeature(116, word.shape, writing, first)
  out[1] = tagFeature(121, word.kind, word.capital, writing * 2 + first)
  out[2] = tagFeature(122, word.lower, first, isLast ? 1 : 0)
  return 3
}

/** More than a place ever has. */
export const MOST_PLACE_FEATURES = 40

/** Writes what words and tags that stand beside each other say together: most of what a place adds. Returns how many features they are. */
export function leadingPairs({ word, before, after, tag, tagBefore }: TagPlace, out: Int32Array): number {
  const { kind } = word
  out[0] = tagFeature(104, tag, kind, word.capital)
  out[1] = tagFeature(105, tag, word.longEnding)
  out[2] = tagFeature(106, tagsSet(tag, tagBefore), kind)
  out[3] = tagFeature(107, tag, after.lower)
  out[4] = tagFeature(111, kind, after.kind)
  out[5] = tagFeature(112, before.kind, kind)
  out[6] = tagFeature(118, tag, before.lower)
  return 7
}

/** Writes all else that words and tags say together; returns how many features they are. */
export function otherPairs(place: TagPlace, out: Int32Array): number {
  const { word, before, after, twoAfter, tag, tagBefore } = place
  const tags = tagsSet(tag, tagBefore)
  const { lower, kind } = word
  let n = 0
  out[n++] = tagFeature(103, tag, lower)
  out[n++] = tagFeature(108, tag, after.kind, kind)
  out[n++] = tagFeature(109, before.lower, lower)
  out[n++] = tagFeature(110, lower, after.lower)
  out[n++] = tagFeature(113, before.kind, kind, after.kind)
  out[n++] = tagFeature(114, kind, after.kind, twoAfter.kind)
  out[n++] = tagFeature(115, before.lower, after.lower)
  out[n++] = tagFeature(119, lower, after.kind)
  out[n++] = tagFeature(120, kind, after.lower)
  out[n++] = tagFeature(123, tags, lower)
  out[n++] = tagFeature(124, lower, after.kind, twoAfter.kind)
  out[n++] = tagFeature(125, kind, before.lower)
  out[n++] = tagFeature(127, tags, word.capital, word.ending)
  return n
}

const sets = /* @__PURE__ */ new Int32Array(3)
const others = /* @__PURE__ */ new Int32Array(MOST_PLACE_FEATURES)
const seven = /* @__PURE__ */ new Int32Array(7)
const own = /* @__PURE__ */ new Int32Array(3)
let features: readonly Int32Array[] | undefined

/** Writes all features of a place to `out`, in the order of their templates; returns how many they are. */
export function placeFeatures(place: TagPlace, out: Int32Array): number {
  features ??= smallSetFeatures()
  smallSets(place, sets)
  sentenceFeatures(place.word, place.writing, place.isFirst, place.isLast, own)
  leadingPairs(place, seven)
  const count = otherPairs(place, others) + 15
  out.fill(-1, 0, count)
  out.set(features[sets[0]!]!, 0)
  out.set(seven.subarray(0, 4), 4)
  out.set(seven.subarray(4, 6), 11)
  out[16] = own[0]!
  out.set(features[sets[2]!]!, 17)
  out[18] = seven[6]!
  out.set(own.subarray(1), 21)
  out.set(features[sets[1]!]!, 26)
  // The others stand where there is room yet.
  for (let at = 0, k = 0; at < count; at++) if (out[at] === -1) out[at] = others[k++]!
  return count
}

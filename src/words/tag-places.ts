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

/** 0 in small letters, 1 with a third of capitals, 2 with two thirds as headlines have, 3 in capitals. */
export function writingOf(words: readonly TagWord[]): number {
  let counted = 0
  let capitals = 0
  let all = 0
  for (let i = 1; i < words.length; i++) {
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

/** More than a place ever has. */
export const MOST_PLACE_FEATURES = 40

/** Writes the features of a place to `out`; returns how many they are. */
export function placeFeatures(place: TagPlace, out: Int32Array): number {
  const { word, before, after, twoAfter, tag, tagBefore, writing, isFirst, isLast } = place
  const tags = tag * TAGS_AND_NONE + tagBefore
  const { lower, kind, capital, ending } = word
  const first = isFirst ? 1 : 0
  let n = 0
  out[n++] = tagFeature(100, tag)
  out[n++] = tagFeature(101, tagBefore)
  out[n++] = tagFeature(102, tags)
  out[n++] = tagFeature(103, tag, lower)
  out[n++] = tagFeature(104, tag, kind, capital)
  out[n++] = tagFeature(105, tag, word.longEnding)
  out[n++] = tagFeature(106, tags, kind)
  out[n++] = tagFeature(107, tag, after.lower)
  out[n++] = tagFeature(108, tag, after.kind, kind)
  out[n++] = tagFeature(109, before.lower, lower)
  out[n++] = tagFeature(110, lower, after.lower)
  out[n++] = tagFeature(111, kind, after.kind)
  out[n++] = tagFeature(112, before.kind, kind)
  out[n++] = tagFeature(113, before.kind, kind, after.kind)
  out[n++] = tagFeature(114, kind, after.kind, twoAfter.kind)
  out[n++] = tagFeature(115, before.lower, after.lower)
  out[n++] = tagFeature(116, word.shape, writing, first)
  out[n++] = tagFeature(117, capital * 9 + before.capital * 3 + after.capital, writing, first)
  out[n++] = tagFeature(118, tag, before.lower)
  out[n++] = tagFeature(119, lower, after.kind)
  out[n++] = tagFeature(120, kind, after.lower)
  out[n++] = tagFeature(121, kind, capital, writing * 2 + first)
  out[n++] = tagFeature(122, lower, first, isLast ? 1 : 0)
  out[n++] = tagFeature(123, tags, lower)
  out[n++] = tagFeature(124, lower, after.kind, twoAfter.kind)
  out[n++] = tagFeature(125, kind, before.lower)
  out[n++] = tagFeature(126, tag, capital, after.capital)
  out[n++] = tagFeature(127, tags, capital, ending)
  return n
}

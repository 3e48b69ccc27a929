/**
 * What the tagger sees of a word: itself, its neighbours, the lists, the rules' own reading, and its other places in the
 * article (Ratinov & Roth 2009). Every feature is a number mixed from a template and at most two words' numbers.
 */
import { FEATURE_BITS } from '../../models/kit/feature-text.ts'
import { isOrdinaryWord } from '../evidence.ts'
import { NOTHING as NO_WORD } from '../listed.ts'
import { type NameWords, NUMBER } from '../words.ts'
import { LISTS, NO_FACTS, type TaggerWord } from './facts.ts'
import { TaggerTemplate as T } from './templates.ts'
import { capital, factsAt, type View } from './view.ts'

const MASK = 2 ** FEATURE_BITS - 1

function mix(template: number, a: number, b = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1)
  h = Math.imul(h ^ (a + 0x7f4a7c15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13) ^ (b + 0x165667b1), 0xc2b2ae35)
  h ^= h >>> 15
  return (h ^ (h >>> 11)) & MASK
}

/** Where a word stands from the one that is asked about; what its features say there depends on nothing else. */
export const SELF = 0
export const PREV = 1
export const NEXT = 2
export const PREV2 = 3
export const NEXT2 = 4
export const SEATS = 5

/** A sentence and its words, the last exclusive. */
export interface Bounds {
  readonly sentence: number
  readonly from: number
  readonly limit: number
}

export function sentenceOf({ reading: { words } }: View, i: number): Bounds {
  const sentence = words.sentence[i]!
  return { sentence, from: words.from[sentence] ?? 0, limit: words.from[sentence + 1] ?? 0 }
}

export const factsIn = (view: View, at: number, { from, limit }: Bounds): TaggerWord =>
  at >= from && at < limit ? factsAt(view, at) : NO_FACTS

/** Writes the features of one word in its seat into `out` from `n` on, and returns how many `out` holds then. */
export function readSeat(word: TaggerWord, seat: number, out: Int32Array, from: number): number {
  let n = from
  if (seat === SELF) {
    out[n++] = mix(T.Bias, 0)
    out[n++] = mix(T.Text, word.text)
    out[n++] = mix(T.Lower, word.lower)
    out[n++] = mix(T.Shape, word.shape)
    out[n++] = mix(T.Outline, word.outline)
    for (let k = 0; k < word.prefixes.length; k++) {
      out[n++] = mix(T.Prefix + k, word.prefixes[k] ?? 0)
      out[n++] = mix(T.Suffix + k, word.suffixes[k] ?? 0)
    }
    out[n++] = mix(T.Wider, word.wider)
    out[n++] = mix(T.Cluster, word.cluster)
    out[n++] = mix(T.WiderOutline, word.wider, word.outline)
    out[n++] = mix(T.ListsOutline, word.lists, word.outline)
  } else {
    out[n++] = mix(T.SeatWord + seat, word.lower)
    out[n++] = mix(seat === PREV ? T.PrevWider : seat === NEXT ? T.NextWider : T.SeatWider + seat, word.wider)
    if (seat === PREV) out[n++] = mix(T.PrevCluster, word.cluster)
    if (seat === NEXT) out[n++] = mix(T.NextCluster, word.cluster)
  }
  if (seat <= NEXT)
    for (let bit = 0; bit < LISTS; bit++) if ((word.lists >> bit) & 1) out[n++] = mix(T.InList + seat, bit)
  return n
}

/**
 * Writes the features that more than one word or the article makes into `out` from `n` on, and returns how many it holds.
 * One long list: features in the order of their templates.
 */
export function readContext(view: View, i: number, bounds: Bounds, out: Int32Array, start: number): number {
  const { reading, known, ruled, rule } = view
  const { words, evidence } = reading
  const { sentence, from, limit } = bounds
  const word = factsAt(view, i)
  const prev = factsIn(view, i - 1, bounds)
  const next = factsIn(view, i + 1, bounds)
  let n = start
  out[n++] = mix(T.PrevWord, prev.lower, word.lower)
  out[n++] = mix(T.WordNext, word.lower, next.lower)
  out[n++] = mix(T.OutlinesAround, prev.outline, next.outline)
  out[n++] = mix(T.PrevOutline, prev.outline, word.outline)
  out[n++] = mix(T.OutlineNext, word.outline, next.outline)
  out[n++] = mix(T.PrevClusters, prev.cluster, word.cluster)
  out[n++] = mix(T.ClustersNext, word.cluster, next.cluster)
  const listed = known[i]!
  out[n++] = mix(T.Listed, listed)
  const told = ruled[i]!
  out[n++] = mix(T.Ruled, told)
  out[n++] = mix(T.RuledBy, told, rule[i])
  out[n++] = mix(T.RuledListed, told, listed)
  out[n++] = mix(T.PrevRuled, i > from ? (ruled[i - 1] ?? 0) : -1, told)
  out[n++] = mix(T.NextRuled, i + 1 < limit ? (ruled[i + 1] ?? 0) : -1, told)
  // What the article tells of the word.
  const self = words.listed[i] ?? NO_WORD
  const small = Math.min(evidence.small.of(self.small), 2)
  const big = Math.min(evidence.capital.of(self), 3)
  const setting = evidence.setting[sentence]
  const set = setting === 'prose' ? 0 : setting === 'headline' ? 1 : 2
  const opens = words.opens[i] ? 1 : 0
  out[n++] = mix(T.CaseHere, small * 4 + big, opens * 4 + set)
  out[n++] = mix(T.SettingList, opens * 4 + set, word.lists & 32 ? 1 : 0)
  if (opens) out[n++] = mix(T.OpensOrdinary, isOrdinaryWord(evidence, self) ? 1 : 0, next.outline)
  // Its place among the capitalised words around it.
  const { first, last } = spanAround(words, i, bounds)
  const head = factsAt(view, last)
  const lead = factsAt(view, first)
  out[n++] = mix(T.PlaceInRun, i - first, last - i)
  out[n++] = mix(T.HeadWord, head.lower, last === i ? 1 : 0)
  out[n++] = mix(T.HeadCluster, head.cluster, last === i ? 1 : 0)
  out[n++] = mix(T.HeadLists, head.lists, last - first)
  out[n++] = mix(T.LeadCluster, lead.cluster, i - first)
  // Lines of results and lists: many numbers, no small words.
  let numbers = 0
  for (let k = Math.max(from, i - 6); k < Math.min(limit, i + 7); k++)
    if (words.shape[k] === NUMBER) numbers++
  out[n++] = mix(T.Numbers, Math.min(numbers, 4), opens)
  // The word's other places in the article.
  for (let side = 0; side < 2; side++) {
    const other = (side === 0 ? view.earlier[i] : view.later[i]) ?? -1
    if (other < 0) continue
    const begins = words.from[words.sentence[other]!] ?? 0
    const ends = words.from[words.sentence[other]! + 1] ?? 0
    const before = other > begins ? factsAt(view, other - 1) : NO_FACTS
    const after = other + 1 < ends ? factsAt(view, other + 1) : NO_FACTS
    out[n++] = mix(T.OtherPrev, before.lower)
    out[n++] = mix(T.OtherNext, after.lower)
    out[n++] = mix(T.OtherPrevCluster, before.cluster)
    out[n++] = mix(T.OtherNextCluster, after.cluster)
    out[n++] = mix(T.OtherListed, known[other]!)
    out[n++] = mix(T.OtherRuled, ruled[other]!)
  }
  const stands = view.shortFor.size > 0 ? view.shortFor.get(word.word) : undefined
  if (stands !== undefined) {
    const meant = factsAt(view, stands)
    const here = i === stands + 2 ? 1 : 0
    out[n++] = mix(T.MeantWord, meant.lower, here)
    out[n++] = mix(T.MeantCluster, meant.cluster, here)
    out[n++] = mix(T.MeantLists, meant.lists, here)
    out[n++] = mix(T.MeantRuled, ruled[stands]!, here)
    out[n++] = mix(T.MeantListed, known[stands]!, here)
  }
  if (next.word === '(' && factsIn(view, i + 3, bounds).word === ')')
    out[n++] = mix(T.ShortOutline, factsIn(view, i + 2, bounds).outline, word.lists)
  const spelled = view.spelled[i]!
  if (spelled > 0) out[n++] = mix(T.Spelled, spelled)
  if (factsIn(view, last + 1, bounds).word === '(') {
    const short = factsIn(view, last + 2, bounds)
    out[n++] = mix(T.ShortBehind, short.outline, Math.min(i - first, 2) * 4 + Math.min(last - i, 2))
  }
  // What the sentence speaks of, and the names that stand beside this one in a row.
  const heads = view.heads[sentence]!
  out[n++] = mix(T.WidersAround, prev.wider * 65 + next.wider, word.wider)
  out[n++] = mix(T.HeadClusterPlace, head.cluster, (i - first) * 8 + last - i)
  out[n++] = mix(T.HeadsOutline, heads, word.outline)
  // What is said of it further on: "… said it", "… said he".
  const followed = view.followed[last]!
  out[n++] = mix(T.Followed, followed, Math.min(last - first, 3))
  out[n++] = mix(T.BehindFollowed, followed, factsIn(view, last + 1, bounds).lower)
  const left = beside(words, first, -1, from)
  if (left >= from) {
    const other = factsAt(view, left)
    out[n++] = mix(T.LeftLists, other.lists, first - left)
    out[n++] = mix(T.LeftCluster, other.cluster, first - left)
    out[n++] = mix(T.LeftListed, known[left]!, word.outline)
    out[n++] = mix(T.LeftClusterBefore, other.cluster, factsIn(view, first - 1, bounds).lower)
  }
  const right = beside(words, last, 1, limit)
  if (right < limit) {
    let end = right
    while (end + 1 < limit && end - right < 6 && capital(words, end + 1)) end++
    const other = factsAt(view, end)
    out[n++] = mix(T.RightLists, other.lists, right - last)
    out[n++] = mix(T.RightCluster, other.cluster, right - last)
    out[n++] = mix(T.RightClusterBehind, other.cluster, factsIn(view, last + 1, bounds).lower)
  }
  return n
}

/** The capitalised words around a word, six to a side at most. */
export function spanAround(
  words: NameWords,
  i: number,
  { from, limit }: Bounds,
): { first: number; last: number } {
  let first = i
  let last = i
  while (first > from && i - first < 6 && capital(words, first - 1)) first--
  while (last + 1 < limit && last - i < 6 && capital(words, last + 1)) last++
  return { first, last }
}

/** The nearest word with a capital before or behind a run, with up to three words between; `edge` where there is none. */
export function beside(words: NameWords, from: number, step: 1 | -1, edge: number): number {
  for (let i = from + step, k = 0; k < 4; i += step, k++) {
    if (step < 0 ? i < edge : i >= edge) break
    if (capital(words, i)) return i
  }
  return step < 0 ? edge - 1 : edge
}

/** The word beside word `i` that has the seat; NO_FACTS beyond the sentence. */
export function inSeat(view: View, i: number, seat: number, bounds: Bounds): TaggerWord {
  const at =
    seat === SELF ? i : seat === PREV ? i - 1 : seat === NEXT ? i + 1 : seat === PREV2 ? i - 2 : i + 2
  return factsIn(view, at, bounds)
}

/** Writes all features of the word into `out` and returns how many there are. */
export function readFeatures(view: View, i: number, out: Int32Array): number {
  const bounds = sentenceOf(view, i)
  let n = 0
  for (let seat = 0; seat < SEATS; seat++) n = readSeat(inSeat(view, i, seat, bounds), seat, out, n)
  return readContext(view, i, bounds, out, n)
}

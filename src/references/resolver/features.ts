/** What the ranker is told of a pronoun or description and of each whom it may mean. */
import { HE, SHE } from '../../language/en/reference-words.ts'
import type { FeatureSink } from '../../models/kit/linear.ts'
import { factsOf } from '../../names/tagger/facts.ts'
import { type Candidates, FIT } from './candidates.ts'
import { type Line, NO_TAG, tagIn } from './line.ts'
import type { Referent } from './referents.ts'
import { LABEL, SUBJECT } from './roles.ts'
import { NAMED, type Spot } from './spots.ts'

/** A place that asks, with those it may mean. */
export interface Inquiry extends Candidates {
  readonly line: Line
  readonly spot: Spot
  /** Whether the phrase is said of the subject before it: "Ana Ruiz is the mayor". */
  readonly subject: Referent | null
  /** Who was last said to speak. */
  readonly speaker: Referent | null
  /** The same, over helpers and appositions. */
  readonly voice: Referent | null
}

export const capped = (value: number, most: number) => Math.min(value, most)
/** 0, 1, 2, 3–4, 5–8, 9–16 … */
export const steps = (value: number) => (value < 3 ? value : 33 - Math.clz32(value - 1))

/** What the candidates of one place are beside one another. */
export interface Standing {
  /** How many that fit were met after each. */
  readonly rank: Uint8Array
  /** The same among those last met as subjects. */
  readonly subjectRank: Uint8Array
  /** How many have been spoken of more often. */
  readonly oftener: Uint8Array
  /** How many that fit are named more often in the whole article. */
  readonly better: Uint8Array
  readonly fitting: number
  readonly named: number
}

export function standingOf({ spot, candidates, fits }: Inquiry): Standing {
  const { length } = candidates
  if (spot.pronoun === null) {
    const oftener = oftenerOf(candidates)
    return { rank: NONE, subjectRank: NONE, oftener, better: NONE, fitting: 0, named: 0 }
  }
  const rank = new Uint8Array(length)
  const subjectRank = new Uint8Array(length)
  const oftener = new Uint8Array(length)
  const better = new Uint8Array(length)
  let fitting = 0
  let subjects = 0
  let named = 0
  for (let i = 0; i < candidates.length; i++) {
    const one = candidates[i]!
    rank[i] = fitting
    subjectRank[i] = subjects
    if (fits[i] === FIT) {
      fitting++
      if (one.last.role === SUBJECT) subjects++
      if (one.thing) named++
    }
    for (let k = 0; k < i; k++) {
      const other = candidates[k]!
      if (other.named > one.named) {
        if (fits[k] === FIT) better[i]!++
      } else if (other.named < one.named && fits[i] === FIT) better[k]!++
      if (other.spots > one.spots) oftener[i]!++
      else if (other.spots < one.spots) oftener[k]!++
    }
  }
  return { rank, subjectRank, oftener, better, fitting, named }
}

/** All that is asked of those whom a description may mean. */
function oftenerOf(candidates: readonly Referent[]): Uint8Array {
  const oftener = new Uint8Array(candidates.length)
  for (let i = 1; i < candidates.length; i++) {
    const { spots } = candidates[i]!
    for (let k = 0; k < i; k++) {
      const other = candidates[k]!.spots
      if (other > spots) oftener[i]!++
      else if (other < spots) oftener[k]!++
    }
  }
  return oftener
}

const NONE = /* @__PURE__ */ new Uint8Array(0)

/** Numbers of the words around a place, 0 beyond the sentence. */
export const numberAt = ({ words }: Line, at: number, sentence: number): number =>
  words.sentence[at] === sentence ? words.listed[at]!.spelling.number : 0
const clusterAt = ({ words }: Line, at: number, sentence: number): number =>
  words.sentence[at] === sentence ? factsOf(words.listed[at]!).wider : 0

const agreement = ({ thing, told }: Referent, kind: number): number => {
  if ((told & (1 << kind)) !== 0) return 1
  const gender = thing?.gender
  if (kind === HE) return gender === 'm' ? 5 : 4
  if (kind === SHE) return gender === 'f' ? 5 : 4
  return told !== 0 ? 6 : 4
}

/** Long: the list of all features, which share what is read off first. */
export function pronounFeatures(sink: FeatureSink, asked: Inquiry, standing: Standing, at: number): void {
  const { line, spot, candidates } = asked
  const { words, quoted, clause, blockOf } = line
  const one = candidates[at]!
  const { kind } = spot.pronoun!
  // What is true of he is true of she.
  const group = kind === SHE ? HE : kind
  const form = group * 8 + spot.inCase
  const sentence = words.sentence[spot.first]!
  const { last } = one
  const where = words.sentence[last.last]!
  const far = capped(sentence - where, 4) + (sentence - where > 4 ? 1 : 0) + (sentence - where > 8 ? 1 : 0)
  const what = one.kind * 2 + (one.plural ? 1 : 0)
  const { role } = last
  const fit = asked.fits[at]!
  const rank = capped(standing.rank[at]!, 6)
  const agree = agreement(one, kind)
  const often = steps(one.spots)
  const inClause = far === 0 ? capped(clause[spot.first]! - clause[last.last]!, 3) : 4
  const block = capped(blockOf[sentence]! - blockOf[where]!, 3)
  const subjectFar = one.lastSubject ? capped(sentence - words.sentence[one.lastSubject.last]!, 4) : 5
  const marks = quoted[spot.first]! * 2 + quoted[last.last]!
  const gap = steps(spot.first - last.last)
  const speaks = spot.speaks ? 1 : 0
  const spoke = last.role === SUBJECT && last.speaks ? 1 : 0
  const spokeLast = asked.speaker === one ? 1 : 0
  const opens = words.opens[last.first]!

  sink.add(1, form, what, agree)
  sink.add(2, form, far, role)
  sink.add(3, form, far, last.form)
  sink.add(4, form, rank, fit)
  sink.add(5, group, rank, role * 8 + last.form)
  sink.add(6, group, what, far)
  sink.add(7, group, often, far)
  sink.add(8, group, capped(standing.oftener[at]!, 4), far)
  sink.add(9, form, inClause, role)
  sink.add(10, group, agree, rank)
  sink.add(11, group, one.thing ? 0 : wordNumberOf(one, line), 0)
  sink.add(12, group, one.thing ? 0 : clusterOfHead(one, line), 0)
  sink.add(13, group, marks, far)
  sink.add(14, group, block, far)
  sink.add(15, form, opens * 8 + role, far)
  sink.add(16, form, gap, far === 0 ? 1 : 0)
  sink.add(17, spot.role * 8 + role, far, group)
  sink.add(18, clusterAt(line, spot.last + 1, sentence), what, group)
  sink.add(19, group, speaks * 2 + spoke, far)
  sink.add(20, group, speaks, what)
  sink.add(21, group, capped(standing.subjectRank[at]!, 4), role)
  sink.add(22, group, subjectFar, far)
  sink.add(23, group, capped(standing.fitting, 5), rank)
  sink.add(24, group, last.joined ? 1 : 0, far)
  sink.add(25, group, last.form === NAMED ? 1 : 0, rank * 8 + often)
  sink.add(
    26,
    form,
    last.pronoun ? (last.pronoun.kind === SHE ? HE : last.pronoun.kind) * 8 + last.inCase : 0,
    far,
  )
  sink.add(27, group, one.before ? one.before.role : 7, role)
  sink.add(28, group, words.sentence[one.first.first]! < 2 ? 1 : 0, what)
  sink.add(29, group, last.determiner, last.form * 8 + far)
  const better = capped(standing.better[at]!, 4)
  sink.add(32, group, better, rank)
  sink.add(33, group, better, steps(one.named))
  sink.add(34, group, better, far)
  sink.add(35, group, last.role === LABEL ? 1 : 0, block)
  sink.add(30, what, group, fit)
  sink.add(31, form, what, inClause * 8 + role)
  const person = group === HE ? 1 : 0
  sink.add(100, far, person, 0)
  sink.add(101, rank, person, 0)
  sink.add(102, role, person, far === 0 ? 1 : 0)
  sink.add(103, last.form, rank, 0)
  sink.add(104, agree, fit, person)
  sink.add(105, often, one.thing ? 1 : 0, 0)
  sink.add(106, role, rank, far)
  sink.add(107, capped(standing.subjectRank[at]!, 4), rank, 0)
  sink.add(109, speaks, spokeLast, rank)
  sink.add(110, speaks, spokeLast, far)
  sink.add(108, one.thing ? 1 : 0, person, capped(standing.oftener[at]!, 4))
}

const wordNumberOf = (one: Referent, { words }: Line): number => words.listed[one.first.head]!.spelling.number
const clusterOfHead = (one: Referent, { words }: Line): number =>
  factsOf(words.listed[one.first.head]!).cluster

/** Where nobody whom the article has spoken of may be meant. */
export function nobodyFeatures(sink: FeatureSink, asked: Inquiry, standing: Standing): void {
  const { line, spot } = asked
  const { words, quoted } = line
  const { kind } = spot.pronoun!
  const form = kind * 8 + spot.inCase
  const sentence = words.sentence[spot.first]!
  const next = spot.last + 1
  const tags = (at: number) => tagIn(line, at, sentence)
  const after = tags(next)
  const second = tags(next + 1)
  sink.add(40, form, spot.role, 0)
  sink.add(41, kind, numberAt(line, next, sentence), 0)
  sink.add(42, kind, numberAt(line, spot.first - 1, sentence), 0)
  sink.add(43, kind, after, second)
  sink.add(44, kind, numberAt(line, next + 1, sentence), 0)
  sink.add(45, kind, capped(standing.fitting, 5), capped(standing.named, 3))
  sink.add(46, kind, quoted[spot.first]!, words.opens[spot.first]!)
  sink.add(47, kind, tags(next + 2), after === NO_TAG ? 0 : second)
  sink.add(48, kind, clauseOpens(line, next, sentence), line.facts[next]?.isBe ? 1 : 0)
  sink.add(49, kind, clusterAt(line, next, sentence), 0)
  sink.add(50, kind, clusterAt(line, next + 1, sentence), 0)
  sink.add(51, form, asked.candidates.length === 0 ? 0 : 1, 0)
}

/** "it is clear that", "it takes years to": which of that, to, who follows within a few words. */
function clauseOpens({ words, lower }: Line, from: number, sentence: number): number {
  for (let at = from + 1; at < from + 7 && words.sentence[at] === sentence; at++) {
    const word = lower[at]
    if (word === 'that') return 1
    if (word === 'to') return 2
    if (word === 'who' || word === 'when' || word === 'if') return 3
  }
  return 0
}

/** What the ranker is told of a pronoun or description and of each whom it may mean. */
import {
  HE,
  IT,
  isBeVerb,
  MAN,
  personNoun,
  SHE,
  THEY,
  takenUpBy,
  WOMAN,
} from '../../language/en/reference-words.ts'
import { isRoleNoun } from '../../language/en/roles.ts'
import type { FeatureSink } from '../../models/kit/linear.ts'
import { factsOf } from '../../names/tagger/facts.ts'
import { FIT, fitOf } from './candidates.ts'
import { type Line, NO_TAG, tagIn } from './line.ts'
import { NAMED_PERSON, type Referent } from './referents.ts'
import { LABEL, OBJECT, SUBJECT } from './roles.ts'
import { NAMED, type Spot } from './spots.ts'

/** A place that asks, with those it may mean. */
export interface Asked {
  readonly line: Line
  readonly spot: Spot
  readonly candidates: readonly Referent[]
  /** Whether the phrase is said of the subject before it: "Ana Ruiz is the mayor". */
  readonly subject: Referent | null
  /** Who was last said to speak. */
  readonly speaker: Referent | null
}

const capped = (value: number, most: number) => (value < most ? value : most)
/** 0, 1, 2, 3–4, 5–8, 9–16 … */
const steps = (value: number) => (value < 3 ? value : 2 + Math.ceil(Math.log2(value / 2)))

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

export function standingOf({ spot, candidates }: Asked): Standing {
  const rank = new Uint8Array(candidates.length)
  const subjectRank = new Uint8Array(candidates.length)
  const oftener = new Uint8Array(candidates.length)
  const better = new Uint8Array(candidates.length)
  const kind = spot.pronoun?.kind
  let fitting = 0
  let subjects = 0
  let named = 0
  for (let i = 0; i < candidates.length; i++) {
    const one = candidates[i]!
    rank[i] = fitting
    subjectRank[i] = subjects
    if (!kind || fitOf(one, kind) === FIT) {
      fitting++
      if (one.last.role === SUBJECT) subjects++
      if (one.thing) named++
    }
    for (let k = 0; k < i; k++) {
      const other = candidates[k]!
      if (kind && other.named > one.named && fitOf(other, kind) === FIT) better[i]!++
      else if (kind && other.named < one.named && fitOf(one, kind) === FIT) better[k]!++
      if (other.spots > one.spots) oftener[i]!++
      else if (other.spots < one.spots) oftener[k]!++
    }
  }
  return { rank, subjectRank, oftener, better, fitting, named }
}

/** Numbers of the words around a place, 0 beyond the sentence. */
const numberAt = ({ words }: Line, at: number, sentence: number): number =>
  words.sentence[at] === sentence ? words.listed[at]!.spelling.number : 0
const clusterAt = ({ words }: Line, at: number, sentence: number): number =>
  words.sentence[at] === sentence ? factsOf(words.listed[at]!).wider : 0

const agreement = ({ thing, told }: Referent, kind: number): number => {
  if (told[kind]! > 0) return 1
  const gender = thing?.gender
  if (kind === HE) return gender === 'm' ? 5 : 4
  if (kind === SHE) return gender === 'f' ? 5 : 4
  return told[HE] + told[SHE] + told[IT] + told[THEY] > 0 ? 6 : 4
}

export function pronounFeatures(sink: FeatureSink, asked: Asked, standing: Standing, at: number): void {
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
  const fit = fitOf(one, kind)
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
  sink.add(26, form, last.pronoun ? (last.pronoun.kind === SHE ? HE : last.pronoun.kind) * 8 + last.inCase : 0, far)
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
export function nobodyFeatures(sink: FeatureSink, asked: Asked, standing: Standing): void {
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
  sink.add(48, kind, clauseOpens(line, next, sentence), isBeVerb(line.lower[next] ?? '') ? 1 : 0)
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

/** How a noun fits whom it may mean: 0 no list says, 1 a list says no, 2 a list says yes, 3 it has been called so. */
export function tieOf(one: Referent, head: string): number {
  if (one.callings.has(head)) return 3
  const sex = personNoun(head)
  if (sex > 0 || isRoleNoun(head)) {
    if (one.kind !== NAMED_PERSON) return 1
    const gender = one.thing?.gender
    return sex === MAN ? (gender === 'f' ? 1 : 2) : sex === WOMAN ? (gender === 'm' ? 1 : 2) : 2
  }
  const takes = takenUpBy(head)
  if (takes === 0) return 0
  return (one.takenUp & takes) === 0 ? 1 : 2
}

export function descriptionFeatures(sink: FeatureSink, asked: Asked, standing: Standing, at: number): void {
  const { line, spot, candidates, subject } = asked
  const { words, lower, blockOf } = line
  const one = candidates[at]!
  const head = words.listed[spot.head]!
  const facts = factsOf(head)
  const sentence = words.sentence[spot.first]!
  const { last } = one
  const where = words.sentence[last.last]!
  const far = steps(sentence - where)
  const noun = lower[spot.head]!
  const tie = tieOf(one, noun)
  const numbers = (one.plural ? 1 : 0) + (spot.plural ? 2 : 0)
  const what = one.kind * 4 + numbers
  const form = spot.determiner * 4 + spot.modifiers
  // Those that fit as well or better, met after it; and all others.
  let nearer = 0
  let others = 0
  for (let i = 0; i < candidates.length; i++) {
    if (i === at || tieOf(candidates[i]!, noun) < tie) continue
    others++
    if (i < at) nearer++
  }
  nearer = capped(nearer, 4)
  others = capped(others, 3)
  const isSubject = subject === one ? 1 : 0
  const after = lower[spot.last + 1] === 'of' ? 1 : 0
  const oftener = capped(standing.oftener[at]!, 4)
  const gap = words.sentence[last.last] === sentence ? steps(spot.first - last.last) : 9
  sink.add(60, tie, what, spot.determiner)
  sink.add(61, one.kind, head.spelling.number, 0)
  sink.add(62, one.kind, facts.cluster, 0)
  sink.add(63, one.kind, facts.wider, tie)
  sink.add(64, tie, far, others)
  sink.add(65, tie, nearer, one.kind)
  sink.add(66, far, nearer, tie)
  sink.add(67, form, tie, far)
  sink.add(68, after, tie, one.kind)
  sink.add(69, isSubject, spot.determiner, one.kind)
  sink.add(70, oftener, tie, one.thing ? 1 : 0)
  sink.add(71, steps(one.spots), far, one.thing ? 1 : 0)
  sink.add(72, last.role * 8 + last.form, spot.role, tie)
  sink.add(73, capped(blockOf[sentence]! - blockOf[where]!, 3), tie, 0)
  sink.add(74, gap, tie, spot.role)
  sink.add(75, one.kind, nearer, oftener)
  sink.add(76, isSubject, tie, numbers)
  sink.add(77, tie, nearer, others)
  sink.add(78, tie, numbers, oftener)
  sink.add(79, tie, head.spelling.number, 0)
}

/** The best fit of all, and how many fit so. */
function bestTie(candidates: readonly Referent[], head: string): { tie: number; count: number } {
  let tie = 0
  let count = 0
  for (const one of candidates) {
    const own = tieOf(one, head)
    if (own > tie) {
      tie = own
      count = 1
    } else if (own === tie) count++
  }
  return { tie, count }
}

/** Where a description may be of something new. */
export function newFeatures(sink: FeatureSink, asked: Asked): void {
  const { line, spot, candidates, subject } = asked
  const { words, lower } = line
  const sentence = words.sentence[spot.first]!
  const head = words.listed[spot.head]!
  const facts = factsOf(head)
  const { tie, count } = bestTie(candidates, lower[spot.head]!)
  const called = tie * 4 + capped(count, 3)
  const form = spot.determiner * 4 + spot.modifiers
  const next = spot.last + 1
  sink.add(80, form, called, spot.plural ? 1 : 0)
  sink.add(81, head.spelling.number, 0, 0)
  sink.add(82, facts.cluster, 0, 0)
  sink.add(83, facts.wider, spot.determiner, tie)
  sink.add(91, head.spelling.number, tie, 0)
  sink.add(92, form, tie, lower[next] === 'of' ? 1 : 0)
  sink.add(84, numberAt(line, next, sentence), called, 0)
  sink.add(85, tagIn(line, next, sentence), spot.role, 0)
  sink.add(86, numberAt(line, spot.first - 1, sentence), 0, 0)
  sink.add(87, subject ? 1 : 0, spot.determiner, called)
  sink.add(88, spot.first === spot.head - 1 ? 0 : words.listed[spot.head - 1]!.spelling.number, 0, 0)
  sink.add(89, capped(candidates.length, 4), called, 0)
  sink.add(90, spot.role === OBJECT ? 1 : 0, called, spot.modifiers)
}

/** What the ranker is told of a description ("the company") and of each whom it may mean. */
import type { FeatureSink } from '../../models/kit/linear.ts'
import { factsOf } from '../../names/tagger/facts.ts'
import { capped, type Inquiry, numberAt, steps } from './features.ts'
import { tagIn } from './line.ts'
import { OBJECT } from './roles.ts'
import type { Standing } from './standing.ts'

export function descriptionFeatures(sink: FeatureSink, asked: Inquiry, standing: Standing, at: number): void {
  const { line, spot, candidates, fits: ties, subject } = asked
  const { words, lower, blockOf } = line
  const one = candidates[at]!
  const head = words.listed[spot.head]!
  const facts = factsOf(head)
  const sentence = words.sentence[spot.first]!
  const { last } = one
  const where = words.sentence[last.last]!
  const far = steps(sentence - where)
  const tie = ties[at]!
  const numbers = (one.plural ? 1 : 0) + (spot.plural ? 2 : 0)
  const what = one.kind * 4 + numbers
  const form = spot.determiner * 4 + spot.modifiers
  // Those that fit as well or better, met after it; and all others.
  let nearer = 0
  let others = 0
  for (let i = 0; i < ties.length; i++) {
    if (i === at || ties[i]! < tie) continue
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
function bestTie(ties: readonly number[]): { tie: number; count: number } {
  let tie = 0
  let count = 0
  for (const own of ties) {
    if (own > tie) {
      tie = own
      count = 1
    } else if (own === tie) count++
  }
  return { tie, count }
}

/** Where a description may be of something new. */
export function newFeatures(sink: FeatureSink, asked: Inquiry): void {
  const { line, spot, candidates, subject } = asked
  const { words, lower } = line
  const sentence = words.sentence[spot.first]!
  const head = words.listed[spot.head]!
  const facts = factsOf(head)
  const { tie, count } = bestTie(asked.fits)
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

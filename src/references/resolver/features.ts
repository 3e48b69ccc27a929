/** What the ranker is told of a place that asks, whomever it may mean. */
import type { FeatureSink } from '../../models/kit/linear.ts'
import { factsOf } from '../../names/tagger/facts.ts'
import type { Candidates } from './candidates.ts'
import { isIn, type Line, NO_TAG, tagIn } from './line.ts'
import type { Referent } from './referents.ts'
import type { Spot } from './spots.ts'
import type { Standing } from './standing.ts'

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

/** Numbers of the words around a place, 0 beyond the sentence. */
export const numberAt = (line: Line, at: number, sentence: number): number =>
  isIn(line, at, sentence) ? line.words.listed[at]!.spelling.number : 0
export const clusterAt = ({ words }: Line, at: number, sentence: number): number =>
  words.sentence[at] === sentence ? factsOf(words.listed[at]!).wider : 0

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

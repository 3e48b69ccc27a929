/** Reports without quotation marks: a clause of speech or thought with its cue and its source. */
import { type Linear, probability, scoreOf } from '../models/linear.ts'
import { reportModel } from '../models/reports.ts'
import type { Cue, Grammar } from './cues.ts'
import { isClause } from './kinds.ts'
import { cueFeatures, spanFeatures } from './report-features.ts'
import { type Span, spansOf } from './report-spans.ts'
import { sourceFeatures, sourcesOf } from './source-features.ts'
import type { Words } from './words.ts'

export interface Report {
  readonly cue: Cue
  readonly span: Span
  /** Index of the phrase that names the source; -1 for none. */
  readonly phrase: number
  readonly probability: number
  /** Of the source, by its score over the second best. */
  readonly margin: number
}

/** Chosen on the development set, where precision and recall of words meet. */
const LEAST = 0.3

function bestSpan(
  model: Linear,
  words: Words,
  grammar: Grammar,
  cue: Cue,
  spans: readonly Span[],
): Span | null {
  let best: Span | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const span of spans) {
    const score = scoreOf(model, spanFeatures(words, grammar, cue, span))
    if (score > most) {
      most = score
      best = span
    }
  }
  return best?.side === 'left' ? whole(words, cue, best, spans) : best
}

/** “The bridge, she said, will open”: the words before the cue are no clause, and a comma follows it. */
function whole(words: Words, cue: Cue, left: Span, spans: readonly Span[]): Span {
  if (isClause(words, left.first, left.last)) return left
  const around = spans.find((span) => span.side === 'around' && span.first === left.first)
  for (let i = cue.last; around && i < cue.last + 4; i++) if (words.lower[i] === ',') return around
  return left
}

/**
 * All reports, by place, none overlapping another or a word in `taken`; of two that overlap the likelier stays.
 * `spoken` holds the cues that introduce quoted words.
 */
export function findReports(
  words: Words,
  grammar: Grammar,
  taken: (word: number) => boolean,
  spoken: ReadonlySet<Cue>,
): Report[] {
  const model = reportModel()
  const chosen: { cue: Cue; chance: number }[] = []
  for (const cue of grammar.cues) {
    if (spoken.has(cue)) continue
    const chance = probability(model, scoreOf(model, cueFeatures(words, grammar, cue)))
    if (chance >= LEAST) chosen.push({ cue, chance })
  }
  chosen.sort((a, b) => b.chance - a.chance || a.cue.word - b.cue.word)
  const used = new Uint8Array(words.count)
  const reports: Report[] = []
  for (const { cue, chance } of chosen) {
    if (used[cue.word]) continue
    const span = bestSpan(model, words, grammar, cue, spansOf(words, grammar, cue, taken))
    if (!span) continue
    let free = true
    for (let i = span.first; i < span.last && free; i++) free = used[i] === 0
    if (!free) continue
    used.fill(1, span.first, span.last)
    let phrase = -1
    let best = scoreOf(model, sourceFeatures(words, grammar, cue, span, -1))
    let second = Number.NEGATIVE_INFINITY
    for (const source of sourcesOf(words, grammar, cue)) {
      const score = scoreOf(model, sourceFeatures(words, grammar, cue, span, source))
      if (score > best) {
        second = best
        best = score
        phrase = source
      } else if (score > second) second = score
    }
    const margin = second === Number.NEGATIVE_INFINITY ? 0 : best - second
    reports.push({ cue, span, phrase, probability: chance, margin })
  }
  return reports.sort((a, b) => a.span.first - b.span.first)
}

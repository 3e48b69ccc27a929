/** Reports without quotation marks: a clause of speech or thought with its cue and its source. */

import type { Syntax } from '../grammar/index.ts'
import { isAddressingVerb } from '../language/en/reported-contents.ts'
import { probability, type RunningScore } from '../models/kit/linear.ts'
import { reportModel } from '../models/reports.ts'
import { type Thought, thoughtOf } from './contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { SUBORDINATE, WHO } from './forms.ts'
import { cueFeatures, spanFeatures } from './report-features.ts'
import { isStatement, saidOf } from './report-kinds.ts'
import { isAside, isAsked, isCutShort, isInterrupted } from './report-refusals.ts'
import { clauseBehind, goesOnBehind, isDenial, otherSides } from './report-sides.ts'
import { hasNoSource, holderOf, isFoundBy, mayAim, sourceOf } from './report-sources.ts'
import { around, cutsName, endOfCompound, type ReportSpan, spansOf, trim } from './report-spans.ts'
import { scoreBy } from './scores.ts'
import { sentenceOf } from './sentence-bounds.ts'
import { mayBeSaid } from './speech-cues.ts'
import { mayHold } from './thought-cues.ts'
import type { QuotationWords } from './words.ts'

export interface Report {
  readonly cue: Cue
  readonly span: ReportSpan
  /** Index of the phrase that names the source; -1 for none. */
  readonly phrase: number
  readonly kind: 'indirect' | 'thought'
  readonly probability: number
  /** That the source is right. */
  readonly certainty: number
}

/** Chosen on held-out training text, where precision and recall of words meet. */
const LEAST = 0.35
/** A cue whose own features score less is not looked at further. */
const GATE = -1.8
/** The model has seen too few thoughts that were marked to know better; read on raw news, those that it doubts stand as often. */
const LEAST_THOUGHT = 0.2

interface Found {
  readonly cue: Cue
  readonly chance: number
  readonly span: ReportSpan
  /** The best stretch on the other side of the cue. */
  readonly other?: ReportSpan | null
  readonly thought?: Thought | undefined
}

/** “The bridge, she said, will open”, “if it rains, she said, it will close”: the words before the cue are no whole, and a comma follows it. */
function whole(
  syntax: Syntax,
  words: QuotationWords,
  cue: Cue,
  left: ReportSpan,
  high: number,
  taken: Uint8Array,
): ReportSpan {
  // “The board, which, she said, was late”: what stands before “which” is the writer's.
  const isRelative = words.lower[left.last - 2] === ',' && (words.flags[left.last - 1]! & WHO) !== 0
  if (left.from === 5 || isRelative) return left
  const isOpen = goesOnBehind(words, cue)
  if (!isOpen && !isAside(words, left) && isStatement(syntax, words, left.first, left.last)) return left
  return isOpen || isInterrupted(words, cue) ? (around(cue, left, high, words, taken) ?? left) : left
}

/** The best stretch for a cue among words that are free, and how likely the cue reports one at all. */
function judge(
  sink: RunningScore,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  taken: Uint8Array,
): Found | null {
  const holds = mayHold(words, grammar, cue)
  // Else no row would come of it.
  if (!holds && !mayBeSaid(words, cue)) return null
  cueFeatures(sink, words, grammar, cue)
  const own = sink.take()
  if (own < GATE && !holds) return null
  const sentence = sentenceOf(words, cue.word)
  if (isAsked(words, sentence)) return null
  const spans = spansOf(words, grammar, cue, sentence, taken)
  let best: ReportSpan | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let left: ReportSpan | null = null
  let leftScore = Number.NEGATIVE_INFINITY
  let right: ReportSpan | null = null
  let rightScore = Number.NEGATIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const span of spans) {
    spanFeatures(sink, words, grammar, cue, span, sentence[1] - cue.last)
    const score = sink.take()
    // The sum of exponentials, kept over the largest of them.
    if (score > most) {
      sum = sum * Math.exp(most - score) + 1
      most = score
    } else sum += Math.exp(score - most)
    if (span.barred || (isAside(words, span) && !isInterrupted(words, cue))) continue
    if (score > bestScore) {
      bestScore = score
      best = span
    }
    if (span.side === 'left' && score > leftScore) {
      leftScore = score
      left = span
    }
    if (span.side === 'right' && score > rightScore) {
      rightScore = score
      right = span
    }
  }
  // “The road is open, the mayor told | reporters”: who is told is not what is told.
  if (left && best?.side === 'right' && isToldBefore(words, cue, left) && !hasPredicate(words, best))
    best = left
  if (!best) return null
  const chance = probability(sink.model, own + most + Math.log(sum))
  return { cue, chance, span: best, other: best.side === 'right' ? left : right }
}

function isToldBefore({ flags }: QuotationWords, { form, known }: Cue, { first }: ReportSpan): boolean {
  return (
    form === 'verb' &&
    known?.that === true &&
    isAddressingVerb(known.verb ?? '') &&
    !(flags[first]! & SUBORDINATE)
  )
}

function hasPredicate({ pos }: QuotationWords, { first, last }: ReportSpan): boolean {
  for (let i = first; i < last; i++) if (pos[i] === 'VERB' || pos[i] === 'AUX') return true
  return false
}

/**
 * All reports, by place, none overlapping another or a word that is `taken`; the likelier takes its words first.
 * `spoken` holds the cues that introduce quoted words.
 */
export function findReports(
  words: QuotationWords,
  grammar: Grammar,
  taken: Uint8Array,
  spoken: ReadonlySet<Cue>,
): Report[] {
  const { syntax } = words
  const sink = scoreBy(reportModel())
  const chosen: Found[] = []
  for (const cue of grammar.cues) {
    if (spoken.has(cue)) continue
    const found = judge(sink, words, grammar, cue, taken)
    const row = found && eitherRow(syntax, words, grammar, found, taken)
    if (row) chosen.push(row)
  }
  const free = outermost(words, chosen)
  free.sort((a, b) => b.chance - a.chance || a.cue.word - b.cue.word)
  const used = taken
  const reports: Report[] = []
  for (const one of free) {
    const { cue, chance } = one
    if (used[cue.word]) continue
    let { span } = one
    let isFree = true
    for (let i = span.first; i < span.last && isFree; i++) isFree = !used[i]
    if (!isFree) {
      // A likelier report holds some of the words: what is left may still be one.
      const again = one.thought ? null : judge(sink, words, grammar, cue, used)
      const row = again && rowOf(syntax, words, grammar, again, used)
      if (!row) continue
      span = row.span
    }
    const source = one.thought
      ? holderOf(words, grammar, cue, one.thought)
      : sourceOf(sink, words, grammar, cue, span)
    if (hasNoSource(words, grammar, cue, span, source.phrase)) continue
    used.fill(1, span.first, span.last)
    const kind = one.thought || isFoundBy(words, grammar, cue, source.phrase) ? 'thought' : 'indirect'
    reports.push({ cue, span, kind, probability: chance, ...source })
  }
  return reports.sort((a, b) => a.span.first - b.span.first)
}

/** Those whose cue stands in no other's words: what is reported within a report is not listed. */
function outermost({ count }: QuotationWords, all: readonly Found[]): Found[] {
  const edges = new Int32Array(count + 1)
  for (const { span } of all) {
    edges[span.first]!++
    edges[span.last]!--
  }
  for (let i = 1; i <= count; i++) edges[i]! += edges[i - 1]!
  return all.filter(({ cue, span }) => {
    const own = cue.word >= span.first && cue.word < span.last ? 1 : 0
    return edges[cue.word] === own
  })
}

/** “The road is open, said Ida Brandt, its keeper”: the words on the other side of a verb, where those that seemed likelier only say who speaks. */
function eitherRow(
  syntax: Syntax,
  words: QuotationWords,
  grammar: Grammar,
  found: Found,
  taken: Uint8Array,
): Found | null {
  const rowAt = (span: ReportSpan): Found | null => rowOf(syntax, words, grammar, { ...found, span }, taken)
  const clause = clauseBehind(words, grammar, found)
  const row = (clause && rowAt(clause)) ?? rowAt(found.span)
  if (row || found.cue.form !== 'verb') return row
  for (const other of otherSides(words, grammar, found, taken)) {
    const second = rowAt(other)
    if (second && (other.side === 'right' || second.span.last <= found.cue.word)) return second
  }
  return null
}

/** What was found as a row: a thought by the parse, or words that are said; null where it is none. */
function rowOf(
  syntax: Syntax,
  words: QuotationWords,
  grammar: Grammar,
  found: Found,
  taken: Uint8Array,
): Found | null {
  const { cue, chance } = found
  let { span } = found
  if (mayHold(words, grammar, cue)) {
    const thought = thoughtOf(syntax, words, cue)
    if (thought) {
      if (cue.known?.verb === 'aim' && !mayAim(grammar, holderOf(words, grammar, cue, thought).phrase))
        return null
      const shift = cue.word - words.token[cue.word]!
      const [first, last] = trim(words, thought.first + shift, thought.last + shift)
      if (cutsName(words, first, last) || isCutShort(words, last)) return null
      return {
        ...found,
        chance: Math.max(LEAST_THOUGHT, chance),
        thought,
        span: { ...span, side: 'right', first, last },
      }
    }
  }
  if ((chance < LEAST && !isDenial(words, cue)) || !mayBeSaid(words, cue)) return null
  if (span.side === 'left') span = whole(syntax, words, cue, span, sentenceOf(words, cue.word)[1], taken)
  const cut = saidOf(syntax, words, grammar, cue, span, taken)
  const said = cut && { ...cut, last: endOfCompound(words, cut.last) }
  return said && !cutsName(words, said.first, said.last) ? { ...found, span: said } : null
}

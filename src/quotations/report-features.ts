/** Features of reports without quotation marks: is the cue one, and which stretch does it report. */
import { type FeatureSink, wordNumber } from '../models/kit/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import { NEGATIVE } from './forms.ts'
import { sourceNumber } from './phrases.ts'
import type { ReportSpan } from './report-spans.ts'
import { CueTemplate, StretchTemplate } from './templates.ts'
import { EMPTY, type QuotationWords } from './words.ts'

export function word(words: QuotationWords, i: number, sentence: number | undefined): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 7
  if (words.run[i] !== -1) return 8
  return words.number[i]!
}

export function tag(words: QuotationWords, i: number, sentence: number | undefined): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 7
  if (words.run[i] !== -1) return 8
  return words.tag[i]!
}

function formNumber(cue: Cue): number {
  return cue.form === 'verb' ? 1 : cue.form === 'noun' ? 2 : cue.form === 'adjective' ? 4 : 3
}

export function cueClass(cue: Cue): number {
  const known = cue.known
  const form = formNumber(cue)
  return (
    form * 256 +
    (known?.strength ?? 0) * 64 +
    (known?.thought ? 32 : 0) +
    (known?.that ? 16 : 0) +
    (known?.infinitive ? 8 : 0) +
    (known?.calls ? 4 : 0) +
    (known?.quotes ? 2 : 0) +
    (cue.passive ? 1 : 0)
  )
}

/** How the subject is reached and what it is. */
export function subjectClass(words: QuotationWords, grammar: Grammar, cue: Cue): number {
  const phrase = grammar.phrases[cue.subject]
  if (!phrase) return cue.inverted >= 0 ? 1 : 0
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  const it = words.lower[phrase.first] === 'it' ? 1 : 0
  return 2 + cue.reach + form * 8 + sourceNumber(phrase) * 32 + it * 128
}

/** How a verb ends: 1 -ing, 2 -ed, 3 -s. */
export function verbEnding(words: QuotationWords, i: number): number {
  const lower = words.lower[i] ?? ''
  return lower.endsWith('ing') ? 1 : lower.endsWith('ed') ? 2 : lower.endsWith('s') ? 3 : 0
}

const bases = new WeakMap<object, number>()

/** The number of the cue's base form. */
export function baseNumber(words: QuotationWords, cue: Cue): number {
  const { known } = cue
  if (!known?.verb) return words.number[cue.word]!
  let found = bases.get(known)
  if (found === undefined) bases.set(known, (found = wordNumber(known.verb)))
  return found
}

/**
 * Writes what tells whether a cue reports something at all.
 * One long list: features in the order of their templates.
 */
export function cueFeatures(sink: FeatureSink, words: QuotationWords, grammar: Grammar, cue: Cue): void {
  const at = cue.word
  const own = words.sentence[at]
  const { strength } = grammar.counts
  const self = words.number[at] ?? EMPTY
  const base = baseNumber(words, cue)
  const kind = cueClass(cue)
  const next = word(words, cue.last, own)
  const nextTag = tag(words, cue.last, own)
  const then = word(words, cue.last + 1, own)
  const thenTag = tag(words, cue.last + 1, own)
  const before = word(words, at - 1, own)
  const beforeTag = tag(words, at - 1, own)
  const subject = subjectClass(words, grammar, cue)
  const ownTag = words.tag[at] ?? EMPTY
  const end = verbEnding(words, at)
  let negated = 0
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) if (words.flags[i]! & NEGATIVE) negated = 1
  let runs = 0
  let that = 0
  let verbs = 0
  let later = 0
  for (let i = cue.last; i < words.count && words.sentence[i] === own && i < cue.last + 30; i++) {
    if (words.run[i] !== -1) runs |= 1
    if (words.lower[i] === 'that' && i < cue.last + 8) that = 1
    if (i < cue.last + 12 && (words.pos[i] === 'VERB' || words.pos[i] === 'AUX'))
      verbs = Math.min(3, verbs + 1)
    later = Math.max(later, strength[i]!)
  }
  let earlier = 0
  for (let i = at - 1; i >= 0 && words.sentence[i] === own && i > at - 30; i--) {
    if (words.run[i] !== -1) runs |= 2
    earlier = Math.max(earlier, strength[i]!)
  }
  const head = grammar.phrases[cue.subject]
  const headWord = head && head.form !== 'name' ? words.number[head.head]! : 0
  const headline = words.headline[words.block[at] ?? 0] ?? 0
  sink.add(CueTemplate.Form, formNumber(cue), 0, 0)
  sink.add(CueTemplate.Word, self, 0, 0)
  sink.add(CueTemplate.BaseNext, base, next, 0)
  sink.add(CueTemplate.BaseNextTag, base, nextTag, cue.passive ? 1 : 0)
  sink.add(CueTemplate.KindNext, kind, next, 0)
  sink.add(CueTemplate.KindTags, kind, nextTag, thenTag)
  sink.add(CueTemplate.KindSubject, kind, subject, 0)
  sink.add(CueTemplate.BaseHasSubject, base, Math.min(subject, 1), 0)
  sink.add(CueTemplate.WordBefore, self, before, 0)
  sink.add(CueTemplate.KindBefore, kind, before, 0)
  sink.add(CueTemplate.KindBeforeTag, kind, beforeTag, end)
  sink.add(CueTemplate.BaseNegated, base, negated, that)
  sink.add(CueTemplate.BaseRuns, base, runs, 0)
  sink.add(CueTemplate.KindRuns, kind, runs, that)
  sink.add(CueTemplate.KindVerbs, kind, verbs, nextTag)
  sink.add(CueTemplate.BaseTag, base, ownTag, end)
  sink.add(CueTemplate.SubjectNext, subject, next, 0)
  sink.add(CueTemplate.KindThen, kind, then, 0)
  sink.add(CueTemplate.BaseVerbs, base, verbs, 0)
  sink.add(CueTemplate.ReachKind, cue.reach, kind, nextTag)
  sink.add(CueTemplate.NextTags, nextTag, thenTag, tag(words, cue.last + 2, own))
  sink.add(CueTemplate.KindOthers, kind, earlier, later)
  sink.add(CueTemplate.KindHead, kind, headWord, 0)
  sink.add(CueTemplate.KindHeadline, kind, headline, nextTag)
  sink.add(CueTemplate.BaseSubject, base, subject, 0)
}

export function size(n: number): number {
  return n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 12 ? 6 : n <= 18 ? 7 : n <= 28 ? 8 : 9
}

const AHEAD = 9

/** What begins behind an end: 1 a verb, 2 a subject and its verb, 3 a subject and a verb that reports, 0 no clause. */
function nextClause(words: QuotationWords, grammar: Grammar, stop: number, own: number | undefined): number {
  let subject = false
  for (let i = stop + 1; i < stop + AHEAD && words.sentence[i] === own; i++) {
    if (words.run[i] !== -1) return subject ? 4 : 5
    const pos = words.pos[i]
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') subject = true
    else if (pos === 'VERB' || pos === 'AUX') {
      if (!subject) return 1
      const cue = grammar.cues[grammar.cueAt[i]!]
      return cue?.form === 'verb' && (cue.known?.strength ?? 3) > 1 ? 3 : 2
    } else if (words.pos[i] === 'PUNCT') return subject ? 6 : 0
  }
  return 0
}

/**
 * Writes how good a stretch is as what the cue reports. `tail` words of the sentence follow the cue.
 * One long list: features in the order of their templates.
 */
export function spanFeatures(
  sink: FeatureSink,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  span: ReportSpan,
  tail: number,
): void {
  const own = words.sentence[cue.word]
  const side = span.side === 'right' ? 1 : span.side === 'left' ? 2 : 3
  const kind = cueClass(cue)
  const base = baseNumber(words, cue)
  let verbs = 0
  let subject = 0
  for (let i = span.first; i < span.last && verbs < 3; i++) {
    const pos = words.pos[i]
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') subject = 1
    if (subject && (pos === 'VERB' || pos === 'AUX')) verbs++
  }
  const gap = span.first - cue.last
  const stop = span.last
  const stopWord = word(words, stop, own)
  const afterStop = word(words, stop + 1, own)
  const afterTag = tag(words, stop + 1, own)
  const secondTag = tag(words, stop + 2, own)
  const whole = span.passed === 99 ? 1 : 0
  const from = side * 8 + span.from
  const firstWord = word(words, span.first, own)
  const firstTag = tag(words, span.first, own)
  const n = size(span.last - span.first)
  const clause = whole ? 7 : nextClause(words, grammar, stop, own)
  // A verb of the cue's own form behind the break is a second verb of the source: "said it was safe and left".
  const twin = clause === 1 && verbEnding(words, stop + 1) === verbEnding(words, cue.word) ? 1 : 0
  const lastTag = words.tag[stop - 1] ?? EMPTY
  const left = size(Math.max(0, cue.last + tail - stop))
  // “said on Sunday that it was safe”: the words begin at "that".
  let that = 0
  for (let i = span.first + 1; span.from !== 1 && i < span.first + 8 && i < stop; i++)
    if (words.lower[i] === 'that') that = 1
  sink.add(StretchTemplate.From, from, whole, 0)
  sink.add(StretchTemplate.FromKind, from, kind, 0)
  sink.add(StretchTemplate.Stop, stopWord, side, whole)
  sink.add(StretchTemplate.StopTag, stopWord, afterTag, side)
  sink.add(StretchTemplate.StopAfter, stopWord, afterStop, side)
  sink.add(StretchTemplate.TagsAfter, afterTag, secondTag, stopWord)
  sink.add(StretchTemplate.Length, n, side, whole)
  sink.add(StretchTemplate.Verbs, verbs, stopWord, side)
  sink.add(StretchTemplate.Passed, Math.min(span.passed, 6), side, whole)
  sink.add(StretchTemplate.FirstTag, firstTag, from, 0)
  sink.add(StretchTemplate.FirstWord, firstWord, from, 0)
  sink.add(StretchTemplate.BaseFrom, base, from, 0)
  sink.add(StretchTemplate.Gap, gap > 8 ? 9 : gap, side, span.from)
  sink.add(StretchTemplate.LengthVerbs, n, verbs, kind)
  sink.add(StretchTemplate.ThatStop, words.lower[cue.last] === 'that' ? 1 : 0, whole, stopWord)
  sink.add(StretchTemplate.KindVerbs, kind, whole, verbs)
  sink.add(StretchTemplate.KindStop, kind, stopWord, side)
  sink.add(StretchTemplate.ToKind, words.lower[span.first] === 'to' ? 1 : 0, kind, stopWord)
  sink.add(StretchTemplate.ClauseStop, clause, stopWord, verbs)
  sink.add(StretchTemplate.ClauseTwin, clause, twin, side * 2 + (verbs > 0 ? 1 : 0))
  sink.add(StretchTemplate.LastTag, lastTag, stopWord, side)
  sink.add(StretchTemplate.BaseStop, base, stopWord, clause)
  sink.add(StretchTemplate.LeftOver, left, clause, side)
  sink.add(StretchTemplate.BaseVerbs, base, verbs, whole)
  sink.add(StretchTemplate.ThatWithin, that, from, firstTag)
}

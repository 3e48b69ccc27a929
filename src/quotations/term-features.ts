/** What tells a quotation from a scare quote, a title or a label: numbered features for a linear classifier. */
import { isSmallInTitles } from '../language/en/quotation-words.ts'
import { type FeatureSink, wordNumber } from '../models/kit/linear.ts'
import type { Grammar } from './cues.ts'
import type { Attribution } from './speakers.ts'
import { TermTemplate } from './templates.ts'
import { EMPTY, type PlacedRun, type QuotationWords } from './words.ts'

/** How a run is capitalised: 0 none, 1 the first word alone, 2 every word that counts, 3 some, 4 all capitals. */
export function capitals(words: QuotationWords, run: PlacedRun): number {
  let counted = 0
  let high = 0
  let first = -1
  for (let i = run.first; i < run.last; i++) {
    const start = words.start[i]!
    const code = words.text.charCodeAt(start)
    if (start < run.innerStart || words.pos[i] === 'PUNCT') continue
    if (first < 0) first = words.capital[i]!
    else if (isSmallInTitles(words.lower[i] ?? '')) continue
    if (code >= 48 && code <= 57) continue
    counted++
    high += words.capital[i]!
  }
  if (counted === 0 || high === 0) return 0
  if (high === counted) return counted === 1 ? 1 : 2
  return first === 1 && high === 1 ? 1 : 3
}

function length(words: QuotationWords, run: PlacedRun): number {
  let n = 0
  for (let i = run.first; i < run.last; i++) if (words.pos[i] !== 'PUNCT') n++
  return n <= 8 ? n : n <= 12 ? 9 : n <= 20 ? 10 : 11
}

/** Whether the words hold a verb: 0 none, 1 a participle or base form maybe, 2 one after a subject. */
export function clauses(words: QuotationWords, run: PlacedRun): number {
  let subject = false
  let verb = 0
  for (let i = run.first; i < run.last; i++) {
    const pos = words.pos[i]
    if (pos === 'PRON' || pos === 'NOUN' || pos === 'PROPN') subject = true
    else if (pos === 'VERB' || pos === 'AUX') {
      if (subject) return 2
      verb = 1
    }
  }
  return verb
}

/** Whether other runs stand in the sentence: 1 before, 2 behind. */
function runsBeside(words: QuotationWords, run: PlacedRun, sentence: number): number {
  const hasRun = (from: number, step: number): boolean => {
    for (let i = from; words.sentence[i] === sentence; i += step) if (words.run[i] !== -1) return true
    return false
  }
  return (hasRun(run.first - 1, -1) ? 1 : 0) | (hasRun(run.last, 1) ? 2 : 0)
}

/** One long list: features in the order of their templates. */
export function termFeatures(
  sink: FeatureSink,
  words: QuotationWords,
  grammar: Grammar,
  run: PlacedRun,
  attribution: Attribution,
): void {
  const { setting } = attribution
  const n = length(words, run)
  const caps = capitals(words, run)
  const clause = clauses(words, run)
  const lead = setting.lead
  const beforeWord = words.number[run.first - 1] ?? EMPTY
  const beforePos = words.tag[run.first - 1] ?? EMPTY
  const secondWord = words.number[run.first - 2] ?? EMPTY
  const afterPos = wordNumber(run.last < words.count ? (words.pos[run.last] ?? '') : '')
  const role = attribution.cue ? (attribution.phrase >= 0 ? 2 : 1) : attribution.phrase >= 0 ? 3 : 0
  const previous = grammar.cues[setting.previous]
  const cue = previous
    ? previous.form.length * 8 + (previous.known?.strength ?? 0) * 2 + (previous.known?.thought ? 1 : 0)
    : 0
  const near = setting.previous >= 0 ? Math.min(12, run.first - (previous?.last ?? 0)) : 13
  const next = setting.next >= 0 ? Math.min(6, (grammar.cues[setting.next]?.word ?? 0) - run.last) : 7
  const chosenWord = attribution.cue ? words.number[attribution.cue.word]! : 0
  const margin = Math.min(8, Math.floor(attribution.margin))
  const last = words.lower[run.last - 2] ?? ''
  const close = last === ',' ? 1 : last === '.' ? 2 : last === '?' || last === '!' ? 3 : 0
  const headWord = wordNumber(n <= 3 ? (words.lower[Math.max(run.first, run.last - 2)] ?? '') : '')
  sink.add(TermTemplate.Bias, 0, 0, 0)
  sink.add(TermTemplate.LengthCapitals, n, caps, 0)
  sink.add(TermTemplate.LengthClause, n, clause, 0)
  sink.add(TermTemplate.WordBefore, beforeWord, n <= 3 ? 1 : 0, caps === 2 ? 1 : 0)
  sink.add(TermTemplate.TagsAround, beforePos, afterPos, n <= 3 ? 1 : 0)
  sink.add(TermTemplate.LeadLength, lead, n, 0)
  sink.add(TermTemplate.LeadFollow, lead, setting.follow, 0)
  sink.add(TermTemplate.RoleCue, role, n, cue)
  sink.add(TermTemplate.CueNear, cue, near, n <= 4 ? 1 : 0)
  sink.add(TermTemplate.NextLength, next, n, 0)
  sink.add(TermTemplate.ChosenWord, chosenWord, n <= 4 ? 1 : 0, 0)
  sink.add(TermTemplate.Margin, margin, attribution.phrase >= 0 ? 1 : 0, n)
  sink.add(TermTemplate.ContextLength, setting.context, n, 0)
  sink.add(TermTemplate.CloseClause, close, n, clause)
  sink.add(TermTemplate.StyleLength, run.style === 'single' ? 1 : 0, n, 0)
  sink.add(TermTemplate.SecondWord, secondWord, beforeWord === wordNumber('the') ? 1 : 0, 0)
  sink.add(TermTemplate.CapitalsWord, caps, beforeWord, 0)
  sink.add(TermTemplate.CapitalsTag, caps, beforePos, clause)
  sink.add(TermTemplate.CapitalsAfter, afterPos, caps, 0)
  sink.add(TermTemplate.SpokenCue, setting.before.speaker >= 0 ? 1 : 0, cue, n)
  sink.add(TermTemplate.CloseAfter, close, afterPos, caps)
  sink.add(TermTemplate.HeadWord, headWord, 0, 0)
  sink.add(TermTemplate.SubjectNear, previous && previous.subject >= 0 ? 1 : 0, near, clause)
  sink.add(TermTemplate.NobodyLength, attribution.phrase < 0 ? 1 : 0, n, caps)
  sink.add(TermTemplate.LayoutStyle, setting.layout, run.style === 'single' ? 1 : 0, n <= 3 ? 1 : 0)
  sink.add(TermTemplate.LayoutCapitals, setting.layout, caps, clause)
  const beside = runsBeside(words, run, setting.sentence)
  sink.add(TermTemplate.ArticleLength, words.quoting, n, clause)
  sink.add(TermTemplate.ArticleCue, words.quoting, cue, n <= 4 ? 1 : 0)
  sink.add(TermTemplate.ArticleRole, words.quoting, role, caps)
  sink.add(TermTemplate.BesideLength, beside, n, role)
  sink.add(TermTemplate.NewCueRole, setting.newCue ? 1 : 0, role, n)
}

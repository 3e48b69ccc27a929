/** Features of the source of a report: which of the phrases beside a cue it belongs to. */
import type { FeatureSink } from '../models/kit/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import { sourceNumber } from './phrases.ts'
import { baseNumber, cueClass, size, subjectClass, tag, verbEnding, word } from './report-features.ts'
import type { ReportSpan } from './report-spans.ts'
import { NoSourceTemplate, SourceTemplate } from './templates.ts'
import type { QuotationWords } from './words.ts'

/** Who may be the source of a cue: its subject, what follows it, and the phrases beside. */
export function sourcesOf(words: QuotationWords, grammar: Grammar, cue: Cue): number[] {
  const found: number[] = []
  if (cue.subject >= 0) found.push(cue.subject)
  if (cue.inverted >= 0 && cue.inverted !== cue.subject) found.push(cue.inverted)
  let last = -1
  for (let i = cue.word - 1, n = 0; i >= 0 && n < 4 && words.sentence[i] === words.sentence[cue.word]; i--) {
    const at = grammar.phraseAt[i]!
    if (at < 0 || at === last || words.run[i] !== -1) continue
    last = at
    n++
    if (!found.includes(at)) found.push(at)
  }
  for (
    let i = cue.last, n = 0;
    i < words.count && n < 2 && words.sentence[i] === words.sentence[cue.word];
    i++
  ) {
    const at = grammar.phraseAt[i]!
    if (at < 0 || at === last || words.run[i] !== -1) continue
    last = at
    n++
    if (!found.includes(at)) found.push(at)
  }
  return found
}

/** Writes the features of one source of a report, or of none (-1). */
export function sourceFeatures(
  sink: FeatureSink,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  span: ReportSpan,
  index: number,
): void {
  const kind = cueClass(cue)
  const base = baseNumber(words, cue)
  const side = span.side === 'right' ? 1 : span.side === 'left' ? 2 : 3
  const passive = cue.passive ? 1 : 0
  const phrase = grammar.phrases[index]
  if (!phrase) {
    const reached = cue.subject >= 0 ? cue.reach + 1 : 0
    sink.add(NoSourceTemplate.Kind, kind, 0, 0)
    sink.add(NoSourceTemplate.Base, base, passive, 0)
    sink.add(NoSourceTemplate.Reached, reached, cue.inverted >= 0 ? 1 : 0, side)
    sink.add(NoSourceTemplate.KindReached, kind, reached, 0)
    sink.add(NoSourceTemplate.BaseSubject, base, cue.subject >= 0 ? 1 : 0, 0)
    sink.add(NoSourceTemplate.Subject, subjectClass(words, grammar, cue), passive, 0)
    sink.add(NoSourceTemplate.WordBefore, word(words, cue.word - 1, words.sentence[cue.word]), kind, 0)
    sink.add(NoSourceTemplate.Ending, verbEnding(words, cue.word), passive, reached)
    return
  }
  const own = words.sentence[cue.word]
  const role = (index === cue.subject ? 1 + cue.reach : 0) + (index === cue.inverted ? 8 : 0)
  const after = phrase.first > cue.word ? 1 : 0
  const inside = phrase.first >= span.first && phrase.last <= span.last ? 1 : 0
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  const what = form * 8 + sourceNumber(phrase) * 2 + (phrase.owner ? 1 : 0)
  const distance = size(Math.abs(after ? phrase.first - cue.last : cue.word - phrase.last))
  const { phrases } = grammar.counts
  const from = after ? cue.last : phrase.last
  const to = after ? phrase.first : cue.word
  const between = Math.max(0, Math.min(4, (phrases[to] ?? 0) - (phrases[from] ?? 0)))
  const left = word(words, phrase.first - 1, own)
  const right = word(words, phrase.last, own)
  const rightTag = tag(words, phrase.last, own)
  const opening = words.sentence[phrase.first - 1] !== own ? 1 : 0
  sink.add(SourceTemplate.RoleSide, role, side, inside)
  sink.add(SourceTemplate.RoleKind, role, kind, 0)
  sink.add(SourceTemplate.RoleBase, role, base, 0)
  sink.add(SourceTemplate.SideDistance, after, inside, distance)
  sink.add(SourceTemplate.FormRole, what, role, 0)
  sink.add(SourceTemplate.LeftRole, left, after, role > 0 ? 1 : 0)
  sink.add(SourceTemplate.RightRole, right, after, role)
  sink.add(SourceTemplate.RightTag, rightTag, left, after)
  sink.add(SourceTemplate.Between, between, after, role)
  sink.add(SourceTemplate.HeadWord, words.number[phrase.head]! & (form === 1 ? 0 : -1), after, 0)
  sink.add(SourceTemplate.PassiveLeft, passive, role, left)
  sink.add(SourceTemplate.KindLeft, kind, after, left)
  sink.add(SourceTemplate.DistanceKind, distance, kind, after)
  sink.add(SourceTemplate.OpeningRole, opening, role, between)
  sink.add(SourceTemplate.FormOpening, what, opening, cue.form === 'noun' ? 1 : 0)
  sink.add(SourceTemplate.EndingNumber, verbEnding(words, cue.word), phrase.plural ? 1 : 0, role)
}

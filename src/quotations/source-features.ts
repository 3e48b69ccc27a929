/** Features of the source of a report: which of the phrases beside a cue it belongs to. */
import { feature, wordNumber } from '../models/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import { cueClass, size, subjectClass, tag, word } from './report-features.ts'
import type { Span } from './report-spans.ts'
import { EMPTY, type Words } from './words.ts'

/** Who may be the source of a cue: its subject, what follows it, and the phrases beside. */
export function sourcesOf(words: Words, grammar: Grammar, cue: Cue): number[] {
  const found: number[] = []
  if (cue.subject >= 0) found.push(cue.subject)
  if (cue.inverted >= 0 && cue.inverted !== cue.subject) found.push(cue.inverted)
  let last = -1
  for (let i = cue.word - 1, n = 0; i >= 0 && n < 6 && words.sentence[i] === words.sentence[cue.word]; i--) {
    const at = grammar.phraseAt[i] ?? -1
    if (at < 0 || at === last || words.run[i] !== -1) continue
    last = at
    n++
    if (!found.includes(at)) found.push(at)
  }
  for (
    let i = cue.last, n = 0;
    i < words.count && n < 3 && words.sentence[i] === words.sentence[cue.word];
    i++
  ) {
    const at = grammar.phraseAt[i] ?? -1
    if (at < 0 || at === last || words.run[i] !== -1) continue
    last = at
    n++
    if (!found.includes(at)) found.push(at)
  }
  return found
}

export function sourceFeatures(
  words: Words,
  grammar: Grammar,
  cue: Cue,
  span: Span,
  index: number,
): number[] {
  const kind = cueClass(cue)
  const base = wordNumber(cue.known?.verb ?? words.lower[cue.word] ?? '')
  const side = span.side === 'right' ? 1 : span.side === 'left' ? 2 : 3
  const phrase = grammar.phrases[index]
  if (!phrase) {
    return [
      feature(320, kind),
      feature(321, base, cue.passive ? 1 : 0),
      feature(322, cue.subject >= 0 ? cue.reach + 1 : 0, cue.inverted >= 0 ? 1 : 0, side),
      feature(323, kind, cue.subject >= 0 ? cue.reach + 1 : 0),
      feature(324, base, cue.subject >= 0 ? 1 : 0),
      feature(325, subjectClass(words, grammar, cue), cue.passive ? 1 : 0),
      feature(326, word(words, cue.word - 1, words.sentence[cue.word]), kind),
    ]
  }
  const own = words.sentence[cue.word]
  const role = (index === cue.subject ? 1 + cue.reach : 0) + (index === cue.inverted ? 8 : 0)
  const after = phrase.first > cue.word ? 1 : 0
  const inside = phrase.first >= span.first && phrase.last <= span.last ? 1 : 0
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  const source =
    phrase.source === 'person'
      ? 1
      : phrase.source === 'institution'
        ? 2
        : phrase.source === 'document'
          ? 3
          : 0
  const what = form * 8 + source * 2 + (phrase.owner ? 1 : 0)
  const distance = size(Math.abs(after ? phrase.first - cue.last : cue.word - phrase.last))
  let between = 0
  const from = after ? cue.last : phrase.last
  const to = after ? phrase.first : cue.word
  for (let i = from; i < to && between < 4; i++)
    if (grammar.phraseAt[i] !== -1 && grammar.phraseAt[i] !== grammar.phraseAt[i - 1]) between++
  const left = word(words, phrase.first - 1, own)
  const right = word(words, phrase.last, own)
  const rightTag = tag(words, phrase.last, own)
  return [
    feature(300, role, side, inside),
    feature(301, role, kind),
    feature(302, role, base),
    feature(303, after, inside, distance),
    feature(304, what, role),
    feature(305, left, after, role > 0 ? 1 : 0),
    feature(306, right, after, role),
    feature(307, rightTag, left, after),
    feature(308, between, after, role),
    feature(309, (words.number[phrase.head] ?? EMPTY) & (form === 1 ? 0 : -1), after),
    feature(310, cue.passive ? 1 : 0, role, left),
    feature(311, kind, after, left),
    feature(312, distance, kind, after),
  ]
}

/** Features of reports without quotation marks: is the cue one, and which stretch does it report. */
import { feature, wordNumber } from '../models/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import { type Span, sentenceOf } from './report-spans.ts'
import { EMPTY, type Words } from './words.ts'

const NEGATIVE = new Set(['not', "n't", 'n’t', 'never', 'no'])

export function word(words: Words, i: number, sentence: number | undefined): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 7
  if (words.run[i] !== -1) return 8
  return words.number[i] ?? EMPTY
}

export function tag(words: Words, i: number, sentence: number | undefined): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 7
  if (words.run[i] !== -1) return 8
  return words.tag[i] ?? EMPTY
}

export function cueClass(cue: Cue): number {
  const known = cue.known
  const form = cue.form === 'verb' ? 1 : cue.form === 'noun' ? 2 : 3
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
export function subjectClass(words: Words, grammar: Grammar, cue: Cue): number {
  const phrase = grammar.phrases[cue.subject]
  if (!phrase) return cue.inverted >= 0 ? 1 : 0
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  const source =
    phrase.source === 'person'
      ? 1
      : phrase.source === 'institution'
        ? 2
        : phrase.source === 'document'
          ? 3
          : 0
  const it = words.lower[phrase.first] === 'it' ? 1 : 0
  return 2 + cue.reach + form * 8 + source * 32 + it * 128
}

function suffix(lower: string): number {
  return lower.endsWith('ing') ? 1 : lower.endsWith('ed') ? 2 : lower.endsWith('s') ? 3 : 0
}

/** Whether a cue reports something at all. */
export function cueFeatures(words: Words, grammar: Grammar, cue: Cue): number[] {
  const at = cue.word
  const own = words.sentence[at]
  const lower = words.lower[at] ?? ''
  const self = wordNumber(lower)
  const base = wordNumber(cue.known?.verb ?? lower)
  const kind = cueClass(cue)
  const next = word(words, cue.last, own)
  const nextTag = tag(words, cue.last, own)
  const then = word(words, cue.last + 1, own)
  const thenTag = tag(words, cue.last + 1, own)
  const before = word(words, at - 1, own)
  const beforeTag = tag(words, at - 1, own)
  const subject = subjectClass(words, grammar, cue)
  const form = cue.form === 'verb' ? 1 : cue.form === 'noun' ? 2 : 3
  const own_tag = words.tag[at] ?? EMPTY
  let negated = 0
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) if (NEGATIVE.has(words.lower[i] ?? '')) negated = 1
  let runs = 0
  let that = 0
  let verbs = 0
  for (let i = cue.last; i < words.count && words.sentence[i] === own && i < cue.last + 30; i++) {
    if (words.run[i] !== -1) runs |= 1
    if (words.lower[i] === 'that' && i < cue.last + 8) that = 1
    if (i < cue.last + 12 && (words.pos[i] === 'VERB' || words.pos[i] === 'AUX'))
      verbs = Math.min(3, verbs + 1)
  }
  for (let i = at - 1; i >= 0 && words.sentence[i] === own && i > at - 30; i--)
    if (words.run[i] !== -1) runs |= 2
  return [
    feature(200, form),
    feature(201, self),
    feature(202, base, next),
    feature(203, base, nextTag, cue.passive ? 1 : 0),
    feature(204, kind, next),
    feature(205, kind, nextTag, thenTag),
    feature(206, kind, subject),
    feature(207, base, Math.min(subject, 1)),
    feature(208, self, before),
    feature(209, kind, before),
    feature(210, kind, beforeTag, suffix(lower)),
    feature(211, base, negated, that),
    feature(212, base, runs),
    feature(213, kind, runs, that),
    feature(214, kind, verbs, nextTag),
    feature(215, base, own_tag, suffix(lower)),
    feature(216, subject, next),
    feature(217, kind, then),
    feature(218, base, verbs),
    feature(219, cue.reach, kind, nextTag),
    feature(220, nextTag, thenTag, tag(words, cue.last + 2, own)),
  ]
}

export function size(n: number): number {
  return n <= 3 ? n : n <= 5 ? 4 : n <= 8 ? 5 : n <= 12 ? 6 : n <= 18 ? 7 : n <= 28 ? 8 : 9
}

/** How good a stretch is as what the cue reports. */
export function spanFeatures(words: Words, grammar: Grammar, cue: Cue, span: Span): number[] {
  const own = words.sentence[cue.word]
  const side = span.side === 'right' ? 1 : span.side === 'left' ? 2 : 3
  const kind = cueClass(cue)
  const base = wordNumber(cue.known?.verb ?? words.lower[cue.word] ?? '')
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
  const subjectFirst = grammar.phrases[cue.subject]?.first ?? cue.word
  const [, end] = side === 1 ? [0, 0] : sentenceOf(words, cue.word)
  const tail = side === 1 ? 0 : size(Math.max(0, end - cue.last))
  return [
    feature(240, from, whole),
    feature(241, from, kind),
    feature(242, stopWord, side, whole),
    feature(243, stopWord, afterTag, side),
    feature(244, stopWord, afterStop, side),
    feature(245, afterTag, secondTag, stopWord),
    feature(246, n, side, whole),
    feature(247, verbs, side, whole),
    feature(248, verbs, stopWord, side),
    feature(249, Math.min(span.passed, 6), side, whole),
    feature(250, firstTag, from),
    feature(251, firstWord, from),
    feature(252, base, from),
    feature(253, gap > 8 ? 9 : gap, side, span.from),
    feature(254, tail, side, cue.inverted >= 0 ? 1 : 0),
    feature(255, side, subjectFirst < cue.word ? 1 : 0, tail),
    feature(256, n, verbs, kind),
    feature(257, words.lower[cue.last] === 'that' ? 1 : 0, whole, stopWord),
    feature(258, kind, whole, verbs),
    feature(259, kind, stopWord, side),
    feature(260, side, tag(words, cue.last, own), tail),
    feature(261, firstWord === wordNumber('to') ? 1 : 0, kind, stopWord),
  ]
}

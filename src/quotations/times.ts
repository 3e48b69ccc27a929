/** When it was said: “one in four voters in a poll last year said”, “announced last week she would go”. No time speaks, and none is said. */
import type { Cue, Grammar } from './cues.ts'
import { TIME } from './forms.ts'
import { doerPhrase } from './parsed-sources.ts'
import type { ReportSpan } from './report-spans.ts'
import type { QuotationWords } from './words.ts'

/** The phrase that speaks, where the one that was found only says when. */
export function besideTime(words: QuotationWords, grammar: Grammar, index: number, cue: Cue | null): number {
  const { phrases } = grammar
  const isTime = (one: number): boolean => {
    const phrase = phrases[one]
    return phrase !== undefined && (words.flags[phrase.head]! & TIME) !== 0
  }
  if (cue?.form !== 'verb' || !isTime(index)) return index
  const doer = doerPhrase(words, grammar, cue)
  if (doer >= 0 && !isTime(doer)) return doer
  for (let i = index - 1; i >= 0 && words.sentence[phrases[i]!.first] === words.sentence[cue.word]; i--) {
    const { first, head, source } = phrases[i]!
    if (words.pos[first - 1] !== 'ADP' && !isTime(i) && (source || words.type[head] !== 0)) return i
  }
  return index
}

/** How many words may say when: “late last Friday evening”. */
const MOST = 4
const BEFORE_TIME = /^(?:last|this|next|late|later|early|earlier)$/
const OPENS_CLAUSE = /^(?:PRON|DET|NOUN|PROPN|ADJ|NUM)$/

/** “Announced | last week | she would close it”: the words without when they were said. */
export function behindTime(words: QuotationWords, span: ReportSpan): ReportSpan {
  const { lower, flags, pos } = words
  let at = span.first
  while (at < span.first + MOST && BEFORE_TIME.test(lower[at]!)) at++
  const time = at
  while (at < span.first + MOST && flags[at]! & TIME) at++
  const first = lower[at] === 'that' ? at + 1 : at
  return at > time && first < span.last && OPENS_CLAUSE.test(pos[first]!) ? { ...span, first } : span
}

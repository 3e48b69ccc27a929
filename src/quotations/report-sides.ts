/** On which side of a verb what it reports stands, where words that only say who speaks seemed likelier; and where it goes on behind the verb. */
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { afterDateline } from './datelines.ts'
import { ING, NONFINITE } from './forms.ts'
import { type ReportSpan, trim } from './report-spans.ts'
import { sentenceOf } from './sentence-bounds.ts'
import type { QuotationWords } from './words.ts'

interface Sides {
  readonly cue: Cue
  readonly span: ReportSpan
  /** The best stretch on the other side of the cue. */
  readonly other?: ReportSpan | null
}

/** “The road is open, said Ida Brandt, its keeper”: the words on the other side of a verb from its subject; null where there are none. */
export function otherSide(
  words: QuotationWords,
  grammar: Grammar,
  { cue, span, other }: Sides,
  taken: Uint8Array,
): ReportSpan | null {
  const isInverted = span.side === 'right'
  const beside = grammar.phrases[isInverted ? cue.inverted : cue.subject]
  if (!beside || beside.first < span.first || beside.first >= span.last) return null
  if (!isInverted) return other?.first === cue.last ? other : null
  // “Brandt, the mayor, confirmed the need”: a thing behind the verb is its object.
  const isSomebody =
    beside.form !== 'noun-phrase' ||
    (beside.source === 'document' ? words.pos[beside.first] === 'DET' : beside.source !== null)
  const mayStand = isTelling(cue) && isSomebody
  if (!mayStand || words.lower[cue.word - 1] !== ',' || span.first !== cue.last) return null
  const before = other ?? allBefore(words, cue, taken)
  return before && !holdsReport(grammar, before) ? before : null
}

/** “He denies leaking”: seldom met without “that”, so that the model doubts it. */
export const isDenial = ({ flags, pos }: QuotationWords, { known, last }: Cue): boolean =>
  known?.verb === 'deny' && pos[last] === 'VERB' && (flags[last]! & ING) !== 0

/** “Brandt said his friend, a poet, wrote a play”: another verb tells what follows it. */
function holdsReport({ cues, cueAt, phrases }: Grammar, { first, last }: ReportSpan): boolean {
  for (let i = first; i < last; i++) {
    const cue = cues[cueAt[i]!]
    if (cue?.form === 'verb' && cue.known?.verb === 'say' && phrases[cue.subject]) return true
  }
  return false
}

/** The sentence up to the comma before a verb; null where some of it is taken. */
function allBefore(words: QuotationWords, { word }: Cue, taken: Uint8Array): ReportSpan | null {
  const low = sentenceOf(words, word)[0]
  const dated = afterDateline(words, low, word)
  const [first, last] = trim(words, dated > 0 ? dated : low, word)
  for (let i = first; i < last; i++) if (taken[i]) return null
  return last - first > 2 ? { side: 'left', first, last, from: 4, passed: 0, barred: false } : null
}

/** “The gains since the war began, | they said, | could be lost”: a verb behind the comma has its subject before it. */
export function goesOnBehind({ lower, pos, flags, sentence }: QuotationWords, { form, last }: Cue): boolean {
  if (form !== 'verb') return false
  let i = last
  while (i < last + 4 && lower[i] !== ',') i++
  if (lower[i] !== ',' || sentence[i + 1] !== sentence[last - 1]) return false
  let next = i + 1
  while (pos[next] === 'ADV') next++
  return pos[next] === 'AUX' && !(flags[next]! & (ING | NONFINITE))
}

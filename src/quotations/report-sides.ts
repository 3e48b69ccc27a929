/** On which side of a verb what it reports stands, where words that only say who speaks seemed likelier; and where it goes on behind the verb. */
import { isAddressingVerb } from '../language/en/reported-contents.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { afterDateline } from './datelines.ts'
import { ING, NONFINITE, SUBORDINATE, TIME } from './forms.ts'
import { isClause } from './kinds.ts'
import { type ReportSpan, trim } from './report-spans.ts'
import { sentenceOf } from './sentence-bounds.ts'
import type { QuotationWords } from './words.ts'

interface Sides {
  readonly cue: Cue
  readonly span: ReportSpan
  /** The best stretch on the other side of the cue. */
  readonly other?: ReportSpan | null
}

/** “The road is open, said Ida Brandt, its keeper”: the stretches that may hold the words instead, the likelier first. */
export function otherSides(
  words: QuotationWords,
  grammar: Grammar,
  { cue, span, other }: Sides,
  taken: Uint8Array,
): readonly ReportSpan[] {
  if (span.side !== 'right') {
    const isBehind = other?.first === cue.last || words.lower[cue.last] === 'that'
    const opens = other ? words.flags[other.first]! : 0
    const isBeside = (opens & SUBORDINATE) !== 0 || words.lower[other?.last ?? 0] === ':'
    return other && isBehind && !isBeside ? [other] : []
  }
  const edge = isTelling(cue) && !cue.passive ? edgeBefore(words, grammar, cue, span) : -1
  if (edge < 0 || words.lower[edge - 1] !== ',') return []
  const free = [other, allBefore(words, edge, taken)]
  return free.filter(
    (one) =>
      one != null &&
      !holdsReport(grammar, one) &&
      (edge === cue.word || !(words.flags[one.first]! & SUBORDINATE)),
  ) as ReportSpan[]
}

/** “By two to one, they say | the boats should run”: a clause right behind a verb with its subject before it is what is said, whatever stands before. */
export function clauseBehind(
  words: QuotationWords,
  { phrases }: Grammar,
  { cue, span, other }: Sides,
): ReportSpan | null {
  const isOpen = span.side === 'left' && other?.side === 'right' && other.first === cue.last
  if (!isOpen || cue.form !== 'verb' || cue.passive || phrases[cue.subject]?.last !== cue.word) return null
  // “This week at a rally”, “the symposium”: when it was said, and to whom.
  const isTime = ((words.flags[other.first]! | words.flags[other.first + 1]!) & TIME) !== 0
  if (isTime || isAddressingVerb(cue.known?.verb ?? '')) return null
  const opens = words.pos[other.first]
  const isSubject = opens === 'PRON' || opens === 'DET' || opens === 'PROPN' || opens === 'NOUN'
  return isSubject && isClause(words, other.first, other.last) ? other : null
}

/** Where what a verb reports ends, if it stands before it: at the verb, where who speaks follows it, or at who speaks; -1 where neither is plain. */
function edgeBefore(words: QuotationWords, grammar: Grammar, cue: Cue, span: ReportSpan): number {
  const { phrases, phraseAt } = grammar
  const { lower, pos } = words
  const behind = phrases[cue.inverted]
  if (lower[cue.word - 1] === ',' && span.first === cue.last && behind && behind.first >= span.first) {
    // “Brandt, the mayor, confirmed the need”: a thing behind the verb is its object.
    const isDocument = behind.source === 'document'
    const isSource = isDocument ? pos[behind.first] === 'DET' : behind.source !== null
    return behind.form !== 'noun-phrase' || isSource ? cue.word : -1
  }
  // “The gate is shut, the council confirmed | on Monday”: no clause, but when and where.
  for (let i = span.first; i < span.last; i++) if (pos[i] === 'VERB' || pos[i] === 'AUX') return -1
  let subject = phrases[cue.subject]
  // “Senator Ana Ruiz (R-Harrow) told”.
  if (subject && lower[subject.first - 1] === '(') subject = phrases[phraseAt[subject.first - 2] ?? -1]
  return subject && cue.reach <= 2 && pos[span.first] !== 'PRON' && isWhen(words, grammar, cue, span)
    ? subject.first
    : -1
}

/** How many words say to whom, when or where at most. */
const MOST_WHEN = 6

/** What follows a verb of telling says to whom, and what follows any other only when or where. */
function isWhen(
  { pos }: QuotationWords,
  { phrases, phraseAt }: Grammar,
  { known }: Cue,
  { first, last }: ReportSpan,
): boolean {
  if (last - first > MOST_WHEN) return false
  const told = phrases[phraseAt[first]!]
  const isTold = isAddressingVerb(known?.verb ?? '') && told && (told.source !== null || told.form === 'name')
  return pos[first] === 'ADP' || isTold === true
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

/** The sentence up to a comma; null where some of it is taken. */
function allBefore(words: QuotationWords, edge: number, taken: Uint8Array): ReportSpan | null {
  const low = sentenceOf(words, edge)[0]
  const dated = afterDateline(words, low, edge)
  const [first, last] = trim(words, dated > 0 ? dated : low, edge)
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

/** Which words beside a cue of speech are no report, and how far one goes that opens with a clause beside it. */
import type { Syntax } from '../grammar/index.ts'
import { childBy } from '../grammar/roles.ts'
import { isModal, isQuestionWord, isUnended } from '../language/en/reported-contents.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { ING, SUBORDINATE } from './forms.ts'
import { isClause } from './kinds.ts'
import type { ReportSpan } from './report-spans.ts'
import type { QuotationWords } from './words.ts'

const NONE = -1

/** “Said | although the roof leaked | , the hall was dry”: a clause that opens with although has its main clause behind it. */
export function withMain(
  { flags, lower, sentence, count }: QuotationWords,
  span: ReportSpan,
  taken: Uint8Array,
): ReportSpan {
  const { first, last } = span
  const opens = lower[first] === 'that' ? first + 1 : first
  if (!(flags[opens]! & SUBORDINATE) || lower[last] !== ',') return span
  for (let i = opens; i < last; i++) if (lower[i] === ',') return span
  let end = last
  while (end < count && sentence[end] === sentence[first] && !taken[end]) end++
  if (sentence[end] === sentence[first]) return span
  return end > last + 2 ? { ...span, last: lower[end - 1] === '.' ? end - 1 : end } : span
}

/** “Filed a review | as it believed”, “spoke | when the rain stopped”: a clause that says why or when, without what is said. */
export function opensOnly({ flags, lower }: QuotationWords, { first, last }: ReportSpan): boolean {
  if (!(flags[first]! & SUBORDINATE) || isQuestionWord(lower[first] ?? '')) return false
  for (let i = first; i < last; i++) if (lower[i] === ',') return false
  return true
}

/** “While the hall was dry, | they said the roof leaked”: what stands before the cue is a clause beside what is said. */
export function isAside(words: QuotationWords, { first, last, side }: ReportSpan): boolean {
  if (side !== 'left' || !(words.flags[first]! & SUBORDINATE)) return false
  for (let i = first; i < last; i++) if (words.lower[i] === ',' && isClause(words, i + 1, last)) return false
  return words.lower[last] === ','
}

/** “Does she believe that it will open?”, “why did he say it was late?”: who asks does not know. */
export function isAsked({ lower, pos }: QuotationWords, [first, last]: readonly [number, number]): boolean {
  if (lower[last - 1] !== '?') return false
  return pos[first] === 'AUX' || (isQuestionWord(lower[first] ?? '') && pos[first + 1] === 'AUX')
}

/** “Explained | this in the past”, “says it in a whisper”: a word that stands for what is said. */
const isThing = (lower: readonly string[], pos: readonly unknown[], at: number): boolean =>
  (lower[at] === 'this' || lower[at] === 'it') && pos[at + 1] === 'ADP' && lower[at + 1] !== 'at'

/** “As suggested, the road”; a gerund whose words stand before it: “said it was safe, adding”. */
export function isNoReport(
  { lower, flags, run, pos }: QuotationWords,
  cue: Cue,
  { side, first }: ReportSpan,
): boolean {
  if (cue.form !== 'verb') return false
  if (side === 'right' && first === cue.last && isThing(lower, pos, first)) return true
  // “Wrote: “…””: what it reports stands between the marks.
  if (lower[cue.last] === ':' && (run[cue.last + 1] ?? -1) !== -1) return true
  if (lower[cue.word - 1] === 'as' && lower[cue.last] === ',') return true
  return side !== 'right' && (flags[cue.word]! & ING) !== 0
}

/** “Asked whether it was safe, she said”: who asked is not told. */
export function isAskedOfSpeaker(syntax: Syntax, words: QuotationWords, cue: Cue, at: number): boolean {
  if (words.lower[cue.word] !== 'asked' || syntax.relation(at) === 'conj') return false
  return childBy(syntax, at, 'nsubj') === NONE
}

/** “Would say”, “may have told”: nobody has said it. */
export function isSupposed(words: QuotationWords, verb: number): boolean {
  for (let i = verb - 1; i >= verb - 3 && i >= 0 && words.sentence[i] === words.sentence[verb]; i--) {
    if (isModal(words.lower[i] ?? '')) return true
    if (words.pos[i] !== 'ADV' && words.pos[i] !== 'AUX' && words.pos[i] !== 'PART') return false
  }
  return false
}

/** “Which he said was safe”: what is safe stands before the clause, so that the words behind the verb are no whole. */
export function isHeadless(words: QuotationWords, cue: Cue, first: number): boolean {
  const pos = words.pos[first]
  if (cue.form !== 'verb' || (pos !== 'VERB' && pos !== 'AUX')) return false
  return !(words.flags[first]! & ING)
}

/** “Said the things that matter are:”, “the roads include:”: what is said is a list below. */
export const isListed = ({ lower, pos }: QuotationWords, last: number): boolean =>
  lower[last] === ':' && (pos[last - 1] === 'AUX' || lower[last - 1]!.startsWith('includ'))

/** “An alternative to | Brandt’s own”: the words end before what they lead to. */
export function isCutShort({ lower, pos, sentence }: QuotationWords, last: number): boolean {
  return isUnended(lower[last - 1] ?? '') && sentence[last] === sentence[last - 1] && pos[last] !== 'PUNCT'
}

/** The same of what is said, which may end its sentence with a particle: “since the rain set in.” */
export function isBrokenOff({ lower, pos, sentence }: QuotationWords, last: number): boolean {
  if (!isUnended(lower[last - 1] ?? '')) return false
  return pos[last] !== 'PUNCT' || sentence[last + 1] === sentence[last - 1]
}

/** “Explained his vote | by saying that it was late”: what is explained is a thing, and another verb tells how. */
export function isToldBySaying(
  { lower, pos, flags }: QuotationWords,
  { cues, cueAt }: Grammar,
  cue: Cue,
  { first, last }: ReportSpan,
): boolean {
  for (let i = first + 1; i < last - 2; i++) {
    if (pos[i] === 'VERB' || pos[i] === 'AUX' || lower[i] === ',') return false
    if (lower[i] !== 'by') continue
    const other = cues[cueAt[i + 1]!]
    return other !== undefined && other !== cue && (flags[i + 1]! & ING) !== 0 && isTelling(other)
  }
  return false
}

/** “If it rains, she said on Monday, the match is off”. */
export function isInterrupted({ lower }: QuotationWords, { last }: Cue): boolean {
  for (let i = last; i < last + 4; i++) if (lower[i] === ',') return true
  return false
}

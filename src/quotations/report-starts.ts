/** Where the words behind a cue begin, where they were found to begin too late or too soon. */
import { isAddressingVerb, isOccasion } from '../language/en/reported-contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { BE, ING, NONFINITE, TIME } from './forms.ts'
import type { ReportSpan } from './report-spans.ts'
import type { QuotationWords } from './words.ts'

/** How many words may stand between a cue and the “that” of a clause within what it reports. */
const SUBJECT = 12
/** How many phrases may say where and when it was said: “in an interview with the Gazette”. */
const MOST_PHRASES = 3

/** “Given the size”, “provided the gate is open” are no verbs. */
const TENSED = /(?:s|[^d]ed)$/

/** The stretch with its true beginning. */
export function startOf(words: QuotationWords, grammar: Grammar, cue: Cue, span: ReportSpan): ReportSpan {
  if (cue.form !== 'verb' || span.side !== 'right') return span
  if (isDemonstrative(words, span.first)) return { ...span, first: span.first - 1 }
  if (isOwnClause(words, cue, span.first) || isPredicate(words, grammar, cue, span.first))
    return { ...span, first: cue.last }
  const first = cue.known?.that ? behindOccasion(words, grammar, span) : span.first
  return first === span.first ? span : { ...span, first }
}

/** “Says | that does not help”: a verb has “that” for its subject. */
function isDemonstrative({ lower, pos, flags }: QuotationWords, first: number): boolean {
  const next = pos[first + 1]
  const isVerb =
    pos[first] === 'AUX' ||
    (pos[first] === 'VERB' && (next === 'DET' || next === 'PRON') && TENSED.test(lower[first]!))
  const hasTense = isVerb && !(flags[first]! & (ING | NONFINITE))
  return hasTense && lower[first - 1] === 'that' && pos[first - 2] === 'VERB'
}

/** “Said | the problem was | that nobody came”: the clause goes around what “that” opens. */
function isOwnClause(words: QuotationWords, cue: Cue, first: number): boolean {
  const { lower, flags, pos } = words
  const that = first - 1
  if (lower[that] !== 'that' || that < cue.last + 2 || that > cue.last + SUBJECT) return false
  if (!(flags[that - 1]! & BE) || flags[that - 1]! & NONFINITE) return false
  for (let i = cue.last; i < that - 1; i++)
    if (lower[i] === ',' || pos[i] === 'VERB' || pos[i] === 'AUX') return false
  return true
}

/** “The mayor said | guards | had left and that”: whoever stands behind the verb does what follows, as another says it. */
function isPredicate({ pos, flags }: QuotationWords, { phrases }: Grammar, cue: Cue, first: number): boolean {
  const behind = phrases[cue.inverted]
  if (cue.subject < 0 || cue.reach > 2 || cue.passive || behind?.first !== cue.last) return false
  if (isAddressingVerb(cue.known?.verb ?? '')) return false
  const isTensed = pos[first] === 'AUX' || pos[first] === 'VERB'
  return behind.last === first && isTensed && !(flags[first]! & (ING | NONFINITE))
}

/** “Said | in June | it would close”, “told them | on a call | the board had met”: when and where it was said is not what was said. */
function behindOccasion(
  words: QuotationWords,
  { phrases, phraseAt }: Grammar,
  { first, last }: ReportSpan,
): number {
  const { lower, pos, flags } = words
  if (lower[first - 1] === 'that') return first
  let at = first
  let isTold = false
  for (let k = 0; k < MOST_PHRASES && pos[at] === 'ADP'; k++) {
    const phrase = phrases[phraseAt[at + 1] ?? -1]
    if (!phrase || phrase.first !== at + 1 || phrase.owner || phrase.last >= last - 2) return first
    // “In the letter he sent”: a clause about it.
    if (k === 0)
      isTold =
        (isOccasion(lower[phrase.head]!) && lower[phrase.first] !== 'the') ||
        (flags[phrase.head]! & TIME) !== 0
    at = phrase.last
  }
  if (!isTold || at === first) return first
  const opens = pos[at]
  if (lower[at] === 'that') return first
  return opens === 'PRON' || opens === 'DET' || (opens === 'PROPN' && pos[at - 1] === 'NOUN') ? at : first
}

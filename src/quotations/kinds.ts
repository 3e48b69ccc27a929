/** Whether quoted words are a whole utterance or a fragment in the writer's clause; whether terms are titles. */
import { isBeforeTitle, isBuiltIn } from '../language/en/quotation-words.ts'
import type { QuotationKind } from '../schema/quotations.ts'
import { withStraight } from '../text/apostrophes.ts'
import { ING, NONFINITE, OWNER, RELATES, SUBORDINATE, WHO } from './forms.ts'
import { capitals, clauses } from './term-features.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

export function kindOf(words: QuotationWords, run: PlacedRun): Extract<QuotationKind, 'direct' | 'partial'> {
  let first = run.first
  while (first < run.last && (words.start[first]! < run.innerStart || words.pos[first] === 'PUNCT')) first++
  const clause = clauses(words, run)
  const last = words.text.charAt(run.innerEnd - 1)
  const closed = last === '.' || last === '?' || last === '!' || last === '…'
  const before =
    run.first > 0 && words.block[run.first - 1] === run.block ? (words.lower[run.first - 1] ?? '') : ''
  const startsSentence = run.first === 0 || words.sentence[run.first - 1] !== words.sentence[first]
  const high = first < run.last && words.capital[first] === 1
  // “The “Harrow plan has failed””: the capital is the name's.
  const isName = high && words.pos[first] === 'PROPN'
  if (isBuiltIn(before) && before !== 'that' && (!high || (isName && before === 'the'))) return 'partial'
  if (before === 'that' && !high)
    return clause === 2 && run.last - run.first > 4 && !closed
      ? 'partial'
      : clause === 2
        ? 'direct'
        : 'partial'
  const isOne = words.sentence[first] === words.sentence[run.last - 1]
  if (isName && isOne && before !== '' && leadsOn(words, run.first - 1)) return 'partial'
  if (clause === 2) return high || startsSentence || before === ',' || before === ':' ? 'direct' : 'partial'
  if (startsSentence || before === ',' || before === ':' || before === '')
    return high && (closed || last === ',') ? 'direct' : 'partial'
  return high && closed && clause > 0 && !isName ? 'direct' : 'partial'
}

/** “Owes | “Harrow an answer””: the words go on from the writer's, which no verb of saying ends. */
const leadsOn = ({ known, pos, capital }: QuotationWords, at: number): boolean =>
  !known[at]?.verb &&
  capital[at] === 0 &&
  (pos[at] === 'VERB' || pos[at] === 'ADP' || pos[at] === 'DET' || pos[at] === 'ADJ')

export function termKindOf(words: QuotationWords, run: PlacedRun): 'scare' | 'title' {
  const before = run.first > 0 ? (words.lower[run.first - 1] ?? '') : ''
  const caps = capitals(words, run)
  if (isSoCalled(words, run.first)) return 'scare'
  if (caps === 2) return 'title'
  return caps > 0 && isBeforeTitle(withStraight(before)) && words.capital[run.first + 1] === 1
    ? 'title'
    : 'scare'
}

/** “The so-called “Silver Road””: named by others, and at a distance. */
function isSoCalled({ lower }: QuotationWords, first: number): boolean {
  const before = lower[first - 1]
  return (
    before === 'so-called' || (before === 'called' && lower[first - 2] === '-' && lower[first - 3] === 'so')
  )
}

/** “In a letter | posted on the wall”: the word behind a place with an article, whose verb is no clause's. */
function afterPlace({ pos }: QuotationWords, first: number, last: number): number {
  if (pos[first + 1] !== 'DET') return -1
  let i = first + 2
  while (i < last && (pos[i] === 'ADJ' || pos[i] === 'NOUN' || pos[i] === 'PROPN')) i++
  return i
}

/** “Up to | nine boats left”, “at least nine boats left”. */
const isAmount = ({ lower, pos }: QuotationWords, at: number): boolean =>
  (lower[at] === 'up' && lower[at + 1] === 'to' && pos[at + 2] === 'NUM') ||
  (lower[at] === 'at' && (lower[at + 1] === 'least' || lower[at + 1] === 'most'))

/** “The fall of the tower in 1959 | ended it”. */
const isYear = ({ lower, pos }: QuotationWords, at: number): boolean =>
  pos[at] === 'NUM' && lower[at]!.length === 4 && lower[at - 1] === 'in'

/** “His father, a former guard, | taught himself”: between the commas stands no verb and no clause. */
function closesApposition({ lower, pos, flags }: QuotationWords, first: number, comma: number): boolean {
  if (lower[comma] !== ',') return false
  let at = comma - 1
  while (at > first && lower[at] !== ',' && pos[at] !== 'VERB' && pos[at] !== 'AUX') at--
  if (lower[at] !== ',' || at === first || flags[at + 1]! & WHO || pos[at + 1] === 'ADP') return false
  const head = pos[at - 1]
  return head === 'NOUN' || head === 'PROPN'
}

/** Whether reported words are a clause with a subject and a finite verb, not "to leave", "leaving" or "the plan". */
export function isClause(words: QuotationWords, first: number, last: number): boolean {
  const start = isAmount(words, first) ? 'NUM' : words.pos[first]
  if (words.lower[first] === 'to' || start === 'ADP' || (words.lower[first] ?? '').endsWith('ing')) {
    if (start !== 'NOUN' && start !== 'PROPN' && words.lower[first] !== 'in') return false
  }
  const placed = start === 'ADP' ? afterPlace(words, first, last) : -1
  for (let i = first + 1; i < last; i++) {
    const flags = words.flags[i]!
    // What stands before a clause of its own, without a finite verb, is no clause.
    if (flags & SUBORDINATE) return false
    const pos = words.pos[i]
    if ((pos !== 'VERB' && pos !== 'AUX') || flags & (NONFINITE | ING) || i === placed) continue
    let before = i - 1
    while (before > first && words.pos[before] === 'ADV') before--
    // “Announced her plan to leave”: what she owns is no verb.
    if ((words.flags[before] ?? 0) & (pos === 'VERB' ? RELATES | OWNER : RELATES)) continue
    const tag = words.pos[before]
    if (pos === 'AUX' || tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') return true
    if (isYear(words, before) || closesApposition(words, first, before)) return true
  }
  return false
}

/** Where what a cue reports ends and begins: cut where its own clause ends or another verb of the source begins. */
import type { Syntax } from '../grammar/index.ts'
import { childBy } from '../grammar/roles.ts'
import { isAddressingVerb, isNoHolder, isRequestVerb } from '../language/en/reported-contents.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { ING, SUBORDINATE, WHO } from './forms.ts'
import { type ReportSpan, trim } from './report-spans.ts'
import { behindTime } from './times.ts'
import { endOfGoal, isCalled, isJoinedRequest, isSameForm } from './twins.ts'
import type { QuotationWords } from './words.ts'

const NONE = -1
/** How far into its words “that” may open what is said: “on Sunday that it was safe”. */
const OPENING = 8
const LONG_OPENING = 14
/** How many words tell who is spoken to, at most. */
const ADDRESSEE = 10
/** How far back, in words, a clause may open. */
const REACH = 25

/** The words up to where the cue's own clause ends, or another verb begins that has the same subject. */
export function cutAt(
  syntax: Syntax,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  span: ReportSpan,
): ReportSpan {
  if (cue.form !== 'verb') return span
  const at = words.token[cue.word]!
  const shift = cue.word - at
  let { first, last } = span
  const joined = joinsVerb(words, first, last) ? syntax.child(at) : NONE
  for (let child = joined; child !== NONE; child = syntax.next(child)) {
    if (child < at || syntax.relation(child) !== 'conj') continue
    if (
      childBy(syntax, child, 'nsubj', 'nsubj:pass') === NONE ||
      words.sentence[child + shift] !== words.sentence[cue.word]
    ) {
      const edge = syntax.first(child) + shift
      if (edge > first && edge < last) last = edge
    }
  }
  const end =
    (mayBeSubordinate(words, cue.word) || opensBeside(words, cue.word, first, last)) &&
    isSubordinate(syntax, at)
      ? syntax.last(at) + 1 + shift
      : last
  if (end > first + 2 && end < last) last = end
  last = twinAt(words, grammar, cue, first, contrastAt(words, grammar, first, endOfGoal(words, first, last)))
  first = afterThat(words, first, last)
  // What follows the verb at once is who is told; where the words begin later, he is left out already.
  if (isAddressingVerb(cue.known?.verb ?? '') && (first === cue.word + 1 || words.lower[first] === 'of'))
    first = afterAddressee(words, first, last)
  if (cue.known?.verb === 'call' && isCalled(words.lower[first])) first++
  const [a, b] = trim(words, first, last)
  return { ...span, first: a, last: b }
}

/** Whether a verb stands right behind a mark or “and”, so that it may be joined to the cue: what is asked before its sentence is parsed. */
function joinsVerb({ lower, pos }: QuotationWords, first: number, last: number): boolean {
  for (let i = first; i < last - 1; i++) {
    const word = lower[i]
    if (word !== 'and' && word !== 'but' && word !== 'or' && word !== ',') continue
    let next = i + 1
    while (pos[next] === 'ADV' && next < last) next++
    if (pos[next] === 'VERB') return true
  }
  return false
}

/** Whether a word that opens a clause within a sentence stands before a verb, who or while, and no clause that ends in a comma between. */
function mayBeSubordinate({ flags, lower, pos, sentence }: QuotationWords, verb: number): boolean {
  let comma = false
  for (let i = verb - 1; i >= 0 && i > verb - REACH && sentence[i] === sentence[verb]; i--) {
    if (flags[i]! & (WHO | SUBORDINATE) || pos[i] === 'SCONJ') return true
    if (lower[i] === ',') comma = true
    else if (comma && pos[i] === 'VERB') return false
  }
  return false
}

/** “Despite reports urging calm, the guards left”: a gerund that opens its sentence with the noun before it, and a comma in what follows. */
function opensBeside(
  { flags, lower, pos, sentence }: QuotationWords,
  verb: number,
  first: number,
  last: number,
): boolean {
  if (!(flags[verb]! & ING) || !lower.slice(first, last).includes(',')) return false
  for (let i = verb - 1; i >= 0 && sentence[i] === sentence[verb]; i--)
    if (pos[i] === 'VERB' || pos[i] === 'AUX' || pos[i] === 'PUNCT') return false
  return true
}

/** Where another verb of saying begins that has the same subject: “, adding that”, “and urged calm”. */
function twinAt(words: QuotationWords, grammar: Grammar, cue: Cue, first: number, last: number): number {
  for (let i = first + 3; i < last - 2; i++) {
    const other = grammar.cues[grammar.cueAt[i]!]
    if (!other || other.passive || !(isTelling(other) || isJoinedRequest(words, other, first))) continue
    if (other.form !== 'verb' && words.lower[i + 1] !== 'that') continue
    let before = i - 1
    while (before > first && words.pos[before] === 'ADV') before--
    const mark = words.lower[before]
    const gerund = (words.flags[i]! & ING) !== 0
    // “Answered by saying it was late and noted that”.
    const isJoined = words.lower[cue.word - 1] === 'by' || isSameForm(words, cue.word, i)
    if (gerund ? mark === ',' : (mark === 'and' || mark === 'but') && isJoined) return before
  }
  return last
}

/** Where a clause begins that sets what another says beside it: “, while the mayor urged calm”. */
function contrastAt(words: QuotationWords, grammar: Grammar, first: number, last: number): number {
  let i = first + 3
  while (i < last - 3 && (words.lower[i] !== ',' || !isContrast(words.lower[i + 1] ?? ''))) i++
  if (i >= last - 3) return last
  for (let k = i + 2; k < last; k++) {
    const other = grammar.cues[grammar.cueAt[k]!]
    if (other?.form !== 'verb' || other.passive || words.pos[k - 1] === 'DET' || !isSaying(other)) continue
    const subject = grammar.phrases[other.subject]
    if (subject && subject.first > i && subject.first < k) return i
  }
  return last
}

const isContrast = (word: string): boolean => word === 'while' || word === 'whereas'

const isSaying = (cue: Cue): boolean => isTelling(cue) || isRequestVerb(cue.known?.verb ?? '')

/** Where the clause begins behind a time or place: “on Sunday that it was safe”. */
function afterThat(words: QuotationWords, first: number, last: number): number {
  // “Told guards | of the northern ports and roads agency | that”.
  const most = words.lower[first] === 'of' ? LONG_OPENING : OPENING
  for (let i = first + 1; i < Math.min(first + most, last - 2); i++) {
    const pos = words.pos[i - 1]
    if ((pos === 'VERB' && words.capital[i - 1] === 0) || pos === 'AUX' || pos === 'PRON') break
    if (words.lower[i] === 'that' && (words.pos[first] === 'ADP' || words.pos[i] === 'SCONJ')) return i + 1
  }
  return first
}

/** Words that stand for nobody but who is told. */
const TOLD = new Set(['me', 'us', 'him', 'them'])

/** Where the clause begins behind who is told, and when: “the court on Monday the bridge was safe”. */
function afterAddressee(words: QuotationWords, first: number, last: number): number {
  const { lower, pos } = words
  if (TOLD.has(lower[first] ?? '') && first + 2 < last)
    return first + (lower[first + 1] === 'that' && pos[first + 1] === 'SCONJ' ? 2 : 1)
  let i = first
  if (lower[i] === 'of') i++
  for (;;) {
    i = afterNounPhrase(words, i, last)
    const joint = pos[i] === 'ADP' || lower[i] === 'and'
    if (!joint || i > first + ADDRESSEE) break
    i++
  }
  if (i > first)
    i = behindTime(words, { side: 'right', first: i, last, from: 0, passed: 0, barred: false }).first
  if (i >= last - 2 || i === first) return first
  const behind = pos[i]
  return behind === 'DET' || behind === 'PRON' || behind === 'PROPN' ? i : first
}

/** Past an article, what describes and what is named; where a name follows a noun, it is another phrase. */
function afterNounPhrase({ pos, lower }: QuotationWords, from: number, last: number): number {
  let i = from
  if (pos[i] === 'DET' || (pos[i] === 'PRON' && !isNoHolder(lower[i] ?? ''))) i++
  while (i < last && (pos[i] === 'ADJ' || pos[i] === 'NUM')) i++
  const named = pos[i] === 'PROPN'
  const begins = i
  while (
    i < last &&
    (pos[i] === 'NOUN' || pos[i] === 'PROPN' || (named && lower[i] === '-' && pos[i + 1] === 'PROPN')) &&
    !(pos[i] === 'PROPN' && pos[i - 1] === 'NOUN' && !named)
  )
    i++
  return i > begins ? i : from
}

/** Whether a verb is that of a clause that says when, why or which: nothing that is reported by itself. */
export function isSubordinate(syntax: Syntax, verb: number): boolean {
  const relation = syntax.relation(verb)
  return relation === 'acl:relcl' || relation === 'acl' || relation === 'advcl' || relation === 'advcl:relcl'
}

/** Where the clause begins behind what stands beside the source: “According to Ida Brandt, the mayor, the bridge is safe”, “… the Gazette, which cited two guards, the bridge is safe”. */
export function afterApposition(
  { joins, lower, pos, flags }: QuotationWords,
  { first, last }: ReportSpan,
): number {
  const opens = pos[first]
  const isRelative = ((flags[first] ?? 0) & WHO) !== 0
  if (opens === 'ADP' || opens === 'SCONJ' || opens === 'ADV') return first
  for (let i = first; i < last - 2; i++) {
    if (!isRelative && (pos[i] === 'VERB' || pos[i] === 'AUX')) return first
    if (lower[i] === ',' && joins[i + 1] !== 1) return i + 1
  }
  return first
}

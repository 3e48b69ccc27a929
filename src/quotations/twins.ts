/** Which verbs are joined and share their subject: “said it was late and asked for help”. */
import { isTwinRequest } from '../language/en/reported-contents.ts'
import type { Cue } from './cues.ts'
import { BE, ING, SUBORDINATE, WHO } from './forms.ts'
import type { QuotationWords } from './words.ts'

const PAST = /(?:ed|id|ld|te)$/

/** Two verbs that may share a subject: said and warned, says and warns. */
export function isSameForm(words: QuotationWords, a: number, b: number): boolean {
  const third = (i: number): boolean => (words.lower[i] ?? '').endsWith('s')
  const past = (i: number): boolean => PAST.test(words.lower[i] ?? '')
  return (third(a) && third(b)) || (past(a) && past(b))
}

export const isCalled = (word: string | undefined): boolean =>
  word === 'on' || word === 'for' || word === 'upon'

/** “Said the road was closed | and asked the board to act”; but “said he met the board and asked it to act” is all one. */
export function isJoinedRequest(words: QuotationWords, { form, known, word }: Cue, first: number): boolean {
  const { lower, pos, flags } = words
  const verb = known?.verb ?? ''
  if (
    form !== 'verb' ||
    flags[word]! & ING ||
    !(verb === 'call' ? isCalled(lower[word + 1]) : isTwinRequest(verb))
  )
    return false
  let before = word - 1
  while (before > first && pos[before] !== 'VERB' && pos[before] !== 'AUX') before--
  return pos[before] === 'AUX' || (pos[before] === 'VERB' && !isPast(words, before))
}

/** “Vowed to keep it open | and praised the board”: what was done is no part of what is to be done; where that begins, or the end. */
export function endOfGoal(words: QuotationWords, first: number, last: number): number {
  const { lower, pos, flags } = words
  if (lower[first] !== 'to') return last
  for (let i = first + 2; i < last - 1; i++) {
    if (flags[i]! & (WHO | SUBORDINATE | BE) || pos[i] === 'AUX') return last
    const isJoint = lower[i] === 'and' && pos[i + 1] === 'VERB'
    if (isJoint && isPast(words, i + 1) && PAST.test(lower[i + 1]!)) return i
    if (pos[i] === 'VERB' && !(flags[i]! & ING)) return last
  }
  return last
}

/** Met, asked: neither as it stands in lists of words, nor asks or asking. */
function isPast({ lower, flags, token, syntax }: QuotationWords, at: number): boolean {
  const word = lower[at]!
  return syntax.words.tokens[token[at]!]!.lemma !== word && !(flags[at]! & ING) && !word.endsWith('s')
}

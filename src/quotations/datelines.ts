/** Places in capitals before the first sentence of a story: they speak not. */
import type { Cue, Grammar } from './cues.ts'
import { numberOfType } from './joins.ts'
import { doerPhrase } from './parsed-sources.ts'
import type { QuotationWords } from './words.ts'

/** Where a sentence begins behind its dateline: HARROW (Wire) — The bridge is safe. HARROW: The bridge is safe. */
export function afterDateline(words: QuotationWords, low: number, edge: number): number {
  if (low > 0 && words.block[low - 1] === words.block[low]) return -1
  for (let i = low + 1; i < edge && i < low + 12; i++) {
    const word = words.lower[i]
    if (word === '—' || word === '–' || word === '--' || (word === '-' && words.lower[i - 1] === ')'))
      return i + 1
    if (
      (word === ':' || (word === '-' && words.start[i]! > words.end[i - 1]!)) &&
      (isAllCapitals(words, i - 1) || (word === '-' && isAllCapitals(words, low)))
    )
      return i + 1
    if (words.pos[i] === 'VERB' || words.pos[i] === 'AUX') return -1
  }
  return -1
}

/** How many words a dateline with its day has at most, and how many a time with a label. */
const MOST_DATED = 10
const CLOCK = /^\d{1,2}[:.]\d\d$/

/** Where a block's words begin behind a place and day, “Harrow, March 12 - ”, “HARROW, Mar 03: ”, or a time and a label, “18:12 BREAKING: ”. */
export function afterOpening(words: QuotationWords, first: number): number {
  const { lower, pos, block, start, end, capital } = words
  if (first > 0 && block[first - 1] === block[first]) return first
  let at = afterClock(words, first)
  if (at > first && isAllCapitals(words, at) && lower[at + 1] === ':') at += 2
  if (at > first || capital[first] === 0) return at
  for (let i = first + 2; i < first + MOST_DATED && block[i] === block[first]; i++) {
    if (pos[i] === 'VERB' || pos[i] === 'AUX') return first
    const isApart = lower[i] === '-' && start[i]! > end[i - 1]! && start[i + 1]! > end[i]!
    if ((isApart || (lower[i] === ':' && isAllCapitals(words, first))) && pos[i - 1] === 'NUM') return i + 1
  }
  return first
}

/** “17:02 | Forecasters warned”: when a line was written stands before it. */
export const afterClock = ({ lower, block }: QuotationWords, first: number): number =>
  CLOCK.test(lower[first]!) && block[first - 1] !== block[first] ? first + 1 : first

const PERSON = numberOfType('person')

export function isAllCapitals({ text, start, end }: QuotationWords, at: number): boolean {
  const word = text.slice(start[at]!, end[at]!)
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** HARROW: The port police said. The subject behind the dateline, where the dateline was taken for the speaker; else the phrase as it is. */
export function behindDateline(
  words: QuotationWords,
  grammar: Grammar,
  index: number,
  cue: Cue | null,
): number {
  const phrase = grammar.phrases[index]
  if (cue?.form !== 'verb' || !phrase || phrase.first > cue.word) return index
  // “Storm: the port police said”; but “Brandt: the port police lied” are her words.
  const isTopic =
    words.lower[phrase.last] === ':' &&
    words.sentence[phrase.first - 1] !== words.sentence[cue.word] &&
    words.type[phrase.head] !== PERSON
  if (!isTopic && !isAllCapitals(words, phrase.last - 1)) return index
  const from = isTopic ? phrase.last + 1 : afterDateline(words, phrase.first, cue.word)
  if (from < 0 || words.sentence[from] !== words.sentence[cue.word]) return index
  const isBehind = (one: number): boolean => (grammar.phrases[one]?.first ?? -1) >= from
  return [cue.subject, cue.inverted, doerPhrase(words, grammar, cue)].find(isBehind) ?? index
}

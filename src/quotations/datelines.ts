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
      isAllCapitals(words, i - 1)
    )
      return i + 1
    if (words.pos[i] === 'VERB' || words.pos[i] === 'AUX') return -1
  }
  return -1
}

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

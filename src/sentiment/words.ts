/** What a token says whatever stands around it: found once for each distinct spelling and kept. */

import { firstNameGender, isSurname } from '../language/en/people.ts'
import { partsClauses } from '../language/en/tone-cues.ts'
import type { Spelling } from '../words/spelling.ts'
import { cueOf } from './cue-words.ts'

export interface WordFacts {
  /** In small letters, with a straight apostrophe. */
  readonly word: string
  readonly capital: boolean
  /** May be somebody's name, where capitals tell nothing. */
  readonly nameLike: boolean
  readonly person: boolean
  readonly negates: boolean
  readonly contrasts: boolean
  /** What the next word's tone is multiplied by, in hundredths. */
  readonly boost: number
  /** A word of grammar: the network does not say what it says itself. */
  readonly quiet: boolean
  /** Bits of cue-words.ts. */
  readonly relieves: number
  readonly turns: number
  /** Parts of speech in which it has no tone; null for none. */
  readonly plainAs: readonly string[] | null
  /** Four letters or more. */
  readonly long: boolean
  readonly quotes: boolean
  /** Parts clauses. */
  readonly parts: boolean
}

const QUOTES = new Set(['"', '“', '”', "'", '‘', '’'])

export function readWord({ text, lower, capital, straight }: Spelling): WordFacts {
  const word = straight.lower
  const title = capital ? text[0] + lower.slice(1) : ''
  const { boost, negates, contrasts, person, quiet, relieves, turns, plainAs } = cueOf(word)
  return {
    word,
    capital,
    nameLike: capital && (firstNameGender(title) !== null || isSurname(title)),
    person,
    negates,
    contrasts,
    boost,
    quiet,
    relieves,
    turns,
    plainAs: plainAs.length > 0 ? plainAs : null,
    long: text.length >= 4 && /^\p{L}/u.test(text),
    quotes: QUOTES.has(text),
    parts: partsClauses(word),
  }
}

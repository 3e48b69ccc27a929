/** What every reader of candidates is given, and the small questions they ask of the words. */

import { type KnownName, knownName, longestFrom } from '../../lexicons/gazetteer.ts'
import type { Evidence } from '../evidence.ts'
import { CAPITAL, CAPITALS, INITIAL, type Words } from '../words.ts'

export interface Reading {
  readonly words: Words
  readonly evidence: Evidence
}

/** The words from first to last as one name: one space where the text has any, straight apostrophes. */
export function nameOf(words: Words, first: number, last: number): string {
  let name = words.text[first] ?? ''
  for (let i = first + 1; i <= last; i++) name += words.glued[i] ? words.text[i] : ` ${words.text[i]}`
  return name
}

export function isCapitalised(words: Words, at: number): boolean {
  const shape = words.shape[at]
  return shape === CAPITAL || shape === CAPITALS || shape === INITIAL
}

/** "KOREA" as "Korea"; abbreviations of up to three letters stay. */
export function toTitleCase(name: string): string {
  return name.replace(/\p{Lu}[\p{L}']*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

export interface Match {
  readonly first: number
  readonly last: number
  readonly known: KnownName
  readonly key: string
}

/** The longest known name that begins at the word and ends before `limit`. */
export function longestKnown(words: Words, at: number, limit: number): Match | null {
  const text = words.text[at] ?? ''
  const shout = words.shape[at] === CAPITALS && text.length > 3
  return (
    longestOf(words, at, limit, text, false) ??
    (shout ? longestOf(words, at, limit, toTitleCase(text), true) : null)
  )
}

function longestOf(words: Words, at: number, limit: number, text: string, shout: boolean): Match | null {
  const most = Math.min(limit - at, longestFrom(text))
  let best: Match | null = null
  let name = text
  for (let n = 1; n <= most; n++) {
    const last = at + n - 1
    if (n > 1) {
      const word = shout ? toTitleCase(words.text[last] ?? '') : (words.text[last] ?? '')
      name += words.glued[last] ? word : ` ${word}`
    }
    const known = knownName(name)
    // A name that goes on behind a glued hyphen is another name, unless both are told apart ("US-China").
    if (known) best = { first: at, last, known, key: name }
  }
  return best
}

const WEEKDAYS = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December'.split(
    ' ',
  ),
)
export const isCalendarWord = (text: string): boolean => WEEKDAYS.has(text)

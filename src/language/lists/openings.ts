/** How words begin, in a table: most lines are told by their first two letters not to begin with any of a list, and no pattern is asked. */
import { isAsciiLetter } from '../../text/letters.ts'

/** Letters of ASCII by their place, 1 to 26; 0 for all else. */
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return isAsciiLetter(code) ? (code | 32) - 96 : 0
}
const LETTERS = 27

/** Whether a word that begins at a place of a text may be one of those given: false where its first two letters are not those of any. */
export function maybeOneOf(words: Iterable<string>): (text: string, at: number) => boolean {
  const known = new Uint8Array(LETTERS * LETTERS)
  for (const word of words) {
    const row = letterAt(word, 0) * LETTERS
    if (word.length > 1) known[row + letterAt(word, 1)] = 1
    else known.fill(1, row, row + LETTERS)
  }
  return (text, at) => {
    const first = letterAt(text, at)
    return first === 0 || known[first * LETTERS + letterAt(text, at + 1)] === 1
  }
}

/** What a text begins with, as a pattern tells it. */
export interface Opening {
  test(text: string): boolean
}

/** The pattern, for texts that begin with a mark or with the first letters of one of the words; in no other does it find anything. */
export function opening(words: Iterable<string>, pattern: RegExp): Opening {
  const may = maybeOneOf(words)
  return { test: (text) => may(text, 0) && pattern.test(text) }
}

/** How words begin, in a table: most lines are told by their first two letters not to begin with any of a list, and no pattern is asked. */
import { isAsciiLetter } from '../../text/letters.ts'

/** Letters of ASCII by their place, 1 to 26; 0 for all else. */
const letterAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return isAsciiLetter(code) ? (code | 32) - 96 : 0
}
const LETTERS = 27

/** What a text begins with, as a pattern tells it. */
export interface Opening {
  test(text: string): boolean
}

/** The pattern, for texts that begin with a mark or with the first letters of one of the words; in no other does it find anything. */
export function opening(words: Iterable<string>, pattern: RegExp): Opening {
  const known = new Uint8Array(LETTERS * LETTERS)
  for (const word of words) {
    const row = letterAt(word, 0) * LETTERS
    if (word.length > 1) known[row + letterAt(word, 1)] = 1
    else known.fill(1, row, row + LETTERS)
  }
  return {
    test(text) {
      const first = letterAt(text, 0)
      return (first === 0 || known[first * LETTERS + letterAt(text, 1)] === 1) && pattern.test(text)
    },
  }
}

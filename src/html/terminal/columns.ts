/** Widths and lines of text in the columns of a terminal. */
import { wellFormed } from '../escape.ts'

/** What would steer a terminal, or turn the order of its letters, is shown as U+FFFD. */
const STEERING = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text that a terminal prints as it stands; lone surrogates are shown as U+FFFD too. */
export const harmless = (text: string) =>
  wellFormed(text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(STEERING, '\ufffd'))

/** Harmless text on one line. */
export const oneLine = (text: string) => harmless(text).replace(/\s+/g, ' ').trim()

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const NARROWEST = /[\p{Mn}\p{Me}\p{Cf}]/u

/** The columns that a character takes. */
const columnsOf = (letter: string) =>
  letter < '\u0300' ? 1 : NARROWEST.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1

/** The columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += columnsOf(letter)
  return width
}

/** One line of at most so many columns, cut with an ellipsis. */
export function cut(text: string, width: number): string {
  const line = oneLine(text)
  if (widthOf(line) <= width) return line
  let out = ''
  let used = 1
  for (const letter of line) {
    used += columnsOf(letter)
    if (used > width) break
    out += letter
  }
  return `${out}…`
}

/** The text with blanks up to a width. */
export const padded = (text: string, width: number) => text.padEnd(width + text.length - widthOf(text))

/** Texts without their marks, for telling whether two say the same. Most are of ASCII, and are read by their code units. */
import { isAsciiLetter, isAsciiLower, isDigit } from './letters.ts'

const NO_LETTER = /[^\p{L}\p{N}]/gu
const NO_LETTERS = /[^\p{L}\p{N}]+/gu

/** Its letters and figures in small ones, with nothing between. */
export const letters = (text: string): string => bare(text, '') ?? text.toLowerCase().replace(NO_LETTER, '')

/** Letters and figures in lower case, single spaces between the words. */
export const plain = (text: string): string =>
  bare(text, ' ') ?? text.toLowerCase().replace(NO_LETTERS, ' ').trim()

/** Its words, joined by what is given; null where it is not all ASCII. */
function bare(text: string, between: string): string | null {
  let out = ''
  let from = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (code >= 128) return null
    if (isAsciiLetter(code) || isDigit(code)) {
      if (from < 0) from = i
    } else if (from >= 0) {
      out = out === '' ? text.slice(from, i) : out + between + text.slice(from, i)
      from = -1
    }
  }
  return isLow(out) ? out : out.toLowerCase()
}

function isLow(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isAsciiLetter(code) && !isAsciiLower(code)) return false
  }
  return true
}

/** How often a text holds another, none overlapping the one before. */
export function timesIn(text: string, part: string): number {
  let times = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) times++
  return times
}

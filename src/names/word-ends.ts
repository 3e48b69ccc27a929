/** Where words end as names need them: "U.S." and "Minn." in one piece, possessive endings apart, hyphens and slashes parting words. */
import { isDottedAbbreviation } from '../language/en/name-parts.ts'
import { isApostrophe } from '../text/apostrophes.ts'
import { isAsciiLower, isDigit, isLetter, isUpper } from '../text/letters.ts'
import { isSpace } from '../text/mark-glyphs.ts'

const DOT = 0x2e
const AND = 0x26
const AT = 0x40
const HASH = 0x23

const LONGEST_DOTTED = 6

const isWordCode = (code: number) => isLetter(code) || isDigit(code)
const isInitial = (text: string, at: number, end: number) => end - at === 1 && isUpper(text.charCodeAt(at))
const isDotted = (text: string, at: number, end: number) =>
  end - at > 1 && end - at <= LONGEST_DOTTED && isDottedAbbreviation(text.slice(at, end))

/** The end of the word whose first letter is at `at`; its possessive ending and closing full stop are left out. */
function wordEnd(text: string, at: number, limit: number): number {
  let i = at
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (isWordCode(code)) continue
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0
    if (isApostrophe(code) && isLetter(next)) {
      if (isPossessiveAt(text, i, limit)) break
      continue
    }
    if (code === DOT) {
      if (isInitial(text, at, i)) {
        // An initial, or the first letter of "U.S."
        let k = i + 1
        while (k + 1 < limit && isUpper(text.charCodeAt(k)) && text.charCodeAt(k + 1) === DOT) k += 2
        return k
      }
      if (isDotted(text, at, i)) return i + 1
      // "amazon.com", but not "ended.The".
      if (i - at > 1 && isAsciiLower(next)) continue
      break
    }
    if (code === AND && isUpper(next) && i > at && isUpper(text.charCodeAt(i - 1))) continue
    break
  }
  return i
}

/** Does the apostrophe begin "'s"? */
function isPossessiveAt(text: string, at: number, limit: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next !== 115 && next !== 83) return false
  return at + 2 >= limit || !isWordCode(text.charCodeAt(at + 2))
}

/** A word or a mark: handles and hashtags are words whose first letter stands behind their sign. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

const NO_PIECE: Piece = { start: -1, end: -1, isWord: false }

/** The first word or mark of text[from, limit). */
export function pieceFrom(text: string, from: number, limit: number): Piece {
  let start = from
  while (start < limit && isSpace(text.charCodeAt(start))) start++
  if (start >= limit) return NO_PIECE
  const code = text.charCodeAt(start)
  const body = code === AT || code === HASH ? start + 1 : start
  return body < limit && isWordCode(text.charCodeAt(body))
    ? { start, end: wordEnd(text, body, limit), isWord: true }
    : { start, end: start + 1, isWord: false }
}

/** How a token may go on into what is glued behind it, by itself. */
export const STANDS = 0
/** It ends with a word. */
export const WORD_LAST = 1
/** It ends with a word that a full stop belongs to. */
export const DOT_JOINS = 2
/** It ends with a mark that may belong to a word on both its sides. */
export const OPEN_LAST = 3

/** How the token, whose last piece is given, may go on. */
export function endingOf(text: string, { start, end, isWord }: Piece): number {
  const code = text.charCodeAt(text.length - 1)
  if (code === AT || code === HASH) return OPEN_LAST
  if (text.length > 1 && (code === DOT || code === AND || isApostrophe(code))) return OPEN_LAST
  if (!isWord) return STANDS
  return isInitial(text, start, end) || isDotted(text, start, end) ? DOT_JOINS : WORD_LAST
}

/** May a token of that ending, behind which no space stands, be one word with what stands at `at`? */
export function mayGoOn(ending: number, text: string, at: number): boolean {
  if (ending === STANDS) return false
  if (ending === OPEN_LAST) return true
  const code = text.charCodeAt(at)
  if (isWordCode(code) || code === AND) return true
  if (code === DOT) return ending === DOT_JOINS || isAsciiLower(text.charCodeAt(at + 1))
  return isApostrophe(code) && isLetter(text.charCodeAt(at + 1)) && !isPossessiveAt(text, at, text.length)
}

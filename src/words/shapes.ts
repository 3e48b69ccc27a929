/** What the sentence rules ask of a token by itself, worked out once for all tokens of a form: one bit for each question. */
import type { WordLanguage } from './language.ts'

/** May end a sentence: a stop, a question or exclamation mark, an abbreviation with its stop. */
export const STOP = 1
export const EMOTICON = 1 << 1
/** Only marks that end sentences: . ... ?! … */
export const TERMINAL = 1 << 2
/** One or more letters and then a stop: Mr. U.S. */
export const ABBREVIATION = 1 << 3
export const TITLE = 1 << 4
/** An abbreviation that a number follows: No. p. */
export const NUMBERING = 1 << 5
/** An abbreviation that always leads on to what it introduces: e.g. vs. */
export const LEADING = 1 << 6
export const UPPER = 1 << 7
export const LOWER = 1 << 8
export const DIGIT_FIRST = 1 << 9
/** Begins with a stop or an ellipsis. */
export const DOTS = 1 << 10
/** A word that begins sentences and no names. */
export const STARTER = 1 << 11
/** Ends in ! or ?. */
export const ASKING = 1 << 12
export const CLOSER = 1 << 13
export const OPENER = 1 << 14
/** A double quotation mark of any make. */
export const QUOTE = 1 << 15
export const OPENS_QUOTE = 1 << 16
export const CLOSES_QUOTE = 1 << 17
/** A figure or letter of a list, with or without its stop. */
export const MARKER = 1 << 18
/** What follows the marker: a stop or a bracket. */
export const AFTER_MARKER = 1 << 19
export const BULLET = 1 << 20
/** A bullet that is never a dash or a star. */
export const SURE_BULLET = 1 << 21
/** What stands in brackets when a work is cited or words are left out. */
export const CITED = 1 << 22
/** Figures, commas and dashes of a list of cited works. */
export const NOTE = 1 << 23
/** N° and ° before their figure. */
export const NUMERO = 1 << 24
export const BRACKET = 1 << 25
export const TIME_OF_DAY = 1 << 26
export const STOP_LAST = 1 << 27
export const STOP_FIRST = 1 << 28
/** A picture, not one of the plain signs that serve as bullets. */
export const EMOJI = 1 << 29
/** An address of the web or of mail. */
export const ADDRESS = 1 << 30

const CLOSERS = new Set(["'", '"', '’', '”', '»', ')', ']', "''", '}', '*', '_', '›'])
const OPENERS = new Set(['"', '“', '‘', '«', '(', '[', '``', "'", "''", '„'])
const QUOTES = new Set(['"', '“', '”', "''", '``'])
const ONLY_TERMINAL = /^(?:[.!?…。！？]|[.!?]+|…+)$/
const ADDRESS_PARTS = /@|:\/\/|^www\.|\.(?:com|org|net|htm|html|pdf)\b/i
const SHORTEST_ADDRESS = 7

const CAPITAL = /^[\p{Lu}\p{Lt}]/u
const SMALL = /^\p{Ll}/u
const LETTER = /^\p{L}$/u
const CITATION = /^(?:\d{1,3}|\.{3}|…)$/
const SMILE = /^(?:[:;=][-^o']?[)(\][DPpOo3/\\|*]{1,3}|<3)$/
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u
/** Fingers and ticks that point to what follows. */
const POINTS = /^(?:[👇👉👆✅❌]|➡\ufe0f|✔\ufe0f)/u
const LIST_MARKER = /^(?:\d{1,3}|[a-z])\.?$/
const BULLETS = '•⁃▪◦‣●■·*–-'
const DASHES = '*–-'
/** Longer tokens are no abbreviations, marks or smiles that a rule knows. */
const LONGEST_KNOWN = 24

/** The answers for a token, as bits. */
export function shapeOf(token: string, language: WordLanguage): number {
  const first = token.charCodeAt(0)
  const last = token.charCodeAt(token.length - 1)
  let shape = firstLetter(token, first)
  if (token.length >= SHORTEST_ADDRESS && ADDRESS_PARTS.test(token)) shape |= ADDRESS
  if (isAsciiWord(first) && isAsciiWord(last)) {
    if (token.length <= LONGEST_KNOWN && language.sentenceStarters.has(token)) shape |= STARTER
    if (token.length <= 3 && LIST_MARKER.test(token)) shape |= MARKER
    if (token.length <= 3 && /^\d+$/.test(token)) shape |= CITED | NOTE
    if (token.length <= 5 && SMILE.test(token)) shape |= EMOTICON
    return shape
  }
  if (last === 46) shape |= STOP_LAST | stopped(token, language)
  else if (last === 33 || last === 63) shape |= ASKING
  if (first === 46 || first === 0x2026) shape |= DOTS
  if (first === 46 || first === 33 || first === 63) shape |= STOP_FIRST
  if ((first === 46 || first === 41) && /^[.)]+$/.test(token)) shape |= AFTER_MARKER
  if (ONLY_TERMINAL.test(token)) shape |= TERMINAL
  if (shape & TERMINAL && (last === 46 || last === 33 || last === 63 || last > 126)) shape |= STOP
  return token.length > LONGEST_KNOWN ? shape : shape | marks(token)
}

const isAsciiWord = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function firstLetter(token: string, code: number): number {
  if (code < 128) {
    if (code >= 97 && code <= 122) return LOWER
    if (code >= 65 && code <= 90) return UPPER
    return code >= 48 && code <= 57 ? DIGIT_FIRST : 0
  }
  const start = token.slice(0, 2)
  return CAPITAL.test(start) ? UPPER : SMALL.test(start) ? LOWER : 0
}

/** Of a token that ends in a stop. */
function stopped(token: string, language: WordLanguage): number {
  if (token.length === 1) return STOP
  const before = token.codePointAt(token.length - 2)!
  const paired = before >= 0xdc00 && before <= 0xdfff && token.length > 2
  const letter = LETTER.test(paired ? token.slice(-3, -1) : token.slice(-2, -1))
  if (!letter) return 0
  if (token.length > LONGEST_KNOWN) return STOP | ABBREVIATION
  const word = token.slice(0, -1)
  const lower = word.toLowerCase()
  const kind = language.abbreviations.get(word)
  return (
    STOP |
    ABBREVIATION |
    (kind === 'title' ? TITLE : 0) |
    (kind === 'number' ? NUMBERING : 0) |
    (language.leading.has(lower) ? LEADING : 0) |
    (language.timesOfDay.has(lower) ? TIME_OF_DAY : 0)
  )
}

function marks(token: string): number {
  let shape = 0
  if (CLOSERS.has(token)) shape |= CLOSER
  if (OPENERS.has(token)) shape |= OPENER
  if (QUOTES.has(token)) shape |= QUOTE
  if (token === '“' || token === '``') shape |= OPENS_QUOTE
  if (token === '”' || token === '"' || token === "''") shape |= CLOSES_QUOTE
  if (token === '(' || token === '[') shape |= BRACKET
  if (LIST_MARKER.test(token)) shape |= MARKER
  if (token.length === 1 && BULLETS.includes(token))
    shape |= BULLET | (DASHES.includes(token) ? 0 : SURE_BULLET)
  if (CITATION.test(token)) shape |= CITED
  if (/^[,–-]$/.test(token)) shape |= NOTE
  if (/^N?[°º]$/.test(token)) shape |= NUMERO
  if (SMILE.test(token)) shape |= EMOTICON
  if (token.charCodeAt(0) > 0x2000 && PICTURE.test(token) && !POINTS.test(token)) shape |= EMOJI
  return shape
}

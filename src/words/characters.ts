/** Character classes by code unit, and the clusters that no token boundary may cut. */
import { isApostrophe } from '../text/apostrophes.ts'
import { isAsciiLetter, isDigit } from '../text/letters.ts'

export const OTHER = 0
export const LETTER = 1
export const DIGIT = 2
/** Combining marks, joiners, variation selectors, invisible format characters and second halves of pairs. */
export const EXTEND = 4

const UNREAD = 255
const TABLE = new Uint8Array(0x10000)
/** Classes beyond the basic plane, as they are met. */
const ASTRAL = new Map<number, number>()

const IS_LETTER = /\p{L}/u
const IS_DIGIT = /\p{Nd}/u
const IS_EXTEND = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
const IS_PICTURE = /\p{Extended_Pictographic}/u

function classOf(character: string): number {
  // The letter that is an apostrophe (U+02BC).
  if (isApostrophe(character.charCodeAt(0))) return OTHER
  if (IS_LETTER.test(character)) return LETTER
  if (IS_DIGIT.test(character)) return DIGIT
  return IS_EXTEND.test(character) ? EXTEND : OTHER
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff

/** The class of the code unit at `index`; the second half of a pair extends the first. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < 128) {
    if (isAsciiLetter(code)) return LETTER
    return isDigit(code) ? DIGIT : OTHER
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    if (isLow(code)) return index > 0 && isHigh(text.charCodeAt(index - 1)) ? EXTEND : OTHER
    return isLow(text.charCodeAt(index + 1)) ? astralClass(text.codePointAt(index)!) : OTHER
  }
  // Stored one higher, so that an unread cell is the table's own zero.
  const known = TABLE[code]!
  if (known) return known - 1
  const read = classOf(String.fromCharCode(code))
  TABLE[code] = read + 1
  return read
}

function astralClass(point: number): number {
  const known = ASTRAL.get(point) ?? UNREAD
  if (known !== UNREAD) return known
  if (ASTRAL.size > 20_000) ASTRAL.clear()
  const read = classOf(String.fromCodePoint(point))
  ASTRAL.set(point, read)
  return read
}

const isFlagLetter = (point: number) => point >= 0x1f1e6 && point <= 0x1f1ff

/** The end of the character at `index` with all that belongs to it: marks, emoji parts, the second half of a pair. */
export function clusterEnd(text: string, index: number): number {
  const first = text.codePointAt(index)!
  let end = index + (first > 0xffff ? 2 : 1)
  if (isFlagLetter(first) && isFlagLetter(text.codePointAt(end) ?? 0)) end += 2
  let joined = false
  while (end < text.length) {
    const point = text.codePointAt(end)!
    const length = point > 0xffff ? 2 : 1
    if (point !== 0xfeff && classAt(text, end) === EXTEND) joined = point === 0x200d
    else if (joined && point > 0xa8 && IS_PICTURE.test(String.fromCodePoint(point))) joined = false
    else break
    end += length
  }
  return end
}

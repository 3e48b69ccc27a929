/** Characters as the pairing of quotation marks sees them: spaces, letters, marks by glyph, what leads in and what ends. */
import { isAsciiLetter, isDigit } from './letters.ts'

export const OPENS = 1
export const CLOSES = 2

/** Rejects nearly every character at once: all others are looked at more closely. */
export function mayBeMark(code: number): boolean {
  if (code < 128) return code === 0x22 || code === 0x27 || code === 0x60
  return code === 0xab || code === 0xbb || (code >= 0x2018 && code <= 0x203a) || code === 0xff02
}

export function isSpace(code: number): boolean {
  return (
    code <= 32 || code === 160 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000
  )
}

/** A letter or digit, as far as pairing marks needs to know: everything that is no space and no ASCII or general punctuation. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    return isDigit(code) || isAsciiLetter(code)
  }
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0xd7 && code !== 0xf7
}

/** 1 opening by glyph, 2 closing, 3 either; 0 no double mark. */
export function doubleGlyph(code: number): number {
  switch (code) {
    case 0x22:
    case 0xff02:
      return OPENS | CLOSES
    case 0x201c:
    case 0x201e:
    case 0x201f:
    case 0xab:
      return OPENS
    case 0x201d:
    case 0xbb:
      return CLOSES
    default:
      return 0
  }
}

export function singleGlyph(code: number): number {
  switch (code) {
    case 0x27:
      return OPENS | CLOSES
    case 0x60:
    case 0x2018:
    case 0x201a:
    case 0x201b:
    case 0x2039:
      return OPENS
    case 0x2019:
    case 0x203a:
      return CLOSES
    default:
      return 0
  }
}

/** Dashes, brackets, slashes and the like: what may stand right before an opening mark. */
export function leads(code: number): boolean {
  return (
    isSpace(code) ||
    code === 0x28 ||
    code === 0x5b ||
    code === 0x7b ||
    code === 0x2d ||
    code === 0x2f ||
    code === 0x2026 ||
    (code >= 0x2010 && code <= 0x2015)
  )
}

/** Full stops, commas and the like: what may stand right before a closing mark, and seldom before an opening one. */
export function ends(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x3b ||
    code === 0x3a ||
    code === 0x2026
  )
}

export function isMark(code: number): boolean {
  return doubleGlyph(code) !== 0 || singleGlyph(code) !== 0
}

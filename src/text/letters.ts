/** Letters and digits by code unit. Stages whose words are cut at exact classes of Unicode have their own tables (words/characters.ts). */
import { isApostrophe } from './apostrophes.ts'

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isAsciiUpper = (code: number): boolean => code >= 65 && code <= 90
export const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122
export const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** A letter of any script, as far as ranges of code units tell: all but marks, apostrophes, pictures and halves of pairs. */
export function isLetter(code: number): boolean {
  if (code < 128) return isAsciiLetter(code)
  if (isApostrophe(code)) return false
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xba || code === 0xb5
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code >= 0xfe00
  )
}

/** A capital of any script. */
export function isUpper(code: number): boolean {
  if (code < 128) return isAsciiUpper(code)
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}

import { isAsciiLetter, isDigit, isLetter } from './letters.ts'

/** What a sticky pattern (flag `y`) finds exactly at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** White space inside a phrase, as the source of a pattern: a few spaces or one line break of hard-wrapped text. */
export const GAP = String.raw`(?:[ \t\u00a0\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,8})`

/** The word right before an offset, with nothing but white space between; `''` if there is none within 24 letters. */
export function wordBefore(text: string, at: number): string {
  let end = at
  while (end > 0 && at - end < 9 && isBlank(text.charCodeAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start < 24 && isLetter(text.charCodeAt(start - 1))) start--
  return text.slice(start, end)
}

/** The word of ASCII letters and figures right behind an offset and a few blanks, in lower case; `''` if there is none within 24. */
export function wordAfter(text: string, at: number): string {
  let start = at
  while (start - at < 9 && isBlank(text.charCodeAt(start))) start++
  if (start === at) return ''
  let end = start
  while (end - start < 24 && isAsciiWord(text.charCodeAt(end))) end++
  return text.slice(start, end).toLowerCase()
}

const isAsciiWord = (code: number): boolean => isAsciiLetter(code) || isDigit(code)

/** Blanks and breaks of a line, no space of another width. */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f
}

/**
 * Paragraphs of Markdown that hold no mark, told without a parser: they are parted from all else by blank lines, so that what
 * lies between them may be parsed by itself.
 */
import { isAsciiLetter, isDigit } from '../text/letters.ts'
import { BYTE_ORDER_MARK } from '../text/white-space.ts'

/** 1 for what may mean more than itself inside a line. */
const MARKS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  '\\`*_[]<&!~|'.includes(String.fromCharCode(code)) ? 1 : 0,
)
/** HTML that a blank line does not end. */
const LONG_HTML = /<(?:[!?]|script|style|pre|textarea)/i
/** The marks that words in quotation marks or brackets begin with. */
const OPENS = `"'(`

/** Whether a letter may stand for more than itself inside a line of Markdown. */
export const isMark = (code: number): boolean => code < 128 && MARKS[code] === 1

/** Whether a paragraph behind a blank line is one whatever stands above: nothing that goes on over blank lines is in the text. */
export function isParted(text: string): boolean {
  return !(
    text.includes('```') ||
    text.includes('~~~') ||
    text.includes('\r') ||
    text.lastIndexOf(BYTE_ORDER_MARK_TEXT) > 0 ||
    (text.includes('<') && LONG_HTML.test(text))
  )
}
const BYTE_ORDER_MARK_TEXT = String.fromCharCode(BYTE_ORDER_MARK)

/** Takes a stretch of the text: a paragraph without a mark, or all that stands between two of them. */
export type TakeStretch = (from: number, to: number, isPlain: boolean) => void

/** The stretches of a text, in order; blank lines around paragraphs without marks are left out. */
export function eachStretch(text: string, take: TakeStretch): void {
  /** Where the stretch with marks begins, and the block that is open; -1 while there is none. */
  let marked = -1
  let block = -1
  let plain = true
  let end = 0
  for (let from = 0; from <= text.length; from = end + 1) {
    end = text.indexOf('\n', from)
    if (end < 0) end = text.length
    if (isBlank(text, from, end)) {
      close(from - 1)
      continue
    }
    if (block < 0) block = from
    plain &&= isPlainLine(text, from, end)
  }
  close(text.length)
  if (marked >= 0) take(marked, text.length, false)

  function close(to: number): void {
    if (block >= 0 && plain) {
      if (marked >= 0) take(marked, block, false)
      take(block, to, true)
      marked = -1
    } else if (block >= 0 && marked < 0) marked = block
    block = -1
    plain = true
  }
}

function isBlank(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at === end
}

/** Whether a line begins as words do, and holds no mark. */
function isPlainLine(text: string, from: number, end: number): boolean {
  let at = from
  const code = text.charCodeAt(at)
  if (isDigit(code)) {
    // “12.” and “12)” open an item of a list.
    while (at < end && isDigit(text.charCodeAt(at))) at++
    if (at < end && '.)'.includes(text.charAt(at))) return false
  } else if (
    !(code < 128 ? isAsciiLetter(code) || OPENS.includes(text.charAt(at)) : code !== BYTE_ORDER_MARK)
  )
    return false
  for (; at < end; at++) if (isMark(text.charCodeAt(at))) return false
  return true
}

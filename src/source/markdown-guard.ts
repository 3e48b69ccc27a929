import { BYTE_ORDER_MARK } from '../text/white-space.ts'
import { closeDefinitions } from './markdown-definitions.ts'

/**
 * What the Markdown parser is shown: the input, letter for letter as long and with the same lines, without what costs it
 * time that grows with the square. It pairs marks, nests lists and quotes, and looks from every space for the end of
 * its row and from every line for the end of an open definition, each anew. The text itself is taken from the input as ever.
 */
const MOST_MARKS = 1500
const MOST_QUOTE_MARKS = 40
/** From each `<` and backtick the parser may read to the paragraph's end: so many letters in all. */
const MOST_READ = 50_000_000
/** A line that opens this many lists and quotes at once: the block parser, too, grows with the square of their depth. */
const DEEP = /(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){20}/y
/** A row of spaces that no writer sets between words. */
const WIDE_GAP = / {32,}/g
const BLANK_REST = /[ \t]*(?:\n|$)/y

/** 1 for what the parser pairs. */
const MARKS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  '[]*_~`<!('.includes(String.fromCharCode(code)) ? 1 : 0,
)
const NEWLINE = 10
const SPACE = 32
const TAB = 9
const QUOTE = 62
const LESS = 60
const TICK = 96

/** The input as the parser is shown it; a mark of byte order at its start would hide the mark of a block. */
export function disarm(text: string): string {
  const bare = text.charCodeAt(0) === BYTE_ORDER_MARK ? ` ${text.slice(1)}` : text
  return closeDefinitions(narrowGaps(thin(bare)))
}

/** The text with the marks of overfull paragraphs replaced by letters. */
function thin(text: string): string {
  const pieces: string[] = []
  let copied = 0
  let from = 0
  let marks = 0
  let quotes = 0
  let reads = 0
  let deep = false
  let blank = true
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE
    if (code === NEWLINE) {
      if (blank || i === text.length) {
        const full = marks > MOST_MARKS || quotes > MOST_QUOTE_MARKS || reads * (i - from) > MOST_READ
        if (deep || full) {
          pieces.push(
            text.slice(copied, from),
            text
              .slice(from, i)
              .replace(/[[\]*_~`<!(>|]/g, 'x')
              .replace(/^[ \t]*(?:(?:[-+]|\d{1,9}[.)])[ \t]+)+/gm, (m) => 'x'.repeat(m.length)),
          )
          copied = i
        }
        from = i + 1
        marks = 0
        quotes = 0
        reads = 0
        deep = false
      }
      blank = true
      continue
    }
    if (code !== SPACE && code !== TAB) {
      if (blank && !deep) {
        DEEP.lastIndex = i
        deep = DEEP.test(text)
      }
      blank = false
    }
    if (code < 128 && MARKS[code] === 1) {
      marks++
      if (code === LESS || code === TICK) reads++
    } else if (code === QUOTE) quotes++
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied)
}

/**
 * Wide rows of spaces, all but their ends made carriage returns: white space as wide to the rules of blocks, and none to
 * that of line breaks. A blank line stays as it is.
 */
function narrowGaps(text: string): string {
  return text.replace(WIDE_GAP, (gap, at: number) => {
    if (at === 0 || text.charCodeAt(at - 1) === NEWLINE) {
      BLANK_REST.lastIndex = at + gap.length
      if (BLANK_REST.test(text)) return gap
    }
    return ` ${'\r'.repeat(gap.length - 3)}  `
  })
}

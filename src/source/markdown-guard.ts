/**
 * The inline parser pairs marks in time that grows with the square of their number in one paragraph. A paragraph with
 * more marks than any writer sets is shown to it without them; the text itself is taken from the input as ever.
 */
const MOST_MARKS = 1500
const MOST_QUOTE_MARKS = 40
/** A line that opens this many lists at once: the block parser, too, grows with the square of their depth. */
const DEEP_LIST = /(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+){20}/y

const MARK = new Set(['[', ']', '*', '_', '~', '`', '<', '!', '('].map((mark) => mark.charCodeAt(0)))
const NEWLINE = 10
const SPACE = 32
const TAB = 9
const QUOTE = 62

/** The input with the marks of overfull paragraphs replaced by letters; same length, same lines. */
export function disarm(text: string): string {
  const pieces: string[] = []
  let copied = 0
  let from = 0
  let marks = 0
  let quotes = 0
  let deep = false
  let blank = true
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : NEWLINE
    if (code === NEWLINE) {
      if (blank || i === text.length) {
        if (deep || marks > MOST_MARKS || quotes > MOST_QUOTE_MARKS) {
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
        deep = false
      }
      blank = true
      continue
    }
    if (code !== SPACE && code !== TAB) {
      if (blank && !deep) {
        DEEP_LIST.lastIndex = i
        deep = DEEP_LIST.test(text)
      }
      blank = false
    }
    if (MARK.has(code)) marks++
    else if (code === QUOTE) quotes++
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied)
}

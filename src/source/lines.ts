import { isWhiteSpace } from '../text/white-space.ts'

/** Reads a text line by line, each without its line break and outer white space; an empty line has start === end. */
export class LineReader {
  start = 0
  end = 0
  private from = 0

  constructor(private readonly text: string) {}

  /** Goes to the next line; false if there is none. */
  next(): boolean {
    const { text, from } = this
    if (from > text.length) return false
    let start = from
    while (start < text.length && isBlank(text.charCodeAt(start))) start++
    let end = start < text.length ? text.indexOf('\n', start) : start
    if (end < 0) end = text.length
    this.from = end + 1
    while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--
    this.start = start
    this.end = end
    return true
  }
}

/** White space that ends no line. */
const isBlank = (code: number) => code !== 10 && isWhiteSpace(code)

const BULLET = /^(?:[-–—*•▪◦‣●■·]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/
const LOWER_START = /^["'“‘(]?\p{Ll}/u
const ENDS = '.!?:;…'
const CLOSES = '"\'”’)]'
/** How many lines are looked at to know whether they are broken at a width. */
const TELLING_LINES = 2000

/** Whether an item of a list begins at `start`: most lines are known by their first letters not to be one. */
export function isBullet(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (first >= 65 && first <= 90) return false
  if (first >= 97 && first <= 122) {
    const second = text.charCodeAt(start + 1)
    if (second !== 46 && second !== 41) return false
  }
  return BULLET.test(text.slice(start, Math.min(end, start + 8)))
}

/** Whether a line reads on in the next: it ends in mid-sentence and the next begins in lower case. */
function readsOn(text: string, start: number, end: number, next: number, nextEnd: number): boolean {
  return beginsLow(text, next, nextEnd) && !endsSentence(text, Math.max(start, end - 8), end)
}

function beginsLow(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  if (first >= 97 && first <= 122) return true
  if (first >= 48 && first <= 90) return false
  return LOWER_START.test(text.slice(start, Math.min(end, start + 8)))
}

function endsSentence(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && CLOSES.includes(text[at]!)) at--
  return ENDS.includes(text[at]!)
}

/**
 * Whether the lines are broken at a fixed width, so that a single line break means nothing. Two scraped pages in five
 * have no blank line at all and hold a block a line; typed and mailed text is wrapped at 60 to 100 characters. The first lines
 * decide.
 */
export function isHardWrapped(text: string): boolean {
  let breaks = 0
  let on = 0
  let start = 0
  let end = 0
  const line = new LineReader(text)
  for (let n = 0; n < TELLING_LINES && line.next(); n++) {
    if (line.end - line.start > 132) return false
    if (end > start && line.end > line.start) {
      breaks++
      if (readsOn(text, start, end, line.start, line.end)) on++
    }
    start = line.start
    end = line.end
  }
  return breaks > 0 && on / breaks >= 0.3
}

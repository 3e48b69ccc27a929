/** A line of the input without its line break and outer white space; empty lines have start === end. */
export interface Line {
  readonly start: number
  readonly end: number
}

const SPACE = /\s/

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && SPACE.test(text[start] as string)) start++
    while (end > start && SPACE.test(text[end - 1] as string)) end--
    lines.push({ start, end })
    from = to + 1
  }
  return lines
}

const BULLET = /^(?:[-–—*•▪◦‣·●■]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/
const SENTENCE_END = /[.!?:;…]["'”’)\]]*$/
const LOWER_START = /^["'“‘(]?\p{Ll}/u

export function isBullet(line: string): boolean {
  return BULLET.test(line.slice(0, 8))
}

/** Whether the line reads on in the next: it ends in mid-sentence and the next begins in lower case. */
function readsOn(line: string, next: string): boolean {
  return !SENTENCE_END.test(line.slice(-8)) && LOWER_START.test(next.slice(0, 8))
}

/**
 * Whether the lines are broken at a fixed width, so that a single line break means nothing. Two scraped pages in five
 * have no blank line at all and hold a block a line; typed and mailed text is wrapped at 60 to 100 characters.
 */
export function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let breaks = 0
  let on = 0
  let longest = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    longest = Math.max(longest, line.end - line.start)
    const next = lines[i + 1]
    if (line.start === line.end || !next || next.start === next.end) continue
    breaks++
    if (readsOn(text.slice(line.start, line.end), text.slice(next.start, next.end))) on++
  }
  return breaks > 0 && longest <= 132 && on / breaks >= 0.3
}

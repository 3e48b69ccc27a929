import { isWhiteSpace } from '../text/white-space.ts'

/** The lines of a text without their line breaks and outer white space: start and end of each by turns, equal if it is empty. */
export type Lines = readonly number[]

export function linesOf(text: string): Lines {
  const lines: number[] = []
  let from = 0
  while (from <= text.length) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    while (start < end && isWhiteSpace(text.charCodeAt(start))) start++
    while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--
    lines.push(start, end)
    from = to + 1
  }
  return lines
}

const BULLET = /^(?:[-–—*•▪◦‣●■·]\s|\(?\d{1,3}[.)]\s|[a-z][.)]\s)/
const LOWER_START = /^["'“‘(]?\p{Ll}/u
const ENDS = '.!?:;…'
const CLOSES = '"\'”’)]'

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
 * have no blank line at all and hold a block a line; typed and mailed text is wrapped at 60 to 100 characters.
 */
export function isHardWrapped(text: string, lines: Lines): boolean {
  for (let i = 0; i < lines.length; i += 2) if (lines[i + 1]! - lines[i]! > 132) return false
  let breaks = 0
  let on = 0
  for (let i = 0; i + 3 < lines.length; i += 2) {
    const start = lines[i]!
    const end = lines[i + 1]!
    const next = lines[i + 2]!
    const nextEnd = lines[i + 3]!
    if (start === end || next === nextEnd) continue
    breaks++
    if (readsOn(text, start, end, next, nextEnd)) on++
  }
  return breaks > 0 && on / breaks >= 0.3
}

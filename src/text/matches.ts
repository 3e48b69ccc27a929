/**
 * Each match of a global pattern, in order. `matchAll` makes the pattern anew whenever it is called, which for a line costs
 * more than looking through it.
 */
export function eachMatch(pattern: RegExp, text: string, read: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    read(match)
  }
  pattern.lastIndex = 0
}

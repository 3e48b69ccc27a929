/**
 * Look-ups in a long list as it is shipped: one string of lines, sorted by code units, columns parted by tabs. A look-up
 * halves the string some fifteen times and nothing is ever split, so that the first one costs no more than the next.
 */

const NEWLINE = 10
const TAB = 9

/** Below 0 where the line at `start` comes before all lines that begin with the key, 0 where it begins with it. */
function compare(lines: string, start: number, key: string): number {
  for (let k = 0; k < key.length; k++) {
    const code = start + k < lines.length ? lines.charCodeAt(start + k) : NEWLINE
    if (code === NEWLINE) return -1
    const difference = code - key.charCodeAt(k)
    if (difference !== 0) return difference
  }
  return 0
}

/** Where the first line begins that is not before the key; the length of the list where there is none. */
export function lineFrom(lines: string, key: string): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    let start = middle
    while (start > low && lines.charCodeAt(start - 1) !== NEWLINE) start--
    if (compare(lines, start, key) < 0) {
      const end = lines.indexOf('\n', middle)
      low = end < 0 ? lines.length : end + 1
    } else high = start
  }
  return low
}

/** The line after the one that holds the place. */
export function nextLine(lines: string, at: number): number {
  const end = lines.indexOf('\n', at)
  return end < 0 ? lines.length : end + 1
}

/** Where the line begins whose first column is the key, or -1. A key that holds a line break or a tab is in no list. */
export function findLine(lines: string, key: string): number {
  if (key === '' || key.includes('\t')) return -1
  const at = lineFrom(lines, key)
  if (at >= lines.length || compare(lines, at, key) !== 0) return -1
  const after = at + key.length
  return after === lines.length || lines.charCodeAt(after) === NEWLINE || lines.charCodeAt(after) === TAB
    ? at
    : -1
}

/** The columns after the first of the line at `at`, whose first column is as long as `key`. */
export function cellsAfter(lines: string, at: number, key: string): string[] {
  const end = lines.indexOf('\n', at)
  return lines.slice(at + key.length + 1, end < 0 ? lines.length : end).split('\t')
}

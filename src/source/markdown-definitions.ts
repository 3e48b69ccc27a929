/**
 * A definition of a link, `[label]: address "title"`, may take several lines. While one is open the parser reads its whole
 * paragraph anew for every line.
 */
const MOST_LINES = 100
const LONGEST_LABEL = 1000
const LONGEST_TITLE = 1000

const NEWLINE = 10
const BRACKET = 91
const BRACKET_END = 93
const BACKSLASH = 92
const COLON = 58
const LESS = 60
const GREATER = 62
const ROUND = 40
const ROUND_END = 41
const code = (mark: string) => mark.charCodeAt(0)
/** What may stand on a line before its words: quote marks and list marks. */
const LEAD = new Set([...'> \t\r-+*.)0123456789'].map(code))
const TITLE_ENDS = new Map([
  [code('"'), code('"')],
  [code("'"), code("'")],
  [code('('), code(')')],
])

/** The text without the brackets that open a definition which many lines do not end; same length. */
export function closeDefinitions(text: string): string {
  const pieces: string[] = []
  let copied = 0
  let line = 0
  /** Where the paragraph ends whose lines were counted, and the number of its last line. */
  let end = -1
  let last = 0
  for (let from = 0; from < text.length; line++) {
    let at = from
    while (at < text.length && LEAD.has(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) === BRACKET) {
      if (at >= end) {
        const lines = countLines(text, at)
        end = lines.end
        last = line + lines.count
      }
      if (last - line > MOST_LINES && staysOpen(text, at)) {
        pieces.push(text.slice(copied, at), 'x')
        copied = at + 1
      }
    }
    const next = text.indexOf('\n', at)
    from = next < 0 ? text.length : next + 1
  }
  return copied === 0 ? text : pieces.join('') + text.slice(copied)
}

/** Where the paragraph around an offset ends, and how many line breaks stand before that. */
function countLines(text: string, at: number): { end: number; count: number } {
  let count = 0
  for (let next = text.indexOf('\n', at); next >= 0; next = text.indexOf('\n', next + 1)) {
    const start = skipBlanks(text, next + 1)
    if (start === text.length || text.charCodeAt(start) === NEWLINE) return { end: start, count }
    count++
  }
  return { end: text.length, count }
}

/** Whether the bracket at an offset begins what may yet become a definition, and its own lines do not end it. */
function staysOpen(text: string, at: number): boolean {
  const stop = Math.min(text.length, at + LONGEST_LABEL)
  for (let i = at + 1; i < stop; i++) {
    const letter = text.charCodeAt(i)
    if (letter === BACKSLASH) i++
    else if (letter === BRACKET) return false
    else if (letter === BRACKET_END) return text.charCodeAt(i + 1) === COLON && !ends(text, i + 2)
  }
  return true
}

/** Whether an address, or an address and a title, stand at an offset and nothing else to the end of the line. */
function ends(text: string, at: number): boolean {
  let start = skipBlanks(text, at)
  if (text.charCodeAt(start) === NEWLINE) start = skipBlanks(text, start + 1)
  const addressEnd = text.charCodeAt(start) === LESS ? angled(text, start) : bare(text, start)
  if (addressEnd === start) return false
  const next = skipBlanks(text, addressEnd)
  if (next === text.length || text.charCodeAt(next) === NEWLINE) return true
  const close = next > addressEnd ? TITLE_ENDS.get(text.charCodeAt(next)) : undefined
  if (close === undefined) return false
  const stop = Math.min(text.length, next + LONGEST_TITLE)
  for (let i = next + 1; i < stop; i++) {
    const letter = text.charCodeAt(i)
    if (letter === BACKSLASH) i++
    else if (letter === close) {
      const rest = skipBlanks(text, i + 1)
      return rest === text.length || text.charCodeAt(rest) === NEWLINE
    }
  }
  return false
}

/** The end of an address in angle brackets; its start if it has none on its line. */
function angled(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === BACKSLASH) i++
    else if (letter === GREATER) return i + 1
    else if (letter === LESS || letter === NEWLINE) break
  }
  return start
}

/** The end of an address without brackets: white space, or a closing bracket that it did not open. */
function bare(text: string, start: number): number {
  let depth = 0
  let i = start
  for (; i < text.length; i++) {
    const letter = text.charCodeAt(i)
    if (letter === NEWLINE || isBlank(letter)) break
    if (letter === BACKSLASH) i++
    else if (letter === ROUND) depth++
    else if (letter === ROUND_END && --depth < 0) break
  }
  return Math.min(i, text.length)
}

function skipBlanks(text: string, from: number): number {
  let i = from
  while (i < text.length && isBlank(text.charCodeAt(i))) i++
  return i
}

const isBlank = (letter: number) => letter === 32 || letter === 9 || letter === 13

import { isUpper } from './characters.ts'
import { splitChunk } from './chunk.ts'
import type { Next } from './word.ts'

/** Tokens as places, in parallel arrays; the text is never copied here. */
export interface Words {
  readonly starts: number[]
  readonly ends: number[]
}

/** How many different chunks are remembered; news repeats its words. */
const REMEMBERED = 20_000
const LONGEST_REMEMBERED = 24

const remembered = new Map<string, readonly number[]>()

function splitOnce(chunk: string, next: Next): readonly number[] {
  if (chunk.length > LONGEST_REMEMBERED) return splitChunk(chunk, next)
  // Only a word before a stop or an apostrophe asks what comes next.
  const key = chunk.charCodeAt(chunk.length - 1) === 46 ? `${chunk} ${next}` : chunk
  let ends = remembered.get(key)
  if (!ends) {
    if (remembered.size >= REMEMBERED) remembered.clear()
    ends = splitChunk(chunk, next)
    remembered.set(key, ends)
  }
  return ends
}

/** White space of any kind, and the characters that no reader sees between words. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 160 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** The tokens of text[start, end), appended to `words`. */
export function splitWords(text: string, start: number, end: number, words: Words): void {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  while (at < end) {
    let to = at + 1
    while (to < end) {
      if (isSpace(text.charCodeAt(to))) break
      to++
    }
    let next = to
    while (next < end && isSpace(text.charCodeAt(next))) next++
    const chunk = text.slice(at, to)
    let from = at
    for (const stop of splitOnce(chunk, next < end ? kindOf(text.charCodeAt(next)) : '')) {
      words.starts.push(from)
      from = at + stop
      words.ends.push(from)
    }
    at = next
  }
}

function kindOf(code: number): Next {
  if (code >= 48 && code <= 57) return '0'
  return isUpper(code) ? 'A' : 'a'
}

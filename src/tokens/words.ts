import { classAt, DIGIT, EXTEND } from './characters.ts'
import { splitChunk } from './chunk.ts'

/** Tokens as places, in parallel arrays; the text is never copied here. */
export interface Words {
  readonly starts: number[]
  readonly ends: number[]
}

/** Longer runs without white space are read in pieces, so that no input is slower than linear. */
const LONGEST_CHUNK = 1024
/** How many different chunks are remembered; news repeats its words. */
const REMEMBERED = 20_000

const remembered = new Map<string, readonly number[]>()

function splitOnce(chunk: string, digitNext: boolean): readonly number[] {
  if (chunk.length > 24) return splitChunk(chunk, digitNext)
  const key = digitNext ? `${chunk} ` : chunk
  let ends = remembered.get(key)
  if (!ends) {
    if (remembered.size >= REMEMBERED) remembered.clear()
    ends = splitChunk(chunk, digitNext)
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
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let to = at + 1
    while (to < end && !isSpace(text.charCodeAt(to))) to++
    while (to - at > LONGEST_CHUNK) {
      let cut = at + LONGEST_CHUNK
      while (cut > at + 1 && classAt(text, cut) === EXTEND) cut--
      if (cut === at + 1) cut = at + LONGEST_CHUNK
      push(words, text.slice(at, cut), at, false)
      at = cut
    }
    let next = to
    while (next < end && isSpace(text.charCodeAt(next))) next++
    push(words, text.slice(at, to), at, next < end && classAt(text, next) === DIGIT)
    at = to
  }
}

function push({ starts, ends }: Words, chunk: string, at: number, digitNext: boolean): void {
  let from = at
  for (const stop of splitOnce(chunk, digitNext)) {
    starts.push(from)
    from = at + stop
    ends.push(from)
  }
}

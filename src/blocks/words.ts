/**
 * The words of a block as numbers, read once, character by character: the model looks at hashes and counts, and most blocks
 * need no more. A word is letters and digits with single inner apostrophes, full stops and hyphens; © and @ are words too.
 */
const LETTER = /[\p{L}\p{N}]/u
const [UNKNOWN, YES, NO] = [0, 1, 2]
/** Whether a code unit is a letter or digit, found when first met. */
const known = new Uint8Array(0x10000)

function isLetter(code: number): boolean {
  const seen = known[code]
  if (seen !== UNKNOWN) return seen === YES
  const yes = LETTER.test(String.fromCharCode(code))
  known[code] = yes ? YES : NO
  return yes
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over UTF-16 code units (Fowler, Noll and Vo). */
export function hash(text: string): number {
  let h = BASIS
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME)
  return h
}

/** What all figures count as. */
const NUMBER = hash('0')
/** A block tells what it is in its first words. */
const MOST_WORDS = 28

export interface WordCounts {
  /** Hashes of the first words in lower case. */
  readonly words: Int32Array
  /** Lengths of the same words. */
  readonly lengths: Uint8Array
  readonly count: number
  /** How many begin with a capital, and with a digit. */
  readonly capitals: number
  readonly digits: number
  /** No letter is small. */
  readonly shouted: boolean
  /** The same for blocks of the same first words. */
  readonly key: number
}

const hashes = new Int32Array(MOST_WORDS)
const sizes = new Uint8Array(MOST_WORDS)

/** Code units of the letter or digit at `i`: 1, 2 for one beyond the plane, 0 where there is none. */
function letterAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  if (code < 0xd800 || code > 0xdbff) return isLetter(code) ? 1 : 0
  const point = text.codePointAt(i) as number
  return point > 0xffff && LETTER.test(String.fromCodePoint(point)) ? 2 : 0
}

export function countWords(text: string, from: number, to: number): WordCounts {
  let [count, capitals, digits, key] = [0, 0, 0, 0]
  let shouted = true
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    let width = letterAt(text, i)
    if (width === 0 && code !== 0xa9 && code !== 64) {
      i++
      continue
    }
    const start = i
    let h = BASIS
    let figures = true
    if (width === 0) {
      h = Math.imul(h ^ code, PRIME)
      figures = false
      i++
    } else {
      while (i < to) {
        const unit = text.charCodeAt(i)
        if (width === 1) {
          let lower = unit
          if (unit < 128) {
            if (unit >= 65 && unit <= 90) lower = unit | 32
            else if (unit >= 97) shouted = false
          } else {
            const letter = String.fromCharCode(unit)
            const other = letter.toLowerCase()
            lower = other.length === 1 ? other.charCodeAt(0) : unit
            if (shouted && letter !== letter.toUpperCase()) shouted = false
          }
          if (unit < 48 || unit > 57) figures = false
          h = Math.imul(h ^ lower, PRIME)
          i++
        } else {
          h = Math.imul(Math.imul(h ^ unit, PRIME) ^ text.charCodeAt(i + 1), PRIME)
          figures = false
          i += 2
        }
        if (i >= to) break
        width = letterAt(text, i)
        if (width > 0) continue
        const mark = text.charCodeAt(i)
        if ((mark !== 39 && mark !== 0x2019 && mark !== 46 && mark !== 45) || i + 1 >= to) break
        width = letterAt(text, i + 1)
        if (width === 0) break
        figures = false
        h = Math.imul(h ^ (mark === 0x2019 ? 39 : mark), PRIME)
        i++
      }
    }
    if (code >= 48 && code <= 57) digits++
    else if (code < 128 ? code >= 65 && code <= 90 : isCapital(code)) capitals++
    if (count < MOST_WORDS) {
      const number = figures ? NUMBER : h
      hashes[count] = number
      sizes[count] = Math.min(255, i - start)
      key = (key * 31 + (h >>> 0)) % 9007199254740881
    }
    count++
  }
  const most = Math.min(count, MOST_WORDS)
  return {
    words: hashes.slice(0, most),
    lengths: sizes.slice(0, most),
    count,
    capitals,
    digits,
    shouted,
    key,
  }
}

function isCapital(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[©@]/gu

/** The first words themselves, in lower case. */
export function firstWords(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(WORD)) {
    words.push(word.toLowerCase().replace(/’/g, "'"))
    if (words.length === MOST_WORDS) break
  }
  return words
}

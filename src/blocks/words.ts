/**
 * The words of a block as numbers, read once, character by character: the model looks at hashes and counts, and most blocks
 * need no more. A word is letters and digits with single inner apostrophes, full stops and hyphens; © and @ are words too.
 */
import { BASIS, hash, PRIME } from '../text/hash.ts'
import { isAsciiLetter, isAsciiUpper, isDigit } from '../text/letters.ts'

const LETTER = /[\p{L}\p{N}]/u
const [UNKNOWN, YES, NO] = [0, 1, 2]
/** Whether a code unit is a letter or digit, found when first met. */
const known = new Uint8Array(0x10000)

function isLetterOrFigure(code: number): boolean {
  const seen = known[code]
  if (seen !== UNKNOWN) return seen === YES
  const yes = LETTER.test(String.fromCharCode(code))
  known[code] = yes ? YES : NO
  return yes
}

/** Letters and digits of ASCII in lower case, 0 for what is neither. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  isDigit(code) ? code : isAsciiLetter(code) ? code | 32 : 0,
)

/** What all figures count as. */
const NUMBER = hash('0')
/** A block tells what it is in its first words. */
const MOST_WORDS = 28

export interface WordCounts {
  /** Hashes of the first words in lower case. */
  readonly words: readonly number[]
  /** Lengths of the same words. */
  readonly lengths: readonly number[]
  readonly count: number
  /** How many begin with a capital, and with a digit. */
  readonly capitals: number
  readonly digits: number
  /** No letter is small. */
  readonly shouted: boolean
  /** The same for blocks of the same first words. */
  readonly key: number
}

/** Code units of the letter or digit at `i`: 1, 2 for one beyond the plane, 0 where there is none. */
function letterAt(text: string, i: number): number {
  const code = text.charCodeAt(i)
  if (code < 0xd800 || code > 0xdbff) return isLetterOrFigure(code) ? 1 : 0
  const point = text.codePointAt(i) as number
  return point > 0xffff && LETTER.test(String.fromCodePoint(point)) ? 2 : 0
}

/** One long walk: every branch reads and sets the same few numbers, letter by letter. */
export function countWords(text: string, from: number, to: number): WordCounts {
  let [count, capitals, digits, key, second] = [0, 0, 0, 0, 0]
  let shouted = true
  const words: number[] = []
  const lengths: number[] = []
  let i = from
  while (i < to) {
    const code = text.charCodeAt(i)
    let width = code < 128 ? (ASCII[code]! > 0 ? 1 : 0) : letterAt(text, i)
    if (width === 0 && code !== 0xa9 && code !== 64) {
      i++
      continue
    }
    const start = i
    let h = BASIS
    let figures = true
    // Behind the first words only the number of words and their letters' case count.
    if (count >= MOST_WORDS && code < 128 && width === 1)
      for (let own = code; i < to - 1; i++) {
        if (own >= 97) shouted = false
        own = text.charCodeAt(i + 1)
        if (own >= 128 || ASCII[own] === 0) break
      }
    if (width === 0) {
      h = Math.imul(h ^ code, PRIME)
      figures = false
      i++
    } else {
      let unit = text.charCodeAt(i)
      for (;;) {
        if (unit < 128) {
          if (unit > 57) {
            figures = false
            if (unit >= 97) shouted = false
          }
          h = Math.imul(h ^ ASCII[unit]!, PRIME)
          i++
        } else if (width === 1) {
          const letter = String.fromCharCode(unit)
          const other = letter.toLowerCase()
          if (shouted && letter !== letter.toUpperCase()) shouted = false
          figures = false
          h = Math.imul(h ^ (other.length === 1 ? other.charCodeAt(0) : unit), PRIME)
          i++
        } else {
          h = Math.imul(Math.imul(h ^ unit, PRIME) ^ text.charCodeAt(i + 1), PRIME)
          figures = false
          i += 2
        }
        if (i >= to) break
        unit = text.charCodeAt(i)
        if (unit < 128) {
          if (ASCII[unit]! > 0) continue
          if (unit !== 39 && unit !== 46 && unit !== 45) break
        } else {
          width = letterAt(text, i)
          if (width > 0) continue
          if (unit !== 0x2019) break
        }
        if (i + 1 >= to) break
        width = letterAt(text, i + 1)
        if (width === 0) break
        figures = false
        h = Math.imul(h ^ (unit === 0x2019 ? 39 : unit), PRIME)
        unit = text.charCodeAt(++i)
      }
    }
    if (code < 128) {
      if (isAsciiUpper(code)) capitals++
      else if (isDigit(code)) digits++
    } else if (isCapital(code)) capitals++
    if (count < MOST_WORDS) {
      words.push(figures ? NUMBER : h)
      lengths.push(Math.min(255, i - start))
      key = (Math.imul(key, 31) + h) | 0
      second = (Math.imul(second, PRIME) ^ h) | 0
    }
    count++
  }
  return {
    words,
    lengths,
    count,
    capitals,
    digits,
    shouted,
    key: key * 0x200000 + (second & 0x1fffff),
  }
}

function isCapital(code: number): boolean {
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase()
}

import type { Lexeme } from '../engines/lexemes.ts'
import type { LexemeStore } from '../engines/lexicon.ts'
import { isApostrophe } from '../text/apostrophes.ts'
import { PRIME } from '../text/hash.ts'
import { isAsciiUpper, isDigit } from '../text/letters.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { splitChunk } from './chunk.ts'
import type { WordLanguage } from './language.ts'
import type { TokenRoom } from './token-room.ts'
import type { Next } from './word.ts'

/** A chunk (a run without white space) as it was split before. Most are one word, or a word and a mark. */
interface Chunk {
  readonly text: string
  /** What followed it, where that was asked. */
  readonly next: Next
  /** The first token, and where it ends in the chunk. */
  readonly form: Lexeme
  readonly end: number
  /** The second of two, which ends where the chunk does; null if there are fewer or more. */
  readonly second: Lexeme | null
  /** All of them where they are more than two. */
  readonly more: Split | null
}
/** The tokens of a chunk: where they end in it, and what they are. */
interface Split {
  readonly ends: readonly number[]
  readonly forms: readonly Lexeme[]
}

const LONGEST_REMEMBERED = 24
/** The store has this many places, a power of two; chunks whose sums agree share four, and the oldest yields. */
const PLACES = 1 << 16
const SHARED = 4
const DOT = 46

/** Splits text into tokens, and remembers how it split the chunks before, since news repeats its words. */
export class WordSplitter {
  private readonly sums = new Int32Array(PLACES)
  private readonly store: (Chunk | undefined)[] = new Array(PLACES).fill(undefined)

  constructor(
    private readonly lexicon: LexemeStore,
    private readonly language: WordLanguage,
  ) {}

  /** Adds the tokens of text[start, end) to `words`. Written out flat: this is where most time is spent. */
  split(text: string, start: number, end: number, words: TokenRoom): void {
    const { forms } = words
    let { starts, ends, count } = words
    let at = start
    while (at < end && isWhiteSpace(text.charCodeAt(at))) at++
    while (at < end) {
      let to = at
      let sum = 0
      let last = 0
      while (to < end) {
        const code = text.charCodeAt(to)
        if ((code <= 32 || code >= 160) && isWhiteSpace(code)) break
        last = code
        sum = Math.imul(sum ^ code, PRIME)
        to++
      }
      let next = to
      while (next < end && isWhiteSpace(text.charCodeAt(next))) next++
      const isLong = to - at > LONGEST_REMEMBERED
      // Of what is remembered only a word before a stop asks what comes next.
      const follows = next < end && (last === DOT || isLong) ? kindOf(text.charCodeAt(next)) : ''
      const chunk = isLong ? this.read(text.slice(at, to), follows) : this.recall(text, at, to, sum, follows)
      const { second, more } = chunk
      const size = more === null ? 2 : more.ends.length
      if (count + size > starts.length) {
        words.reserve(count + size)
        ;({ starts, ends } = words)
      }
      if (more === null) {
        const middle = at + chunk.end
        starts[count] = at
        ends[count] = middle
        forms[count++] = chunk.form
        if (second !== null) {
          starts[count] = middle
          ends[count] = to
          forms[count++] = second
        }
      } else {
        let from = at
        for (let i = 0; i < size; i++) {
          starts[count] = from
          from = at + more.ends[i]!
          ends[count] = from
          forms[count++] = more.forms[i]!
        }
      }
      words.count = count
      at = next
    }
  }

  private recall(text: string, start: number, end: number, sum: number, next: Next): Chunk {
    const { store, sums } = this
    const place = ((sum ^ (sum >>> 15)) << 2) & (PLACES - 1)
    for (let i = place; i < place + SHARED; i++) {
      if (sums[i] !== sum) continue
      const known = store[i]
      if (known !== undefined && known.next === next && isAt(text, start, end, known.text)) return known
    }
    const chunk = this.read(text.slice(start, end), next)
    for (let i = place + SHARED - 1; i > place; i--) {
      store[i] = store[i - 1]
      sums[i] = sums[i - 1]!
    }
    store[place] = chunk
    sums[place] = sum
    return chunk
  }

  private read(text: string, next: Next): Chunk {
    const ends = splitChunk(text, next, this.language)
    const forms: Lexeme[] = []
    let from = 0
    for (const to of ends) {
      const form = this.lexicon.lexeme(from === 0 && to === text.length ? text : text.slice(from, to))
      const both =
        from > 0 && isClitic(form.text) ? this.lexicon.contraction(forms[forms.length - 1]!, form) : null
      if (both) forms[forms.length - 1] = both[0]
      forms.push(both ? both[1] : form)
      from = to
    }
    const remembered = text.length <= LONGEST_REMEMBERED
    return {
      // Of what is remembered a slice of the text would keep its article alive; nothing else is looked up by its text.
      text: remembered ? forms.map((form) => form.text).join('') : '',
      next,
      form: forms[0]!,
      end: ends[0]!,
      second: forms.length === 2 ? forms[1]! : null,
      more: forms.length > 2 ? { ends, forms } : null,
    }
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false
  return true
}

/** 's, 'll, n't: the second part of a contraction. */
function isClitic(token: string): boolean {
  if (token.length < 2 || token.length > 3) return false
  const first = token.charCodeAt(0)
  return isApostrophe(first) || ((first | 32) === 110 && isApostrophe(token.charCodeAt(1)))
}

function kindOf(code: number): Next {
  if (isDigit(code)) return '0'
  return isAsciiUpper(code) ? 'A' : 'a'
}

import type { Lexeme, Tagger } from '../engines/wink.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { isUpper } from './characters.ts'
import { splitChunk } from './chunk.ts'
import type { Next } from './word.ts'

/** The tokens of a block: where they are, in parallel arrays of which the first `count` places hold, and what they are. */
export interface Words {
  readonly starts: number[]
  readonly ends: number[]
  readonly forms: Lexeme[]
  count: number
}

/** A chunk (a run without white space) in tokens: where they end in it, and what they are. */
interface Split {
  readonly ends: readonly number[]
  readonly forms: readonly Lexeme[]
}
interface Remembered extends Split {
  readonly text: string
  /** What followed it, where that was asked. */
  readonly next: Next
}

const LONGEST_REMEMBERED = 24
/** The store has this many places, a power of two; chunks whose sums agree share four, and the oldest yields. */
const PLACES = 1 << 15
const SHARED = 4
const DOT = 46

/** Splits text into tokens, and remembers how it split the chunks before, since news repeats its words. */
export class WordSplitter {
  private readonly store: (Remembered | undefined)[] = new Array(PLACES).fill(undefined)

  constructor(private readonly tagger: Pick<Tagger, 'lexeme' | 'contraction'>) {}

  /** The tokens of text[start, end), in place of those that `words` held. */
  split(text: string, start: number, end: number, words: Words): void {
    words.count = 0
    let at = start
    while (at < end && isWhiteSpace(text.charCodeAt(at))) at++
    while (at < end) {
      let to = at
      let sum = 0
      while (to < end) {
        const code = text.charCodeAt(to)
        if ((code <= 32 || code >= 160) && isWhiteSpace(code)) break
        sum = Math.imul(sum ^ code, 0x01000193)
        to++
      }
      let next = to
      while (next < end && isWhiteSpace(text.charCodeAt(next))) next++
      const follows = next < end ? kindOf(text.charCodeAt(next)) : ''
      const chunk =
        to - at > LONGEST_REMEMBERED
          ? this.read(text.slice(at, to), follows)
          : this.recall(text, at, to, sum, follows)
      append(words, chunk, at)
      at = next
    }
  }

  private recall(text: string, start: number, end: number, sum: number, follows: Next): Split {
    const { store } = this
    // Only a word before a stop asks what comes next.
    const next = text.charCodeAt(end - 1) === DOT ? follows : ''
    const place = ((sum ^ (sum >>> 15)) << 2) & (PLACES - 1)
    for (let i = place; i < place + SHARED; i++) {
      const known = store[i]
      if (known === undefined) break
      if (known.next === next && isAt(text, start, end, known.text)) return known
    }
    const { ends, forms } = this.read(text.slice(start, end), next)
    for (let i = place + SHARED - 1; i > place; i--) store[i] = store[i - 1]
    // A slice of the text would keep its article alive.
    const chunk = { text: forms.map((form) => form.text).join(''), next, ends, forms }
    store[place] = chunk
    return chunk
  }

  private read(text: string, next: Next): Split {
    const ends = splitChunk(text, next)
    const forms: Lexeme[] = []
    let from = 0
    for (const to of ends) {
      const form = this.tagger.lexeme(from === 0 && to === text.length ? text : text.slice(from, to))
      const both =
        from > 0 && isClitic(form.text) ? this.tagger.contraction(forms[forms.length - 1]!, form) : null
      if (both) forms[forms.length - 1] = both[0]
      forms.push(both ? both[1] : form)
      from = to
    }
    return { ends, forms }
  }
}

function append(words: Words, { ends, forms }: Split, at: number): void {
  let { count } = words
  let from = at
  for (let i = 0; i < ends.length; i++) {
    words.starts[count] = from
    from = at + ends[i]!
    words.ends[count] = from
    words.forms[count] = forms[i]!
    count++
  }
  words.count = count
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
  if (first === 0x27 || first === 0x2019) return true
  const second = token.charCodeAt(1)
  return (first | 32) === 110 && (second === 0x27 || second === 0x2019)
}

function kindOf(code: number): Next {
  if (code >= 48 && code <= 57) return '0'
  return isUpper(code) ? 'A' : 'a'
}

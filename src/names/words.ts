/**
 * The words of the article as names need them: "U.S." and "Minn." in one piece, possessive endings apart, hyphens and
 * slashes parting words that stand without space. Parallel arrays, one entry a word or mark.
 */

import type { Valued } from '../document.ts'
import { isDottedAbbreviation } from '../language/en/name-parts.ts'
import type { Block } from '../schema/blocks.ts'
import type { Sentence } from '../schema/tokens.ts'
import { isApostrophe } from '../text/apostrophes.ts'
import {
  currentLexemes,
  isDigit,
  isLetter,
  isUpper,
  type Lexeme,
  type Lexemes,
  MARK,
  type Shape,
  TAKEN,
} from './lexemes.ts'

export { CAPITAL, CAPITALS, INITIAL, LOWER, MARK, NUMBER, TAKEN } from './lexemes.ts'

export interface Words {
  readonly start: Int32Array
  readonly end: Int32Array
  /** As printed, with straight apostrophes. */
  readonly text: string[]
  /** Its shape here: TAKEN where it is part of an address or a date. */
  readonly shape: Uint8Array
  /** What each word is wherever it stands. */
  readonly lexeme: Lexeme[]
  readonly lexemes: Lexemes
  /** 1 where no space stands before it. */
  readonly glued: Uint8Array
  readonly sentence: Int32Array
  /** 1 for the first word of its sentence, and right after an opening mark at its start. */
  readonly opens: Uint8Array
  /** The index of the first word of each sentence, and at the end the number of words. */
  readonly from: number[]
}

const isOpening = (text: string) => text === '"' || text === '“' || text === '‘' || text === "'"

/** The end of the word that begins at `at`; its possessive ending and closing full stop are left out. */
function wordEnd(text: string, at: number, limit: number): number {
  let i = at
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code) || isDigit(code)) continue
    const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0
    if (isApostrophe(code) && isLetter(next)) {
      const after = i + 2 < limit ? text.charCodeAt(i + 2) : 0
      if ((next === 115 || next === 83) && !isLetter(after) && !isDigit(after)) break
      continue
    }
    if (code === 0x2e) {
      const length = i - at
      if (length === 1 && isUpper(text.charCodeAt(at))) {
        // An initial, or the first letter of "U.S."
        let k = i + 1
        while (k + 1 < limit && isUpper(text.charCodeAt(k)) && text.charCodeAt(k + 1) === 0x2e) k += 2
        return k
      }
      if (length > 1 && length < 7 && isDottedAbbreviation(text.slice(at, i))) return i + 1
      // "amazon.com", but not "ended.The".
      if (length > 1 && next >= 97 && next <= 122) continue
      break
    }
    if (code === 0x26 && isUpper(next) && i > at && isUpper(text.charCodeAt(i - 1))) continue
    break
  }
  return i
}

/** Web addresses, handles and dates, as runs of offsets that hold no names. */
function takenUntil(doc: Valued): (start: number) => boolean {
  const taken = doc.values.filter((value) => value.kind !== 'money' && value.kind !== 'percentage')
  let k = 0
  return (start) => {
    while (k < taken.length && (taken[k]?.end ?? 0) <= start) k++
    const value = taken[k]
    return value !== undefined && value.start <= start
  }
}

export function readWords(doc: Valued): Words {
  const lexemes = currentLexemes()
  const { text, sentences } = doc
  let most = 0
  for (const { start, end } of sentences) most += end - start
  const starts = new Int32Array(most)
  const ends = new Int32Array(most)
  const shapes = new Uint8Array(most)
  const glued = new Uint8Array(most)
  const sentence = new Int32Array(most)
  const opening = new Uint8Array(most)
  const texts: string[] = []
  const lexeme: Lexeme[] = []
  const from: number[] = []
  const isTaken = takenUntil(doc)
  let n = 0
  for (let s = 0; s < sentences.length; s++) {
    from.push(n)
    const { start, end: limit } = sentences[s] as Sentence
    let opens = true
    let last = -1
    for (let i = start; i < limit; ) {
      const code = text.charCodeAt(i)
      if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000) {
        i++
        continue
      }
      let end = i + 1
      let shape: Shape = MARK
      const body = code === 0x40 || code === 0x23 ? i + 1 : i
      const first = body < limit ? text.charCodeAt(body) : 0
      const isWord = isLetter(first) || isDigit(first)
      if (isWord) end = wordEnd(text, body, limit)
      // A left mark within a word opens nothing: it is an apostrophe.
      const isInside = code === 0x2018 && last === i && isLetter(text.charCodeAt(end))
      const found = isInside ? lexemes.of("'") : lexemes.at(text, i, end)
      if (isWord) shape = body > i || isTaken(i) ? TAKEN : found.shape
      starts[n] = i
      ends[n] = end
      texts.push(found.text)
      lexeme.push(found)
      shapes[n] = shape
      if (last === i) glued[n] = 1
      sentence[n] = s
      if (shape !== MARK) {
        if (opens) opening[n] = 1
        opens = false
      } else if (opensAnew(found.text, last === i)) opens = true
      n++
      last = end
      i = end
    }
  }
  from.push(n)
  return {
    start: starts.slice(0, n),
    end: ends.slice(0, n),
    text: texts,
    shape: shapes.slice(0, n),
    lexeme,
    lexemes,
    glued: glued.slice(0, n),
    sentence: sentence.slice(0, n),
    opens: opening.slice(0, n),
    from,
  }
}

/** Does a sentence begin anew after the mark? */
const opensAnew = (mark: string, isGlued: boolean): boolean =>
  mark === ':' || mark === '•' || mark === '(' || (!isGlued && isOpening(mark))

/** Is the mark a possessive ending ("'s", or an apostrophe after s)? */
export function isPossessive(words: Words, at: number): boolean {
  const mark = words.text[at]
  if (mark !== "'" || !words.glued[at]) return false
  const next = words.text[at + 1]
  return (next === 's' || next === 'S') && words.glued[at + 1] === 1
    ? true
    : words.text[at - 1]?.endsWith('s') === true && words.glued[at + 1] !== 1
}

/** Is the block one whose words are no prose: title and headings, where many words stand in capitals? */
export function isHeading(block: Block | undefined): boolean {
  return block?.role === 'title' || block?.kind === 'heading'
}

/**
 * The words of the article as names need them, read from its tokens: the parts of a contraction are one word, possessive endings
 * are two, hyphens, slashes and points within figures part words. Parallel arrays, one entry a word or mark.
 */
import type { Doc } from '../document.ts'
import type { Block } from '../schema/blocks.ts'
import { isLetter } from '../text/letters.ts'
import { places, roomFor } from '../text/room.ts'
import type { NameWords } from './columns.ts'
import { type Listed, listedOf, lookUp, MARK, type Shape, TAKEN } from './listed.ts'
import { mayGoOn, pieceFrom } from './word-ends.ts'

export type { NameWords } from './columns.ts'
export { CAPITAL, CAPITALS, INITIAL, LOWER, MARK, NUMBER, TAKEN } from './listed.ts'

/** Web addresses, handles and dates, as runs of offsets that hold no names; asked for words in order. */
class TakenRuns {
  private k = -1
  private start = -1
  private end = -1
  private readonly values: Doc<'values'>['values']

  constructor({ values }: Doc<'values'>) {
    this.values = values
  }

  holds(at: number): boolean {
    while (this.end <= at) this.next()
    return this.start <= at
  }

  private next(): void {
    const value = this.values[++this.k]
    if (value?.kind === 'money' || value?.kind === 'percentage' || value?.kind === 'quantity') return
    this.start = value?.start ?? Number.POSITIVE_INFINITY
    this.end = value?.end ?? Number.POSITIVE_INFINITY
  }
}

/** What words are read from. */
type WordsNeed = Doc<'text' | 'sentences' | 'tokens' | 'values' | 'words'>

export function readWords(doc: WordsNeed): NameWords {
  return new NameWordsReader(doc).read()
}

class NameWordsReader {
  private readonly taken: TakenRuns
  private start: Int32Array
  private end: Int32Array
  private shape: Uint8Array
  private glued: Uint8Array
  private sentence: Int32Array
  private token: Int32Array
  private opening: Uint8Array
  private traits: Uint8Array
  private readonly text: string[]
  private readonly listed: Listed[]
  private count = 0
  /** Where the word before ended, -1 at the start of a sentence, and whether the next one opens it. */
  private last = -1
  private opens = true

  constructor(private readonly doc: WordsNeed) {
    this.taken = new TakenRuns(doc)
    this.text = places<string>(doc.tokens, doc.tokens.length)
    this.listed = places<Listed>(doc.tokens, doc.tokens.length)
    // Few tokens are more than one word.
    const room = Math.ceil(doc.tokens.length * 1.2) + 16
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.shape = new Uint8Array(room)
    this.glued = new Uint8Array(room)
    this.sentence = new Int32Array(room)
    this.token = new Int32Array(room)
    this.opening = new Uint8Array(room)
    this.traits = new Uint8Array(room)
  }

  read(): NameWords {
    const { doc } = this
    const { words } = doc
    const from: number[] = []
    for (let k = 0, s = -1; k < words.start.length; ) {
      for (; s < words.sentence[k]!; s++) {
        from.push(this.count)
        this.last = -1
        this.opens = true
      }
      k = this.readToken(k, s)
    }
    while (from.length <= doc.sentences.length) from.push(this.count)
    const { count, text, listed } = this
    text.length = count
    listed.length = count
    return {
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      text,
      shape: this.shape.subarray(0, count),
      listed,
      traits: this.traits.subarray(0, count),
      spellings: words.spellings,
      glued: this.glued.subarray(0, count),
      sentence: this.sentence.subarray(0, count),
      token: this.token.subarray(0, count),
      opens: this.opening.subarray(0, count),
      from,
    }
  }

  /** Adds the words of a token, and of those that are one with it; says which token comes after. */
  private readToken(k: number, sentence: number): number {
    const { text, words } = this.doc
    const { start, end, glued, spelling } = words
    const found = listedOf(spelling[k]!)
    const to = end[k]!
    if (found.ending > 0 && glued[k + 1] === 1 && mayGoOn(found.ending, text, to))
      return this.readJoined(k, sentence)
    const at = start[k]!
    if (found.pieces === null) this.add(at, to, found.straight, found.shape !== MARK, sentence, k)
    else
      for (const piece of found.pieces) {
        const listed = lookUp(words.spellings, found.text.slice(piece.start, piece.end))
        this.add(at + piece.start, at + piece.end, listed, piece.isWord, sentence, k)
      }
    return k + 1
  }

  /** Reads letter by letter from the start of a token to the first word that ends where a token does. */
  private readJoined(first: number, sentence: number): number {
    const { text, words, sentences } = this.doc
    const { start, end, spellings } = words
    const limit = sentences[sentence]!.end
    let k = first
    for (let at = start[k]!; at < limit; ) {
      const piece = pieceFrom(text, at, limit)
      if (piece.start < 0) break
      while (end[k]! <= piece.start) k++
      const listed = lookUp(spellings, text.slice(piece.start, piece.end))
      this.add(piece.start, piece.end, listed, piece.isWord, sentence, k)
      at = piece.end
      while (end[k]! < at) k++
      if (end[k] === at) return k + 1
    }
    while (k < end.length && end[k]! <= limit) k++
    return k
  }

  private add(start: number, end: number, found: Listed, isWord: boolean, sentence: number, k: number): void {
    const n = this.count++
    if (n === this.start.length) this.grow()
    const isGlued = this.last === start
    // A left mark within a word opens nothing: it is an apostrophe.
    const isInside = found.isLeftMark && isGlued && isLetter(this.doc.text.charCodeAt(end))
    const listed = isInside ? lookUp(this.doc.words.spellings, "'") : found
    const { text } = listed
    let shape: Shape = MARK
    if (isWord) shape = listed.isSigned || this.taken.holds(start) ? TAKEN : listed.shape
    this.start[n] = start
    this.end[n] = end
    this.text[n] = text
    this.listed[n] = listed
    this.traits[n] = listed.traits
    this.shape[n] = shape
    this.sentence[n] = sentence
    this.token[n] = k
    if (isGlued) this.glued[n] = 1
    if (shape !== MARK) {
      if (this.opens) this.opening[n] = 1
      this.opens = false
    } else if (opensAnew(text, isGlued)) this.opens = true
    this.last = end
  }

  private grow(): void {
    const room = this.count
    this.start = roomFor(this.start, room)
    this.end = roomFor(this.end, room)
    this.shape = roomFor(this.shape, room)
    this.glued = roomFor(this.glued, room)
    this.sentence = roomFor(this.sentence, room)
    this.token = roomFor(this.token, room)
    this.opening = roomFor(this.opening, room)
    this.traits = roomFor(this.traits, room)
  }
}

const isOpening = (text: string) => text === '"' || text === '“' || text === '‘' || text === "'"

/** Does a sentence begin anew after the mark? */
const opensAnew = (mark: string, isGlued: boolean): boolean =>
  mark === ':' || mark === '•' || mark === '(' || (!isGlued && isOpening(mark))

/** Is the mark a possessive ending ("'s", or an apostrophe after s)? */
export function isPossessive(words: NameWords, at: number): boolean {
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

/** The words of an article as the resolver reads them: each with its tag, its word in small letters and what the lists say of it. */
import type { Doc } from '../../document.ts'
import type { FoundNames, NameWords } from '../../names/columns.ts'
import type { Block } from '../../schema/blocks.ts'
import { places } from '../../text/room.ts'
import { tagOf } from '../../words/table.ts'
import { type ReferenceWord, referenceWord } from './reference-word.ts'

export const NOUN = /* @__PURE__ */ tagOf('NOUN')
export const PROPN = /* @__PURE__ */ tagOf('PROPN')
export const VERB = /* @__PURE__ */ tagOf('VERB')
export const AUX = /* @__PURE__ */ tagOf('AUX')
export const ADP = /* @__PURE__ */ tagOf('ADP')
export const ADJ = /* @__PURE__ */ tagOf('ADJ')
export const ADV = /* @__PURE__ */ tagOf('ADV')
export const NUM = /* @__PURE__ */ tagOf('NUM')
export const DET = /* @__PURE__ */ tagOf('DET')
export const PART = /* @__PURE__ */ tagOf('PART')
/** Of what lies beyond the sentence. */
export const NO_TAG = 31

export const isVerbal = (tag: number): boolean => tag === VERB || tag === AUX

export interface Line {
  readonly words: NameWords
  readonly count: number
  /** The tag of the token that each word begins in. */
  readonly tag: Uint8Array
  /** That token in small letters: "he" of "he's". */
  readonly lower: readonly string[]
  /** What the lists say of that token. */
  readonly facts: readonly ReferenceWord[]
  /** 1 for words between quotation marks. */
  readonly quoted: Uint8Array
  /** By sentence: its block; whether pronouns read on from it: it stands in a title, heading or body, and is no tag or credit. */
  readonly blockOf: Int32Array
  readonly isProse: Uint8Array
}

export function readLine(
  doc: Doc<'text' | 'blocks' | 'sentences' | 'words'>,
  { words, quoted }: Pick<FoundNames, 'words' | 'quoted'>,
): Line {
  const count = words.text.length
  const tag = new Uint8Array(count)
  const lower = places<string>(words.text, count)
  const facts = places<ReferenceWord>(words.text, count)
  for (let i = 0; i < count; i++) {
    const token = words.token[i]!
    tag[i] = doc.words.tag[token]!
    const ends = doc.words.end[token]! - words.end[i]!
    // The word is longer than its token where a contraction goes on. Most are one with it, and tell of themselves at once.
    const spelling =
      ends < 0
        ? doc.words.spelling[token]!
        : ends === 0 && doc.words.start[token] === words.start[i]
          ? doc.words.spelling[token]!.straight
          : words.listed[i]!.spelling
    const known = (spelling.reference as ReferenceWord | undefined) ?? referenceWord(spelling)
    facts[i] = known
    lower[i] = spelling.lower
  }
  const blockOf = new Int32Array(doc.sentences.length)
  const isProse = new Uint8Array(doc.sentences.length)
  doc.sentences.forEach(({ block }, s) => {
    blockOf[s] = block
    const own = doc.blocks[block]
    if (
      own &&
      (own.role === 'title' || own.role === 'heading' || (own.role === 'body' && !isTag(doc.text, own)))
    )
      isProse[s] = 1
  })
  return { words, count, tag, lower, facts, quoted: quoted.flags, blockOf, isProse }
}

const SHORT = 60

/** A few words that end in no mark, such as the name of a photographer. */
function isTag(text: string, { start, end }: Block): boolean {
  return end - start <= SHORT && /[\p{L}\p{N})]/u.test(text.charAt(end - 1))
}

/** Is the word one of the sentence? An engine is slow where it reads before the first. */
export const isIn = ({ words }: Line, at: number, sentence: number): boolean =>
  at >= 0 && words.sentence[at] === sentence

/** How many clauses begin behind a word, up to another of its sentence, and no more than `most`; a guess by small words and marks. */
export function clausesBetween({ words, facts }: Line, from: number, to: number, most: number): number {
  let clauses = 0
  for (let at = from + 1; at <= to && clauses < most; at++)
    if (words.opens[at] === 1 || facts[at]!.opensClause) clauses++
  return clauses
}

/** The tag of a word of the same sentence; NO_TAG beyond it. */
export const tagIn = (line: Line, at: number, sentence: number): number =>
  isIn(line, at, sentence) ? line.tag[at]! : NO_TAG

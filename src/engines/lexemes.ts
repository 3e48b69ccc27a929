import { withStraight } from '../text/apostrophes.ts'
import { LONGEST } from './owned.ts'
import { wink } from './wink.ts'

/** What is known of a token by itself, before its neighbours are looked at; one for all tokens of a form. */
export interface Lexeme {
  /** The token: one string for all of its form, an own copy that keeps no article alive, and whose hash is known. */
  readonly text: string
  /** What the caller knows of the form, as the caller numbers it. */
  readonly shape: number
  /** Its likeliest tag, as the model numbers them. */
  readonly tag: number
  /** The index of its normal form, which knows the tags it may take; -1 if unknown to the model. */
  readonly normal: number
  /** The tag its form alone tells; null if none. */
  readonly fixed: string | null
  readonly normalText: string
  readonly isStop: boolean
  /** The word that a part of a contraction stands for; null for all else. */
  readonly standsFor: string | null
  /** The tag that its lemma was last asked for, as its reader numbers tags, -1 before the first: most forms have but one. */
  lastTag: number
  /** The lemma under that tag. */
  lemma: string
  /** Its lemmas by tag, once it was asked for a second one. */
  lemmas: (string | undefined)[] | null
  /** The entry of its spelling that was last asked for, as its reader types it (words/table.ts). */
  spelling: unknown
  /** What the tagger asks of it, as the tagger types it (words/tag-words.ts). */
  tagging: unknown
}

/** While it is made. All are made by one literal, so that the engine sees one kind of object where tokens are read. */
type WritableLexeme = { -readonly [Key in keyof Lexeme]: Lexeme[Key] }

/** What the caller tells of a form: the Universal POS tag that it alone shows, and its shape. */
export interface FormFacts {
  readonly tag: string | undefined
  readonly shape: number
}

/** Tags as the model numbers them: of ordinals, of what nothing is known of, and of verbs. */
const ADJ = 1
export const AUX = 4
export const NOUN = 8
export const VERB = 16
/** Kinds of words as the model numbers them. */
const WORD = 1
const NUMBER = 2
const PUNCTUATION = 12

const LETTER = /^\p{L}/u
/** 1,200 3.5 6:30 1/2 ½ 2019-05-03 555-0199 '99 */
const FIGURE = /^[.,']*\p{N}(?:[\p{N},.]|[:/-]\p{N})*$/u
/** 17h30 3D */
const FIGURE_AND_LETTERS = /^[.,']*\p{N}.*\p{L}/u
const DECADE = /^('?\d+)'s$/
const RANKED = /^\d[\d,]*(?:st|nd|rd|th)$/i

function category(word: string): number {
  if (LETTER.test(word)) return WORD
  if (FIGURE.test(word)) return NUMBER
  return FIGURE_AND_LETTERS.test(word) ? WORD : PUNCTUATION
}

/** What is known of a word. */
export function readLexeme(word: string, form: FormFacts): Lexeme {
  const { cache, guess } = wink()
  if (word.length > LONGEST) return unknown(word, word, NOUN, form)
  // The left mark alone opens a quotation.
  const straight = word === '‘' ? word : withStraight(word).replace(DECADE, '$1s')
  const place = cache.lookup(straight)
  if (place) return knownLexeme(word, place[0]!, form)
  const lower = straight.toLowerCase()
  const tag = RANKED.test(straight) ? ADJ : guess(straight, category(straight)) || NOUN
  const below = cache.lookup(lower)
  if (below?.length !== 1) return unknown(word, lower, tag, form)
  const found = knownLexeme(word, below[0]!, form)
  found.tag = tag
  return found
}

function unknown(text: string, word: string, tag: number, form: FormFacts): WritableLexeme {
  return draft(text, tag, -1, word.toLowerCase(), form)
}

function knownLexeme(text: string, index: number, form: FormFacts): WritableLexeme {
  const { cache } = wink()
  const mapped = cache.mappedSpelling(index)
  const normal = cache.normal(index)
  const found = draft(text, cache.posOf(mapped) || NOUN, normal, cache.value(normal), form)
  found.isStop = cache.property(normal, 'isStopWord') === 1
  return found
}

function draft(
  text: string,
  tag: number,
  normal: number,
  normalText: string,
  form: FormFacts,
): WritableLexeme {
  return {
    text,
    shape: form.shape,
    tag,
    normal,
    fixed: form.tag ?? null,
    normalText,
    isStop: false,
    standsFor: null,
    lastTag: -1,
    lemma: '',
    lemmas: null,
    spelling: null,
    tagging: null,
  }
}

/** The tags that the lexicon gives a form, a bit each as the model numbers them; 0 where it is unknown. */
export function possibleTags({ normal }: Lexeme): number {
  const { cache, tags } = wink()
  let possible = 0
  if (normal >= 0)
    for (let tag = 1; tag < tags.length; tag++) if (cache.isMemberPOS(normal, tag)) possible |= 1 << tag
  return possible
}

/** The likeliest tag of a word written in small letters, as the model numbers them; 0 where the lexicon lacks it. */
export function tagInSmall(word: string): number {
  const { cache } = wink()
  const found = word.length > LONGEST ? null : cache.lookup(word.toLowerCase())
  return found?.length === 1 ? cache.posOf(cache.mappedSpelling(found[0]!)) : 0
}

/** The two parts of a contraction that the model knows (don't, she'll), with the tags and lemmas it gives them. */
export function readContraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null {
  const { cache, xpansions } = wink()
  const word = withStraight(first.text + second.text)
  const found = cache.lookup(word) ?? cache.lookup(word.toLowerCase())
  if (found?.length !== 8) return null
  const part = ({ text, shape }: Lexeme, at: number): Lexeme => {
    const normal = xpansions[found[at + 1]!]!
    const own = knownLexeme(text, found[at]!, { tag: undefined, shape })
    own.tag = found[at + 3]!
    own.normal = normal
    own.standsFor = cache.value(found[at + 2]!)
    own.normalText = cache.value(normal)
    own.isStop = cache.property(normal, 'isStopWord') === 1
    return own
  }
  return [part(first, 0), part(second, 4)]
}

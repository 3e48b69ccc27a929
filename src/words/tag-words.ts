/** What the tagger asks of a word by itself: found once for all tokens of a form. */
import { type Lexeme, possibleTags } from '../engines/lexemes.ts'
import { mixed } from '../models/kit/linear.ts'
import { TAG_FEATURES } from '../models/tags.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'
import { hash } from '../text/hash.ts'
import { tagOf } from './table.ts'

/** The seats whose words speak for a tag: its own, those one before and after it, and those two before and after. */
export const SEATS = 5
const NEXT_SEATS = 2

export interface TagWord {
  /** Numbers of the word in small letters and of its last letters. */
  readonly lower: number
  readonly ending: number
  readonly longEnding: number
  /** What kinds of characters it is made of, in order. */
  readonly shape: number
  /** Its possible tags; of a word that the lexicon lacks, what its ending lets guess. */
  readonly kind: number
  /** 0 in small letters, 1 begins with a capital, 2 all capitals. */
  readonly capital: number
  /** Counts when it is asked how a sentence is written: a word of four letters or more. */
  readonly counts: boolean
  /** The tags that it may have, as TAGS numbers them; null for all. */
  readonly tags: readonly number[] | null
  readonly form: Lexeme | null
  /** Where a tagger keeps what the word says of tags, and which of its books that is. */
  slot: number
  book: object | null
  /** Where it keeps what the word says of itself in other sentences and places than ordinary ones; null before the first. */
  settings: Int32Array | null
  /** The tag that the tagger gives it wherever it stands, or that of none. */
  alone: number
}

/** What a mark may be: punctuation, a symbol, the apostrophe of a possessor, "and", "to". */
const OF_MARKS: readonly number[] = (['PUNCT', 'SYM', 'PART', 'CCONJ', 'ADP'] as const).map(tagOf)

/** A form tells all of its tag where it is listed, and something where it is made of marks; an address tells nothing. */
function tagsOf({ fixed }: Lexeme): readonly number[] | null {
  if (fixed === null || fixed === 'X' || fixed === 'PROPN') return null
  return fixed === 'PUNCT' || fixed === 'SYM' ? OF_MARKS : [tagOf(fixed as UniversalPos)]
}

/** A feature of the tagger. Templates have numbers that belong to the model. */
export const tagFeature = (template: number, a = 0, b = 0, c = 0): number =>
  mixed(template, a, b, c) & (TAG_FEATURES - 1)

const LONGEST = 32
const CAPITAL = /^\p{Lu}/u
const LETTER = /\p{L}/u

/** Xx for Lund, x-x for so-called, d:d for 5:40. */
function shapeOf(text: string): string {
  let shape = ''
  let last = ''
  for (const character of text.slice(0, LONGEST)) {
    const kind = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\p{N}/u.test(character)
          ? 'd'
          : character
    if (kind !== last) shape += kind
    last = kind
  }
  return shape
}

function capitalOf(text: string): number {
  if (!CAPITAL.test(text)) return 0
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1
}

/** The number of the first or last letters; 1 where there are fewer. */
const firstOf = (word: string, count: number) => (word.length >= count ? hash(word.slice(0, count)) | 0 : 1)
const lastOf = (word: string, count: number) => (word.length >= count ? hash(word.slice(-count)) | 0 : 1)

export function tagWordOf(form: Lexeme): TagWord {
  return (form.tagging ??= readTagWord(form)) as TagWord
}

/** The first letters of a word as an own copy, so that none of a long token is kept; its apostrophes straight. */
const opening = (text: string): string =>
  withStraight(text.length > LONGEST ? Array.from(text.slice(0, LONGEST)).join('') : text)

const inSmall = (text: string): string => text.toLowerCase().replace(/\d/g, '0')

function readTagWord(form: Lexeme): TagWord {
  const text = opening(form.text)
  const small = inSmall(text)
  const longEnding = lastOf(small, 3)
  const possible = possibleTags(form)
  return {
    lower: hash(small) | 0,
    ending: lastOf(small, 2),
    longEnding,
    shape: hash(shapeOf(text)) | 0,
    kind: possible === 0 ? mixed(form.tag, longEnding, 0, 0) : possible,
    capital: capitalOf(text),
    counts: text.length > 3 && LETTER.test(text),
    tags: tagsOf(form),
    form,
    slot: 0,
    book: null,
    settings: null,
    alone: 0,
  }
}

/** The features of what a word says of the tag at each seat. */
export function seatFeatures(word: TagWord): Int32Array[] {
  const { form, lower, ending, longEnding, shape, capital } = word
  if (form === null)
    return Array.from({ length: SEATS }, (_, seat) => Int32Array.of(tagFeature(20 * seat, 1)))
  const text = opening(form.text)
  const small = inSmall(text)
  const possible = possibleTags(form)
  const fixed = form.fixed === null ? 0 : tagOf(form.fixed as UniversalPos) + 1
  const own = Int32Array.of(
    tagFeature(0),
    tagFeature(1, lower),
    tagFeature(2, hash(text) | 0),
    tagFeature(3, lastOf(small, 1), capital),
    tagFeature(4, ending),
    tagFeature(5, longEnding),
    tagFeature(6, lastOf(small, 4)),
    tagFeature(7, lastOf(small, 5)),
    tagFeature(8, firstOf(small, 1)),
    tagFeature(9, firstOf(small, 2)),
    tagFeature(10, firstOf(small, 3)),
    tagFeature(11, firstOf(small, 4)),
    tagFeature(12, shape),
    tagFeature(13, shape, ending),
    tagFeature(14, possible, capital),
    tagFeature(15, possible, ending),
    tagFeature(16, form.tag, possible === 0 ? 0 : 1),
    tagFeature(17, form.tag, capital, longEnding),
    tagFeature(18, capital, Math.min(small.length, 7)),
    tagFeature(19, fixed),
  )
  const around = Array.from({ length: SEATS - 1 }, (_, k) => {
    const at = 20 * (k + 1)
    const features = [
      tagFeature(at, lower),
      tagFeature(at + 1, possible, capital),
      tagFeature(at + 2, form.tag, capital),
    ]
    if (k < NEXT_SEATS)
      features.push(tagFeature(at + 3, ending), tagFeature(at + 4, longEnding), tagFeature(at + 5, shape))
    return Int32Array.from(features)
  })
  return [own, ...around]
}

/** What stands where a sentence has no word: before its first, and after its last. */
export const NO_TAG_WORD: TagWord = {
  lower: 1,
  ending: 1,
  longEnding: 1,
  shape: 1,
  kind: 1,
  capital: 0,
  counts: false,
  tags: null,
  form: null,
  slot: 0,
  book: null,
  settings: null,
  alone: 0,
}

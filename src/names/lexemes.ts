/**
 * What a word is wherever it stands: its shape and what the lists say of it, each found once. One table serves article
 * after article, since most words of one stood in the one before.
 */
import { type KnownName, knownName, type Longer, longerFrom } from '../language/en/gazetteer.ts'
import {
  isCommonWord,
  isCompanySuffix,
  isEventHead,
  isOrganizationHead,
  isPlaceHead,
  isPlaceOpener,
} from '../language/en/name-words.ts'
import { firstNameGender, type Gender, isSurname, opensTitle } from '../language/en/people.ts'
import { isApostrophe, withStraight } from '../text/apostrophes.ts'
import { toTitleCase } from './case.ts'
import type { WordFacts } from './tagger/facts.ts'

export const LOWER = 0
export const CAPITAL = 1
/** Two capitals or more and no small letter: "NATO". */
export const CAPITALS = 2
/** "J." */
export const INITIAL = 3
export const NUMBER = 4
export const MARK = 5
/** Part of a web address, a handle or a date: never a name. */
export const TAKEN = 6
export type Shape = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The lists that hold the word, one bit each. COMMON asks for the word in small letters, the others for it as it stands. */
export const COMMON = 1
export const SURNAME = 2
export const TITLE_OPENER = 4
export const ORGANIZATION_HEAD = 8
export const COMPANY_SUFFIX = 16
export const PLACE_HEAD = 32
export const PLACE_OPENER = 64
export const EVENT_HEAD = 128

const A = 65
const Z = 90
const SMALL_A = 97
const SMALL_Z = 122

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= A && code <= Z) || (code >= SMALL_A && code <= SMALL_Z)
  if (isApostrophe(code)) return false
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xba || code === 0xb5
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code >= 0xfe00
  )
}
export const isDigit = (code: number) => code >= 48 && code <= 57
export function isUpper(code: number): boolean {
  if (code < 128) return code >= A && code <= Z
  const char = String.fromCharCode(code)
  return char !== char.toLowerCase()
}
function shapeOf(text: string): Shape {
  let upper = 0
  let small = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isUpper(code)) upper++
    else if (isLetter(code)) small++
  }
  if (upper === 0) return small === 0 ? NUMBER : LOWER
  if (upper === 1 && small === 0) return text.endsWith('.') ? INITIAL : CAPITAL
  if (small === 0) return CAPITALS
  const first = text.charCodeAt(0)
  return isUpper(first) || isDigit(first) || upper > 1 ? CAPITAL : small === 1 ? CAPITAL : LOWER
}

export class Lexeme {
  /** As printed, with straight apostrophes. */
  readonly text: string
  readonly shape: Shape
  /** Its place in the table. */
  readonly index: number
  /** The same word in small letters. */
  readonly lower: string
  private bits = -1
  private given: Gender | null | undefined
  private alone: KnownName | null | undefined
  private more: Longer | undefined
  private unshouted: string | undefined
  /** Filled by its table: the word in small letters. */
  small: Lexeme | undefined
  /** Filled by the tagger, which asks the same of a word wherever it stands. */
  facts: WordFacts | undefined

  constructor(text: string, index: number) {
    this.text = text
    this.index = index
    this.lower = text.toLowerCase()
    this.shape =
      text.length === 1 && !isLetter(text.charCodeAt(0)) && !isDigit(text.charCodeAt(0))
        ? MARK
        : shapeOf(text)
  }

  is(list: number): boolean {
    if (this.bits < 0) this.bits = listsOf(this.text, this.lower)
    return (this.bits & list) !== 0
  }
  /** The gender a first name goes with; null where the word is none. */
  get gender(): Gender | null {
    if (this.given === undefined) this.given = firstNameGender(this.text)
    return this.given
  }
  /** What the word alone is known for. */
  get known(): KnownName | null {
    if (this.alone === undefined) this.alone = knownName(this.text)
    return this.alone
  }
  get longer(): Longer {
    this.more ??= longerFrom(this.text)
    return this.more
  }
  /** "KOREA" as "Korea". */
  get titleCase(): string {
    this.unshouted ??= toTitleCase(this.text)
    return this.unshouted
  }
}

function listsOf(text: string, lower: string): number {
  return (
    (isCommonWord(lower) ? COMMON : 0) |
    (isSurname(text) ? SURNAME : 0) |
    (opensTitle(text) ? TITLE_OPENER : 0) |
    (isOrganizationHead(text) ? ORGANIZATION_HEAD : 0) |
    (isCompanySuffix(text) ? COMPANY_SUFFIX : 0) |
    (isPlaceHead(text) ? PLACE_HEAD : 0) |
    (isPlaceOpener(text) ? PLACE_OPENER : 0) |
    (isEventHead(text) ? EVENT_HEAD : 0)
  )
}

/** Engines keep a whole article alive for a longer piece that is cut from it; a copy stands alone. */
const copy = (piece: string): string => (piece.length > 12 ? ` ${piece}`.slice(1) : piece)

const SLOTS = 2 ** 14

export class Lexemes {
  private readonly byText = new Map<string, Lexeme>()
  private count = 0
  /** The last word of each hash: most look-ups end here, without cutting the word from its text. */
  private readonly near: (Lexeme | undefined)[] = new Array(SLOTS)

  get size(): number {
    return this.count
  }
  /** The word that stands at these offsets. */
  at(text: string, start: number, end: number): Lexeme {
    let hash = end - start
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    const near = this.near[slot]
    if (near !== undefined && standsAt(near.text, text, start, end)) return near
    const found = this.of(text.slice(start, end))
    this.near[slot] = found
    return found
  }
  /** The word as printed; all apostrophes are one. */
  of(raw: string): Lexeme {
    let lexeme = this.byText.get(raw)
    if (!lexeme) {
      const text = copy(withStraight(raw))
      lexeme = this.byText.get(text)
      if (!lexeme) this.byText.set(text, (lexeme = new Lexeme(text, this.count++)))
    }
    return lexeme
  }
  inSmall(word: Lexeme): Lexeme {
    word.small ??= this.of(word.lower)
    return word.small
  }
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = start, k = 0; i < end; i++, k++) {
    const code = text.charCodeAt(i)
    const known = word.charCodeAt(k)
    if (known !== code && !(known === 0x27 && isApostrophe(code) && (code !== 0x2018 || end - start > 1)))
      return false
  }
  return true
}

/** A table that has grown so long is left to the articles that hold it. */
const MOST = 20_000
let current: Lexemes | undefined

/** The table for the next article. */
export function currentLexemes(): Lexemes {
  if (!current || current.size > MOST) current = new Lexemes()
  return current
}

/** What stands where no word is. */
export const NOTHING = /* @__PURE__ */ new Lexeme('', -1)

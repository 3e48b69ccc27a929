/** What the lists of names say of a spelling, and its shape: each found once, and kept with the spelling. */
import { formsFrom, prefixCountry } from '../language/en/country-names.ts'
import { isVote } from '../language/en/elections.ts'
import { type KnownName, knownName, type Longer, longerFrom } from '../language/en/gazetteer.ts'
import { isCalendarWord, mayNameNothing } from '../language/en/name-openings.ts'
import {
  isCapitalParticle,
  isLawHead,
  isLinkingParticle,
  isNameOwner,
  isOpeningParticle,
  isSurePlaceOpener,
} from '../language/en/name-parts.ts'
import { cueOf } from '../language/en/name-surroundings.ts'
import {
  isCommonWord,
  isCompanySuffix,
  isEventHead,
  isOrganizationHead,
  isPlaceHead,
  isPlaceOpener,
} from '../language/en/name-words.ts'
import { firstNameGender, type Gender, isSurname, opensTitle } from '../language/en/people.ts'
import { isDigit, isLetter, isUpper } from '../text/letters.ts'
import { NO_SPELLING, type Spelling, type Spellings } from '../words/spelling.ts'
import { toTitleCase } from './case.ts'
import { endingOf, type Piece, pieceFrom } from './word-ends.ts'

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
export const CALENDAR = 256
/** Its capital may name nothing, whatever follows. */
export const OPENING = 512
export const LAW_HEAD = 1024
export const NAME_OWNER = 2048
export const CAPITAL_PARTICLE = 4096
export const OPENING_PARTICLE = 8192
export const LINKING_PARTICLE = 1 << 14
export const SURE_PLACE_OPENER = 1 << 15
export const VOTE = 1 << 16

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

/** What the stages ask of every word of an article, one bit each: has it a capital anywhere ("iPod"), is it that mark, has it a cue? */
export const UPPER = 1
export const HYPHEN = 2
export const OPEN_BRACKET = 4
export const CUED = 8

export class Listed {
  /** As printed. */
  readonly text: string
  /** The same word in small letters. */
  readonly lower: string
  readonly shape: Shape
  /** Its place among the spellings. */
  readonly index: number
  /** A handle or hashtag. */
  readonly isSigned: boolean
  /** The left mark, which is an apostrophe within a word. */
  readonly isLeftMark: boolean
  /** How a token of that spelling may be one word with what stands behind it (word-ends.ts). */
  readonly ending: number
  /** The words and marks of such a token, where it is more than one; null where it is one. */
  readonly pieces: readonly Piece[] | null
  readonly traits: number
  /** What the word tells of a name before it (name-surroundings.ts). */
  readonly cue: number
  private bits = -1
  private given: Gender | null | undefined
  private alone: KnownName | null | undefined
  private more: Longer | undefined
  private country: boolean | undefined
  private unshouted: string | undefined
  private lowered: Listed | undefined
  private plain: Listed | undefined
  /** What the tagger asks of it (tagger/facts.ts). */
  facts: unknown = undefined

  constructor(readonly spelling: Spelling) {
    const { text } = spelling
    this.text = text
    this.lower = spelling.lower
    this.index = spelling.index
    this.shape =
      text.length === 1 && !isLetter(text.charCodeAt(0)) && !isDigit(text.charCodeAt(0))
        ? MARK
        : shapeOf(text)
    const first = text.charCodeAt(0)
    this.isSigned = first === 0x40 || first === 0x23
    this.isLeftMark = text === '‘'
    // No list is read for what stands where no word is, since it is made on import.
    this.cue = text === '' ? 0 : cueOf(this.lower)
    this.traits =
      (text !== this.lower ? UPPER : 0) |
      (text === '-' ? HYPHEN : 0) |
      (text === '(' ? OPEN_BRACKET : 0) |
      (this.cue > 0 ? CUED : 0)
    const pieces = piecesOf(text)
    const last = pieces[pieces.length - 1]
    this.ending = last ? endingOf(text, last) : 0
    this.pieces = pieces.length === 1 && last?.start === 0 && last.end === text.length ? null : pieces
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
  /** Does a name of a state that the tagger was not taught begin with it? */
  get opensCountry(): boolean {
    this.country ??= formsFrom(this.text).length > 0 || prefixCountry(this.text) !== undefined
    return this.country
  }
  /** "KOREA" as "Korea". */
  get titleCase(): string {
    this.unshouted ??= toTitleCase(this.text)
    return this.unshouted
  }
  /** The same as a word of the lists. */
  get titled(): Listed {
    return listedOf(this.spelling.as(this.titleCase))
  }
  /** The word in small letters. */
  get small(): Listed {
    this.lowered ??= listedOf(this.spelling.inSmall)
    return this.lowered
  }
  /** The word with straight apostrophes. */
  get straight(): Listed {
    this.plain ??= listedOf(this.spelling.straight)
    return this.plain
  }
}

export const listedOf = (spelling: Spelling): Listed => {
  spelling.name ??= new Listed(spelling)
  return spelling.name as Listed
}

/** The word as printed; curly apostrophes and straight ones are one. */
export const lookUp = (spellings: Spellings, text: string): Listed => listedOf(spellings.of(text)).straight

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const piece = pieceFrom(text, at, text.length)
    if (piece.start < 0) break
    pieces.push(piece)
    at = piece.end
  }
  return pieces
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
    (isEventHead(text) ? EVENT_HEAD : 0) |
    (isCalendarWord(text) ? CALENDAR : 0) |
    (mayNameNothing(text, lower) ? OPENING : 0) |
    (isLawHead(text) ? LAW_HEAD : 0) |
    (isNameOwner(text) ? NAME_OWNER : 0) |
    (isCapitalParticle(text) ? CAPITAL_PARTICLE : 0) |
    (isOpeningParticle(text) ? OPENING_PARTICLE : 0) |
    (isLinkingParticle(text) ? LINKING_PARTICLE : 0) |
    (isSurePlaceOpener(text) ? SURE_PLACE_OPENER : 0) |
    (isVote(text) ? VOTE : 0)
  )
}

/** What stands where no word is. */
export const NOTHING = /* @__PURE__ */ new Listed(NO_SPELLING)

/** What a word as written tells by itself, found once and kept between texts. */
import { type QuotationWordList, quotationWords } from '../language/en/quotation-words.ts'
import { type ReportingWord, reportingWord } from '../language/en/reporting-words.ts'
import { lazy } from '../language/lists/lists.ts'
import { wordNumber } from '../models/kit/linear.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'
import { isAsciiLower, isDigit } from '../text/letters.ts'
import type { Spelling } from '../words/spelling.ts'
import { TAGS } from '../words/table.ts'

/** The number of no word at all. */
export const EMPTY = -2128831035

/** Numbers of the tags, the same for every text. */
const tags = new Map<UniversalPos, number>()

export function tagNumber(pos: UniversalPos): number {
  let found = tags.get(pos)
  if (found === undefined) tags.set(pos, (found = wordNumber(pos)))
  return found
}

/** The numbers of the tags in the order of the table of words. */
export const TAG_NUMBERS = /* @__PURE__ */ Int32Array.from(TAGS, (pos) => wordNumber(pos))

/** What only quotations ask of a spelling. */
export interface SpeechWord {
  readonly known: ReportingWord | undefined
  /** Bits, those below. */
  readonly flags: number
}

/** I, she, them: a noun phrase by itself. */
export const PRONOUN = 1
/** His, her, their. */
export const OWNER = 2
/** Who, which, there: never part of a noun phrase. */
export const RELATIVE = 4
/** Others, some, everyone: may be a noun phrase by themselves. */
export const LONE = 8
/** Function words and marks that features name by themselves, not by their tag. */
export const MINOR = 16
/** A form of to be. */
export const BE = 32
/** A mark or word before which a reported clause may end. */
export const BREAK = 64
/** Holds a letter or digit of ASCII. */
export const WORDLIKE = 128
/** Begins with a letter. */
export const LETTER = 256
/** 's and the bare apostrophe. */
export const POSSESSIVE = 512
/** Not, never, no. */
export const NEGATIVE = 1024
/** Of, for, from, at, and: ties one noun phrase to the next. */
export const TIE = 2048
/** Ends in -ing. */
export const ING = 8192
/** Who, which, that. */
export const WHO = 16384
/** Be, having, to: no finite verb. */
export const NONFINITE = 32768
/** As, because, when: a clause of its own begins. */
export const SUBORDINATE = 65536
/** Who, which, that, to: the verb behind it is not that of the clause. */
export const RELATES = 131072
/** Monday, Sunday. */
export const WEEKDAY = 262144
/** Week, spring: what "last" may stand before. */
export const PERIOD = 524288

/** Yesterday, tonight: a time by itself. */
export const DAY = 1048576
/** Any word that tells when. */
export const TIME = DAY | PERIOD | WEEKDAY

/** The lists of language/en/quotation-words.ts that give a word each flag. */
const LISTS: readonly (readonly [flag: number, ...lists: QuotationWordList[]])[] = [
  [PRONOUN, 'pronouns'],
  [OWNER, 'owners'],
  [RELATIVE, 'relatives'],
  [LONE, 'lone'],
  [MINOR, 'minor'],
  [BE, 'be'],
  [BREAK, 'breaks'],
  [POSSESSIVE, 'possessives'],
  [NEGATIVE, 'negatives'],
  [TIE, 'ties'],
  [WHO, 'who'],
  [NONFINITE, 'nonfinite'],
  [SUBORDINATE, 'subordinate'],
  [RELATES, 'relates'],
  [WEEKDAY, 'weekdays'],
  [PERIOD, 'periods'],
  [DAY, 'days'],
]

const listed = lazy((): ReadonlyMap<string, number> => {
  const flags = new Map<string, number>()
  for (const [flag, ...lists] of LISTS)
    for (const list of lists)
      for (const word of quotationWords(list)) flags.set(word, (flags.get(word) ?? 0) | flag)
  return flags
})

function flagsOf(lower: string): number {
  let flags = listed().get(withStraight(lower)) ?? 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (isAsciiLower(code) || isDigit(code) || code === 95) {
      flags |= WORDLIKE
      break
    }
  }
  const first = lower.charCodeAt(0)
  if (first >= 128 || isAsciiLower(first)) flags |= LETTER
  if (lower.endsWith('ing')) flags |= ING
  return flags
}

export function speechWordOf(spelling: Spelling): SpeechWord {
  spelling.quoting ??= readSpeechWord(spelling)
  return spelling.quoting as SpeechWord
}

function readSpeechWord({ lower }: Spelling): SpeechWord {
  return { known: reportingWord(lower), flags: flagsOf(lower) }
}

export function isDash(word: string | undefined): boolean {
  return word === '―' || word === '—' || word === '–' || word === '--' || word === '-'
}

/** What a word as written tells by itself, found once and kept between texts. */
import { type QuotationWordList, quotationWords } from '../language/en/quotation-words.ts'
import { type ReportingWord, reportingWord } from '../language/en/reporting-words.ts'
import { lazy } from '../language/lists/lists.ts'
import { wordNumber } from '../models/kit/linear.ts'
import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'

/** The number of no word at all. */
export const EMPTY = -2128831035

/** Numbers of the tags, the same for every text. */
const tags = new Map<UniversalPos, number>()

export function tagNumber(pos: UniversalPos): number {
  let found = tags.get(pos)
  if (found === undefined) tags.set(pos, (found = wordNumber(pos)))
  return found
}

export interface Form {
  readonly lower: string
  readonly number: number
  readonly known: ReportingWord | undefined
  readonly flags: number
  readonly capital: number
  /** The tag it had when it was last seen, and that tag's number: mostly the same again. */
  pos: UniversalPos | null
  tag: number
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
/** A title that tells a man from a woman: Mr., chairwoman. */
export const GENDERED = 4096
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
  [GENDERED, 'titles-he', 'titles-she'],
  [WHO, 'who'],
  [NONFINITE, 'nonfinite'],
  [SUBORDINATE, 'subordinate'],
  [RELATES, 'relates'],
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
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95) {
      flags |= WORDLIKE
      break
    }
  }
  const first = lower.charCodeAt(0)
  if (first >= 128 || (first >= 97 && first <= 122)) flags |= LETTER
  if (lower.endsWith('ing')) flags |= ING
  return flags
}

function makeForm(text: string, extra: ReadonlyMap<string, ReportingWord>): Form {
  const lower = text.toLowerCase()
  const code = text.charCodeAt(0)
  const capital = (code >= 65 && code <= 90) || (code >= 0xc0 && text.charAt(0) !== lower.charAt(0)) ? 1 : 0
  return {
    lower,
    number: wordNumber(lower),
    known: extra.get(lower) ?? reportingWord(lower),
    flags: flagsOf(lower),
    capital,
    pos: null,
    tag: 0,
  }
}

/** Short words only: a longer one may be a slice by which the engine would keep its whole article alive. */
const common = new Map<string, Form>()
const MOST_COMMON = 20_000
const SHORT = 12

/** A look-up of forms for one text; `extra` holds the verbs that the reader adds. */
export function formsFor(extra: ReadonlyMap<string, ReportingWord>): (text: string) => Form {
  if (common.size > MOST_COMMON) common.clear()
  const plain = extra.size === 0
  const own = new Map<string, Form>()
  return (text) => {
    const cache = plain && text.length <= SHORT ? common : own
    let form = cache.get(text)
    if (!form) cache.set(text, (form = makeForm(text, extra)))
    return form
  }
}

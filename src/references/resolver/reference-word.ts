/** What the resolver asks of a word wherever it stands; found once for each spelling. */
import {
  determinerOf,
  isBeVerb,
  isClauseWord,
  isPluralWord,
  MAN,
  PERSON,
  type PronounWord,
  personNoun,
  pronounWord,
  takenUpBy,
  WOMAN,
} from '../../language/en/reference-words.ts'
import { reportingWord } from '../../language/en/reporting-words.ts'
import { isRoleNoun } from '../../language/en/roles.ts'
import type { Spelling } from '../../words/spelling.ts'

/** What a noun calls somebody or something; numbers of features, above those of the types of things. */
export const NOUN_MAN = 9
export const NOUN_WOMAN = 10
export const NOUN_PERSON = 11
export const NOUN_INSTITUTION = 12
export const NOUN_OTHER = 13

export class ReferenceWord {
  readonly lower: string
  /** Its mark among 32 (markOf). */
  readonly mark: number
  readonly pronoun: PronounWord | null
  /** What kind of word before a noun it is; BARE for none. */
  readonly determiner: number
  /** A mark or a small word at which another clause may begin. */
  readonly opensClause: boolean
  /** A form of to be, to become or to remain. */
  readonly isBe: boolean
  /** A form of a verb of saying or thinking. */
  readonly says: boolean
  readonly plural: boolean
  /** MAN, WOMAN or PERSON where the noun says so, else 0. */
  readonly sex: number
  /** A post or a trade. */
  readonly isRole: boolean
  /** Which types of things the noun may take up, as bits. */
  readonly takes: number
  /** What it calls somebody or something. */
  readonly kind: number

  constructor({ lower }: Spelling) {
    const report = reportingWord(lower)
    this.lower = lower
    this.mark = markOf(lower)
    this.pronoun = pronounWord(lower) ?? null
    this.determiner = determinerOf(lower)
    this.opensClause = isClauseMark(lower) || isClauseWord(lower)
    this.isBe = isBeVerb(lower)
    this.says = Boolean(report?.verb)
    this.plural = looksPlural(lower)
    this.sex = personNoun(lower)
    this.isRole = isRoleNoun(lower)
    this.takes = takenUpBy(lower)
    this.kind =
      this.sex === MAN
        ? NOUN_MAN
        : this.sex === WOMAN
          ? NOUN_WOMAN
          : this.sex === PERSON || this.isRole || report?.source === 'person'
            ? NOUN_PERSON
            : report?.source === 'institution'
              ? NOUN_INSTITUTION
              : NOUN_OTHER
  }
}

export const referenceWord = (spelling: Spelling): ReferenceWord => {
  spelling.reference ??= new ReferenceWord(spelling)
  return spelling.reference as ReferenceWord
}

/** One bit of 32, by the length and the letters at both ends: words of other marks are other words. */
export const markOf = (lower: string): number =>
  1 << ((lower.length + 5 * lower.charCodeAt(0) + 11 * lower.charCodeAt(lower.length - 1)) & 31)

const isClauseMark = (text: string): boolean =>
  text === ',' || text === ';' || text === ':' || text === '(' || text === ')' || text === '—' || text === '–'

function looksPlural(lower: string): boolean {
  if (isPluralWord(lower)) return true
  const n = lower.length
  return (
    n > 3 && lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us') && !lower.endsWith('is')
  )
}

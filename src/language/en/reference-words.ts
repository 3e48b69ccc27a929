/** Words by which an article takes up what it has named: pronouns, the words before a noun, and nouns for men and women. */
import { lazy } from '../lists/lists.ts'
import { inList, namedLists } from '../lists/named-lists.ts'
import rows from './generated/reference-words.ts'

/** Whom a pronoun may mean. */
export const HE = 1
export const SHE = 2
export const IT = 3
export const THEY = 4
export type PronounClass = 1 | 2 | 3 | 4

/** In which case it stands; IT and HER have several. */
export const NO_CASE = 0
export const SUBJECT_CASE = 1
export const OBJECT_CASE = 2
export const OWNER_CASE = 3
export const SELF_CASE = 4
export const ALONE_CASE = 5

export interface PronounWord {
  readonly kind: PronounClass
  readonly inCase: number
}

/** What stands before a noun. */
export const BARE = 0
export const DEFINITE = 1
export const POINTING = 2
export const INDEFINITE = 3
export const OWNED = 4

/** What a noun tells of whom it means. */
export const MAN = 1
export const WOMAN = 2
export const PERSON = 3

const CLASSES = ['he', 'she', 'it', 'they'] as const
const CASES = ['subject-case', 'object-case', 'owner-case', 'self-case', 'alone-case'] as const
const DETERMINERS = ['definite', 'pointing', 'indefinite', 'owning'] as const

const lists = lazy(() => namedLists(rows))

const pronouns = lazy((): ReadonlyMap<string, PronounWord> => {
  const cases = new Map<string, number>()
  CASES.forEach((list, i) => {
    for (const word of lists().words(list)) cases.set(word, i + 1)
  })
  const found = new Map<string, PronounWord>()
  CLASSES.forEach((list, i) => {
    for (const word of lists().words(list))
      found.set(word, { kind: (i + 1) as PronounClass, inCase: cases.get(word) ?? NO_CASE })
  })
  return found
})

export const pronounWord = (lower: string): PronounWord | undefined => pronouns().get(lower)

const determiners = lazy((): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  DETERMINERS.forEach((list, i) => {
    for (const word of lists().words(list)) found.set(word, i + 1)
  })
  return found
})

/** What kind of word before a noun it is; BARE for none. */
export const determinerOf = (lower: string): number => determiners().get(lower) ?? BARE

const SEXES = [
  ['people', PERSON],
  ['men', MAN],
  ['men-plural', MAN],
  ['women', WOMAN],
  ['women-plural', WOMAN],
] as const

const sexes = lazy((): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const [list, sex] of SEXES) for (const word of lists().words(list)) found.set(word, sex)
  return found
})

/** MAN, WOMAN or PERSON where the noun says so, else 0. */
export const personNoun = (lower: string): number => sexes().get(lower) ?? 0

/** A plural that does not look like one. */
export const isPluralWord = inList(rows, 'plural-words')

/** A form of to be, to become or to remain. */
export const isBeVerb = inList(rows, 'be-verbs')

/** A small word at which another clause may begin. */
export const isClauseWord = inList(rows, 'clause-words')

/** Which types of things a noun may take up ("the company"), one bit each. */
export const TAKES_ORGANIZATION = 1
export const TAKES_COUNTRY = 2
export const TAKES_CITY = 4
export const TAKES_PLACE = 8
export const TAKES_GROUP = 16
export const TAKES_EVENT = 32
export const TAKES_WORK = 64
const KINDS = [
  'kinds-organization',
  'kinds-country',
  'kinds-city',
  'kinds-place',
  'kinds-group',
  'kinds-event',
  'kinds-work',
] as const

const kinds = lazy((): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  KINDS.forEach((list, i) => {
    for (const word of lists().words(list)) found.set(word, (found.get(word) ?? 0) | (1 << i))
  })
  return found
})

/** What the noun may take up, as bits; 0 where the lists do not say. */
export const takenUpBy = (lower: string): number => kinds().get(lower) ?? 0

/** Words by which names are made whole, or told to be works, once the tagger has read them: no model reads these lists. */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/name-repairs.ts'
import { isSmallInTitles } from './quotation-words.ts'

/** A body whose name may begin with its number: "47th Brigade", "117th Congress". */
export const isNumberedBody = inList(rows, 'numbered-bodies')

const isSmallToo = inList(rows, 'small-in-titles-too')

/** A word that has no capital in most titles of works: those of quotations, whose model has learned with fewer, and more. */
export const isMostlySmallInTitles = (word: string): boolean => isSmallInTitles(word) || isSmallToo(word)

/** What ends the name of an occasion: Awards, Expo. */
export const isOccasion = inList(rows, 'occasions')

/** What ends the name of a law that may begin with what it does: "Prevention of Cruelty Act". */
export const isQualifiedLaw = inList(rows, 'qualified-laws')

/** Whose convention is a meeting, and no treaty. */
export const meetsInConvention = inList(rows, 'assemblies-of-parties')

/** A word of Arabic, Persian or Urdu that begins the name of a party or an armed group: "Tehreek-e-…". */
export const isPartyOfFaith = inList(rows, 'parties-of-faith')

/** A kind of work that has a title: film, novel. */
export const isWork = inList(rows, 'works')

/** What may stand between a kind of work and its title: "a film called …". */
export const isTitled = inList(rows, 'titled')

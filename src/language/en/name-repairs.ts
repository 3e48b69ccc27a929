/** Words by which names are made whole, or told to be works, once the tagger has read them: no model reads these lists. */
import { lazy } from '../lists/lists.ts'
import { inList, wordsOf } from '../lists/named-lists.ts'
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

/** Letters of laws and treaties, and of things that nobody names. */
export const isLawLetters = inList(rows, 'letters-of-laws')
export const isThingLetters = inList(rows, 'letters-of-things')

/** What opens a joined name that is nobody's: feasts, gates, schools ("Eid-ul-…", "Dar-ul-…"). */
export const isJoinedThing = inList(rows, 'joined-things')

/** A kind of work that has a title: film, novel. */
export const isWork = inList(rows, 'works')

/** What may stand between a kind of work and its title: "a film called …". */
export const isTitled = inList(rows, 'titled')

/** A word of another language that begins, or ends, the name of a body: "Banco …", "… Samiti". */
export const opensBodyAbroad = inList(rows, 'bodies-abroad-before')
export const endsBodyAbroad = inList(rows, 'bodies-abroad-after')

/** What begins the name of a cup in another language: "Copa …". */
export const opensCupAbroad = inList(rows, 'cups-abroad')

/** What a party may be by its bent, before "party" in small letters: "the Conservative party". */
export const isPartyBent = inList(rows, 'parties-by-bent')

/** What stands before the name of a ship: HMS, MV. */
export const isShipPrefix = inList(rows, 'ship-prefixes')

/** A kind of storm that has a name: "Hurricane …". */
export const isStorm = inList(rows, 'storms')
/** What may stand before it: "Tropical Storm …". */
export const isStormSize = inList(rows, 'storm-sizes')

/** The second halves of places that are one with "and", by the last word of the first half: "Tyne and Wear". */
const pairs = lazy((): ReadonlyMap<string, readonly string[][]> => {
  const found = new Map<string, string[][]>()
  for (const place of wordsOf(rows, 'places-with-and')) {
    const [before = '', behind = ''] = place.split(' and ')
    const opener = before.slice(before.lastIndexOf(' ') + 1)
    found.set(opener, [...(found.get(opener) ?? []), behind.split(' ')])
  }
  return found
})

export const pairedWith = (opener: string): readonly string[][] => pairs().get(opener) ?? []

/** What people live in, before "of" or "in" and names of places: residents, villages. */
export const isDwelling = inList(rows, 'dwellings')
/** A noun for a place, as an apposition calls it: village, river. */
export const isPlaceNoun = inList(rows, 'place-nouns')
/** What may follow that noun: "a village in …"; not "a village elder". */
export const goesBehindPlace = inList(rows, 'behind-place-nouns')
/** What leads from place to place: road, flight. */
export const isWayNoun = inList(rows, 'ways')

/** What ends the name of a school without "School": "… Elementary". */
export const endsSchool = inList(rows, 'schools')
/** What begins the name of a tribe: "Ngāti …". */
export const opensTribe = inList(rows, 'tribes')

/** A title that is cut short, behind which a mark stands: "Atty. …", "Dato' …". */
export const isCutTitle = inList(rows, 'cut-titles')

/** What stands before firms' names in Indonesia and Russia: PT, PJSC. */
export const isLegalForm = inList(rows, 'legal-forms')

/** What a newspaper is called that is also somebody's people or faith: "The Hindu", and what it does behind it. */
export const isPaperLikePeople = inList(rows, 'papers-like-peoples')
export const isDoneByPapers = inList(rows, 'papers-do')

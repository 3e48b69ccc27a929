/** Small and plain words within names of people, organizations, places and laws. */
import { lazy } from '../lists/lists.ts'
import { inList, wordsOf } from '../lists/named-lists.ts'
import rows from './generated/name-parts.ts'

/** A small word within names of people and places, which links capitalised words: de, van, bin. */
export const isLinkingParticle = inList(rows, 'linking-particles')

/** A small word that may begin a name before a hyphen or a capital: "al-Assad", "bin Salman", "van Gogh". */
export const isOpeningParticle = inList(rows, 'opening-particles')

/** A particle that begins a surname at the head of a sentence: "Van der Berg". */
export const isCapitalParticle = inList(rows, 'capital-particles')

/** A particle, in small letters, that begins a surname and is no first name: "Van der Berg". */
export const isSurnameParticle = inList(rows, 'surname-particles')

/** What ends a person's name behind the surname: Jr., III. */
export const isGenerationalSuffix = inList(rows, 'generational-suffixes')

/** An owner that belongs to the name of an organization: "People's Bank", "Workers' Party". */
export const isNameOwner = inList(rows, 'owners')

/** A body whose name may hold an "and": "Food and Drug Administration". */
export const isBodyWithAnd = inList(rows, 'bodies-with-and')

/** Work that is done "on" something; a body that is called by it goes on: "Institute for Studies on …". */
export const isBodyWithOn = inList(rows, 'bodies-with-on')

/** A word that opens the name of a place, whatever follows: Mount, San. */
export const isSurePlaceOpener = inList(rows, 'sure-place-openers')

/** A word that ends the name of a law or treaty. */
export const isLawHead = inList(rows, 'laws')

/** What stands before "party" in small letters: "the Green party". */
export const isPartyName = inList(rows, 'parties')

const placeEndings = lazy(() => wordsOf(rows, 'place-endings'))

/** Does the name end as names of places do: -ville, -shire? */
export const endsLikePlace = (name: string): boolean => placeEndings().some((ending) => name.endsWith(ending))

/** Letters that begin the name of a sports club: "FC Harrow". */
export const isClubPrefix = inList(rows, 'clubs')

/** An abbreviation, given without it, whose full stop belongs to the word where it stands in a name: Mr, Minn, Corp. */
export const isDottedAbbreviation = inList(rows, 'dotted-abbreviations')

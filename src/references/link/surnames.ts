/** What of a person's name may stand for it as a surname, and how it is looked up. */
import { isSurnameParticle } from '../../language/en/name-parts.ts'
import { firstNameGender, isSurname } from '../../language/en/people.ts'
import { fold } from './spellings.ts'

/** A surname of more words is no one's; only a name that was given may be so long. */
const MOST_SURNAMES = 24

/** The Arabic article, with a hyphen or a space behind it. */
const ARTICLE = /^(?:al|el)[- ]/

/** As it is looked up: "Al Rashid" and "al-Rashid" are one. */
export const surnameKey = (name: string): string => fold(name).replace(ARTICLE, 'al-')

export const hasArticle = (key: string): boolean => key.startsWith('al-')

/** "rashid" of "al-rashid"; nothing where no article stands before it. */
const withoutArticle = (key: string): string => (hasArticle(key) && key.length > 5 ? key.slice(3) : '')

/** The particles belong to the surname: "van der Berg" and "Berg" both name Anna van der Berg, "al-Rashid" and "Rashid" Omar al-Rashid. */
export function surnameKeys(words: readonly string[]): string[] {
  const last = words[words.length - 1] ?? ''
  const all = [surnameKey(last)]
  for (let i = words.length - 2; i > 0 && words.length - i <= MOST_SURNAMES; i--) {
    const tail = words.slice(i).join(' ')
    const word = words[i] ?? ''
    if (/^\p{Ll}/u.test(word) || words.length - i <= 2) all.push(surnameKey(tail))
    if (!/^\p{Ll}/u.test(word)) break
  }
  const bare = withoutArticle(all[0] ?? '')
  return bare ? [...all, bare] : all
}

/** "Van der Berg" is a surname, not a first name and a surname. */
export function opensWithParticle(key: string): boolean {
  const end = key.search(/[ -]/)
  return end > 0 && isSurnameParticle(key.slice(0, end).toLowerCase())
}

/** More words than any name has that papers shorten so. */
const MOST_WORDS = 8

/** Does a name stand before it by which nobody is called: "R.", "DJ"? */
const isLetters = (first: string): boolean => /^[\p{Lu}.]+$/u.test(first)

/**
 * Within a name, where what somebody is called by may stand: "Maro" of "Luis Ernesto Maro Silva", "Lee" of "John Lee Ka-wai". A first
 * name there is somebody else's: "Stephen" of "John Stephen Holt".
 */
export function middleKeys(words: readonly string[]): string[] {
  if (words.length > MOST_WORDS) return []
  const [first = ''] = words
  const mayBe = (word: string, at: number): boolean =>
    /^\p{Lu}[^.]{2,}$/u.test(word) &&
    (isLetters(first) ||
      isSurname(word) ||
      !firstNameGender(word) ||
      // "Lula da Silva"
      /^\p{Ll}/u.test(words[at + 1] ?? ''))
  return words.filter((word, at) => at > 0 && at < words.length - 1 && mayBe(word, at)).map(surnameKey)
}

/** Words by which an article takes people and organizations up again: "the ministry", "the Times", "Queen Ana". */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/short-mentions.ts'

/** A body that one word names where a longer name was given: Senate, Commission. */
export const isBodyTakenUp = inList(rows, 'bodies')

/** A small word within names of organizations, which no short form begins or ends with. */
export const isSmallInNames = inList(rows, 'small-in-names')

/** A title that stands before first names: Queen Ana is not Ana Ruiz. */
export const isTitleOfFirstNames = inList(rows, 'titles-of-first-names')

/** The last word of the name of a newspaper, by which it is called: "the Times". */
export const isNewspaperWord = inList(rows, 'newspapers')

/** Is it the name of a newspaper, more than its last word? */
export function isNewspaper(name: string): boolean {
  const space = name.lastIndexOf(' ')
  return space > 0 && isNewspaperWord(name.slice(space + 1))
}

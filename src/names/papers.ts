import { isNewspaperWord } from '../language/en/short-mentions.ts'

/** Is it the name of a newspaper, more than its last word? */
export const isPaper = (name: string): boolean => {
  const space = name.lastIndexOf(' ')
  return space > 0 && isNewspaperWord(name.slice(space + 1))
}

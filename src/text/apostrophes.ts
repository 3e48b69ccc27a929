/**
 * The characters that are written for an apostrophe, as they stand in a pattern's brackets: the straight mark, the curly
 * ones of either side (’s ‘em), the letter that Unicode has for it (U+02BC), and the wide straight mark (U+FF07).
 */
export const APOSTROPHES = "'’‘ʼ＇"

/** Whether the character is one of them. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xff07

/** The word with every apostrophe straight; a left mark alone opens a quotation, and stays. */
export const withStraight = (word: string): string => (word === '‘' ? word : word.replace(/[’‘ʼ＇]/g, "'"))

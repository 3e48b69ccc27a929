/** A straight mark, or a curly one of either side: any of them may be the apostrophe of a word (’s ‘em). */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018

/** A mark that may stand within a word, straight, curly, a modifier letter or of full width; no opening one. */
export const isInnerApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0xff07

/** The word with every apostrophe straight. */
export const withStraight = (word: string): string => word.replaceAll(/[’‘]/g, "'")

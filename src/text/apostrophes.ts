/** A straight mark, or a curly one of either side: any of them may be the apostrophe of a word (’s ‘em). */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018

/** The word with every apostrophe straight. */
export const withStraight = (word: string): string => word.replaceAll(/[’‘]/g, "'")

/** Where a word stands to a mention, for the network of tone: two sides, four distances, three clauses. */

export const PLACES = 24
/** Words on each side that are read. */
export const WINDOW = 30
/** Tokens on each side that are looked at, so that thousands of names in a row are not gone over for each of them. */
export const MOST_TOKENS = 300

/** The place of a word on a side (0 before the mention, 1 after), so many words from it, so many clauses (two at most). */
export const netPlace = (side: number, distance: number, clause: number): number =>
  (side * 4 + nearOf(distance)) * 3 + clause

const nearOf = (distance: number): number => (distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 8 ? 2 : 3)

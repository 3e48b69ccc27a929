import { isApostrophe, withStraight } from '../text/apostrophes.ts'

/** Words that stand for two or three, with where each part ends (Universal Dependencies, English: tokenization). */
const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3, 6]],
  ['gonna', [3, 5]],
  ['gotta', [3, 5]],
  ['wanna', [3, 5]],
  ['gimme', [3, 5]],
  ['lemme', [3, 5]],
  ['outta', [3, 5]],
  ['lotta', [3, 5]],
  ['alot', [1, 4]],
  ['dunno', [2, 3, 5]],
  ["'tis", [2, 4]],
  ["'twas", [2, 5]],
  // Typed without the apostrophe.
  ['dont', [2, 4]],
  ['doesnt', [4, 6]],
  ['didnt', [3, 5]],
  ['cant', [2, 4]],
  ['wont', [2, 4]],
  ['isnt', [2, 4]],
  ['arent', [3, 5]],
  ['wasnt', [3, 5]],
  ['werent', [4, 6]],
  ['havent', [4, 6]],
  ['hasnt', [3, 5]],
  ['hadnt', [3, 5]],
  ['couldnt', [5, 7]],
  ['wouldnt', [5, 7]],
  ['shouldnt', [6, 8]],
  ['aint', [2, 4]],
  ['im', [1, 2]],
  ['ive', [1, 3]],
  ['thats', [4, 5]],
  ['whats', [4, 5]],
  ['theres', [5, 6]],
  ['youre', [3, 5]],
  ['youve', [3, 5]],
  ['youll', [3, 5]],
  ['theyre', [4, 6]],
  ['theyve', [4, 6]],
  ['theyll', [4, 6]],
  ['weve', [2, 4]],
])
const LONGEST = 8

/** Where the parts of a fused word end, from its own start; undefined for any other word, and for abbreviations (IM). */
export function fusedParts(chunk: string, start: number, end: number): readonly number[] | undefined {
  const length = end - start
  if (length < 2 || length > LONGEST) return undefined
  const word = chunk.slice(start, end)
  if (length < 4 && word === word.toUpperCase()) return undefined
  return FUSED.get(withStraight(word.toLowerCase()))
}

const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Where the second part of a contraction or possessive begins in chunk[start, end); -1 where there is none. */
export function cliticStart(chunk: string, start: number, end: number): number {
  let mark = -1
  for (let i = end - 2; i >= start && i >= end - 4; i--) if (isApostrophe(chunk.charCodeAt(i))) mark = i
  if (mark < 0) {
    // Y'all and d'you have theirs near the front.
    return isApostrophe(chunk.charCodeAt(start + 1)) &&
      /^(?:y.all|d.y(?:e|ou|a))/i.test(chunk.slice(start, end))
      ? start + 2
      : -1
  }
  const tail = chunk.slice(mark + 1, end).toLowerCase()
  if (tail === 't' && mark - start >= 2 && (chunk.charCodeAt(mark - 1) | 32) === 110) return mark - 1
  if (mark === start || !CLITICS.has(tail)) {
    return mark === start + 1 && /^(?:y.all|d.y(?:e|a))/i.test(chunk.slice(start, end)) ? start + 2 : -1
  }
  // The 1990's: one word, as a decade without its apostrophe is.
  const decade =
    tail === 's' && chunk.charCodeAt(mark - 1) === 48 && /^\d{2,4}$/.test(chunk.slice(start, mark))
  return decade ? -1 : mark
}

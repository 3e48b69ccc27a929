import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'

/** By the small letters of the token, its marks straight. */
const FIXED: ReadonlyMap<string, UniversalPos> = new Map([
  ["''", 'PUNCT'],
  ['``', 'PUNCT'],
  ['%', 'SYM'],
  ['$', 'SYM'],
  ['£', 'SYM'],
  ['€', 'SYM'],
  // What has lost its first letters; 't is half of 'tis.
  ["'em", 'PRON'],
  ["'t", 'PRON'],
  ["'cause", 'SCONJ'],
  ["'cos", 'SCONJ'],
  ["'cuz", 'SCONJ'],
  ["'til", 'ADP'],
  ["'bout", 'ADP'],
  ["'round", 'ADP'],
  ["'n'", 'CCONJ'],
  ["'n", 'CCONJ'],
])
const LONGEST_FIXED = 6

const MARKS = /^[\p{P}]+$/u
const ADDRESS = /^(?:https?:|www\.|ftp:|[@#][\p{L}\d_])|^[^\s@]+@[^\s@]+\.|\.(?:com|org|net)\b/iu
const EMOJI = /\p{Extended_Pictographic}|\p{RI}/u

/** The tag of a token whose form alone tells it; undefined where the sentence decides. */
export function ownTag(token: string): UniversalPos | undefined {
  const code = token.charCodeAt(0)
  if (
    token.length > 2 &&
    ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) &&
    !token.includes('.') &&
    !token.includes('@')
  )
    return undefined
  const straight = token.length <= LONGEST_FIXED ? withStraight(token.toLowerCase()) : token
  const fixed = FIXED.get(straight)
  if (fixed) return fixed
  if (MARKS.test(straight)) return token === '@' || token === '#' || token === '&' ? 'SYM' : 'PUNCT'
  if (token.length > 3 && ADDRESS.test(token)) return token.startsWith('@') ? 'PROPN' : 'X'
  return code > 0xff && EMOJI.test(token) ? 'SYM' : undefined
}

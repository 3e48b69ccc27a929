import type { UniversalPos } from '../schema/tokens.ts'
import { withStraight } from '../text/apostrophes.ts'
import type { WordLanguage } from './language.ts'

/** By the token, its marks straight. */
const SIGNS: ReadonlyMap<string, UniversalPos> = new Map([
  ["''", 'PUNCT'],
  ['``', 'PUNCT'],
  ['%', 'SYM'],
  ['$', 'SYM'],
  ['£', 'SYM'],
  ['€', 'SYM'],
])
const LONGEST_SIGN = 2

const MARKS = /^[\p{P}]+$/u
const ADDRESS = /^(?:https?:|www\.|ftp:|[@#][\p{L}\d_])|^[^\s@]+@[^\s@]+\.|\.(?:com|org|net)\b/iu
const EMOJI = /\p{Extended_Pictographic}|\p{RI}/u

/** The tag of a token whose form alone tells it; undefined where the sentence decides. */
export function ownTag(token: string, { tags, longestTagged }: WordLanguage): UniversalPos | undefined {
  const code = token.charCodeAt(0)
  if (
    token.length > 2 &&
    ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) &&
    !token.includes('.') &&
    !token.includes('@')
  )
    return undefined
  const short = token.length <= Math.max(LONGEST_SIGN, longestTagged)
  const straight = short ? withStraight(token.toLowerCase()) : token
  const fixed = SIGNS.get(straight) ?? tags.get(straight)
  if (fixed) return fixed as UniversalPos
  if (MARKS.test(straight)) return token === '@' || token === '#' || token === '&' ? 'SYM' : 'PUNCT'
  if (token.length > 3 && ADDRESS.test(token)) return token.startsWith('@') ? 'PROPN' : 'X'
  return code > 0xff && EMOJI.test(token) ? 'SYM' : undefined
}

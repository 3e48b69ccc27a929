/** Character classes by code unit, and the clusters that no token boundary may cut. */

export const LETTER = 1
export const DIGIT = 2
/** Combining marks, joiners, variation selectors and low surrogates: never begin a token after something else. */
export const EXTEND = 4
export const OTHER = 0

const TABLE = new Uint8Array(0x10000)
let filled = false

function fill(): void {
  filled = true
  const letter = /\p{L}/u
  const digit = /\p{Nd}/u
  const extend = /[\p{M}\u200c\u200d\ufe00-\ufe0f\u00ad]/u
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    const character = String.fromCharCode(code)
    if (letter.test(character)) TABLE[code] = LETTER
    else if (digit.test(character)) TABLE[code] = DIGIT
    else if (extend.test(character)) TABLE[code] = EXTEND
  }
}

/** The class of the code unit at `index`; letters beyond the basic plane count as letters. */
export function classAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER
    return code >= 48 && code <= 57 ? DIGIT : OTHER
  }
  if (!filled) fill()
  if (code >= 0xd800 && code <= 0xdbff && index + 1 < text.length) {
    return ASTRAL_LETTER.test(text.slice(index, index + 2)) ? LETTER : OTHER
  }
  if (code >= 0xdc00 && code <= 0xdfff && index > 0) {
    const before = text.charCodeAt(index - 1)
    if (before >= 0xd800 && before <= 0xdbff) return EXTEND
  }
  return TABLE[code] ?? OTHER
}

const ASTRAL_LETTER = /^[\p{L}\p{Nd}]/u
const CLUSTER =
  /(?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*){0,8}[\u{e0020}-\u{e007f}]{0,16}|[\s\S])[\p{M}\u200c\u200d\ufe00-\ufe0f]*/uy

/** The end of the character at `index` with all that belongs to it: marks, emoji parts, the second half of a pair. */
export function clusterEnd(text: string, index: number): number {
  CLUSTER.lastIndex = index
  return CLUSTER.test(text) ? CLUSTER.lastIndex : index + 1
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90
}

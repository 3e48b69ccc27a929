/** Runs of capitalised words, with the particles, hyphens and ampersands that names hold. */
import {
  CALENDAR,
  COMMON,
  COMPANY_SUFFIX,
  LINKING_PARTICLE,
  type Listed,
  NOTHING,
  OPENING_PARTICLE,
} from '../listed.ts'
import { LOWER, MARK, type NameWords, TAKEN } from '../words.ts'
import { isCapitalised, longestKnown } from './reading.ts'

const known = (words: NameWords, at: number) => {
  const match = longestKnown(words, at, at + 1)
  return match !== null && (match.known.country !== undefined || match.known.group !== undefined)
}

const wordAt = ({ listed }: NameWords, at: number): Listed => listed[at] ?? NOTHING

/** Does a name begin at the word? */
export function opensName(words: NameWords, at: number): boolean {
  if (isCapitalised(words, at)) return !wordAt(words, at).is(CALENDAR)
  // "al-Assad" anywhere; "van Gogh" only where no name stands before, which the run would hold.
  return (
    words.shape[at] === LOWER &&
    words.shape[at + 1] === MARK &&
    words.glued[at + 1] === 1 &&
    words.text[at + 1] === '-' &&
    isCapitalised(words, at + 2) &&
    wordAt(words, at).is(OPENING_PARTICLE)
  )
}

/** Does a hyphen join two words to one name? */
function joins(words: NameWords, last: number, after: number): boolean {
  if (isCapitalised(words, after)) return !known(words, last) && !known(words, after)
  const part = words.text[after] ?? ''
  return (
    words.shape[after] === LOWER &&
    part.length > 1 &&
    part.length < 9 &&
    !words.listed[after]?.is(COMMON) &&
    !/(?:ed|ing|based|born)$/.test(part)
  )
}

/** The word that a linking particle joins to the name before it, itself or with another; -1 for none. */
function linkedTo(words: NameWords, at: number, limit: number): number {
  if (!wordAt(words, at).is(LINKING_PARTICLE)) return -1
  const after = at + 1
  if (isCapitalised(words, after)) return after
  const second = after + 1
  if (second >= limit || !isCapitalised(words, second)) return -1
  return wordAt(words, after).is(LINKING_PARTICLE) || (words.text[after] === '-' && words.glued[after])
    ? second
    : -1
}

/** A longer run of capitals is no name; it is read in pieces, so that reading stays linear. */
const LONGEST = 24

/** The last word of the run of name words that begins at the word. */
export function runEnd(words: NameWords, at: number, limit: number): number {
  let last = at
  if (words.shape[at] === LOWER) last = at + 2
  for (;;) {
    const next = last + 1
    if (next >= limit || last - at > LONGEST) return last
    const shape = words.shape[next]
    if (shape === TAKEN || (isCapitalised(words, next) && wordAt(words, next).is(CALENDAR))) return last
    const text = words.text[next]
    if (isCapitalised(words, next)) {
      if (words.glued[next] && text !== '.') return last
      last = next
      continue
    }
    const after = next + 1
    if (after >= limit || words.shape[after] === TAKEN) return last
    if (text === '-' && words.glued[next] && words.glued[after]) {
      if (!joins(words, last, after)) return last
      last = after
      continue
    }
    if (text === '&' && isCapitalised(words, after)) {
      last = after
      continue
    }
    if (text === ',' && words.listed[after]?.is(COMPANY_SUFFIX)) {
      last = after
      continue
    }
    const linked = shape === LOWER ? linkedTo(words, next, limit) : -1
    if (linked < 0) return last
    last = linked
  }
}

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
      if (isCapitalised(words, after)) {
        if (known(words, last) || known(words, after)) return last
        last = after
        continue
      }
      const part = words.text[after] ?? ''
      if (
        words.shape[after] === LOWER &&
        part.length > 1 &&
        part.length < 9 &&
        !words.listed[after]?.is(COMMON) &&
        !/(?:ed|ing|based|born)$/.test(part)
      ) {
        last = after
        continue
      }
      return last
    }
    if (text === '&' && isCapitalised(words, after)) {
      last = after
      continue
    }
    if (text === ',' && words.listed[after]?.is(COMPANY_SUFFIX)) {
      last = after
      continue
    }
    if (shape === LOWER && wordAt(words, next).is(LINKING_PARTICLE)) {
      if (isCapitalised(words, after)) {
        last = after
        continue
      }
      const second = after + 1
      if (second < limit && wordAt(words, after).is(LINKING_PARTICLE) && isCapitalised(words, second)) {
        last = second
        continue
      }
      if (words.text[after] === '-' && words.glued[after] && second < limit && isCapitalised(words, second)) {
        last = second
        continue
      }
    }
    return last
  }
}

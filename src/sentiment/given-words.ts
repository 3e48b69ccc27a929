/** The reader's own words with their tone (`sentimentWords`), found however they are capitalised. */
import { withStraight } from '../text/apostrophes.ts'

export interface GivenWords {
  /** The tone of a word as written, else of the word in small letters. */
  toneOf(text: string, word: string): number | undefined
  /** Whether a name or a word for a person, which has no tone else, was given one: a name only as it is written. */
  names(text: string, word: string, isName: boolean): boolean
}

const known = new WeakMap<object, GivenWords>()

export function givenWords(words: Readonly<Record<string, number>> | undefined): GivenWords | null {
  if (!words) return null
  let given = known.get(words)
  if (!given) known.set(words, (given = read(words)))
  return given
}

function read(words: Readonly<Record<string, number>>): GivenWords {
  const asWritten = new Map<string, number>()
  const small = new Map<string, number>()
  for (const [word, tone] of Object.entries(words)) {
    const straight = withStraight(word)
    const lower = straight.toLowerCase()
    // "us" says what "us" is, whatever "US" may be.
    if (lower === straight || !small.has(lower)) small.set(lower, tone)
    if (lower !== straight) asWritten.set(straight, tone)
  }
  return {
    toneOf: (text, word) => asWritten.get(withStraight(text)) ?? small.get(word),
    names: (text, word, isName) => asWritten.has(withStraight(text)) || (!isName && small.has(word)),
  }
}

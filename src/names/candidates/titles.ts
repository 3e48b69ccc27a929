/** Titles and honorifics in capitals before names: "Foreign Secretary", "Lt. Gen.", "Mrs". */
import { type Gender, titleGender } from '../../language/en/people.ts'
import { TITLE_OPENER } from '../listed.ts'
import { isCapitalised, type NameReading, nameOf } from './reading.ts'

export interface TitleMatch {
  readonly last: number
  readonly gender: Gender
}

const LONGEST = 5
const LINKS = new Set(['of', 'and', 'for', 'the', '-'])

/** The longest title at the word; "Deputy", "Former" and the like may stand before it. */
export function titleAt({ words }: NameReading, at: number, limit: number): TitleMatch | null {
  if (!words.listed[at]?.is(TITLE_OPENER)) return null
  let best: TitleMatch | null = null
  for (let last = at; last < Math.min(limit, at + LONGEST); last++) {
    if (last > at && words.shape[last] === 5 && words.text[last] !== '-') break
    const gender = titleGender(nameOf(words, at, last))
    if (gender) best = { last, gender }
    if (!isCapitalised(words, last) && !LINKS.has(words.text[last] ?? '')) break
  }
  return best
}

/** Titles and honorifics in capitals before names: "Foreign Secretary", "Lt. Gen.", "Mrs". */
import { type Gender, opensTitle, titleGender } from '../../lexicons/people.ts'
import { isCapitalised, nameOf, type Reading } from './reading.ts'

export interface TitleMatch {
  readonly last: number
  readonly gender: Gender
}

const LONGEST = 5

/** The longest title at the word; "Deputy", "Former" and the like may stand before it. */
export function titleAt({ words }: Reading, at: number, limit: number): TitleMatch | null {
  if (!opensTitle(words.text[at] ?? '')) return null
  let best: TitleMatch | null = null
  for (let last = at; last < Math.min(limit, at + LONGEST); last++) {
    if (last > at && words.shape[last] === 5 && words.text[last] !== '-') break
    const gender = titleGender(nameOf(words, at, last))
    if (gender) best = { last, gender }
    if (!isCapitalised(words, last) && !/^(?:of|and|for|the|-)$/.test(words.text[last] ?? '')) break
  }
  return best
}

/** Titles that the tagger took into a person's name: which of them are cut off, and which are of the name. */
import type { Candidate } from '../candidate.ts'
import { type NameReading, nameOf } from '../candidates/reading.ts'
import { type TitleMatch, titleAt } from '../candidates/titles.ts'
import type { Tagged } from '../tagger/tagging.ts'
import { LOWER, type NameWords } from '../words.ts'

/** Titles that are first names as well. */
const TITLE_OR_NAME = new Set(['Baron', 'Dean', 'Duke', 'Earl'])
/** From it on such a word within a person's name is the first name. */
const SURE_NAME = 0.75

/** The title that opens the tagger's person and is no part of the name: not that of "Earl of Ashcombe", nor Dean Holt's first name. */
export function titleOf(reading: NameReading, { first, last, type, confidence }: Tagged): TitleMatch | null {
  const { words } = reading
  if (type !== 'person') return null
  const title = titleAt(reading, first, last + 1)
  if (!title || title.last >= last || words.shape[title.last + 1] === LOWER) return null
  const isName = confidence >= SURE_NAME && TITLE_OR_NAME.has(nameOf(words, first, title.last))
  return isName ? null : title
}

/** How the tagger's person is addressed, and the gender that tells: by the title that was cut off, or as the rules read the name. */
export function addressOf(
  words: NameWords,
  { first, type }: Tagged,
  cut: TitleMatch | null,
  overlapped: readonly Candidate[],
): Pick<Candidate, 'title' | 'gender'> {
  if (type !== 'person') return { title: null, gender: 'u' }
  const ruled = overlapped.find((candidate) => candidate.type === 'person')
  // What the rules took for a title is the first name.
  if (!cut && ruled?.title === words.text[first])
    return { title: null, gender: words.listed[first]?.gender || 'u' }
  const title = cut ? nameOf(words, first, cut.last) : null
  return { title: ruled?.title ?? title, gender: ruled?.gender ?? cut?.gender ?? 'u' }
}

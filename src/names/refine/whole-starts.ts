/** Names that the tagger or the rules begin too late: "Prevention of Cruelty Act", "47th Brigade", "I Made Suardika". */
import { knownName } from '../../language/en/gazetteer.ts'
import { isLawHead } from '../../language/en/name-parts.ts'
import { isNumberedBody, isQualifiedLaw } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised } from '../candidates/reading.ts'
import { COMMON, TITLE_OPENER } from '../listed.ts'
import type { NameWords } from '../words.ts'

/** Birth names of Bali, before which "I" marks a man's: "I Made Suardika". */
const BALINESE = new Set(['Gede', 'Gusti', 'Ketut', 'Komang', 'Made', 'Nyoman', 'Putu', 'Wayan'])

export const marksMan = ({ text, sentence }: NameWords, at: number): boolean =>
  text[at] === 'I' && BALINESE.has(text[at + 1] ?? '') && sentence[at] === sentence[at + 1]

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/

/** "47th | Mechanized Brigade" */
function hasNumber(words: NameWords, { first, last }: Candidate): boolean {
  if (!ORDINAL.test(words.text[first - 1] ?? '') || words.glued[first] === 1) return false
  for (let at = first; at <= last; at++) if (isNumberedBody(words.text[at] ?? '')) return true
  return false
}

/** What joins the parts of a law's name: "Protection of Children from Harm Act". */
const JOINS = new Set(['of', 'from', 'for', 'against', 'to', 'with'])
const MOST_WORDS = 8

/** The first word of "Protection of Children from | Harm Act", no further back than behind `taken`. */
function startOfLaw(words: NameWords, { first, last }: Candidate, taken: number): number {
  const { text, sentence, opens, listed } = words
  if (!isQualifiedLaw(text[last] ?? '')) return first
  const isOwn = (at: number) =>
    at > taken && at >= last - MOST_WORDS && isCapitalised(words, at) && !isLawHead(text[at] ?? '')
  let start = first
  while (JOINS.has(text[start - 1] ?? '') && isOwn(start - 2)) {
    if (sentence[start - 2] !== sentence[first] || listed[start - 2]?.is(TITLE_OPENER)) break
    start -= 2
    // A small word at the head of the sentence is none of the name: "Under Prevention of Cruelty Act".
    while (isOwn(start - 1) && !(opens[start - 1] === 1 && listed[start - 1]?.is(COMMON))) {
      if (sentence[start - 1] !== sentence[first]) break
      start--
    }
  }
  return start
}

/** "The | Independent Harbour Authority": at the head of a sentence an article is part of those names alone that lists know with it. */
const hasArticle = ({ text, opens }: NameWords, { first, last, type, key }: Candidate): boolean =>
  type === 'organization' &&
  last > first + 1 &&
  text[first] === 'The' &&
  opens[first] === 1 &&
  knownName(key) === null

/** The first word of the whole name; `taken` is the last word of the name before. */
export function wholeStart(words: NameWords, candidate: Candidate, taken: number): number {
  const { first, last, type } = candidate
  if (hasArticle(words, candidate)) return first + 1
  if (type === 'work') return startOfLaw(words, candidate, taken)
  const goesBack =
    (type === 'person' && last > first && marksMan(words, first - 1)) ||
    (type === 'organization' && hasNumber(words, candidate))
  return goesBack && first - 1 > taken ? first - 1 : first
}

/** "Tornby International | Film Festival": the place or body before it, which is part of its name. */
export function openerOf(
  words: NameWords,
  event: Candidate,
  before: Candidate | undefined,
): Candidate | null {
  if (event.type !== 'event' || !before || before.last !== event.first - 2 || before.rule === 'given')
    return null
  const { text, sentence } = words
  if (text[event.first - 1] !== 'International' || sentence[before.first] !== sentence[event.first])
    return null
  return before.type === 'location' || before.type === 'organization' || before.type === 'country'
    ? before
    : null
}

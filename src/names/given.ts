/** Names that the analyzer was told (`names`): they beat every rule. */
import type { Doc } from '../document.ts'
import { countryByCode } from '../language/en/countries.ts'
import type { AnalyzerOptions } from '../schema/options.ts'
import { isDigit, isLetter } from '../text/letters.ts'
import type { Candidate } from './candidate.ts'
import { MARK } from './listed.ts'
import type { NameWords } from './words.ts'

type GivenName = NonNullable<AnalyzerOptions['names']>[number]

interface GivenForm {
  readonly text: string
  readonly given: GivenName
}

/** The letters and digits that stand first, or the mark: a name and the place where it stands begin with the same. */
function leadOf(text: string, start: number): string {
  let end = start
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++
  return text.slice(start, Math.max(end, start + 1))
}

/** "X." at the end of a sentence, which else reads as an initial. */
function isStopped(words: NameWords, last: number): boolean {
  const next = last + 1
  return (
    words.text[last]?.endsWith('.') === true &&
    (words.sentence[next] !== words.sentence[last] || words.shape[next] === MARK)
  )
}

/**
 * Every place where a given name or alias stands as whole words, the longest at each word; `isWhole` tells whether words, both
 * inclusive, may be one name where quotation marks stand.
 */
export function findGiven(
  doc: Doc<'text'>,
  words: NameWords,
  names: readonly GivenName[],
  isWhole: (first: number, last: number) => boolean,
): Candidate[] {
  const byLead = new Map<string, GivenForm[]>()
  for (const given of names) {
    for (const text of [given.name, ...(given.aliases ?? [])]) {
      const key = leadOf(text, 0)
      const list = byLead.get(key)
      if (list) list.push({ text, given })
      else byLead.set(key, [{ text, given }])
    }
  }
  for (const list of byLead.values()) list.sort((a, b) => b.text.length - a.text.length)
  const found: Candidate[] = []
  for (let first = 0; first < words.start.length; first++) {
    const start = words.start[first] ?? 0
    for (const { text, given } of byLead.get(leadOf(doc.text, start)) ?? []) {
      if (!doc.text.startsWith(text, start)) continue
      let last = first
      const end = start + text.length
      while (last + 1 < words.start.length && (words.end[last] ?? 0) < end) last++
      if (words.sentence[last] !== words.sentence[first] || !isWhole(first, last)) continue
      if (words.end[last] !== end) {
        if (words.end[last] !== end + 1 || !isStopped(words, last)) continue
        // The full stop is the sentence's, and no part of the name.
        words.end[last] = end
      }
      found.push({
        first,
        last,
        key: text,
        type: given.type,
        confidence: 1,
        rule: 'given',
        title: null,
        gender: 'u',
        country: given.country ? (countryByCode(given.country)?.alpha2 ?? null) : null,
        via: null,
        canonical: `given ${given.name}`,
      })
      first = last
      break
    }
  }
  return found
}

/** The candidates without those that overlap what was given. */
export function yieldTo(given: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  if (given.length === 0) return [...candidates]
  const kept: Candidate[] = []
  let k = 0
  for (const candidate of candidates) {
    while (k < given.length && (given[k]?.last ?? 0) < candidate.first) k++
    const next = given[k]
    if (!next || next.first > candidate.last) kept.push(candidate)
  }
  return [...kept, ...given].sort((a, b) => a.first - b.first)
}

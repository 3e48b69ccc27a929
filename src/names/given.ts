/** Names that the analyzer was told (`names`): they beat every rule. */
import type { Valued } from '../document.ts'
import { countryByCode } from '../language/en/countries.ts'
import type { AnalyzerOptions } from '../schema/options.ts'
import type { Candidate } from './candidate.ts'
import type { Words } from './words.ts'

type Given = NonNullable<AnalyzerOptions['names']>[number]

interface Form {
  readonly text: string
  readonly given: Given
}

/** Every place where a given name or alias stands as whole words, the longest at each word. */
export function findGiven(doc: Valued, words: Words, names: readonly Given[]): Candidate[] {
  const byStart = new Map<string, Form[]>()
  for (const given of names) {
    for (const text of [given.name, ...(given.aliases ?? [])]) {
      const key = text.slice(0, 2).toLowerCase()
      const list = byStart.get(key)
      if (list) list.push({ text, given })
      else byStart.set(key, [{ text, given }])
    }
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length)
  const found: Candidate[] = []
  for (let first = 0; first < words.start.length; first++) {
    const start = words.start[first] ?? 0
    for (const { text, given } of byStart.get(doc.text.slice(start, start + 2).toLowerCase()) ?? []) {
      if (!doc.text.startsWith(text, start)) continue
      let last = first
      while (last + 1 < words.start.length && (words.end[last] ?? 0) < start + text.length) last++
      if (words.end[last] !== start + text.length || words.sentence[last] !== words.sentence[first]) continue
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

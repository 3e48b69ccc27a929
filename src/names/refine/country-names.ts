/**
 * Names of states and territories that the tagger was not taught: "the Federal Republic of Nigeria", "Tokelau", and the first half of
 * "Franco-German". A longer name that holds one ("Bank of the Republic of Ghana") stays; shorter ones within it go.
 */

import { countryByCode } from '../../language/en/countries.ts'
import { formsFrom, type LongForm, prefixCountry } from '../../language/en/country-names.ts'
import type { Candidate } from '../candidate.ts'
import { type NameReading, nameOf } from '../candidates/reading.ts'
import { draftKnown } from '../candidates/rules/known.ts'
import { draftAt } from '../candidates/run.ts'
import { CAPITAL, CAPITALS, type NameWords } from '../words.ts'

/** More words than any name of a state has. */
const MOST_WORDS = 12

export function addCountryNames({ words, evidence }: NameReading, candidates: Candidate[]): Candidate[] {
  const added: Candidate[] = []
  let c = 0
  for (let i = 0; i < words.text.length; i++) {
    const shape = words.shape[i]
    if ((shape !== CAPITAL && shape !== CAPITALS) || !words.listed[i]!.opensCountry) continue
    const found = longest(words, i, formsFrom(words.text[i]!)) ?? prefixed(words, i)
    if (!found) continue
    while (c < candidates.length && candidates[c]!.last < i) c++
    const { last, form } = found
    // A headline of capitals is no text in which a prefix or an adjective can be told.
    if (form.via !== 'name' && evidence.setting[words.sentence[i]!] !== 'prose') continue
    if (!yields(words, candidates, c, i, last)) continue
    const key = nameOf(words, i, last)
    added.push(draftAt(i, last, key, draftKnown(key, { country: form })))
    i = last
  }
  if (added.length === 0) return candidates
  let a = 0
  const kept = candidates.filter(({ first, last }) => {
    while (a < added.length && added[a]!.last < first) a++
    const over = added[a]
    return !over || over.first > last
  })
  return [...kept, ...added].sort((x, y) => x.first - y.first)
}

/** The longest form that stands at a word, and the last of its words. */
function longest(
  words: NameWords,
  first: number,
  forms: readonly LongForm[],
): { readonly last: number; readonly form: LongForm } | null {
  for (const form of forms) {
    let name = words.text[first]!
    let last = first
    while (name.length < form.form.length && last - first < MOST_WORDS) {
      last++
      if (words.sentence[last] !== words.sentence[first]) break
      name += words.glued[last] ? words.text[last] : ` ${words.text[last]}`
    }
    if (name === form.form && !goesOn(words, last)) return { last, form }
  }
  return null
}

/** "Saint Martin-Smith": a hyphen makes another name of it. */
function goesOn(words: NameWords, last: number): boolean {
  return words.text[last + 1] === '-' && words.glued[last + 1] === 1 && words.shape[last + 2] === CAPITAL
}

/** "Franco-German", "Anglo-Irish": the adjective of a people, before a hyphen and another. */
function prefixed(words: NameWords, at: number): { readonly last: number; readonly form: LongForm } | null {
  const code = prefixCountry(words.text[at]!)
  const country = code === undefined ? null : countryByCode(code)
  const other = words.listed[at + 2]?.known?.country
  if (!country || !other || other.via === 'capital') return null
  if (words.text[at + 1] !== '-' || !words.glued[at + 1] || !words.glued[at + 2]) return null
  return { last: at, form: { form: words.text[at]!, country, via: 'demonym', plural: false } }
}

/** Whether what was found there before is no longer than the name, and was not given. */
function yields(
  words: NameWords,
  candidates: readonly Candidate[],
  from: number,
  first: number,
  last: number,
): boolean {
  const word = words.text[first]!
  for (let c = from; c < candidates.length && candidates[c]!.first <= last; c++) {
    const candidate = candidates[c]!
    if (candidate.rule === 'given') return false
    // "The Independent State of Samoa" is no longer name.
    const article = candidate.first === first - 1 && words.listed[first - 1]?.lower === 'the'
    const longer = (candidate.first < first && !article) || candidate.last > last
    // "Franco-German" may have been taken for one name.
    if (longer && !(candidate.first === first && prefixCountry(word) !== undefined)) return false
    // Monaco is a state before it is its capital.
    const known = candidate.via !== null && candidate.via !== 'capital'
    if (known && candidate.first === first && candidate.last === last) return false
  }
  return true
}

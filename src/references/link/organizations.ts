/** Which mentions mean one organization, place or event: full names, abbreviations, and shorter forms of longer names. */

import { cityName } from '../../language/en/city-spellings.ts'
import { knownName } from '../../language/en/gazetteer.ts'
import { isClubPrefix } from '../../language/en/name-parts.ts'
import { isCommonWord, isCompanySuffix, isOrganizationHead } from '../../language/en/name-words.ts'
import { firstNameGender } from '../../language/en/people.ts'
import { isBodyTakenUp, isNewspaperWord, isSmallInNames } from '../../language/en/short-mentions.ts'
import type { Candidate } from '../../names/candidate.ts'
import type { Thing } from '../thing.ts'

/** A short form has no more words; only a name that was given may be longer. */
const MOST_WORDS = 64

const withoutComma = (word: string) => (word.endsWith(',') ? word.slice(0, -1) : word)

/** The name without its article and without "Inc." and the like. */
function core(key: string): string {
  const name = key.startsWith('The ') ? key.slice(4) : key
  let end = name.length
  for (;;) {
    const space = name.lastIndexOf(' ', end - 1)
    if (space < 0 || !isCompanySuffix(withoutComma(name.slice(space + 1, end)))) break
    end = space
  }
  return withoutComma(name.slice(0, end))
}

/** "Ministry of Defence" as "defence ministry", and the other way round. */
function turnedRound(words: readonly string[]): string | null {
  const [head = '', of] = words
  if (MINISTRIES.has(head) && of === 'of' && words.length > 2)
    return [...words.slice(words[2] === 'the' ? 3 : 2), head].join(' ').toLowerCase()
  const last = words[words.length - 1] ?? ''
  return MINISTRIES.has(last) ? [last, 'of', ...words.slice(0, -1)].join(' ').toLowerCase() : null
}
const MINISTRIES = new Set(['Ministry', 'Department'])

/** The first letters of the capitalised words. */
export function acronymOf(key: string): string {
  return core(key)
    .split(/[ -]/)
    .filter((word) => !isSmallInNames(word.toLowerCase()))
    .map((word) => (/^(?:[A-Z]\.)+$/.test(word) ? word.replaceAll('.', '') : word.charAt(0)))
    .join('')
    .toUpperCase()
}

export function linkOrganizations(
  candidates: readonly Candidate[],
  shortFor: ReadonlyMap<Candidate, Candidate>,
  add: (candidate: Candidate, thing: Thing, full: boolean, rule: string) => void,
  make: (candidate: Candidate) => Thing,
): void {
  const byName = new Map<string, Thing>()
  /** Every shorter form of a longer name, with the things it may mean; two are enough to know that it is not plain. */
  const shorter = new Map<string, Thing[]>()
  const note = (form: string, thing: Thing, paper = false) => {
    // A name that the lists hold for another thing is no short form: the House is not the White House.
    if (!paper && knownName(form)?.organization && !isUnder(knownName(form)?.organization?.name ?? '', thing))
      return
    const key = form.toLowerCase()
    const list = shorter.get(key)
    if (!list) shorter.set(key, [thing])
    else if (list.length < 2 && list[0] !== thing) list.push(thing)
  }
  const isUnder = (canonical: string, thing: Thing) => byName.get(canonical.toLowerCase()) === thing
  const cores = new Map<string, string>()
  const coreOf = ({ key }: Candidate): string => {
    let name = cores.get(key)
    if (name === undefined) cores.set(key, (name = core(key)))
    return name
  }
  const identity = (candidate: Candidate) => {
    const name = candidate.canonical ?? coreOf(candidate)
    return candidate.type === 'location' ? cityName(name).toLowerCase() : name.toLowerCase()
  }
  const isLong = (candidate: Candidate) => coreOf(candidate).includes(' ')

  const register = (candidate: Candidate, thing: Thing) => {
    const name = coreOf(candidate)
    const lower = name.toLowerCase()
    if (byName.get(lower) === thing && byName.get(identity(candidate)) === thing) return
    byName.set(identity(candidate), thing)
    byName.set(lower, thing)
    const words = name.split(' ')
    if (words.length < 2) return
    const turned = turnedRound(words)
    if (turned && !byName.has(turned)) byName.set(turned, thing)
    const acronym = acronymOf(name)
    if (acronym.length > 1) note(acronym, thing)
    if (candidate.type === 'event')
      for (let n = Math.max(1, words.length - MOST_WORDS); n < words.length - 1; n++)
        note(words.slice(n).join(' '), thing)
    if (candidate.type === 'organization') {
      const firstWord = words[0] ?? ''
      const known = knownName(firstWord)
      if (
        firstWord.length > 2 &&
        !known?.country &&
        !known?.place &&
        !known?.group &&
        !firstNameGender(firstWord) &&
        !isCommonWord(firstWord.toLowerCase()) &&
        !isOrganizationHead(firstWord)
      )
        note(firstWord, thing, true)
      for (let n = 2; n < words.length && n <= MOST_WORDS; n++) {
        const head = words.slice(0, n)
        const lastWord = head[n - 1] ?? ''
        if (!isSmallInNames(lastWord)) note(head.join(' '), thing)
        const tail = words.slice(words.length - n)
        if (!isSmallInNames(tail[0] ?? '')) note(tail.join(' '), thing)
      }
      const lastWord = words[words.length - 1] ?? ''
      if (isNewspaperWord(lastWord)) note(lastWord, thing, true)
      if (isClubPrefix(firstWord) && words.length === 2) note(lastWord, thing, true)
      if (isBodyTakenUp(lastWord)) note(lastWord, thing)
      else if (isBodyTakenUp(firstWord)) note(firstWord, thing, true)
    }
  }

  // Names of several words first, so that what stands before them in the text finds them.
  const owner = new Map<Candidate, Thing>()
  const long = candidates
    .filter(isLong)
    .sort((a, b) => coreOf(b).length - coreOf(a).length || a.first - b.first)
  for (const candidate of long) {
    let thing = byName.get(identity(candidate)) ?? byName.get(coreOf(candidate).toLowerCase())
    if (!thing) {
      const possible = shorter.get(coreOf(candidate).toLowerCase())
      if (possible?.length === 1 && (candidate.type === 'organization' || candidate.type === 'event'))
        thing = possible[0]
    }
    thing ??= make(candidate)
    register(candidate, thing)
    owner.set(candidate, thing)
  }
  for (const [short, full] of shortFor) {
    const thing = owner.get(full)
    if (thing) byName.set(identity(short), thing)
  }
  for (const candidate of candidates) {
    let thing = owner.get(candidate)
    let rule = 'full-name'
    if (!thing) {
      const name = coreOf(candidate)
      const papers = isNewspaperWord(name) ? shorter.get(name.toLowerCase()) : undefined
      thing = papers?.length === 1 ? papers[0] : byName.get(identity(candidate))
      if (papers?.length === 1) rule = 'short-form'
      if (!thing) {
        const possible = shorter.get(coreOf(candidate).replaceAll('.', '').toLowerCase())
        if (possible?.length === 1) thing = possible[0]
        rule = 'short-form'
      }
      if (!thing) {
        thing = make(candidate)
        rule = 'name'
        byName.set(identity(candidate), thing)
      }
    }
    if (shortFor.has(candidate)) rule = 'abbreviation'
    add(candidate, thing, rule !== 'short-form', rule)
  }
}

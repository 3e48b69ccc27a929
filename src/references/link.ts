/** Groups the names into things: one person, one country, one organization, whatever they are called. */

import { countryByCode } from '../language/en/countries.ts'
import { knownName } from '../language/en/gazetteer.ts'
import { isOrganizationHead } from '../language/en/name-words.ts'
import type { Candidate } from '../names/candidate.ts'
import type { NameWords } from '../names/words.ts'
import type { EntityType, MentionForm } from '../schema/entities.ts'
import { ownGender, settledGender } from './link/genders.ts'
import { acronymOf } from './link/name-forms.ts'
import { linkOrganizations } from './link/organizations.ts'
import { linkPeople } from './link/people.ts'
import type { Mentions, Thing } from './thing.ts'

const isBracketed = ({ text }: NameWords, { last }: Candidate, short: Candidate): boolean =>
  short.first === last + 2 && text[last + 1] === '(' && text[short.last + 1] === ')'

/** "The Centre for River Studies, known as CRS" */
function isKnownAs({ text }: NameWords, { last }: Candidate, { first }: Candidate): boolean {
  const behind = text[last + 1] === ',' ? last + 2 : last + 1
  return first === behind + 2 && text[behind] === 'known' && text[behind + 1] === 'as'
}

/** Capitals that need not be first letters: "the Party of Workers (PT)" is called so in its own language. */
const FOREIGN = /^[A-Z]{2,6}$/

/** "HPA" is not "the Office of the Harbour and Port Authority", but the body that this is a part of. */
function isPartOf(name: string, short: string): boolean {
  const of = name.lastIndexOf(' of ')
  return of > 0 && acronymOf(name.slice(of + 4)) === short
}

/** A body by a word of its name, and behind it in brackets capitals that name no state, nor the body it is a part of. */
const isForeign = (full: Candidate, short: Candidate): boolean =>
  full.type === 'organization' &&
  short.type !== 'country' &&
  FOREIGN.test(short.key) &&
  full.key.includes(' ') &&
  full.key.split(' ').some((word) => isOrganizationHead(word) && word !== 'Club') &&
  !(short.key.length === 3 && countryByCode(short.key)) &&
  !isPartOf(full.key, short.key)

/** "CRS (Centre for River Studies)", "Seri (Social …)": by all its first letters. */
const isTurned = (words: NameWords, short: Candidate, full: Candidate): boolean =>
  short.first === short.last &&
  full.type === 'organization' &&
  short.key.length > 2 &&
  acronymOf(full.key) === short.key.toUpperCase() &&
  words.text[short.last + 1] === '(' &&
  full.first === short.last + 2 &&
  words.text[full.last + 1] === ')'

/** Is the short name made of the long one's letters, or surely set behind it as its short form? */
function shortens(short: Candidate, full: Candidate): boolean {
  const acronym = acronymOf(full.key)
  // "ACPs" of the American College of Poets.
  const letters = short.key.replace(/[^A-Z]/g, '')
  if (letters.length < 2) return false
  return (
    acronym === letters ||
    (acronym.length > 1 &&
      letters.startsWith(acronym.charAt(0)) &&
      isSubsequence(letters, full.key.toUpperCase())) ||
    isForeign(full, short)
  )
}

/** "the Centre for River Studies (CRS)": the abbreviation in brackets, and the name before it. */
function abbreviations(words: NameWords, candidates: readonly Candidate[]): Map<Candidate, Candidate> {
  const pairs = new Map<Candidate, Candidate>()
  for (let k = 1; k < candidates.length; k++) {
    const short = candidates[k]!
    const full = candidates[k - 1]!
    if (isTurned(words, full, short)) {
      full.type = short.type
      pairs.set(full, short)
      continue
    }
    if (!isBracketed(words, full, short) && !isKnownAs(words, full, short)) continue
    if (short.first !== short.last || !shortens(short, full)) continue
    // "the Affordable Care Act (ACA)"
    const isLaw = full.type === 'work' && short.rule !== 'given' && short.country === null
    if (full.type === 'organization' || full.type === 'location' || full.type === 'event' || isLaw) {
      short.type = full.type
      pairs.set(short, full)
    } else if (full.type === 'person' && full.rule !== 'title' && full.key.includes(' ')) {
      full.type = short.type = 'organization'
      pairs.set(short, full)
    }
  }
  return pairs
}

/** Have two names no word of more than three letters in common? */
function areUnlike(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/[ -]/))
  return !other
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => word.length > 3 && words.has(word))
}

const UNLISTED = { country: null, via: null, canonical: null } as const

/** "the Popular Renewal Congress (PRC)": letters that the article gives a meaning of its own are not what the lists know them for, China. */
function unlist(candidates: readonly Candidate[], pairs: ReadonlyMap<Candidate, Candidate>): void {
  const own = new Set<string>()
  for (const [short, full] of pairs) {
    if (full.canonical !== null || full.type !== 'organization' || full.country === short.country) continue
    const listed = short.canonical ?? knownName(short.key)?.country?.country.name
    if (listed && areUnlike(listed, full.key)) own.add(short.key)
  }
  if (own.size === 0) return
  for (const candidate of candidates)
    if (own.has(candidate.key) && candidate.rule !== 'given')
      Object.assign(candidate, { ...UNLISTED, type: 'organization' })
}

/** What brackets tell of a short name holds at all its places. */
function spreadTypes(candidates: readonly Candidate[], pairs: ReadonlyMap<Candidate, Candidate>): void {
  if (pairs.size === 0) return
  unlist(candidates, pairs)
  const types = new Map([...pairs.keys()].map(({ key, type }) => [key, type]))
  for (const candidate of candidates) {
    const type = types.get(candidate.key)
    const isTold = candidate.rule === 'given' || candidate.title !== null || candidate.country !== null
    if (type && !isTold) candidate.type = type
  }
}

function isSubsequence(short: string, long: string): boolean {
  let k = 0
  for (let i = 0; i < long.length && k < short.length; i++) if (long[i] === short[k]) k++
  return k === short.length
}

export function link(words: NameWords, candidates: readonly Candidate[], mentions: Mentions): Thing[] {
  const things: Thing[] = []
  const pairs = abbreviations(words, candidates)
  spreadTypes(candidates, pairs)
  const ofType = (type: EntityType) => candidates.filter((candidate) => candidate.type === type)
  const make = (candidate: Candidate): Thing => {
    const thing: Thing = {
      type: candidate.type ?? 'organization',
      name: candidate.key,
      title: null,
      gender: 'u',
      country: candidate.country,
      mentions: [],
    }
    things.push(thing)
    return thing
  }
  const add = (candidate: Candidate, thing: Thing, full: boolean, rule: string): void => {
    const form: MentionForm = full ? 'name' : 'short'
    const { first, last, confidence } = candidate
    if (!mentions.add(thing, { first, last, form, confidence, candidate, rule })) return
    if (candidate.title && !thing.title) thing.title = candidate.title
    if (thing.gender === 'u') thing.gender = candidate.gender
    thing.country ??= candidate.country
  }
  const people = ofType('person')
  for (const candidate of people) candidate.gender = ownGender(candidate)
  linkPeople(people, add, make)
  for (const person of things) person.gender = settledGender(person)
  for (const type of ['organization', 'location', 'event', 'work'] as const)
    linkOrganizations(ofType(type), pairs, add, make)
  for (const type of ['country', 'group'] as const) {
    const byName = new Map<string, Thing>()
    for (const candidate of ofType(type)) {
      const name = candidate.canonical ?? candidate.key
      let thing = byName.get(name)
      if (!thing) byName.set(name, (thing = make(candidate)))
      add(candidate, thing, true, candidate.rule)
    }
  }
  return things.filter((thing) => thing.mentions.length > 0)
}

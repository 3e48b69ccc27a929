/**
 * Countries, capitals and peoples that here are something else: the surname of somebody in the article, a town called so
 * ("Peru, Indiana"), a language ("in Russian"), part of a dish's or a thing's name ("French fries").
 */

import { countryForm } from '../../language/en/countries.ts'
import { isPlacing } from '../../language/en/name-surroundings.ts'
import { isSaidOfPeople, isSpeaking, isStateAfterTown, isThingOf } from '../../language/en/namesakes.ts'
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { nameOf } from '../candidates/reading.ts'
import type { NameWords } from '../words.ts'
import { Adjectives } from './adjectives.ts'

const INTO = new Set(['in', 'into'])
const isDemonym = ({ type, via }: Candidate) => type === 'group' && via === 'demonym'

function isLanguage(
  words: NameWords,
  adjectives: Adjectives,
  { first, last }: Candidate,
  spoken: boolean,
): boolean {
  if (countryForm(words.text[last] ?? '')?.plural || !adjectives.standsAlone(last)) return false
  const before = words.text[first - 1] ?? ''
  if (isSpeaking(before) || INTO.has(before)) return true
  if (before === 'from') {
    // "from Hungarian into English"
    return INTO.has(words.text[last + 1] ?? '')
  }
  return spoken && (before === 'and' || before === 'or' || before === ',' || before === 'little')
}

/** From one language to another: the sentence goes on with "into" and a people's adjective. */
function isSource(words: NameWords, { first, last }: Candidate): boolean {
  return (
    words.text[first - 1] === 'from' &&
    INTO.has(words.text[last + 1] ?? '') &&
    countryForm(words.text[last + 2] ?? '')?.via === 'demonym'
  )
}

/** A state's or province's name after a comma makes what stands before it a town. */
function isTown(words: NameWords, candidate: Candidate, next: Candidate | undefined): boolean {
  if (words.text[candidate.last + 1] !== ',' || next?.first !== candidate.last + 2) return false
  if (next.type !== 'location' || next.via !== null) return false
  const after = words.text[next.last + 1]
  return (
    (after === ',' || after === '.' || after === undefined) &&
    isStateAfterTown(nameOf(words, next.first, next.last))
  )
}

interface Clues {
  /** People with full names by first name and by surname, where a known first name makes it plain that they are people. */
  readonly people: ReadonlyMap<string, Candidate>
  /** States of which the article clearly speaks. */
  readonly clear: ReadonlySet<string>
  /** States whose people it names. */
  readonly peoples: ReadonlySet<string>
  /** Names of states and capitals that are towns here. */
  readonly towns: ReadonlySet<string>
}

function gather(words: NameWords, candidates: readonly Candidate[]): Clues {
  const people = new Map<string, Candidate>()
  const clear = new Set<string>()
  const peoples = new Set<string>()
  const towns = new Set<string>()
  candidates.forEach((candidate, i) => {
    const { type, key, country, first } = candidate
    if (type === 'person') {
      const space = key.indexOf(' ')
      if (space < 0 || !words.listed[first]?.gender) return
      people.set(key.slice(0, space), candidate)
      people.set(key.slice(key.lastIndexOf(' ') + 1), candidate)
    } else if (country) {
      if (type === 'group') peoples.add(country)
      if (type === 'group' || isPlacing(words.text[first - 1] ?? '')) clear.add(country)
      if (type !== 'group' && isTown(words, candidate, candidates[i + 1])) towns.add(key)
    }
  })
  return { people, clear, peoples, towns }
}

const ANOTHER = { country: null, via: null, canonical: null } as const

/** The candidates without languages and dishes; namesakes of states turned into the people and towns they are. */
export function settleNamesakes({ words }: NameReading, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  const adjectives = new Adjectives(words)
  let clues: Clues | undefined
  let spoken = -1
  candidates.forEach((candidate, i) => {
    const { type, key, via, last } = candidate
    if (candidate.rule === 'given' || via === null) {
      kept.push(candidate)
      return
    }
    const sentence = words.sentence[last]!
    if (isThingOf(key, words.text[last + 1] ?? '')) return
    if (
      isDemonym(candidate) &&
      (isLanguage(words, adjectives, candidate, spoken === sentence) || isSource(words, candidate))
    ) {
      spoken = sentence
      return
    }
    clues ??= gather(words, candidates)
    if (
      clues.towns.has(key) &&
      (isTown(words, candidate, candidates[i + 1]) || !clues.peoples.has(candidate.country ?? ''))
    ) {
      kept.push({ ...candidate, ...ANOTHER, type: 'location', rule: 'homograph' })
      return
    }
    const person = clues.people.get(key)
    const named =
      person !== undefined &&
      (type === 'group'
        ? isSaidOfPeople(words.text[last + 1] ?? '')
        : !clues.clear.has(candidate.country ?? '') && !isPlacing(words.text[candidate.first - 1] ?? ''))
    if (named)
      kept.push({
        ...candidate,
        ...ANOTHER,
        type: 'person',
        gender: person.gender,
        rule: 'name-of-a-person-here',
      })
    else kept.push(candidate)
  })
  return kept
}

/** Which mentions mean one person: full names first, over the whole article, then surnames and first names. */
import { isGenerationalSuffix } from '../../language/en/name-parts.ts'
import type { Gender } from '../../language/en/people.ts'
import { isTitleOfFirstNames } from '../../language/en/short-mentions.ts'
import type { Candidate } from '../../names/candidate.ts'
import type { Thing } from '../thing.ts'
import { byFirstName } from './genders.ts'
import { sameFirstName } from './nicknames.ts'
import { fold, skeleton } from './spellings.ts'
import { hasArticle, middleKeys, opensWithParticle, surnameKey, surnameKeys } from './surnames.ts'

interface Person {
  readonly thing: Thing
  readonly first: string
  /** The word of the first mention by a full name. */
  readonly from: number
  /** The word of the last mention so far, for the nearest of two namesakes. */
  at: number
  /** Mentions that name nobody else. */
  clear: number
}

/** The name without what is set behind it, which is looked for at its end alone: "Ana Ruiz, Jr.", "Ana Ruiz OBE". */
function bare(key: string): string {
  let end = key.length
  for (;;) {
    const space = key.lastIndexOf(' ', end - 1)
    const last = key.slice(space + 1, end)
    if (space < 0 || !(isGenerationalSuffix(last) || isHonour(key, last, space))) return key.slice(0, end)
    end = key.charAt(space - 1) === ',' ? space - 1 : space
  }
}

/** Two to four capitals behind words in small letters. */
function isHonour(key: string, word: string, space: number): boolean {
  if (!/^[A-Z]{2,4}$/.test(word)) return false
  const before = key.slice(0, space)
  return before.includes(' ') && before !== before.toUpperCase()
}

function parts(key: string): { first: string; surname: string; words: readonly string[] } {
  const words = bare(key).split(' ')
  return { first: words[0] ?? '', surname: words[words.length - 1] ?? '', words }
}

/**
 * Names of two words and more that begin or end a longer name of the article: "Ruiz Soler" of "Ana Ruiz Soler". By the shorter
 * name the longer one; null where there are several.
 */
function partsOfLonger(candidates: readonly Candidate[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  const note = (part: string, whole: string) => {
    const known = found.get(part)
    if (known === undefined) found.set(part, whole)
    else if (known !== whole) found.set(part, null)
  }
  for (const { key } of candidates) {
    const words = fold(bare(key)).split(' ')
    if (words.length < 3 || words.length > MOST_WORDS) continue
    const whole = words.join(' ')
    for (let n = 2; n < words.length; n++) {
      note(words.slice(0, n).join(' '), whole)
      note(words.slice(-n).join(' '), whole)
    }
  }
  return found
}
/** Names of more words are not taken apart. */
const MOST_WORDS = 8

const turned = (key: string): string => {
  const space = key.indexOf(' ')
  return `${key.slice(space + 1)} ${key.slice(0, space)}`
}

/** More people of one name than this are not told apart by it. */
const MOST_NAMESAKES = 32

const clash = (a: Gender, b: Gender) => a !== 'u' && b !== 'u' && a !== b

/** Long: three passes over the same maps of names. */
export function linkPeople(
  candidates: readonly Candidate[],
  add: (candidate: Candidate, thing: Thing, full: boolean, rule: string) => void,
  make: (candidate: Candidate) => Thing,
): void {
  const bySurname = new Map<string, Person[]>()
  const byFirst = new Map<string, Person[]>()
  const byMiddle = new Map<string, Person[]>()
  const bySkeleton = new Map<string, Person[]>()
  const byKey = new Map<string, Person>()
  const owner = new Map<Candidate, Person>()
  const push = (map: Map<string, Person[]>, key: string, person: Person) => {
    const list = map.get(key)
    if (!list) map.set(key, [person])
    else if (list.length < MOST_NAMESAKES && !list.includes(person)) list.push(person)
  }
  const newPerson = (candidate: Candidate, first: string): Person => {
    const { first: at } = candidate
    return { thing: make(candidate), first, from: at, at, clear: 0 }
  }
  const wholeOf = partsOfLonger(candidates)
  /** Whom the longest name that a part is of names. */
  const personOf = (part: string): Person | undefined => {
    let whole = wholeOf.get(part)
    for (let longer = whole; longer; longer = wholeOf.get(longer)) whole = longer
    return whole ? byKey.get(whole) : undefined
  }
  // Full names.
  for (const candidate of candidates) {
    const { first, surname, words } = parts(candidate.key)
    if (words.length < 2 || opensWithParticle(candidate.key)) continue
    const key = fold(bare(candidate.key))
    if (wholeOf.get(key)) continue
    let person = byKey.get(key)
    // "Ruiz Ana" where family names come first.
    if (!person && words.length === 2) person = byKey.get(turned(key))
    person ??= bySurname.get(surnameKey(surname))?.find((known) => isSame(known, first, candidate))
    if (!person) {
      person = newPerson(candidate, first)
      for (const name of surnameKeys(words)) push(bySurname, name, person)
      push(byFirst, fold(first), person)
      for (const name of middleKeys(words)) push(byMiddle, name, person)
      // "Xi Jinping" is Xi: a family name may come first.
      const bones = skeleton(fold(surname))
      if (bones) push(bySkeleton, bones, person)
      if (words.length === 2) push(byFirst, fold(surname), person)
    }
    byKey.set(key, person)
    person.clear++
    owner.set(candidate, person)
  }
  // "Al Holt" and "Al-Rashid", whom nobody names in full: "Holt" is one with it.
  for (const candidate of candidates) {
    const { words } = parts(candidate.key)
    const key = surnameKey(bare(candidate.key))
    if (owner.has(candidate) || !hasArticle(key) || bySurname.has(key)) continue
    if (wholeOf.get(fold(bare(candidate.key)))) continue
    const person = newPerson(candidate, '')
    for (const name of [key, ...surnameKeys(words)]) push(bySurname, name, person)
    owner.set(candidate, person)
  }
  // "Mr. Brandt" where the other Brandt is a woman.
  for (const candidate of candidates) {
    if (owner.has(candidate) || candidate.gender === 'u') continue
    const namesakes = bySurname.get(surnameKey(bare(candidate.key))) ?? []
    const fitting = namesakes.filter(({ thing }) => !clash(thing.gender, candidate.gender))
    const [only] = fitting
    if (only && fitting.length === 1) only.clear++
  }
  // In order of the text: each short form goes to the namesake named last, a later one where none came before.
  for (const candidate of candidates) {
    const full = owner.get(candidate)
    if (full) {
      full.at = candidate.first
      add(candidate, full.thing, true, 'full-name')
      continue
    }
    const key = fold(bare(candidate.key))
    const fits = (person: Person) => !clash(person.thing.gender, candidate.gender)
    const whole = personOf(key)
    const namesakes = (whole ? [whole] : (bySurname.get(surnameKey(key)) ?? [])).filter(fits)
    let person = foremost(namesakes) ?? nearest(namesakes, candidate.first)
    let rule = 'surname'
    if (!person) {
      const firsts = (byFirst.get(key) ?? []).filter(fits)
      const [first] = firsts
      const royal = candidate.title !== null && isTitleOfFirstNames(candidate.title)
      if (first && firsts.length === 1 && (!royal || first.thing.title === candidate.title)) person = first
      else if (!royal) person = foremost(firsts)
      rule = 'first-name'
    }
    if (!person && !byFirst.has(key)) {
      const middles = (byMiddle.get(key) ?? []).filter(fits)
      if (middles.length === 1) person = middles[0]
      rule = 'surname'
    }
    if (!person) {
      const alike = (bySkeleton.get(skeleton(key)) ?? []).filter(fits)
      if (alike.length === 1 && !byFirst.has(key)) person = alike[0]
      rule = 'misspelling'
    }
    if (!person) {
      person = newPerson(candidate, '')
      push(bySurname, surnameKey(key), person)
      rule = 'name'
    }
    person.at = candidate.first
    add(candidate, person.thing, rule === 'name', rule)
  }
}

/** One person under two first names, as far as they tell: Peter is not Petra. */
function isSame(known: Person, first: string, candidate: Candidate): boolean {
  if (clash(known.thing.gender, candidate.gender) || !sameFirstName(known.first, first)) return false
  return !clash(byFirstName(known.first), byFirstName(first))
}

/** Whom the first words name, the article is on. */
const OPENING = 25

/** A bare surname is the namesake whom the article is on: named more often than the others, or alone at its start. */
function foremost(people: readonly Person[]): Person | undefined {
  if (people.length < 2) return undefined
  const [first, second] = [...people].sort((a, b) => b.clear - a.clear || a.from - b.from)
  if (!first || !second) return undefined
  if (first.clear > 2 && first.clear >= 2 * second.clear) return first
  const isFirst = people.every(({ from }) => from >= first.from)
  if (!isFirst) return undefined
  return first.clear > second.clear ||
    (first.from < OPENING && people.every((one) => one === first || one.from >= OPENING))
    ? first
    : undefined
}

function nearest(people: readonly Person[], at: number): Person | undefined {
  let best: Person | undefined
  for (const person of people) {
    if (!best) best = person
    else if (person.at <= at && (best.at > at || person.at > best.at)) best = person
    else if (person.at > at && best.at > at && person.at < best.at) best = person
  }
  return best
}

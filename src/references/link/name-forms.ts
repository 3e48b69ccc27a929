/** The names of organizations, places and events that an article has given, and the shorter forms that may mean each. */
import { cityName } from '../../language/en/city-spellings.ts'
import { knownName } from '../../language/en/gazetteer.ts'
import { isClubPrefix } from '../../language/en/name-parts.ts'
import { isLegalForm, isStorm, isStormSize } from '../../language/en/name-repairs.ts'
import {
  isCommonWord,
  isCompanySuffix,
  isOrganizationHead,
  isPlaceHead,
} from '../../language/en/name-words.ts'
import { firstNameGender } from '../../language/en/people.ts'
import { isBodyTakenUp, isNewspaperWord, isSmallInNames } from '../../language/en/short-mentions.ts'
import type { Candidate } from '../../names/candidate.ts'
import type { Thing } from '../thing.ts'
import { evenName } from './spellings.ts'

/** A short form has no more words; only a name that was given may be longer. */
const MOST_WORDS = 64

const withoutComma = (word: string) => (word.endsWith(',') ? word.slice(0, -1) : word)

/** The name without the legal form that stands before it, "PT Marapi Tanju Tbk", or behind it in Jakarta. */
function withoutForm(key: string): string {
  const bare = key.endsWith(' Tbk') ? key.slice(0, -4) : key
  const space = bare.indexOf(' ')
  return bare.includes(' ', space + 1) && isLegalForm(bare.slice(0, space)) ? bare.slice(space + 1) : bare
}

/** The name without its article and without "Inc." and the like. */
function core(key: string): string {
  const bare = withoutForm(key)
  const name = bare.startsWith('The ') ? bare.slice(4) : bare
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

/** The same with "of" and the like, as some bodies are called: "Commission on Audit" as "COA", "Bank of Ghana" as "BoG"; empty without any. */
function fullAcronymOf(key: string): string {
  const words = core(key).split(/[ -]/)
  const isLinked = words.some((word) => ACRONYM_LINKS.has(word))
  const kept = words.filter((word) => !isSmallInNames(word.toLowerCase()) || ACRONYM_LINKS.has(word))
  return isLinked
    ? kept
        .map((word) => word.charAt(0))
        .join('')
        .toUpperCase()
    : ''
}
const ACRONYM_LINKS = new Set(['of', 'on', 'for'])

/** Can the first word of an organization's name stand for the whole: is it a word of its own, and no place or first name? */
function isTelling(word: string): boolean {
  if (word.length < 3 || isOrganizationHead(word)) return false
  const known = knownName(word)
  if (known?.country || known?.place || known?.group) return false
  return !firstNameGender(word) && !isCommonWord(word.toLowerCase())
}

/** A plural that heads no other kind of organization: Pirates, Harriers. */
const isClubPlural = (word: string): boolean =>
  word.length > 3 &&
  word.endsWith('s') &&
  !word.endsWith('ss') &&
  !isOrganizationHead(word) &&
  !isBodyTakenUp(word.slice(0, -1))

/** A name without its article and without "Inc." and the like, and how it is looked up. */
interface Core {
  readonly name: string
  readonly even: string
}

export class NameForms {
  private readonly byName = new Map<string, Thing>()
  /** Every shorter form of a longer name, with the things it may mean; two are enough to know that it is not plain. */
  private readonly shorter = new Map<string, Thing[]>()
  private readonly cores = new Map<string, Core>()

  private read({ key }: Candidate): Core {
    let found = this.cores.get(key)
    if (found === undefined) {
      const name = core(key)
      this.cores.set(key, (found = { name, even: evenName(name) }))
    }
    return found
  }
  /** The name without its article and without "Inc." and the like. */
  coreOf(candidate: Candidate): string {
    return this.read(candidate).name
  }
  /** The thing whose name it is, however the lists know it. */
  named(candidate: Candidate): Thing | undefined {
    return this.byName.get(this.identity(candidate))
  }
  /** The thing that has the name itself. */
  calledCore(candidate: Candidate): Thing | undefined {
    return this.byName.get(this.read(candidate).even)
  }
  /** The one thing that the shorter form may mean, or none. */
  shortenedTo(form: string): Thing | undefined {
    const possible = this.shorter.get(evenName(form))
    return possible?.length === 1 ? possible[0] : undefined
  }
  setName(candidate: Candidate, thing: Thing): void {
    this.byName.set(this.identity(candidate), thing)
  }

  /** Notes a thing's full name, with all its shorter forms. */
  register(candidate: Candidate, thing: Thing): void {
    const { name, even: lower } = this.read(candidate)
    if (this.byName.get(lower) === thing && this.named(candidate) === thing) return
    this.setName(candidate, thing)
    this.byName.set(lower, thing)
    const words = name.split(' ')
    if (words.length < 2) return
    const turned = turnedRound(words)
    if (turned && !this.byName.has(evenName(turned))) this.byName.set(evenName(turned), thing)
    const acronym = acronymOf(name)
    if (acronym.length > 1) this.note(acronym, thing, acronym.length > 2 && candidate.type === 'organization')
    const full = candidate.type === 'organization' ? fullAcronymOf(name) : ''
    if (full.length > 2) this.note(full, thing)
    if (candidate.type === 'event' && (isStorm(words[0] ?? '') || isStormSize(words[0] ?? '')))
      this.note(words[words.length - 1] ?? '', thing, true)
    if (candidate.type === 'event')
      for (let n = Math.max(1, words.length - MOST_WORDS); n < words.length - 1; n++)
        this.note(words.slice(n).join(' '), thing)
    if (candidate.type === 'organization') this.registerOrganization(words, thing)
    if (candidate.type === 'location') this.registerPlace(words, thing)
  }

  /** "Brann" and "the Branns" of the Brann Islands. */
  private registerPlace(words: readonly string[], thing: Thing): void {
    const last = words[words.length - 1] ?? ''
    // "the Airport" and "Harbour Airport" of Eastport Harbour Airport.
    if (isPlaceHead(last))
      for (let n = 1; n < words.length && n <= MOST_WORDS; n++) {
        const tail = words.slice(words.length - n)
        if (!isSmallInNames(tail[0] ?? '')) this.note(tail.join(' '), thing, n === 1)
      }
    if (last !== 'Island' && last !== 'Islands') return
    const name = words.slice(0, -1).join(' ')
    this.note(name, thing, true)
    if (last === 'Islands') this.note(`${name}s`, thing, true)
  }

  private registerOrganization(words: readonly string[], thing: Thing): void {
    const first = words[0] ?? ''
    if (isTelling(first)) this.note(first, thing, true)
    for (let n = 2; n < words.length && n <= MOST_WORDS; n++) {
      const head = words.slice(0, n)
      if (!isSmallInNames(head[n - 1] ?? '')) this.note(head.join(' '), thing)
      const tail = words.slice(words.length - n)
      if (!isSmallInNames(tail[0] ?? '')) this.note(tail.join(' '), thing)
    }
    const last = words[words.length - 1] ?? ''
    // "the Harriers" of the Oslo Harriers.
    if (isClubPlural(last)) this.note(last, thing, true)
    if (isNewspaperWord(last)) this.note(last, thing, true)
    if (isClubPrefix(first) && words.length === 2) this.note(last, thing, true)
    if (isBodyTakenUp(last)) this.note(last, thing)
    else if (isBodyTakenUp(first)) this.note(first, thing, true)
  }

  /** `sure` forms are noted whatever else the lists hold under them. */
  private note(form: string, thing: Thing, sure = false): void {
    // A name that the lists hold for another thing is no short form: the House is not the White House.
    const listed = sure ? undefined : knownName(form)?.organization
    if (listed && this.byName.get(evenName(listed.name)) !== thing) return
    const key = evenName(form)
    const list = this.shorter.get(key)
    if (!list) this.shorter.set(key, [thing])
    else if (list.length < 2 && list[0] !== thing) list.push(thing)
  }

  private identity(candidate: Candidate): string {
    const { canonical } = candidate
    const { name, even } = this.read(candidate)
    const listed = canonical ?? name
    const kept = candidate.type === 'location' ? cityName(listed) : listed
    return kept === name ? even : evenName(kept)
  }
}

/** Whom and what an article has spoken of up to a word: those it names, and those it only calls something. */

import { isFirmNoun } from '../../language/en/firms.ts'
import { knownName } from '../../language/en/gazetteer.ts'
import {
  HE,
  MAN,
  PERSON,
  personNoun,
  SHE,
  TAKES_CITY,
  TAKES_COUNTRY,
  TAKES_EVENT,
  TAKES_GROUP,
  TAKES_ORGANIZATION,
  TAKES_PLACE,
  TAKES_WORK,
  WOMAN,
} from '../../language/en/reference-words.ts'
import { reportingWord } from '../../language/en/reporting-words.ts'
import { isRoleNoun, rolesOfTitle } from '../../language/en/roles.ts'
import { ENTITY_TYPES, type EntityType } from '../../schema/entities.ts'
import type { Thing } from '../thing.ts'
import type { Line } from './line.ts'
import { SUBJECT } from './roles.ts'
import type { Spot } from './spots.ts'

/** What a referent is, as features name it: one more than the place of a thing's type in the schema, then kinds of nouns. */
export const NAMED_PERSON = 1
export const NOUN_MAN = 9
export const NOUN_WOMAN = 10
export const NOUN_PERSON = 11
export const NOUN_INSTITUTION = 12
export const NOUN_OTHER = 13

const FEW = 4

/** Which nouns may take a thing up, by its type. */
const TAKEN_UP: Readonly<Record<EntityType, number>> = {
  person: 0,
  organization: TAKES_ORGANIZATION,
  country: TAKES_COUNTRY,
  location: TAKES_PLACE,
  group: TAKES_GROUP,
  event: TAKES_EVENT,
  work: TAKES_WORK,
}
/** From this size on a place of the lists is a region. */
const REGION = 5

/** What any firm may be called. */
const FIRMS = ['company', 'firm']

function takenUp({ type, name }: Thing): number {
  const bits = TAKEN_UP[type]
  const size = type === 'location' ? (knownName(name)?.place?.size ?? REGION) : REGION
  return size < REGION ? bits | TAKES_CITY : bits
}

function nounKind(lower: string): number {
  const sex = personNoun(lower)
  if (sex === MAN) return NOUN_MAN
  if (sex === WOMAN) return NOUN_WOMAN
  if (sex === PERSON || isRoleNoun(lower)) return NOUN_PERSON
  const source = reportingWord(lower)?.source
  return source === 'person' ? NOUN_PERSON : source === 'institution' ? NOUN_INSTITUTION : NOUN_OTHER
}

function kindOf({ pronoun }: Spot, head: string): number {
  if (!pronoun) return nounKind(head)
  return pronoun.kind === HE ? NOUN_MAN : pronoun.kind === SHE ? NOUN_WOMAN : NOUN_OTHER
}

export class Referent {
  readonly kind: number
  readonly plural: boolean
  /** The nouns that may take it up, as bits. */
  readonly takenUp: number
  /** The head noun it was first called by; of a thing, none. */
  readonly headWord: string
  /** Nouns it may be called by: heads of appositions and predicates, roles of titles, words of its name. */
  readonly callings = new Set<string>()
  /** Whole posts, ages and kinds it has been given: what takes it up is told by them alone. */
  readonly posts = new Set<string>()
  /** How many pronouns of each class have meant it. */
  readonly told: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  spots = 0
  /** How often the article names it. */
  readonly named: number
  /** The last places that meant it, and the last as a subject. */
  last: Spot
  before: Spot | null = null
  lastSubject: Spot | null = null
  /** As the labelled texts say while a model learns; unused where articles are read. */
  gold: unknown = null

  constructor(
    readonly thing: Thing | null,
    readonly first: Spot,
    head: string,
  ) {
    this.last = first
    this.headWord = thing ? '' : head
    this.kind = thing ? ENTITY_TYPES.indexOf(thing.type) + 1 : kindOf(first, head)
    this.plural = first.plural
    this.named = thing ? thing.mentions.length : 0
    this.takenUp = thing ? takenUp(thing) : 0
    if (thing) {
      if (thing.title) for (const role of rolesOfTitle(thing.title)) this.callWhole(role)
      for (const word of thing.name.split(' ', FEW * 2)) this.call(word.toLowerCase())
    } else this.call(head)
  }

  call(words: string): void {
    this.callings.add(words.slice(words.lastIndexOf(' ') + 1))
  }

  /** It is given a post, an age or a kind. */
  callWhole(words: string): void {
    this.call(words)
    this.posts.add(words)
    // A carmaker may be "the company".
    if (isFirmNoun(words) || FIRMS.includes(words)) for (const firm of FIRMS) this.posts.add(firm)
  }

  meet(spot: Spot): void {
    if (this.spots > 0) this.before = this.last
    this.spots++
    this.last = spot
    if (spot.role === SUBJECT) this.lastSubject = spot
    if (spot.pronoun) this.told[spot.pronoun.kind]++
  }
}

/** How many referents, the last ones met, a pronoun or description may mean. */
const MOST_UNNAMED = 24
const MOST_NAMED = 32

/** The referents in the order in which they were last met. */
export class Memory {
  readonly unnamed: Referent[] = []
  readonly named: Referent[] = []
  /** Who was last said to speak. */
  speaker: Referent | null = null
  private readonly byThing = new Map<Thing, Referent>()

  constructor(private readonly line: Line) {}

  ofThing(spot: Spot): Referent {
    const thing = spot.thing!
    let found = this.byThing.get(thing)
    if (!found) this.byThing.set(thing, (found = this.make(spot)))
    return found
  }
  make(spot: Spot): Referent {
    return new Referent(spot.thing, spot, this.line.lower[spot.head] ?? '')
  }
  /** It is one with another that has a name. */
  forget(referent: Referent): void {
    const at = this.unnamed.indexOf(referent)
    if (at >= 0) this.unnamed.splice(at, 1)
  }
  meet(referent: Referent, spot: Spot): void {
    referent.meet(spot)
    if (referent.thing) moveToFront(this.named, referent, MOST_NAMED)
    else moveToFront(this.unnamed, referent, MOST_UNNAMED)
  }
}

function moveToFront(list: Referent[], referent: Referent, most: number): void {
  let at = list.indexOf(referent)
  if (at < 0) {
    at = list.length < most ? list.length : most - 1
  }
  for (; at > 0; at--) list[at] = list[at - 1]!
  list[0] = referent
}

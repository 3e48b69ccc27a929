/** Whom and what an article has spoken of up to a word: those it names, and those it only calls something. */

import { isFirmNoun } from '../../language/en/firms.ts'
import { knownName } from '../../language/en/gazetteer.ts'
import {
  HE,
  SHE,
  TAKES_CITY,
  TAKES_COUNTRY,
  TAKES_EVENT,
  TAKES_GROUP,
  TAKES_ORGANIZATION,
  TAKES_PLACE,
  TAKES_WORK,
  takenUpBy,
} from '../../language/en/reference-words.ts'
import { rolesOfTitle } from '../../language/en/roles.ts'
import { factsOf } from '../../names/tagger/facts.ts'
import { ENTITY_TYPES, type EntityType } from '../../schema/entities.ts'
import type { Thing } from '../thing.ts'
import type { Line } from './line.ts'
import { markOf, NOUN_MAN, NOUN_OTHER, NOUN_WOMAN, type ReferenceWord } from './reference-word.ts'
import { SUBJECT } from './roles.ts'
import type { Spot } from './spots.ts'

/** What a referent is, as features name it: one more than the place of a thing's type in the schema, or what a noun calls it. */
export const NAMED_PERSON = 1

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
const TAKEN_UP_BY_KIND = [0, ...ENTITY_TYPES.map((type) => TAKEN_UP[type])]
/** From this size on a place of the lists is a region. */
const REGION = 5

/** What any firm may be called. */
const FIRMS = ['company', 'firm']

/** Behind these a body's name goes on: "University of Tarvik". */
const GOES_ON = ['of', 'for', 'in', 'and']

/** Whether a noun stands in a name and yet calls nothing by it: "ice" in "Ice Hockey Union", where "union" does; any in a person's. */
export function isMereWord({ type, name }: Thing, noun: string): boolean {
  const words = name.toLowerCase().split(' ', FEW * 2)
  const at = words.lastIndexOf(noun)
  if (at < 0 || type !== 'organization') return at >= 0 && type === 'person'
  const isHead = at === words.length - 1 || GOES_ON.includes(words[at + 1]!)
  // "the police" of a police department
  return !isHead && (takenUpBy(noun) & TAKES_ORGANIZATION) === 0
}

function takenUp({ type, name }: Thing, kind: number): number {
  const bits = TAKEN_UP_BY_KIND[kind]!
  const size = type === 'location' ? (knownName(name)?.place?.size ?? REGION) : REGION
  return size < REGION ? bits | TAKES_CITY : bits
}

function kindOf({ pronoun }: Spot, head: ReferenceWord): number {
  if (!pronoun) return head.kind
  return pronoun.kind === HE ? NOUN_MAN : pronoun.kind === SHE ? NOUN_WOMAN : NOUN_OTHER
}

const NONE: ReadonlySet<string> = /* @__PURE__ */ new Set()

export class Referent {
  readonly kind: number
  readonly plural: boolean
  /** The nouns that may take it up, as bits. */
  readonly takenUp: number
  /** Nouns it may be called by beside the first: heads of appositions and predicates, roles of titles, words of its name. */
  private called: Set<string> | null = null
  /** Which marks (markOf) those nouns have: most nouns are told from all of them at once. */
  private marks = 0
  private given: Set<string> | null = null
  /** Which classes of pronouns have meant it, one bit each, and how often those of a man and of a woman have. */
  told = 0
  private men = 0
  private women = 0
  spots = 0
  /** How often the article names it. */
  readonly named: number
  /** The last places that meant it, and the last as a subject. */
  last: Spot
  before: Spot | null = null
  lastSubject: Spot | null = null
  /** The group and the number of the noun it was first called by; -1 and null until they are asked for. */
  private cluster = -1
  private word: number | null = null
  /** As the labelled texts say while a model learns; unused where articles are read. */
  gold: unknown = null

  constructor(
    readonly thing: Thing | null,
    readonly first: Spot,
    /** The noun it was first called by. */
    readonly head: ReferenceWord,
  ) {
    this.last = first
    this.kind = thing ? ENTITY_TYPES.indexOf(thing.type) + 1 : kindOf(first, head)
    this.plural = first.plural
    this.named = thing ? thing.mentions.length : 0
    this.takenUp = thing ? takenUp(thing, this.kind) : 0
    if (thing) {
      if (thing.title) for (const role of rolesOfTitle(thing.title)) this.callWhole(role)
      for (const word of thing.name.split(' ', FEW * 2)) this.call(word.toLowerCase())
    }
  }

  /** Whole posts, ages and kinds it has been given: what takes it up is told by them alone. */
  get posts(): ReadonlySet<string> {
    return this.given ?? NONE
  }

  /** How often pronouns of the other sex have meant it, where none of this one has. */
  toldOther(kind: number): number {
    const [own, other] = kind === HE ? [this.men, this.women] : [this.women, this.men]
    return own === 0 ? other : 0
  }

  clusterIn({ words }: Line): number {
    if (this.cluster < 0) this.cluster = factsOf(words.listed[this.first.head]!).cluster
    return this.cluster
  }

  wordIn({ words }: Line): number {
    this.word ??= words.listed[this.first.head]!.spelling.number
    return this.word
  }

  isCalled({ lower, mark }: ReferenceWord): boolean {
    if (this.thing === null && this.head.lower === lower) return true
    return (this.marks & mark) !== 0 && this.called!.has(lower)
  }

  call(words: string): void {
    const noun = words.slice(words.lastIndexOf(' ') + 1)
    this.marks |= markOf(noun)
    this.called ??= new Set()
    this.called.add(noun)
  }

  /** It is given a post, an age or a kind. */
  callWhole(words: string): void {
    this.call(words)
    this.given ??= new Set()
    this.given.add(words)
    // A carmaker may be "the company".
    if (isFirmNoun(words) || FIRMS.includes(words)) for (const firm of FIRMS) this.given.add(firm)
  }

  meet(spot: Spot): void {
    if (this.spots > 0) this.before = this.last
    this.spots++
    this.last = spot
    if (spot.role === SUBJECT) this.lastSubject = spot
    if (!spot.pronoun) return
    const { kind } = spot.pronoun
    this.told |= 1 << kind
    if (kind === HE) this.men++
    else if (kind === SHE) this.women++
  }
}

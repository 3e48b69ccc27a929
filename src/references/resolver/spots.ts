/** The places of an article that mean somebody or something: names, noun phrases and pronouns, in the order of their last words. */
import {
  BARE,
  INDEFINITE,
  NO_CASE,
  OBJECT_CASE,
  OWNED,
  OWNER_CASE,
  type PronounWord,
  SHE,
  SUBJECT_CASE,
} from '../../language/en/reference-words.ts'
import { isPossessive, LOWER } from '../../names/words.ts'
import type { Thing } from '../thing.ts'
import { ADJ, ADV, DET, isIn, type Line, NOUN, NUM, PROPN, tagIn, VERB } from './line.ts'
import { POSSESSOR, type Role, roleOf, SUBJECT } from './roles.ts'
import { isSpeaking } from './speaking.ts'

export const NAMED = 0
export const NOMINAL = 1
export const PRONOMINAL = 2

export interface Spot {
  readonly form: 0 | 1 | 2
  /** Words, both inclusive. */
  readonly first: number
  readonly last: number
  /** The head noun; the last word of a name. */
  readonly head: number
  readonly role: Role
  /** Whom a name names. */
  readonly thing: Thing | null
  readonly pronoun: PronounWord | null
  /** In which case a pronoun stands here. */
  readonly inCase: number
  readonly plural: boolean
  readonly determiner: number
  /** Words between the determiner and the head. */
  readonly modifiers: number
  /** A verb of saying stands beside it, outside quotation marks. */
  readonly speaks: boolean
  /** Joined to another by "and". */
  readonly joined: boolean
}

/** The same place in another role, in the shape that all have. */
export const inRole = (spot: Spot, role: Role): Spot => ({
  form: spot.form,
  first: spot.first,
  last: spot.last,
  head: spot.head,
  role,
  thing: spot.thing,
  pronoun: spot.pronoun,
  inCase: spot.inCase,
  plural: spot.plural,
  determiner: spot.determiner,
  modifiers: spot.modifiers,
  speaks: spot.speaks,
  joined: spot.joined,
})

/** A phrase of more words is read in pieces. */
const MOST_WORDS = 12

/** The names of things, in order; `nameEnd` notes by word the last word of the name that it is in, plus one. */
function namesOf(line: Line, things: readonly Thing[], nameEnd: Int32Array): Spot[] {
  const found: Spot[] = []
  /** Which of those found begins at each word, plus one. */
  const beginsAt = new Int32Array(line.count)
  for (const thing of things)
    for (const { first, last, form } of thing.mentions) {
      if (form !== 'name' && form !== 'short') continue
      nameEnd.fill(last + 1, first, last + 1)
      if (line.isProse[line.words.sentence[first]!] === 0) continue
      beginsAt[first] = found.push({
        form: NAMED,
        first,
        last,
        head: last,
        role: roleOf(line, first, last),
        thing,
        pronoun: null,
        inCase: NO_CASE,
        plural: thing.type === 'group',
        determiner: BARE,
        modifiers: 0,
        speaks: isSpeaking(line, first, last),
        joined: isJoined(line, first, last),
      })
    }
  const names: Spot[] = []
  for (const place of beginsAt) if (place > 0) names.push(found[place - 1]!)
  return names
}

export function findSpots(line: Line, things: readonly Thing[]): Spot[] {
  const nameEnd = new Int32Array(line.count)
  const names = namesOf(line, things, nameEnd)
  const others: Spot[] = []
  for (let i = 0; i < line.count; )
    if (line.isProse[line.words.sentence[i]!]) i = readFrom(line, nameEnd, i, others)
    else i++
  return inOrder(names, others)
}

/** Both lists as one by their last words, the longer phrase behind the shorter; each is in that order already. */
function inOrder(names: readonly Spot[], others: readonly Spot[]): Spot[] {
  const spots: Spot[] = []
  let k = 0
  for (const name of names) {
    for (; k < others.length && isBefore(others[k]!, name); k++) spots.push(others[k]!)
    spots.push(name)
  }
  for (; k < others.length; k++) spots.push(others[k]!)
  return spots
}

const isBefore = (one: Spot, other: Spot): boolean =>
  one.last < other.last || (one.last === other.last && one.first > other.first)

/** Reads the pronoun or noun phrase that begins at a word; says where to go on. */
function readFrom(line: Line, nameEnd: Int32Array, i: number, spots: Spot[]): number {
  const { words } = line
  const known = line.facts[i]!
  const isSmall = nameEnd[i] === 0 && (words.shape[i] === LOWER || words.opens[i] === 1)
  const pronoun = isSmall ? known.pronoun : null
  if (pronoun) {
    const inCase = caseAt(line, i, pronoun)
    spots.push({
      form: PRONOMINAL,
      first: i,
      last: i,
      head: i,
      role: inCase === OWNER_CASE ? POSSESSOR : inCase === SUBJECT_CASE ? SUBJECT : roleOf(line, i, i),
      thing: null,
      pronoun,
      inCase,
      plural: pronoun.kind === 4,
      determiner: BARE,
      modifiers: 0,
      speaks: isSpeaking(line, i, i),
      joined: isJoined(line, i, i),
    })
    if (inCase !== OWNER_CASE) return i + 1
  }
  const determiner = isSmall ? known.determiner : BARE
  const from = determiner !== BARE || line.tag[i] === DET ? i + 1 : i
  const { head, next } = phraseFrom(line, nameEnd, from, determiner !== BARE)
  if (head < 0) return Math.max(next, i + 1)
  // What a name closes is the name's, with its title: "the mayor Ana Ruiz".
  if ((nameEnd[head] === 0 && nameEnd[head + 1] === 0) || isPossessive(words, head + 1)) {
    if (nameEnd[head] === 0) spots.push(nominal(line, i, from, head, determiner))
  }
  return Math.max(next, i + 1)
}

function nominal(line: Line, i: number, from: number, head: number, determiner: number): Spot {
  const owned = i > 0 && determiner === BARE && line.lower[i - 1] === 's' && line.words.glued[i - 1] === 1
  return {
    form: NOMINAL,
    first: i,
    last: head,
    head,
    role: roleOf(line, i, head),
    thing: null,
    pronoun: null,
    inCase: NO_CASE,
    plural: line.facts[head]!.plural,
    determiner: owned ? OWNED : determiner === BARE && from > i ? INDEFINITE : determiner,
    modifiers: Math.min(3, head - from),
    speaks: isSpeaking(line, i, head),
    joined: isJoined(line, i, head),
  }
}

/** The head of the phrase that goes on from a word, and the word behind it. */
function phraseFrom(
  line: Line,
  nameEnd: Int32Array,
  from: number,
  determined: boolean,
): { head: number; next: number } {
  const { words, tag } = line
  const sentence = words.sentence[from]!
  let head = -1
  let at = from
  const limit = Math.min(line.count, from + MOST_WORDS)
  while (at < limit && words.sentence[at] === sentence) {
    const end = nameEnd[at]!
    if (end > 0) {
      head = end - 1
      at = end
      continue
    }
    const here = tag[at]!
    if (here === NOUN || here === PROPN || isAge(line, at)) head = at
    else if (here !== ADJ && here !== NUM) {
      const goesOn = at + 1 < limit && fits(line, nameEnd, at + 1, sentence)
      const isHyphen = line.lower[at] === '-' && words.glued[at] === 1 && at > from
      if (!goesOn || !(isHyphen || (head < 0 && determined && (here === VERB || here === ADV)))) break
    }
    at++
  }
  return { head, next: head < 0 ? at : head + 1 }
}

function fits(line: Line, nameEnd: Int32Array, at: number, sentence: number): boolean {
  if (nameEnd[at]! > 0) return true
  const tag = tagIn(line, at, sentence)
  return tag === NOUN || tag === PROPN || tag === ADJ || tag === NUM || tag === VERB
}

/** "her" owns a noun that follows, or is an object. */
function caseAt(line: Line, i: number, { kind, inCase }: PronounWord): number {
  if (kind !== SHE || inCase !== NO_CASE) return inCase
  const next = tagIn(line, i + 1, line.words.sentence[i]!)
  return next === NOUN || next === ADJ || next === PROPN || next === NUM ? OWNER_CASE : OBJECT_CASE
}

/** "the 56-year-old" */
export const isAge = ({ lower }: Line, at: number): boolean => lower[at] === 'old' && lower[at - 2] === 'year'

function isJoined(line: Line, first: number, last: number): boolean {
  const sentence = line.words.sentence[first]!
  return isAnd(line, first - 1, sentence) || isAnd(line, last + 1, sentence)
}

const isAnd = (line: Line, at: number, sentence: number): boolean =>
  isIn(line, at, sentence) && line.lower[at] === 'and'

/** Whom a pronoun or description may mean at all. */
import { HE, IT, MAN, personNoun, SHE, THEY, takenUpBy, WOMAN } from '../../language/en/reference-words.ts'
import { isRoleNoun } from '../../language/en/roles.ts'
import type { Line } from './line.ts'
import {
  type Memory,
  NAMED_PERSON,
  NOUN_INSTITUTION,
  NOUN_MAN,
  NOUN_OTHER,
  NOUN_PERSON,
  NOUN_WOMAN,
  type Referent,
} from './referents.ts'
import { NAMED, type Spot } from './spots.ts'

/** How well a referent fits a pronoun: not at all, as it may be something else than it looks, or well. */
export const UNFIT = 0
export const DOUBTFUL = 1
export const FIT = 2

const COUNTRY = 3
const LOCATION = 4
const GROUP = 5
const EVENT = 6

/** Sentences back that a pronoun reaches. */
const REACH = 6
const REACH_TO_NAMED = 24
const MOST_CANDIDATES = 24

function fitsPerson(referent: Referent, kind: number): number {
  const { kind: what, thing, plural, told } = referent
  if (plural && what !== NAMED_PERSON) return UNFIT
  const other = kind === HE ? 'f' : 'm'
  if (what === (kind === HE ? NOUN_WOMAN : NOUN_MAN)) return UNFIT
  if (what === NAMED_PERSON) {
    if (thing?.gender === other) return UNFIT
    if (thing?.gender === 'u' && told[kind] === 0 && told[kind === HE ? SHE : HE] > 0) return UNFIT
    return FIT
  }
  if (what === COUNTRY || what === LOCATION || what === EVENT || what === NOUN_INSTITUTION) return UNFIT
  if (told[kind] === 0 && told[kind === HE ? SHE : HE] > 0) return UNFIT
  return what === NOUN_MAN || what === NOUN_WOMAN || what === NOUN_PERSON ? FIT : DOUBTFUL
}

export function fitOf(referent: Referent, kind: number): number {
  if (kind === HE || kind === SHE) return fitsPerson(referent, kind)
  const { kind: what, plural, told } = referent
  const isPerson = what === NAMED_PERSON || (what >= NOUN_MAN && what <= NOUN_PERSON)
  if (kind === IT) {
    // An animal may be called by its name.
    if (what === NAMED_PERSON)
      return referent.thing?.gender === 'u' && told[HE] + told[SHE] === 0 ? DOUBTFUL : UNFIT
    if (isPerson || (plural && what > GROUP)) return UNFIT
    return what === GROUP ? DOUBTFUL : FIT
  }
  if (kind === THEY) {
    if (plural) return FIT
    return what === NOUN_OTHER || what === NAMED_PERSON || what === LOCATION || what === EVENT
      ? DOUBTFUL
      : FIT
  }
  return UNFIT
}

/** How a noun fits whom it may mean: 0 no list says, 1 a list says no, 2 a list says yes, 3 it has been called so. */
export function tieOf(one: Referent, head: string): number {
  if (one.callings.has(head)) return 3
  const sex = personNoun(head)
  if (sex > 0 || isRoleNoun(head)) {
    if (one.kind !== NAMED_PERSON) return 1
    const gender = one.thing?.gender
    return sex === MAN ? (gender === 'f' ? 1 : 2) : sex === WOMAN ? (gender === 'm' ? 1 : 2) : 2
  }
  const takes = takenUpBy(head)
  if (takes === 0) return 0
  return (one.takenUp & takes) === 0 ? 1 : 2
}

/** "Ana Ruiz and Eva Lind won": neither alone is she. */
function withoutPair(found: readonly Referent[], kind: number): readonly Referent[] {
  const [one, other] = found
  if (!one || !other || one.last.form !== NAMED || other.last.form !== NAMED) return found
  const isPair = other.last.joined && one.last.joined && one.last.first - other.last.last === 2
  return isPair && fitOf(one, kind) === FIT && fitOf(other, kind) === FIT ? found.slice(2) : found
}

/** Those whom a pronoun may mean, the last met first. */
export function forPronoun({ named, unnamed }: Memory, { words }: Line, spot: Spot): Referent[] {
  const kind = spot.pronoun!.kind
  const sentence = words.sentence[spot.first]!
  const found: Referent[] = []
  const take = (referent: Referent, reach: number) => {
    if (sentence - words.sentence[referent.last.first]! > reach || fitOf(referent, kind) === UNFIT) return
    // A phrase that goes on over the pronoun is not what it means.
    if (referent.last.last < spot.first) found.push(referent)
  }
  for (const referent of named) take(referent, REACH_TO_NAMED)
  for (const referent of unnamed) take(referent, REACH)
  found.sort((a, b) => b.last.last - a.last.last)
  return (kind === HE || kind === SHE ? withoutPair(found, kind) : found).slice(0, MOST_CANDIDATES)
}

/** How many of those without a name a description may take up. */
const MOST_CALLED = 3

/** Those whom a description may mean: named ones, and the last that were called the same. */
export function forDescription({ unnamed, named }: Memory, { lower }: Line, spot: Spot): Referent[] {
  const head = lower[spot.head]!
  const isFree = (referent: Referent) => referent.last.last < spot.first
  const called = unnamed.filter((referent) => referent.callings.has(head) && isFree(referent))
  return [...named.filter(isFree), ...called.slice(0, MOST_CALLED)]
}

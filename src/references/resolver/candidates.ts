/** Whom a pronoun or description may mean at all. */
import { HE, IT, MAN, SHE, THEY, WOMAN } from '../../language/en/reference-words.ts'
import type { Line } from './line.ts'
import type { Memory } from './memory.ts'
import {
  NOUN_INSTITUTION,
  NOUN_MAN,
  NOUN_OTHER,
  NOUN_PERSON,
  NOUN_WOMAN,
  type ReferenceWord,
} from './reference-word.ts'
import { NAMED_PERSON, type Referent } from './referents.ts'
import { NAMED, type Spot } from './spots.ts'

/** Those whom a place may mean, the last met first, and how well each fits: as a pronoun asks, or as a noun does. */
export interface Candidates {
  readonly candidates: readonly Referent[]
  readonly fits: readonly number[]
}

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
export const MOST_CANDIDATES = 24

const isTold = ({ told }: Referent, kind: number): boolean => (told & (1 << kind)) !== 0

function fitsPerson(referent: Referent, kind: number): number {
  const { kind: what, thing, plural } = referent
  if (plural && what !== NAMED_PERSON) return UNFIT
  if (what === (kind === HE ? NOUN_WOMAN : NOUN_MAN)) return UNFIT
  const others = referent.toldOther(kind)
  if (what === NAMED_PERSON) {
    if (thing?.gender === (kind === HE ? 'f' : 'm')) return UNFIT
    // Once may be an error.
    if (thing?.gender !== 'u' || others === 0) return FIT
    return others > 1 ? UNFIT : DOUBTFUL
  }
  if (what === COUNTRY || what === LOCATION || what === EVENT || what === NOUN_INSTITUTION) return UNFIT
  if (others > 0) return UNFIT
  return what === NOUN_MAN || what === NOUN_WOMAN || what === NOUN_PERSON ? FIT : DOUBTFUL
}

export function fitOf(referent: Referent, kind: number): number {
  if (kind === HE || kind === SHE) return fitsPerson(referent, kind)
  const { kind: what, plural } = referent
  const isPerson = what === NAMED_PERSON || (what >= NOUN_MAN && what <= NOUN_PERSON)
  if (kind === IT) {
    // An animal may be called by its name.
    if (what === NAMED_PERSON)
      return referent.thing?.gender === 'u' && !isTold(referent, HE) && !isTold(referent, SHE)
        ? DOUBTFUL
        : UNFIT
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
export const TAKES = 2
export const CALLED = 3

export function tieOf(one: Referent, head: ReferenceWord): number {
  if (one.isCalled(head)) return CALLED
  const { sex } = head
  if (sex > 0 || head.isRole) {
    if (one.kind !== NAMED_PERSON) return 1
    const gender = one.thing?.gender
    return sex === MAN ? (gender === 'f' ? 1 : TAKES) : sex === WOMAN ? (gender === 'm' ? 1 : TAKES) : TAKES
  }
  if (head.takes === 0) return 0
  return (one.takenUp & head.takes) === 0 ? 1 : TAKES
}

/** "Ana Ruiz and Eva Lind won": neither alone is she. */
function isPair([one, other]: readonly Referent[], fits: readonly number[]): boolean {
  if (!one || !other || one.last.form !== NAMED || other.last.form !== NAMED) return false
  return (
    other.last.joined &&
    one.last.joined &&
    one.last.first - other.last.last === 2 &&
    fits[0] === FIT &&
    fits[1] === FIT
  )
}

/** Those whom a pronoun may mean. */
export function forPronoun({ named, unnamed }: Memory, { words }: Line, spot: Spot): Candidates {
  const kind = spot.pronoun!.kind
  const sentence = words.sentence[spot.first]!
  const candidates: Referent[] = []
  const fits: number[] = []
  // Both lists have the last met first.
  for (let i = 0, k = 0; candidates.length < MOST_CANDIDATES; ) {
    const one = named[i]
    const other = unnamed[k]
    if (!one && !other) break
    const isNamed = !other || (one !== undefined && one.last.last >= other.last.last)
    const next = isNamed ? one! : other
    const reach = isNamed ? REACH_TO_NAMED : REACH
    if (sentence - words.sentence[next.last.first]! > reach) {
      // Nor does it reach whoever was met before that one.
      if (isNamed) i = named.length
      else k = unnamed.length
      continue
    }
    if (isNamed) i++
    else k++
    const fit = fitOf(next, kind)
    // A phrase that goes on over the pronoun is not what it means.
    if (fit === UNFIT || next.last.last >= spot.first) continue
    candidates.push(next)
    fits.push(fit)
  }
  if ((kind === HE || kind === SHE) && isPair(candidates, fits)) {
    candidates.splice(0, 2)
    fits.splice(0, 2)
  }
  return { candidates, fits }
}

/** How many of those without a name a description may take up. */
const MOST_CALLED = 3

/** Those whom a description may mean: named ones, and the last that were called the same. */
export function forDescription({ named, unnamed }: Memory, { facts }: Line, spot: Spot): Candidates {
  const head = facts[spot.head]!
  const candidates: Referent[] = []
  const fits: number[] = []
  for (const one of named) {
    if (one.last.last >= spot.first) continue
    candidates.push(one)
    fits.push(tieOf(one, head))
  }
  let called = 0
  for (const one of unnamed) {
    if (!one.isCalled(head) || one.last.last >= spot.first) continue
    candidates.push(one)
    fits.push(CALLED)
    if (++called === MOST_CALLED) break
  }
  return { candidates, fits }
}

/** Walks through an article from place to place, and asks of each pronoun and description whom it means. */
import { endsLikeFirm } from '../../language/en/firms.ts'
import { BARE, DEFINITE, POINTING } from '../../language/en/reference-words.ts'
import { isNewspaper } from '../../language/en/short-mentions.ts'
import { isFirm } from '../../names/firms.ts'
import { type Candidates, forDescription, forPronoun } from './candidates.ts'
import type { Inquiry } from './features.ts'
import { ADV, isVerbal, type Line, tagIn } from './line.ts'
import { Memory } from './memory.ts'
import { NOUN_PERSON } from './reference-word.ts'
import { NAMED_PERSON, type Referent } from './referents.ts'
import { OBLIQUE, SUBJECT } from './roles.ts'
import { isToldBy, isVoice } from './speaking.ts'
import { inRole, isAge, NAMED, NOMINAL, type Spot } from './spots.ts'

/** Whom a place means; null for nobody spoken of before. Whether somebody new without a name is meant is said by `make`. */
export interface Meant {
  readonly referent: Referent | null
  /** A pronoun of nobody spoken of before stands for somebody still. */
  readonly make: boolean
}
export type Decide = (asked: Inquiry) => Meant

export interface Watch {
  /** Of every place that means somebody. */
  readonly met?: (spot: Spot, referent: Referent) => void
}

interface Met {
  readonly spot: Spot
  readonly referent: Referent
}

/** Those met, by their last words. */
class MetByEnd {
  private readonly all: Met[] = []
  /** Which of them, plus one. */
  private readonly place: Int32Array

  constructor(words: number) {
    this.place = new Int32Array(words)
  }
  add(met: Met): void {
    this.place[met.spot.last] = this.all.push(met)
  }
  at(last: number): Met | undefined {
    const place = last < 0 ? 0 : this.place[last]!
    return place === 0 ? undefined : this.all[place - 1]
  }
}

export function walk(line: Line, spots: readonly Spot[], decide: Decide, { met }: Watch = {}): void {
  const memory = new Memory(line)
  const meet = (referent: Referent, spot: Spot) => {
    memory.meet(referent, spot)
    if (spot.speaks) memory.speaker = referent
    const { voice } = memory
    if (isVoice(line, spot) && !(voice && isToldBy(line, voice.last, spot))) memory.voice = referent
    met?.(spot, referent)
  }
  const ask = (spot: Spot, subject: Referent | null, { candidates, fits }: Candidates): Meant => {
    const { speaker, voice } = memory
    return decide({ line, spot, subject, speaker, voice, candidates, fits })
  }
  const all = new MetByEnd(line.count)
  let subject: Met | null = null
  for (const found of spots) {
    let spot = found
    let referent: Referent | null
    if (spot.form === NAMED) {
      referent = memory.ofThing(spot)
      const beside = all.at(spot.first - 2)
      if (beside?.spot.form === NOMINAL && isApposed(referent, line, beside.spot, spot)) {
        // "The mayor, Ana Ruiz, left": one person, and the subject.
        if (mayBeCalled(referent, line, beside.spot)) callSo(referent, line, beside.spot)
        if (!beside.referent.thing) memory.forget(beside.referent)
        spot = inRole(spot, beside.spot.role)
      }
      const called = calledBy(line, spot)
      if (called) referent.callWhole(called)
    } else if (spot.form === NOMINAL) {
      const beside = all.at(spot.first - 2)
      if (beside?.referent.thing && isApposed(beside.referent, line, spot, beside.spot)) {
        if (mayBeCalled(beside.referent, line, spot)) callSo(beside.referent, line, spot)
        continue
      }
      const said: Referent | null = subject && isSaidOf(line, subject.spot, spot) ? subject.referent : null
      const asks = spot.determiner === DEFINITE || spot.determiner === POINTING
      referent = null
      if (asks) {
        const found = forDescription(memory, line, spot)
        if (found.candidates.length > 0) referent = ask(spot, said, found).referent
      }
      if (said) callSo(said, line, spot)
      if (said && !referent) continue
      if (referent) referent.call(line.lower[spot.head]!)
      else referent = memory.make(spot)
    } else {
      const answer = ask(spot, null, forPronoun(memory, line, spot))
      referent = answer.referent ?? (answer.make ? memory.make(spot) : null)
    }
    if (!referent) continue
    meet(referent, spot)
    const here: Met = { spot, referent }
    all.add(here)
    if (spot.role === SUBJECT) subject = here
  }
}

/** "Ana Ruiz, the mayor of Oslo": a phrase before or behind the comma that may call one with a name so. */
function isBeside({ words, lower }: Line, one: Spot, other: Spot): boolean {
  if (words.sentence[one.last] !== words.sentence[other.first] || other.first !== one.last + 2) return false
  const mark = lower[one.last + 1]
  return mark === ',' || mark === '('
}

/** May the noun call it so? "In the second half, Ana Ruiz scored": she is no half. */
function mayBeCalled(referent: Referent, line: Line, { head }: Spot): boolean {
  const { kind, takes, lower } = line.facts[head]!
  const isPerson = kind <= NOUN_PERSON
  if (referent.kind === NAMED_PERSON) return isPerson || isAge(line, head) || endsLikeAgent(lower)
  return !isPerson && (takes === 0 || (takes & referent.takenUp) !== 0)
}

/** Are the phrase and the name beside it one? Not "the ruling, Ana Ruiz said, was" nor "in the match, Ana Ruiz". */
function isApposed(referent: Referent, line: Line, phrase: Spot, name: Spot): boolean {
  if (!(phrase.first < name.first ? isBeside(line, phrase, name) : isBeside(line, name, phrase))) return false
  const { kind, takes } = line.facts[phrase.head]!
  const isKnown = kind <= NOUN_PERSON || takes !== 0
  if (isKnown) return mayBeCalled(referent, line, phrase)
  return (
    (phrase.role !== OBLIQUE && !name.speaks) ||
    (referent.kind === NAMED_PERSON && mayBeCalled(referent, line, phrase))
  )
}

/** Most nouns that end so are of people: painter, sailor, novelist, historian. */
const endsLikeAgent = (lower: string): boolean =>
  lower.endsWith('er') || lower.endsWith('or') || lower.endsWith('ist') || lower.endsWith('ian')

/** "Ana Ruiz was the mayor": a form of to be stands between, perhaps with an adverb. */
function isSaidOf(line: Line, subject: Spot, spot: Spot): boolean {
  const { words, facts } = line
  const sentence = words.sentence[spot.first]!
  if (words.sentence[subject.first] !== sentence) return false
  let at = spot.first - 1
  while (at > subject.last && tagIn(line, at, sentence) === ADV) at--
  if (!facts[at]?.isBe) return false
  while (at > subject.last && (isVerbal(tagIn(line, at, sentence)) || tagIn(line, at, sentence) === ADV)) at--
  return at === subject.last
}

/** What the words around a name let it be called: a firm, a newspaper, somebody of an age ("Ana Ruiz, 56, left"). */
function calledBy({ words, lower }: Line, { first, last, thing }: Spot): string | null {
  if (thing?.type === 'organization') {
    if (endsLikeFirm(thing.name) || isFirm(words, first, last)) return 'company'
    return isNewspaper(thing.name) ? 'newspaper' : null
  }
  const age = lower[last + 2] ?? ''
  if (thing?.type !== 'person' || lower[last + 1] !== ',' || lower[last + 3] !== ',') return null
  return words.sentence[last + 2] === words.sentence[last] && /^\d{1,3}$/.test(age)
    ? `${age} - year - old`
    : null
}

/** The phrase without what stands before its nouns, as a post is listed. */
export const postOf = ({ lower }: Line, { first, head, determiner }: Spot): string =>
  lower.slice(determiner === BARE ? first : first + 1, head + 1).join(' ')

function callSo(referent: Referent, line: Line, spot: Spot): void {
  referent.callWhole(line.lower[spot.head]!)
  referent.callWhole(postOf(line, spot))
}

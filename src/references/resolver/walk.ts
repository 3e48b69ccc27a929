/** Walks through an article from place to place, and asks of each pronoun and description whom it means. */
import { DEFINITE, isBeVerb, POINTING } from '../../language/en/reference-words.ts'
import { forDescription, forPronoun } from './candidates.ts'
import type { Asked } from './features.ts'
import { ADV, AUX, type Line, tagIn, VERB } from './line.ts'
import { Memory, type Referent } from './referents.ts'
import { SUBJECT } from './roles.ts'
import { NAMED, NOMINAL, type Spot } from './spots.ts'

/** Whom a place means; null for nobody spoken of before. Whether somebody new without a name is meant is said by `make`. */
export interface Answer {
  readonly referent: Referent | null
  /** A pronoun of nobody spoken of before stands for somebody still. */
  readonly make: boolean
}
export type Decide = (asked: Asked) => Answer

export interface Watch {
  /** Of every place that means somebody. */
  readonly met?: (spot: Spot, referent: Referent) => void
}

interface Met {
  readonly spot: Spot
  readonly referent: Referent
}

export function walk(line: Line, spots: readonly Spot[], decide: Decide, { met }: Watch = {}): void {
  const memory = new Memory(line)
  const meet = (referent: Referent, spot: Spot) => {
    memory.meet(referent, spot)
    if (spot.speaks) memory.speaker = referent
    met?.(spot, referent)
  }
  /** By their last words: those met. */
  const endsAt = new Map<number, Met>()
  let subject: Met | null = null
  for (const spot of spots) {
    let referent: Referent | null
    if (spot.form === NAMED) {
      referent = memory.ofThing(spot)
      const beside = endsAt.get(spot.first - 2)
      if (beside?.spot.form === NOMINAL && isBeside(line, beside.spot, spot))
        referent.call(line.lower[beside.spot.head]!)
    } else if (spot.form === NOMINAL) {
      const beside = endsAt.get(spot.first - 2)
      if (beside?.referent.thing && isBeside(line, beside.spot, spot)) {
        beside.referent.call(line.lower[spot.head]!)
        continue
      }
      const said: Referent | null = subject && isSaidOf(line, subject.spot, spot) ? subject.referent : null
      const asks = spot.determiner === DEFINITE || spot.determiner === POINTING
      referent = null
      if (asks) {
        const candidates = forDescription(memory, line, spot)
        if (candidates.length > 0) referent = decide({ line, spot, candidates, subject: said, speaker: memory.speaker }).referent
      }
      if (said) said.call(line.lower[spot.head]!)
      if (said && !referent) continue
      referent ??= memory.make(spot)
      referent.call(line.lower[spot.head]!)
    } else {
      const asked = { line, spot, candidates: forPronoun(memory, line, spot), subject: null, speaker: memory.speaker }
      const answer = decide(asked)
      referent = answer.referent ?? (answer.make ? memory.make(spot) : null)
    }
    if (!referent) continue
    meet(referent, spot)
    const here: Met = { spot, referent }
    endsAt.set(spot.last, here)
    if (spot.role === SUBJECT) subject = here
  }
}

/** "Ana Ruiz, the mayor of Oslo": the phrase behind the comma. */
function isBeside({ words, lower }: Line, one: Spot, other: Spot): boolean {
  if (words.sentence[one.last] !== words.sentence[other.first] || other.first !== one.last + 2) return false
  const mark = lower[one.last + 1]
  return mark === ',' || mark === '('
}

/** "Ana Ruiz was the mayor": a form of to be stands between, perhaps with an adverb. */
function isSaidOf(line: Line, subject: Spot, spot: Spot): boolean {
  const { words, lower } = line
  const sentence = words.sentence[spot.first]!
  if (words.sentence[subject.first] !== sentence) return false
  let at = spot.first - 1
  while (at > subject.last && tagIn(line, at, sentence) === ADV) at--
  if (!isBeVerb(lower[at] ?? '')) return false
  while (at > subject.last && (isVerbal(tagIn(line, at, sentence)) || tagIn(line, at, sentence) === ADV)) at--
  return at === subject.last
}

const isVerbal = (tag: number) => tag === VERB || tag === AUX

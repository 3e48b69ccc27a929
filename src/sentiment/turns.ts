/** Tone that is turned from afar: "I don't think that it is good", "it used to be good", "they thought it good, but it was not", "crime fell". */
import { BELIEVES, HABIT, RELIEVES_BEFORE, STATE, WOE } from './cue-words.ts'
import { MARK, PARTS, type Reading } from './reading.ts'
import type { WordFacts } from './words.ts'

/** What a good word's share is multiplied by. Bad ones stay as they are: "nobody believed that the deadly storm would come". */
const TURNED = -0.6
/** A smaller share is no tone; the network says a little of nearly every word. */
const GOOD = 0.03

/** How many words lie at most from a negation to the verb that passes it on, and are turned ahead and back; names are none, so that their length says nothing. */
const NEGATION_BACK = 2
const AHEAD = 8
const BACK = 12
/** So many words before its verb a subject is looked for. */
const SUBJECT = 4
/** The words of "it was not" and "they were never". */
const ELLIPSIS = 4

/** Turns shares in `reading.values` of tokens [from, to); says by how much their sum changed. */
export function turnFar(reading: Reading<WordFacts>, from: number, to: number): number {
  const { tokens, facts } = reading
  let change = 0
  /** Words since a negation. */
  let since = Number.POSITIVE_INFINITY
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    const { negates, contrasts, turns, relieves } = facts[k]!
    since++
    if (negates && !isOnly(reading, k + 1, to)) since = 0
    if ((turns & BELIEVES) !== 0 && since <= NEGATION_BACK) change += ahead(reading, k + 1, to)
    else if ((turns & HABIT) !== 0 && isHabit(reading, k, from, to)) change += ahead(reading, k + 3, to)
    else if (contrasts && tokens[k]!.pos !== 'ADV' && isDenied(reading, k + 1, to))
      change += back(reading, k - 1, from)
    else if ((relieves & RELIEVES_BEFORE) !== 0 && tokens[k]!.pos === 'VERB') change += less(reading, k, from)
  }
  return change
}

/** "Not only thought it good", "cannot help but think it good". */
const isOnly = ({ tokens }: Reading<WordFacts>, k: number, to: number): boolean =>
  k < to && (tokens[k]!.lemma === 'only' || tokens[k]!.lemma === 'help')

/** "It used to be", but not "it is used to be", nor "the oil used to heat the house". */
function isHabit({ tokens, facts }: Reading<WordFacts>, k: number, from: number, to: number): boolean {
  if (k + 2 >= to || tokens[k + 1]!.lemma !== 'to' || !facts[k + 2] || (facts[k + 2]!.turns & STATE) === 0)
    return false
  return k === from || tokens[k - 1]!.pos !== 'AUX'
}

/** Whether a clause that ends the sentence says no more than that it is not so. */
function isDenied(reading: Reading<WordFacts>, first: number, to: number): boolean {
  const { tokens, kinds, facts } = reading
  let end = first
  while (end < to && end - first <= ELLIPSIS && (kinds[end]! & MARK) === 0) end++
  const words = end - first
  if (words < 3 || words > ELLIPSIS || tokens[first]!.pos !== 'PRON') return false
  return tokens[first + 1]!.pos === 'AUX' && facts[end - 1]?.negates === true
}

function turn(reading: Reading<WordFacts>, k: number): number {
  const { values, negated } = reading
  const share = values[k]!
  if (!reading.isWord(k) || negated[k] === 1 || share <= GOOD) return 0
  values[k] = share * TURNED
  return values[k]! - share
}

/** Up to a mark, a contrast or a further negation. */
function ahead(reading: Reading<WordFacts>, first: number, to: number): number {
  const { kinds, facts } = reading
  let change = 0
  let words = 0
  for (let k = first; k < to && words < AHEAD; k++) {
    if ((kinds[k]! & MARK) !== 0) break
    if (!reading.isWord(k)) continue
    if (facts[k]!.contrasts || facts[k]!.negates) break
    words++
    change += turn(reading, k)
  }
  return change
}

/** Back to where the clause before begins. */
function back(reading: Reading<WordFacts>, last: number, from: number): number {
  const { kinds } = reading
  let change = 0
  let words = 0
  for (let k = (kinds[last]! & MARK) !== 0 ? last - 1 : last; k >= from && words < BACK; k--) {
    if ((kinds[k]! & MARK) !== 0 && (kinds[k]! & PARTS) !== 0) break
    if (!reading.isWord(k)) continue
    words++
    change += turn(reading, k)
  }
  return change
}

/** Less of what is bad: its share, halved by relief.ts, is turned, and the verb is no bad news itself. */
function less(reading: Reading<WordFacts>, verb: number, from: number): number {
  const { kinds, values, negated, facts } = reading
  if (negated[verb] === 1) return 0
  for (let k = verb - 1, words = 0; k >= from && words < SUBJECT && (kinds[k]! & PARTS) === 0; k--) {
    if (!reading.isWord(k)) continue
    words++
    if ((facts[k]!.turns & WOE) === 0 || values[k]! >= 0) continue
    const change = -2 * values[k]! - Math.min(0, values[verb]!)
    values[k] = -values[k]!
    values[verb] = Math.max(0, values[verb]!)
    return change
  }
  return 0
}

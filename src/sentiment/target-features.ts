/**
 * What is read of a sentence to tell its tone toward one mention: its words by side, distance and clause, the verbs that
 * govern the mention or that it governs, and the tone those words have by themselves. A name is never a feature.
 */
import { feature, wordNumber } from '../models/linear.ts'
import { netPlace, WINDOW } from './places.ts'
import { CONTENT, FIGURE, MARK, PLAIN, type Reading, VERB } from './reading.ts'
import { NO_STEP, stepOf, type ToneFacts } from './tone-facts.ts'

const NAME = 1
const NUMBER = 2
const EDGE = 3

/** A sentence that mentions stand in. */
export interface Around {
  readonly reading: Reading<ToneFacts>
  /** Tokens [from, to). */
  readonly from: number
  readonly to: number
  readonly score: number
  /** Words and marks, names left out. */
  readonly length: number
}

/** The number of a token: of a word or mark its own; names are all alike, and so are figures. */
function numberAt({ reading, from, to }: Around, k: number): number {
  if (k < from || k >= to) return EDGE
  const kind = reading.kinds[k] as number
  return kind === 0 ? NAME : kind === FIGURE ? NUMBER : (reading.facts[k] as ToneFacts).number
}

const clusterAt = (around: Around, k: number): number =>
  k >= around.from && k < around.to && around.reading.isWord(k)
    ? (around.reading.facts[k] as ToneFacts).cluster
    : 0

export function lookAround(reading: Reading<ToneFacts>, from: number, to: number, score: number): Around {
  let length = 0
  for (let k = from; k < to; k++) if (reading.kinds[k] !== 0) length++
  return { reading, from, to, score, length }
}

const toneStep = (facts: ToneFacts, negated: number): number =>
  negated === 1 ? facts.negatedStep : facts.plainStep

const BY = /* @__PURE__ */ wordNumber('by')

/** Where a word stands: 0 before the mention and 1 after; near, farther, far; clauses between, two at most. */
export const placeOf = (side: number, near: number, clause: number): number => (side * 3 + near) * 3 + clause

/** What a word says by itself and by its place. */
export function wordFeatures(
  facts: ToneFacts,
  content: boolean,
  negated: number,
  place: number,
  put: (id: number) => void,
): void {
  const clause = place % 3
  const sideNear = (place - clause) / 3
  const side = sideNear >= 3 ? 1 : 0
  const tone = toneStep(facts, negated)
  if (tone !== NO_STEP) {
    put(feature(1, tone, sideNear, clause))
    put(feature(2, tone, side, clause))
  }
  if (!content) return
  const { number, cluster } = facts
  const signed = number * 2 + negated
  put(feature(3, signed))
  put(feature(4, signed, side))
  put(feature(5, number, sideNear))
  if (cluster > 0) {
    put(feature(6, cluster, negated))
    put(feature(7, cluster, sideNear))
    put(feature(8, cluster, side, clause))
  }
}

/** What a word says with the one before it. */
export function pairFeatures(around: Around, k: number, side: number, put: (id: number) => void): void {
  const { reading, from } = around
  if (k === from || ((reading.kinds[k - 1] as number) & CONTENT) === 0) return
  const word = reading.facts[k] as ToneFacts
  const beside = reading.facts[k - 1] as ToneFacts
  put(feature(9, beside.number, word.number))
  put(feature(10, beside.cluster, word.cluster, side))
}

/** What reads the features of a mention: the word at a place, and every other with the word it speaks of, -1 for none. */
export interface Receiver {
  word(k: number, content: boolean, place: number): void
  /** A word with a meaning of its own, by its place for the network of tone. */
  heard(k: number, place: number): void
  pair(k: number, side: number): void
  put(owner: number, id: number): void
}

/** What is read of the mention at tokens [first, last). */
export function readMention(around: Around, first: number, last: number, receiver: Receiver): void {
  const { reading, from, to, score, length } = around
  const { facts: all, kinds, negated, values } = reading
  const put = (owner: number, template: number, a = 0, b = 0, c = 0) =>
    receiver.put(owner, feature(template, a, b, c))
  let verbBefore = -1
  let verbAfter = -1
  let quotesBefore = 0
  let left = 0
  let right = 0
  let farLeft = 0
  let farRight = 0
  for (let side = 0; side < 2; side++) {
    let clause = 0
    const step = side === 0 ? -1 : 1
    for (
      let distance = 0, k = side === 0 ? first - 1 : last;
      distance < WINDOW && k >= from && k < to;
      k += step
    ) {
      const kind = kinds[k] as number
      // Names have no length here: a longer one moves no score.
      if (kind === 0) continue
      distance++
      const facts = all[k] as ToneFacts
      if (facts.parts) clause = Math.min(2, clause + 1)
      if (kind === MARK) {
        if (facts.quotes && side === 0) quotesBefore++
        continue
      }
      if (kind === FIGURE || kind === PLAIN) continue
      const near = distance <= 3 ? 0 : distance <= 8 ? 1 : 2
      const value = values[k] as number
      if (side === 0) {
        if (near === 2) farLeft += value
        else left += value
      } else if (near === 2) farRight += value
      else right += value
      const content = (kind & CONTENT) !== 0
      if (content || toneStep(facts, negated[k] as number) !== NO_STEP)
        receiver.word(k, content, placeOf(side, near, clause))
      if (content) {
        receiver.pair(k, side)
        receiver.heard(k, netPlace(side, distance, clause))
      }
      if ((kind & VERB) !== 0 && clause === 0) {
        if (side === 0 && verbBefore < 0) verbBefore = k
        if (side === 1 && verbAfter < 0) verbAfter = k
      }
    }
  }
  put(-1, 11, stepOf(score, 0.08))
  put(-1, 12, stepOf(left, 0.2))
  put(-1, 13, stepOf(right, 0.2))
  put(-1, 14, stepOf(left + farLeft, 0.3))
  put(-1, 15, stepOf(right + farRight, 0.3))
  put(-1, 16, stepOf(score, 0.12), stepOf(right, 0.25), stepOf(left, 0.25))
  const before = numberAt(around, first - 1)
  const after = numberAt(around, last)
  const groupBefore = clusterAt(around, first - 1)
  const groupAfter = clusterAt(around, last)
  put(first - 1, 17, before)
  put(last, 18, after)
  put(first - 1, 19, groupBefore)
  put(last, 20, groupAfter)
  put(first - 1, 21, numberAt(around, first - 2), before)
  put(last, 22, after, numberAt(around, last + 1))
  put(-1, 23, groupBefore, groupAfter)
  const by = before === BY ? 1 : 0
  if (verbAfter >= 0) {
    const verb = all[verbAfter] as ToneFacts
    const turned = negated[verbAfter] as number
    put(verbAfter, 24, verb.number, turned)
    put(verbAfter, 25, verb.cluster, turned)
    put(verbAfter, 26, toneStep(verb, turned))
    // What the mention does, and to what.
    let object = 0
    for (let k = verbAfter + 1, seen = 0; k < to && seen < 6 && !(all[k] as ToneFacts).parts; k++) {
      if (kinds[k] !== 0) seen++
      object += values[k] as number
      if (((kinds[k] as number) & CONTENT) === 0) continue
      const { cluster } = all[k] as ToneFacts
      put(k, 27, verb.cluster, cluster)
      put(k, 28, cluster, verbAfter === last ? 1 : 0)
    }
    put(verbAfter, 29, toneStep(verb, turned), stepOf(object, 0.2))
    put(verbAfter, 30, verb.cluster, stepOf(object, 0.3))
  }
  if (verbBefore >= 0) {
    const verb = all[verbBefore] as ToneFacts
    const turned = negated[verbBefore] as number
    put(verbBefore, 31, verb.number, turned)
    put(verbBefore, 32, verb.cluster, turned)
    put(verbBefore, 33, toneStep(verb, turned), by)
  }
  put(-1, 34, verbBefore >= 0 ? 1 : 0, verbAfter >= 0 ? 1 : 0, by)
  put(-1, 35, quotesBefore & 1, stepOf(score, 0.15))
  put(-1, 36, first > from ? 1 : 0, Math.min(6, length >> 3))
  put(-1, 37)
}

/**
 * What is read of a sentence to tell its tone toward one mention: its words by side, distance and clause, those beside the mention,
 * and the tone that words have by themselves. A name is never a feature.
 */
import { MOST_TOKENS, netPlace, WINDOW } from './places.ts'
import { CONTENT, FIGURE, PARTS, type Reading, TONED, WORD } from './reading.ts'
import { roleOf } from './roles.ts'
import { NO_STEP, stepOf, type ToneFacts, toneStep } from './tone-facts.ts'

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
}

/** The number of a token: of a word or mark its own; names are all alike, and so are figures. */
function numberAt({ reading, from, to }: Around, k: number): number {
  if (k < from || k >= to) return EDGE
  const kind = reading.kinds[k]!
  return kind === 0 ? NAME : kind === FIGURE ? NUMBER : reading.facts[k]!.number
}

const clusterAt = (around: Around, k: number): number =>
  k >= around.from && k < around.to && around.reading.isWord(k) ? around.reading.facts[k]!.cluster : 0

/** Where a word stands: 0 before the mention and 1 after; near, farther, far; clauses between, two at most. */
export const placeOf = (side: number, near: number, clause: number): number => (side * 3 + near) * 3 + clause

/** Takes a feature: its template and three values. */
export type Put = (template: number, a: number, b: number, c: number) => void

/** What each feature is about. The numbers are part of the model: a template may be called otherwise, a number is never another one's. */
const T = {
  ToneFar: 1,
  ToneSide: 2,
  Word: 3,
  WordSide: 4,
  WordFar: 5,
  Cluster: 6,
  ClusterFar: 7,
  ClusterSide: 8,
  Sentence: 9,
  Left: 10,
  Right: 11,
  AllLeft: 12,
  AllRight: 13,
  Together: 14,
  WordBefore: 15,
  WordAfter: 16,
  ClusterBefore: 17,
  ClusterAfter: 18,
  Bias: 19,
} as const
/** The first template of what stands beside the mention. */
export const BESIDE = T.WordBefore
/** The template of what every mention has. */
export const ALWAYS = T.Bias
/** What a word says by itself and by its place. */
export function wordFeatures(
  facts: ToneFacts,
  content: boolean,
  negated: number,
  place: number,
  put: Put,
): void {
  const clause = place % 3
  const sideNear = (place - clause) / 3
  const side = sideNear >= 3 ? 1 : 0
  const tone = toneStep(facts, negated)
  if (tone !== NO_STEP) {
    put(T.ToneFar, tone, sideNear, clause)
    put(T.ToneSide, tone, side, clause)
  }
  if (!content) return
  const { number, cluster } = facts
  const signed = number * 2 + negated
  put(T.Word, signed, 0, 0)
  put(T.WordSide, signed, side, 0)
  put(T.WordFar, number, sideNear, 0)
  if (cluster > 0) {
    put(T.Cluster, cluster, negated, 0)
    put(T.ClusterFar, cluster, sideNear, 0)
    put(T.ClusterSide, cluster, side, clause)
  }
}

/** What reads the features of a mention: the word at a place, and every other with the word it speaks of, -1 for none. */
export interface Receiver {
  word(k: number, content: boolean, place: number): void
  /** A word with a meaning of its own, by its place for the network of tone. */
  heard(k: number, place: number): void
  put(owner: number, template: number, a: number, b: number, c: number): void
  /** What the mention does or what is done to it, by its number, and the word that says so. */
  role(k: number, number: number): void
}

/** Whether a name stands at a token: one of a reader's own list is no word either. */
const isNamed = ({ kinds, facts }: Reading<ToneFacts>, k: number, to: number): boolean =>
  k < to && kinds[k] === 0 && facts[k]!.capital

/** What is read of the mention at tokens [first, last). */
export function readMention(around: Around, first: number, last: number, receiver: Receiver): void {
  const { reading, from, to, score } = around
  const { kinds, facts, values } = reading
  /** The tone of the words near and far on each side. */
  let left = 0
  let right = 0
  let farLeft = 0
  let farRight = 0
  for (let side = 0; side < 2; side++) {
    let clause = 0
    /** Past a contrast behind which another name stands: "Ruiz is honest, but Dahl is not". */
    let beyond = false
    const step = side === 0 ? -1 : 1
    const low = Math.max(from, first - MOST_TOKENS)
    const high = Math.min(to, last + MOST_TOKENS)
    for (
      let distance = 0, k = side === 0 ? first - 1 : last;
      distance < WINDOW && k >= low && k < high;
      k += step
    ) {
      const kind = kinds[k]!
      // Names have no length here: a longer one moves no score.
      if (kind === 0) continue
      distance++
      if ((kind & PARTS) !== 0 && clause < 2) clause++
      if ((kind & WORD) === 0) continue
      if (facts[k]!.contrasts && isNamed(reading, k + 1, to)) beyond = true
      const content = (kind & CONTENT) !== 0
      if (content) receiver.heard(k, netPlace(side, distance, clause))
      if (beyond) continue
      const near = distance <= 3 ? 0 : distance <= 8 ? 1 : 2
      const value = values[k]!
      if (side === 0) {
        if (near === 2) farLeft += value
        else left += value
      } else if (near === 2) farRight += value
      else right += value
      if (content || (kind & TONED) !== 0) receiver.word(k, content, placeOf(side, near, clause))
    }
  }
  receiver.put(-1, T.Sentence, stepOf(score, 0.08), 0, 0)
  receiver.put(-1, T.Left, stepOf(left, 0.2), 0, 0)
  receiver.put(-1, T.Right, stepOf(right, 0.2), 0, 0)
  receiver.put(-1, T.AllLeft, stepOf(left + farLeft, 0.3), 0, 0)
  receiver.put(-1, T.AllRight, stepOf(right + farRight, 0.3), 0, 0)
  receiver.put(-1, T.Together, stepOf(score, 0.12), stepOf(right, 0.25), stepOf(left, 0.25))
  receiver.put(first - 1, T.WordBefore, numberAt(around, first - 1), 0, 0)
  receiver.put(last, T.WordAfter, numberAt(around, last), 0, 0)
  receiver.put(first - 1, T.ClusterBefore, clusterAt(around, first - 1), 0, 0)
  receiver.put(last, T.ClusterAfter, clusterAt(around, last), 0, 0)
  receiver.put(-1, T.Bias, 0, 0, 0)
  const role = roleOf(reading, from, to, first, last)
  if (role) receiver.role(role.at, role.number)
}

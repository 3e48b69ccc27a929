/** What is believed by nobody, what was so once, and what was thought and is not so. */
import { BELIEVES, HABIT, NOBODY, STATE } from '../cue-words.ts'
import { MARK, PARTS, type Reading, VERB } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { ahead, back, DENIED, hold, type Times } from './scope.ts'

/** How many words lie at most from a negation to the verb that passes it on, and how many are turned ahead and back. */
const NEGATION_BACK = 2
const AHEAD = 8
const BACK = 12
/** The words of "it was not" and "they were never". */
const ELLIPSIS = 4
/** "We don't think that it is bad." */
const NOT_BELIEVED: Times = { good: -0.6, bad: 0.1 }
/** "It used to be bad." */
const ONCE: Times = { good: -0.7, bad: 0.4 }
/** "We feared that it would be bad, but it was not." */
const NOT_SO: Times = { good: -1, bad: -0.2 }

/** Follows the denials of one sentence from left to right. */
export class Beliefs {
  /** Words since a negation, and where that stands. */
  private since = Number.POSITIVE_INFINITY
  private negation = -1
  /** Whether nobody does what the next verb says. */
  private nobody = false

  constructor(
    private readonly reading: Reading<WordFacts>,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Asked for words in order. */
  read(k: number): number {
    const { reading, from, to } = this
    const { tags, kinds, facts } = reading
    const { negates, turns } = facts[k]!
    this.since++
    if (k > from && (kinds[k - 1]! & MARK & PARTS) !== 0) this.nobody = false
    if (negates && !this.isOnly(k + 1)) {
      this.since = 0
      this.negation = k
    }
    if (this.isNobody(k)) this.nobody = true
    if ((turns & BELIEVES) !== 0) {
      const denied = this.since <= NEGATION_BACK || this.nobody
      this.nobody = false
      return denied ? this.deny(k) : 0
    }
    if (tags[k] === VERB) this.nobody = false
    if ((turns & HABIT) !== 0 && this.isHabit(k)) return ahead(reading, k + 3, to, AHEAD, ONCE)
    return 0
  }

  /** What the verb at `k` says is believed. */
  private deny(k: number): number {
    const { reading, negation, to } = this
    if (!isAdjectival(reading, k, to)) return ahead(reading, k + 1, to, AHEAD, DENIED)
    const change = ahead(reading, k + 1, to, AHEAD, NOT_BELIEVED)
    // What was denied was bad, so that the denial is no bad news itself.
    return change > 0 && negation >= 0 ? change + hold(reading, negation, 0, 1) : change
  }

  /** "Nobody", "no one", "hardly anyone", "few people", but not "a few people". */
  private isNobody(k: number): boolean {
    const { tokens, facts } = this.reading
    if ((facts[k]!.turns & NOBODY) !== 0) return tokens[k - 1]?.lemma !== 'a' || k === this.from
    if (k === this.from || !facts[k - 1]?.negates) return false
    const { lemma } = tokens[k]!
    return lemma === 'one' || lemma === 'anyone' || lemma === 'anybody'
  }

  /** "Not only thought it good", "cannot help but think it good". */
  private isOnly(k: number): boolean {
    const { lemma } = this.reading.tokens[k] ?? { lemma: '' }
    return k < this.to && (lemma === 'only' || lemma === 'help')
  }

  /** "It used to be", but not "it is used to be", nor "the oil used to heat the house". */
  private isHabit(k: number): boolean {
    const { tokens, facts } = this.reading
    if (k + 2 >= this.to || tokens[k + 1]!.lemma !== 'to') return false
    if (!facts[k + 2] || (facts[k + 2]!.turns & STATE) === 0) return false
    return k === this.from || tokens[k - 1]!.pos !== 'AUX'
  }
}

/** Whether what is believed ends in an adjective: no event is denied then. */
function isAdjectival({ tokens }: Reading<WordFacts>, k: number, to: number): boolean {
  let last = k + 1
  while (last < to && last < k + 1 + AHEAD && tokens[last]!.pos !== 'PUNCT') last++
  return tokens[last - 1]?.pos === 'ADJ'
}

/** Whether a clause that ends the sentence says no more than that it is not so. */
export function isDenied({ tokens, kinds, facts }: Reading<WordFacts>, first: number, to: number): boolean {
  let end = first
  while (end < to && end - first <= ELLIPSIS && (kinds[end]! & MARK) === 0) end++
  const words = end - first
  if (words < 3 || words > ELLIPSIS || tokens[first]!.pos !== 'PRON') return false
  return tokens[first + 1]!.pos === 'AUX' && facts[end - 1]?.negates === true
}

/** Of a clause or sentence [from, last] that the clause [first, to) denies, "…, but it was not": where that was bad, the denial is not. */
export function turnBack(
  reading: Reading<WordFacts>,
  last: number,
  from: number,
  first: number,
  to: number,
): number {
  let change = back(reading, last, from, BACK, NOT_SO)
  if (change > 0) for (let k = first; k < to; k++) if (reading.isWord(k)) change += hold(reading, k, 0, 1)
  return change
}

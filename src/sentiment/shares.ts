/** What each token of a sentence adds to its tone. */
import type { SentimentModel } from '../models/sentiment.ts'
import type { GivenWords } from './given-words.ts'
import type { NetReader } from './net.ts'
import { type Reading, scaleOf, TONED } from './reading.ts'
import { relieve } from './relief.ts'
import { NO_STEP, type ToneFacts, toneStep } from './tone-facts.ts'

/** What a word of the reader's own list adds at most, and what negation leaves of it. */
const GIVEN = 0.6
const GIVEN_TURNED = -0.6

/** A word at least so bad, in thousandths; the negation that turns it has no bad tone of its own. */
const BAD = -60
/** Above it a word is good. */
const GOOD = 30

export interface Shares {
  /** Shares of the words are divided by it. */
  readonly scale: number
  readonly score: number
}

/**
 * Reads tokens [from, to), a sentence of the given text, and writes their shares, not yet divided, to `reading.values`; `named`: somebody is.
 * One long walk: every branch reads and sets the same few things.
 */
export function sharesOf(
  { parts, bias }: SentimentModel,
  reading: Reading<ToneFacts>,
  net: NetReader,
  from: number,
  to: number,
  text: string,
  given: GivenWords | null,
  named = true,
): Shares {
  const count = reading.read(from, to)
  const { tokens, facts: all, kinds, negated, factors, values } = reading
  net.readScores(from, to, named)
  let sum = 0
  let before: ToneFacts | null = null
  /** A negation whose reach is not over. */
  let negation = -1
  let relieves = false
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) {
      before = null
      continue
    }
    const facts = all[k]!
    const isNegated = negated[k] === 1
    if (toneStep(facts, negated[k]!) !== NO_STEP) kinds[k] = kinds[k]! | TONED
    let share = ((isNegated ? facts.negated : facts.plain) / 1000) * factors[k]!
    if (isNegated) share += parts.negation
    if (before?.pairs) share += before.pairs.get(facts.word) ?? 0
    const told = given?.toneOf(tokens[k]!.text, facts.word)
    if (told !== undefined) share = told * GIVEN * (isNegated ? GIVEN_TURNED : 1) * factors[k]!
    else {
      const heard = values[k]!
      // Only the denial of something good is bad, whatever the network hears in it.
      share += isNegated && facts.plain <= GOOD ? Math.max(0, heard) : heard
    }
    values[k] = share
    sum += share
    if (facts.relieves !== 0) relieves = true
    before = facts
    if (facts.negates) negation = k
    else if (!isNegated) negation = -1
    else if (negation >= 0 && facts.plain <= BAD) {
      // "No problems": what is denied was bad, so that the denial is no bad news itself.
      const own = values[negation]!
      if (own < 0) {
        values[negation] = 0
        sum -= own
      }
      negation = -1
    }
  }
  if (relieves) sum += relieve(reading, from, to)
  const scale = scaleOf(count)
  const end = text.slice(-3)
  const whole =
    (parts.shortness +
      (end.includes('?') ? parts.question : 0) +
      (end.includes('!') ? parts.exclamation : 0)) /
    scale
  return { scale, score: Math.max(-1, Math.min(1, bias + whole + sum / scale)) }
}

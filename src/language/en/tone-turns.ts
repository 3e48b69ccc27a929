/** Words by whose place in a sentence the tone of others turns; all in small letters. */
import { wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-turns.ts'

/**
 * - `believing`: verbs that pass a negation on to what is believed, "I don't think that it is good", "nobody finds it good"; `nobody`: who does not.
 * - `past-of-habit` with `states`: "it used to be good".
 * - `woes`: nouns of what is bad and can be counted, so that less of it is good news; `gains`: of what is good; `measures`: what either is counted in ("the rate of").
 *   Less and more are verbs (`falling`, `rising`; of what they act on `cutting` and `creating`), nouns (`falls`, `rise`: "a fall in crime") and what stands
 *   beside (`low`, `high`: "record low unemployment", `hits`: "hit a record high").
 * - `ending`: verbs that say of what is bad that it is over, and adjectives that it hardly is; `recurring`: that it is not, where they are denied; `homeward`: how those come back who are spoken of as victims; `dropping`: what is done to `charges`.
 * - `spoiled`: verbs that say of what is good that it is over, "hopes faded"; `spoiling`: verbs that take it away, "lost its freedom"; `failing`: "failed to bring
 *   relief". `lessening`: "less safe".
 * - `clearing`: verbs that relieve of what they act on besides those of tone-cues.ts, "acquitted of fraud"; `over`: "the siege is over".
 * - `might`: what is told is not sure; `should`, with "have been", `wishing`: it is not so; `if` and `concessive` open clauses that count less.
 */
export const TONE_TURNS = [
  'believing',
  'charges',
  'clearing',
  'concessive',
  'creating',
  'cutting',
  'dropping',
  'ending',
  'failing',
  'falling',
  'falls',
  'gains',
  'high',
  'hits',
  'homeward',
  'if',
  'lessening',
  'low',
  'measures',
  'might',
  'nobody',
  'over',
  'past-of-habit',
  'recurring',
  'rise',
  'rising',
  'should',
  'spoiled',
  'spoiling',
  'states',
  'wishing',
  'woes',
] as const
export type ToneTurnList = (typeof TONE_TURNS)[number]

export const toneTurns = (list: ToneTurnList): readonly string[] => wordsOf(rows, list)

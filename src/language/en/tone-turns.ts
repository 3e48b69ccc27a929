/** Words by whose place in a sentence the tone of others turns; all in small letters. */
import { wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-turns.ts'

/**
 * - `believing`: verbs that pass a negation on to what is believed, "I don't think that it is good", "nobody finds it good"; `nobody`: who does not.
 * - `past-of-habit` with `states`: "it used to be good".
 * - `woes`: nouns of what is bad and can be counted, so that less of it is good news. Less and more are verbs (`falling`, `rising`), nouns
 *   (`falls`, `rise`: "a fall in crime") and what stands beside (`low`, `high`: "record low unemployment", `hits`: "hit a record high").
 * - `spoiled`: verbs that say of what is good that it is over, "hopes faded"; `spoiling`: verbs that take it away, "lost its freedom"; `failing`: "failed to bring
 *   relief". `lessening`: "less safe".
 * - `clearing`: verbs that relieve of what they act on besides those of tone-cues.ts, "acquitted of fraud"; `over`: "the siege is over".
 * - `might`: what is told is not sure; `should`, with "have been", `wishing`: it is not so; `if` and `concessive` open clauses that count less.
 */
export const TONE_TURNS = [
  'believing',
  'clearing',
  'concessive',
  'failing',
  'falling',
  'falls',
  'high',
  'hits',
  'if',
  'lessening',
  'low',
  'might',
  'nobody',
  'over',
  'past-of-habit',
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

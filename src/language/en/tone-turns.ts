/** Words by whose place in a sentence the tone of others turns; all in small letters. */
import { wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-turns.ts'

/**
 * - `believing`: verbs that pass their own negation on to what is believed, "I don't think that it is good".
 * - `past-of-habit` with `states`: "it used to be good".
 * - `woes`: nouns of what is bad and can be counted, so that less of it is good news, "crime fell".
 */
export type ToneTurnList = 'believing' | 'past-of-habit' | 'states' | 'woes'

export const toneTurns = (list: ToneTurnList): readonly string[] => wordsOf(rows, list)

/** Words that change the tone of others, and words that have none by rule; all in small letters. */
import { inList, wordsOf } from '../lists/named-lists.ts'
import rows from './generated/tone-cues.ts'

/**
 * - `negations` turn the tone of what follows.
 * - `raising` and `lowering`: they raise or lower the next word's tone.
 * - `contrasts`: after these, what comes weighs more than what went before.
 * - `relieving`: verbs that relieve of what they act on, "eases the shortage". Polarity shifters, after Wilson et al. 2005 and
 *   Schulder et al. 2018; the words are our own.
 * - `relieved`: verbs that relieve of what they are said of, "the hostage was freed", "crime fell".
 * - `grammar`: words of grammar. The network hears them beside others, but is not asked what they say themselves, which is little
 *   (data/models/tone-net/card.md).
 * - `people`: words that say who, not how. They carry no tone, so that a change of name or sex moves no score.
 */
export type ToneCueList =
  | 'negations'
  | 'raising'
  | 'lowering'
  | 'contrasts'
  | 'relieving'
  | 'relieved'
  | 'grammar'
  | 'people'

export const toneCues = (list: ToneCueList): readonly string[] => wordsOf(rows, list)

/** Parts of speech in which some words that have a tone elsewhere have none: "a kind of", "like the one". */
export const PLAIN_USES = ['ADP', 'ADV', 'AUX', 'INTJ', 'SCONJ', 'VERB', 'NOUN'] as const

/** The words that have no tone in that part of speech. */
export const plainAs = (pos: (typeof PLAIN_USES)[number]): readonly string[] => wordsOf(rows, `plain-${pos}`)

/** A mark or word that parts clauses. */
export const partsClauses = inList(rows, 'clause-parting')

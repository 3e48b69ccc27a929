/** Words of the names of elections: "2014 Quebec general election". */
import { inList } from '../lists/word-lists.ts'
import rows from './generated/elections.ts'

/** What a state or town holds: election, referendum, primary. */
export const isPublicVote = inList(rows, 'votes')

const isPartyVote = inList(rows, 'party-votes')

/** What is held, by a party too: caucus. */
export const isVote = (word: string): boolean => isPublicVote(word) || isPartyVote(word)

/** What may stand between the place and the vote; a verb would make a sentence of it. */
export const isVoteKind = inList(rows, 'kinds')

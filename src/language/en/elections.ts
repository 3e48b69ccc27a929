/** Words of the names of elections: "2014 Quebec general election". */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/elections.ts'

/** What people are asked to vote in, and what stands last in its name: "the 1990 Freedonian general election". */
export const isVote = inList(rows, 'votes')

/** What may stand between the place and the vote; a verb would make a sentence of it. */
export const isVoteKind = inList(rows, 'kinds')

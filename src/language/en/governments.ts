/** Words around a capital that tell whether it is a place or stands for its government: "Moscow wants", "ties with Tehran". */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/governments.ts'

/** A word after which a capital is a place, and no government: in, near, leaving. */
export const isPlacingCapital = inList(rows, 'placing')

/** What a government has: "Beijing's position". */
export const isOwnedByGovernments = inList(rows, 'owned')

/** What governments have between them: ties, talks. */
export const isBetweenGovernments = inList(rows, 'between')

/** What governments send and give: warnings, aid. */
export const isSentByGovernments = inList(rows, 'sent')

/** The base form of a verb for what cities do and governments do not: host, freeze. */
export const isPlaceVerb = inList(rows, 'place-verbs')

/** An adjective that governments are said of: ready, opposed. */
export const isAttitude = inList(rows, 'attitudes')

/** The base form of a verb for what is done to governments: accuse, expect. */
export const isDoneToGovernments = inList(rows, 'done-to')

/** What a hyphen joins to a capital that stands for its government: "Moscow-backed". */
export const isGovernmentEnding = inList(rows, 'compound-endings')

/** A small word between a form of be or have and what is said of its subject: not, still, very. */
export const isBetweenVerbs = inList(rows, 'between-verbs')

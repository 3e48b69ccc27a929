/** Words around the name of a firm. */
import { inList } from '../lists/word-lists.ts'
import rows from './generated/firms.ts'

/** A noun for a firm: carmaker, retailer. */
export const isFirmNoun = inList(rows, 'firms')

/** What firms alone have: shares, earnings. */
export const isOwnedByFirms = inList(rows, 'owned')

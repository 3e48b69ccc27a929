/** What somebody is or does: "Baker Tom Nowak said". */
import { findLine } from '../lists/sorted-lines.ts'
import trades from './generated/trades.ts'

/** Is the word, in small letters, a trade that may stand before a full name? */
export const isTrade = (word: string): boolean => findLine(trades, word) >= 0

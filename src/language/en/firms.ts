/** Words around the name of a firm or a team. */
import { lazy } from '../lists/lists.ts'
import { inList, wordsOf } from '../lists/named-lists.ts'
import rows from './generated/firms.ts'

/** A noun for a firm: carmaker, retailer. */
export const isFirmNoun = inList(rows, 'firms')

const isTradeToo = inList(rows, 'trades-too')

const isFirmNounToo = inList(rows, 'firms-too')

/** The same without trades of people, no miner, no brewer; and nouns by which no article takes a firm up again. */
export const isSurelyFirmNoun = (noun: string): boolean =>
  (isFirmNoun(noun) && !isTradeToo(noun)) || isFirmNounToo(noun)

/** A noun for a body that is no firm: charity, newspaper, party. */
export const isBodyNoun = inList(rows, 'bodies-called')

/** What ties a firm to its owner, between a hyphen and its name: "Norbank-backed …". */
export const isTie = inList(rows, 'ties')

/** What a firm says that "it would" do. */
export const isUndertaken = inList(rows, 'undertakings')

/** What hardly anybody but a firm is said to own: its shares, its investors. */
export const isSurelyOwnedByFirms = inList(rows, 'owned-surely')

/** What firms alone have: shares, earnings. */
export const isOwnedByFirms = inList(rows, 'owned')

/** What firms do, said behind "which": makes, sells, employs. */
export const isDoneByFirms = inList(rows, 'done')

/** What a firm says of itself behind "it": had, would, plans. */
export const isPlanned = inList(rows, 'planned')

/** What shares do, said of the firm itself: rose, slid. */
export const isMove = inList(rows, 'moves')

/** What a team does, said of many behind its name: "Tornby drop to fourth". */
export const isDoneByTeams = inList(rows, 'teams')

const endings = lazy(() => wordsOf(rows, 'name-endings'))

/** Does the name end as names of firms do, with a full stop or without: Inc., Holdings? */
export function endsLikeFirm(name: string): boolean {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name
  return endings().some((ending) => bare.endsWith(ending))
}

/** Words around a name that tell what kind of thing it names. */
import { inList } from '../lists/named-lists.ts'
import rows from './generated/name-surroundings.ts'

/** A word right before a name: "the band …", "a site called …". */
export const isNaming = inList(rows, 'naming')

/** A noun that before "of" makes what follows a place: "the village of …". */
export const isPlaceBeforeOf = inList(rows, 'places-of')

/** A word after which a place is named: in, near, across. */
export const isPlacing = inList(rows, 'placing')

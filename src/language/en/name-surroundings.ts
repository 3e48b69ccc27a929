/** Words around a name that tell what kind of thing it names. */
import { lazy } from '../lists/lists.ts'
import { inList, wordsOf } from '../lists/named-lists.ts'
import rows from './generated/name-surroundings.ts'

/** A word right before a name: "the band …", "a site called …". */
export const isNaming = inList(rows, 'naming')

/** A noun that before "of" makes what follows a place: "the village of …". */
export const isPlaceBeforeOf = inList(rows, 'places-of')

/** A word after which a place is named: in, near, across. */
export const isPlacing = inList(rows, 'placing')

const cues = lazy(() => {
  const lists = [
    wordsOf(rows, 'of-somebody'),
    wordsOf(rows, 'of-something'),
    wordsOf(rows, 'of-several'),
    wordsOf(rows, 'of-firms'),
  ]
  return new Map(lists.flatMap((words, k) => words.map((word) => [word, k + 1] as const)))
})

/** The cue of a word that is said of firms: "shares", "profit". */
export const OF_FIRMS = 4

/** What a word tells of the name before it: 1 somebody ("he"), 2 something ("its"), 3 several ("they"), `OF_FIRMS`, or 0. */
export const cueOf = (word: string): number => cues().get(word) ?? 0

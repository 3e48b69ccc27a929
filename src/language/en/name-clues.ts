/** Words beside a name that speak for what kind of thing it names, in points. */
import { lazy } from '../lists/lists.ts'
import rows from './generated/name-clues.ts'

/** Points for a person, an organization, a place. */
export type CluePoints = readonly [person: number, organization: number, place: number]

function pointsOn(side: string): ReadonlyMap<string, CluePoints> {
  const points = new Map<string, CluePoints>()
  for (const row of rows.split('\n')) {
    const [where, person, organization, place, words = ''] = row.split('\t')
    if (where !== side) continue
    const each: CluePoints = [Number(person), Number(organization), Number(place)]
    for (const word of words.split('|')) points.set(word, each)
  }
  return points
}
const before = lazy(() => pointsOn('before'))
const after = lazy(() => pointsOn('after'))

/** What the lower-case word right before a name speaks for. */
export const clueBefore = (lower: string): CluePoints | undefined => before().get(lower)

/** What the word right behind a name speaks for; capitals count. */
export const clueAfter = (word: string): CluePoints | undefined => after().get(word)

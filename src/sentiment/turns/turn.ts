/** What less or more of a thing does to the words that say so. */
import type { Syntax } from '../../grammar/index.ts'
import { base } from '../../grammar/roles.ts'
import { PARTS, type Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { hold } from './scope.ts'
import type { Theme } from './themes.ts'

const NONE = -1
export const LESS = -1
export const MORE = 1
export type Trend = typeof LESS | typeof MORE | 0

/** More of what is bad is as bad as this, at least, and so on. */
const WORSE = 0.35
const LOST = 0.25
const GAINED = 0.25
const RELIEVED = 0.1

/** What is bad is good news where there is less of it, and so on; neither the word that says so nor how far it went says otherwise. */
export function turn(
  reading: Reading<WordFacts>,
  syntax: Syntax,
  teller: number,
  noun: number,
  { word, isWoe }: Theme,
  trend: Trend,
): number {
  if (trend === 0) return 0
  const isGood = (trend === LESS) === isWoe
  const [low, high] = isGood ? [0, 1] : [-1, 0]
  const was = Math.abs(reading.values[word]!)
  let change =
    holdAll(reading, syntax.first(noun), syntax.last(noun), low, high) + hold(reading, teller, low, high)
  for (let child = syntax.child(teller); child !== NONE; child = syntax.next(child)) {
    const relation = base(syntax.relation(child))
    if (relation === 'obl' || relation === 'advmod' || relation === 'obj' || relation === 'nmod')
      change += holdAll(reading, syntax.first(child), syntax.last(child), low, high)
  }
  if (!isGood) return change + hold(reading, word, -1, isWoe ? -WORSE : -LOST)
  return change + hold(reading, word, isWoe ? Math.max(was / 2, RELIEVED) : GAINED, 1)
}

/** Words [first, last] of one clause. */
function holdAll(
  reading: Reading<WordFacts>,
  first: number,
  last: number,
  low: number,
  high: number,
): number {
  let change = 0
  for (let k = first; k <= last; k++) {
    if ((reading.kinds[k]! & PARTS) !== 0 && k > first) break
    if (reading.isWord(k)) change += hold(reading, k, low, high)
  }
  return change
}

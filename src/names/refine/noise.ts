/** What has capitals and names nothing of its own: quarters ("Q2"), what a minister is for ("… of Industry and Advanced Technology"), Brent crude. */
import { isCutTitle, isShipPrefix } from '../../language/en/name-repairs.ts'
import { isSaidOfPeople, isSharedName } from '../../language/en/namesakes.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised } from '../candidates/reading.ts'
import { ORGANIZATION_HEAD, PLACE_HEAD } from '../listed.ts'
import { LOWER, type NameWords } from '../words.ts'

const QUARTER = /^[QH][1-4]$/

const MINISTERS = new Set(['minister', 'ministers'])
const MOST_FIELDS = 8

/** May it be a field that somebody is minister for: no body that lists know, but for "Labour"? */
const mayBeField = ({ listed }: NameWords, { first, last, type, rule, key }: Candidate): boolean => {
  if (type !== 'organization') return false
  if (rule.startsWith('known')) return isSharedName(key)
  for (let at = first; at <= last; at++) if (listed[at]?.is(ORGANIZATION_HEAD)) return false
  return last <= first + 1
}

/** "Minister of | Labour and Employment", "Minister of Industry and | Advanced Technology" */
function isField(words: NameWords, candidate: Candidate): boolean {
  const { listed, text } = words
  if (!mayBeField(words, candidate)) return false
  let at = candidate.first - 1
  const least = at - MOST_FIELDS
  const isWithin = () => text[at] === 'and' || text[at] === ',' || text[at] === '&'
  while (at > least && (isWithin() || isCapitalised(words, at))) at--
  const isDirect = at === candidate.first - 1
  const isPost = (text[at] === 'of' || text[at] === 'for') && MINISTERS.has(listed[at - 1]?.lower ?? '')
  return isPost && (!isDirect || isSharedName(candidate.key))
}

const PRICED = new Set(['barrel', 'barrels', 'crude', 'futures', 'oil', 'traded'])
const MOST_BETWEEN = 8

/** "Brent rose to $80 a barrel": oil, and nobody of that name. */
function isOil({ text, sentence }: NameWords, { first, last, key, title }: Candidate): boolean {
  if (key !== 'Brent' || title !== null || isSaidOfPeople(text[last + 1] ?? '')) return false
  for (let at = last + 1; at <= last + MOST_BETWEEN && sentence[at] === sentence[first]; at++)
    if (PRICED.has(text[at] ?? '') || text[at] === '$') return true
  return false
}

/** "SACCOs", "super PACs": many bodies of a kind, and none of them by name. */
const SEVERAL = /^[A-Z]{2,}s$/

/** Of navies alone, whose ships are called like people: "USS Carl Brandt". */
const OF_NAVIES = /^(?:HM|US)/

/** "HMS Tarnby", "the MV | Osprey": a ship is none of the kinds there are. */
function isShip({ text, listed, sentence }: NameWords, { first, last, type }: Candidate): boolean {
  const before = sentence[first - 1] === sentence[first] ? (text[first - 1] ?? '') : ''
  if (type === 'person') return OF_NAVIES.test(before) && isShipPrefix(before)
  if (type !== 'location' && type !== 'organization') return false
  if (last > first) return isShipPrefix(text[first] ?? '') && !listed[last]?.is(ORGANIZATION_HEAD)
  return isShipPrefix(before)
}

/** "Atty. | Lucio Berdin", "Dato' | Azlan": a title by itself. */
const isTitle = ({ text, glued }: NameWords, { first, last }: Candidate): boolean =>
  first === last &&
  glued[last + 1] === 1 &&
  (text[last + 1] === '.' || text[last + 1] === "'") &&
  isCutTitle(text[first] ?? '')

/** "Harbour board warns": a plain word for a kind of place has its capital from the head of the sentence alone. */
const isPlainHead = ({ opens, listed, shape }: NameWords, { first, last, type, rule }: Candidate): boolean =>
  first === last &&
  type === 'location' &&
  !rule.startsWith('known') &&
  opens[first] === 1 &&
  listed[first]?.is(PLACE_HEAD) === true &&
  shape[first + 1] === LOWER

/** In order, as they came. */
export function dropNoise(words: NameWords, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const { key, rule, first, last } = candidate
    if (rule === 'given') return true
    if (first === last && (QUARTER.test(key) || (SEVERAL.test(key) && !rule.startsWith('known'))))
      return false
    if (isTitle(words, candidate) || isShip(words, candidate) || isPlainHead(words, candidate)) return false
    return !isField(words, candidate) && !isOil(words, candidate)
  })
}

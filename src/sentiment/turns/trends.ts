/** Less and more of what is bad: "crime fell", "a rise in crime", "record low unemployment". */
import { FALL, FALLING, HIGH, HITS, LOW, RELIEVES_AFTER, RISE, RISING, WOE } from '../cue-words.ts'
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { find, hold } from './scope.ts'

/** So many words before its verb a subject is looked for, and after it an object. */
const SUBJECT = 4
const OBJECT = 3
/** After the verb: "to a record high". */
const EXTENT = 6
/** More of what is bad is as bad as this, at least. */
const WORSE = 0.35

const ANY = FALLING | FALL | RISING | RISE | LOW | HIGH | HITS

/** Of the word at `k`, in a sentence [from, to). */
export function readTrend(reading: Reading<WordFacts>, k: number, from: number, to: number): number {
  const { tokens, facts, negated } = reading
  const { turns, relieves } = facts[k]!
  if (negated[k] === 1 || ((turns & ANY) === 0 && relieves !== RELIEVES_AFTER)) return 0
  const isWoe = (j: number) => (facts[j]!.turns & WOE) !== 0
  const after = (first: number, most: number) => find(reading, first, to, 1, most, isWoe)
  const { pos } = tokens[k]!
  if (pos === 'VERB') {
    const object = after(k + 1, OBJECT)
    // "Reduces crime", "increased crime".
    if (object >= 0 && relieves !== 0) return less(reading, object, k)
    if (object >= 0 && tokens[k + 1]!.pos !== 'ADP')
      return (turns & RISING) !== 0 ? more(reading, object, k) : 0
    const subject = find(reading, k - 1, from - 1, -1, SUBJECT, isWoe)
    if (subject < 0) return 0
    if ((turns & FALLING) !== 0) return less(reading, subject, k) + plain(reading, k + 1, to, 0, 1)
    if (
      (turns & HITS) !== 0 &&
      find(reading, k + 1, to, 1, EXTENT, (j) => (facts[j]!.turns & HIGH) !== 0) < 0
    )
      return 0
    return (turns & (RISING | HITS)) !== 0 ? more(reading, subject, k) + plain(reading, k + 1, to, -1, 0) : 0
  }
  if ((turns & (FALL | RISE)) !== 0 && pos === 'NOUN' && tokens[k + 1]?.pos === 'ADP' && k + 1 < to) {
    const woe = after(k + 2, OBJECT)
    if (woe >= 0) return (turns & FALL) !== 0 ? less(reading, woe, k) : more(reading, woe, k)
  }
  // "Low unemployment", "rising crime".
  if (k + 1 >= to || !reading.isWord(k + 1) || !isWoe(k + 1)) return 0
  return (turns & (LOW | FALLING)) !== 0 ? less(reading, k + 1, k) : more(reading, k + 1, k)
}

/** What is bad is good here, and the word that says that there is less of it is not bad itself. */
function less(reading: Reading<WordFacts>, woe: number, teller: number): number {
  const share = reading.values[woe]!
  return hold(reading, woe, Math.abs(share), 1) + hold(reading, teller, 0, 1)
}

function more(reading: Reading<WordFacts>, woe: number, teller: number): number {
  return hold(reading, woe, -1, -WORSE) + hold(reading, teller, -1, 0)
}

/** How far it fell is not bad, nor how far it rose good. */
function plain(reading: Reading<WordFacts>, first: number, to: number, low: number, high: number): number {
  let change = 0
  find(reading, first, to, 1, EXTENT, (k) => {
    change += hold(reading, k, low, high)
    return false
  })
  return change
}

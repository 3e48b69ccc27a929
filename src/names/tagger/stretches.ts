/** Where names may stand: capitalised words and the few words that link them. All else is never a name, and costs nothing. */
import { isCommonWord } from '../../language/en/name-words.ts'
import { LONGEST } from '../../models/kit/chain.ts'
import { type Evidence, isOrdinaryWord } from '../evidence.ts'
import { NOTHING, OPENING_PARTICLE, UPPER, VOTE } from '../listed.ts'
import { CAPITAL, CAPITALS, INITIAL, LOWER, MARK, type NameWords, NUMBER } from '../words.ts'

/** Word indexes, inclusive. */
export interface NameStretch {
  readonly first: number
  readonly last: number
}

/** Words that may stand between the capitalised words of one name. */
const MOST_BETWEEN = 2
/** Votes are named in small letters with their year in front. */
const YEAR = /^1[5-9]\d\d$|^20\d\d$/

/** Has the word a capital anywhere? "iPod" and "@Obrezja" have. */
export const hasUpper = ({ traits }: NameWords, i: number): boolean => (traits[i]! & UPPER) !== 0

/** Do most sentences begin with a small letter? Then names may, too. */
function isInformal(words: NameWords): boolean {
  let small = 0
  let all = 0
  for (let s = 0; s + 1 < words.from.length; s++) {
    const first = words.shape[words.from[s] ?? 0]
    if (first === LOWER) small++
    if (first === LOWER || first === CAPITAL || first === CAPITALS) all++
  }
  return small * 2 > all
}
const maySmallName = (word: string): boolean => word.length > 2 && !isCommonWord(word)

export function findStretches(words: NameWords, evidence: Evidence): NameStretch[] {
  const informal = isInformal(words)
  const isParticle = (i: number): boolean => words.listed[i]?.is(OPENING_PARTICLE) === true
  const mayName = (i: number): boolean => {
    const shape = words.shape[i]
    if (shape === LOWER) return hasUpper(words, i) || (informal && maySmallName(words.text[i] ?? ''))
    if (shape !== CAPITAL && shape !== CAPITALS && shape !== INITIAL) return false
    if (!words.opens[i] || evidence.setting[words.sentence[i]!] !== 'prose') return true
    // "The" and "However" before a small word, but not "Van" in "Van der Meer".
    return (
      words.shape[i + 1] !== LOWER ||
      isParticle(i + 1) ||
      !isOrdinaryWord(evidence, words.listed[i] ?? NOTHING)
    )
  }
  const found: NameStretch[] = []
  for (let s = 0; s + 1 < words.from.length; s++) {
    const from = words.from[s] ?? 0
    const limit = words.from[s + 1] ?? 0
    for (let i = from; i < limit; i++) {
      if (!mayName(i)) continue
      let first = i
      const previous = found[found.length - 1]
      const least = previous && previous.last >= from ? previous.last + 1 : from
      while (first > least && i - first < 3) {
        if (
          isParticle(first - 1) ||
          (words.text[first - 1] === '-' && words.glued[first] && isParticle(first - 2))
        )
          first--
        else break
      }
      let last = i
      for (let k = i + 1; k < limit && k - last <= MOST_BETWEEN + 1 && k - first < LONGEST - 1; k++) {
        if (mayName(k)) last = k
        else if (words.listed[k]?.is(VOTE)) {
          last = k
          if (first > least && YEAR.test(words.text[first - 1] ?? '')) first--
        }
      }
      const next = last + 1
      if (next < limit && next - first < LONGEST && words.shape[next] === NUMBER) last = next
      else if (
        next + 1 < limit &&
        next + 1 - first < LONGEST &&
        words.shape[next] === MARK &&
        words.glued[next] &&
        words.glued[next + 1] &&
        words.text[next] === '-'
      )
        last = next + 1
      found.push({ first, last })
      i = last
    }
  }
  return found
}
